using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Json;
using StaticDigest.Sources.Formats.References;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Checks;

namespace StaticDigest.Sources;

/// <summary>The one way from a file to entries, whatever its format.</summary>
public static class EntryReader
{
    private const int MaxOfAKind = 200;

    internal static string Formats => SourceFormats.Names;

    /// <summary>The name of a file's format; null when it is none that is read.</summary>
    public static string? FormatOf(InputFile file) => SourceFormats.Find(Unfolding.Unfold(file) ?? file).Found.Format?.Name;

    /// <summary>Reads every entry of a file. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">What is known beside the file.</param>
    public static Batch<Entry> Read(InputFile file, ReadContext context = default) => ReadCounting(file, context).Batch;

    /// <summary>As <see cref="Read"/>, with how many lines were understood if the reader of the format counts them.</summary>
    internal static ReadResult ReadCounting(InputFile file, ReadContext context = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Unfolding.Unfold(file) is not { } unfolded)
            return Nothing(DiagnosticCodes.Compressed.At(new(file.Path)));
        file = unfolded;
        if (IsBlank(file.Bytes.Span))
            return Nothing(DiagnosticCodes.EmptyFile.At(new(file.Path)));
        var (found, unread) = SourceFormats.Find(file);
        if (found.Format is null)
            return Refused(file, unread!);
        var result = found.Read(file, context with { FindFormat = static inner => SourceFormats.Find(inner).Found });
        if (result.Batch.Items.IsEmpty && IsGuess(found, result) is { } unknown)
            return Refused(file, unknown);
        return result with { Batch = Few(DamagedText.Repair(FieldBounds.Apply(TrustedEntries.Only(DateSanitizer.Only(result.Batch)))), file) };
    }

    // The first of each kind say what is wrong; a million lines would only hide it, and fill the record of the build.
    private static Batch<Entry> Few(Batch<Entry> read, InputFile file)
    {
        if (read.Diagnostics.Length <= MaxOfAKind)
            return read;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var few = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in read.Diagnostics)
        {
            int count = counts[diagnostic.Code] = counts.GetValueOrDefault(diagnostic.Code) + 1;
            if (count <= MaxOfAKind)
                few.Add(diagnostic);
        }

        foreach (var (code, count) in counts.Where(kind => kind.Value > MaxOfAKind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            few.Add(DiagnosticCodes.MoreOfTheSame.At(new(file.Path), count - MaxOfAKind, code));
        return read with { Diagnostics = few.ToImmutable() };
    }

    /// <summary>How much of a file was understood: as its reader counted, else as its entries and diagnostics show.</summary>
    internal static LineCoverage CoverageOf(InputFile file, ReadResult result) =>
        result.Coverage ?? LineCoverage.Of((Unfolding.Unfold(file) ?? file).Bytes.Span, result.Batch);

    // Any JSON is tried as entries in the end, and any text as a list of addresses: when nothing came, it is something else, and
    // no line of it is to blame.
    private static UnreadFormat? IsGuess(FoundFormat found, ReadResult result)
    {
        var head = found.Head!;
        bool isGuess = found.Format == EntryJson.Format
            ? head.Kind == SourceKind.Json && head.Members.Any() && result.Batch.Diagnostics.All(diagnostic => diagnostic.Code != DiagnosticCodes.NotJson.Code)
            : ReferenceFormats.All.Contains(found.Format!);
        return isGuess ? UnreadFormats.OfRest(head) : null;
    }

    private static ReadResult Refused(InputFile file, UnreadFormat unread) =>
        Nothing(DiagnosticCodes.UnknownFormat.At(new(file.Path), new DiagnosticKind.Sentence(unread.Name), new DiagnosticKind.Sentence(unread.Way)));

    private static ReadResult Nothing(Diagnostic reason) => new(new([], [reason]));

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? IsBlank(bytes[3..]) : !bytes.ContainsAnyExcept(" \t\r\n\0"u8);
}
