using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Fields;

[Flags]
internal enum FieldUse
{
    /// <summary>In an <see cref="Entry"/>, and so in listings as JSON.</summary>
    Listing = 1,

    /// <summary>In a <see cref="Paper"/>, and so in the front matter of its document.</summary>
    Document = 2,

    /// <summary>In the JSON for programs, and so in its schema.</summary>
    Public = 4,

    /// <summary>In entries and papers.</summary>
    Shared = Listing | Document,

    /// <summary>In entries, papers and the JSON for programs.</summary>
    Everywhere = Shared | Public,
}

/// <summary>How a paper comes to the field when several entries speak of it.</summary>
internal enum MergeRule
{
    Own,

    /// <summary>The first text of the best lists in which cleaning leaves something.</summary>
    First,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>Every word once, the best lists first.</summary>
    Union,

    /// <summary>Every word once, in whatever letter case, the best lists first.</summary>
    UnionIgnoringCase,
}

/// <summary>When the field of an entry is news about a known paper.</summary>
internal enum NewsRule
{
    /// <summary>When no line has it like that.</summary>
    Fresh,

    /// <summary>When it rose much: votes change with every look.</summary>
    Risen,

    /// <summary>When no line has any.</summary>
    Once,

    /// <summary>Its new items alone.</summary>
    Items,

    /// <summary>When the authors are news, of whom it speaks.</summary>
    WithAuthors,

    /// <summary>Never: every line has it, to be known again by.</summary>
    Never,
}

/// <summary>Another key under which a field is read.</summary>
/// <param name="Key">The key, in lower case.</param>
/// <param name="Meaning">What the key says beside the field: the kind of a link, the prefix of an id; else empty.</param>
/// <param name="IsByHand">True for a word that people use in front matter, and that no listing means so.</param>
internal sealed record FieldAlias(PaperField Field, string Key, string Meaning, bool IsByHand);

/// <summary>
/// A field of entries and papers: a line of <see cref="All"/>. Reading, writing, comparing, merging, news and the schema are loops
/// over these lines, which ask what type of value a field has.
/// </summary>
/// <param name="key">Its key in JSON and front matter.</param>
internal abstract partial class PaperField(string key)
{
    /// <summary>Its key in JSON and front matter.</summary>
    public string Key { get; } = key;

    public string Name { get; init; } = key.Replace('_', ' ');

    /// <summary>What the schema says of it; empty when the key says it all.</summary>
    public string About { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public FieldUse Use { get; init; } = FieldUse.Shared;

    /// <summary>How papers come to it.</summary>
    public MergeRule Merge { get; init; }

    public NewsRule News { get; init; }

    /// <summary>Other keys under which it is read, with their meanings: <c>"url=page pdf_url=pdf"</c>.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>Keys that people use in front matter, as <see cref="Aliases"/>.</summary>
    public string ByHand { get; init; } = "";

    /// <summary>At which characters one text is cut into several.</summary>
    public string Separators { get; init; } = ",;";

    /// <summary>True when its texts are addresses.</summary>
    public bool IsAddress { get; init; }

    /// <summary>True for what is said of the place in a list, not of the paper.</summary>
    public bool IsPlace { get; init; }

    public abstract bool IsIn(PaperData data);

    /// <summary>Fills the field of a new record with that of another.</summary>
    public abstract void Copy(PaperData from, PaperData to);

    /// <summary>The order of two records by this field.</summary>
    public abstract int Compare(PaperData x, PaperData y);

    /// <summary>True when both have the same.</summary>
    public abstract bool IsEqual(PaperData x, PaperData y);

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>The place of a field in a record.</summary>
internal delegate ref T FieldSlot<T>(PaperData data);

/// <summary>What can be done with the values of a field.</summary>
internal sealed record FieldKind<T>(Func<T, bool> IsEmpty, Comparison<T> Compare, Func<T, T, bool> AreEqual);

internal sealed class PaperField<T> : PaperField
{
    private readonly FieldKind<T> _kind;
    private readonly FieldSlot<T>? _slot;
    private readonly Func<PaperData, T>? _get;
    private readonly Action<PaperData, T>? _set;

    public PaperField(string key, FieldKind<T> kind, FieldSlot<T> slot) : base(key) => (_kind, _slot) = (kind, slot);

    /// <summary>A field that is no one place of every record.</summary>
    public PaperField(string key, FieldKind<T> kind, Func<PaperData, T> get, Action<PaperData, T> set) : base(key) => (_kind, _get, _set) = (kind, get, set);

    /// <summary>The value of a record.</summary>
    public T Get(PaperData data) => _slot is { } slot ? slot(data) : _get!(data);

    /// <summary>Fills the field of a record that is being made, and that nobody else has seen.</summary>
    public void Set(PaperData made, T value)
    {
        if (_slot is { } slot)
            slot(made) = value;
        else
            _set!(made, value);
    }

    /// <inheritdoc/>
    public override bool IsIn(PaperData data) => !_kind.IsEmpty(Get(data));

    /// <inheritdoc/>
    public override void Copy(PaperData from, PaperData to) => Set(to, Get(from));

    /// <inheritdoc/>
    public override int Compare(PaperData x, PaperData y) => _kind.Compare(Get(x), Get(y));

    /// <inheritdoc/>
    public override bool IsEqual(PaperData x, PaperData y) => _kind.AreEqual(Get(x), Get(y));
}

internal static class FieldKinds
{
    public static FieldKind<string?> Text { get; } = new(value => value is null, string.CompareOrdinal, string.Equals);

    public static FieldKind<int?> Count { get; } = Optional<int>();

    public static FieldKind<PartialDate?> Date { get; } = Optional<PartialDate>();

    public static FieldKind<DateOnly?> Day { get; } = Optional<DateOnly>();

    public static FieldKind<bool> Flag { get; } = new(value => !value, (x, y) => x.CompareTo(y), (x, y) => x == y);

    public static FieldKind<EntryText> Style { get; } = new(value => value == EntryText.Tex, (x, y) => x.CompareTo(y), (x, y) => x == y);

    public static FieldKind<PaperId?> Id { get; } = new(value => value is null, (x, y) => string.CompareOrdinal(x?.ToString(), y?.ToString()),
        (x, y) => x == y);

    public static FieldKind<ImmutableArray<string>> Strings { get; } = ListOf<string>();

    public static FieldKind<ImmutableArray<T>> ListOf<T>()
        where T : notnull =>
        new(list => list.IsEmpty, Compare, (x, y) => x.AsSpan().SequenceEqual(y.AsSpan()));

    private static FieldKind<T?> Optional<T>()
        where T : struct, IComparable<T> =>
        new(value => value is null, Nullable.Compare, (x, y) => Nullable.Compare(x, y) == 0);

    // By what the items say; lists are compared for their order only where all else is equal.
    private static int Compare<T>(ImmutableArray<T> x, ImmutableArray<T> y)
        where T : notnull
    {
        for (int i = 0; i < x.Length && i < y.Length; i++)
        {
            if (string.CompareOrdinal(x[i].ToString(), y[i].ToString()) is not 0 and var order)
                return order;
        }

        return x.Length.CompareTo(y.Length);
    }
}
