using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Scanning;

/// <summary>
/// Bare numbers that may be arXiv ids: <c>2303.08867</c>. They count where they stand apart, at an end of the line or
/// between brackets or separators; within a sentence they are numbers.
/// </summary>
internal static class WeakIds
{
    /// <summary>The text of such a piece until it was judged.</summary>
    public const string Mark = "\ufffd?";

    private const string Separators = "-–—:：|·•,;，、()[]{}（）【】<>#*\t/→=\"'“”";

    /// <summary>False for months that had no such numbers: four digits until 2014, five since.</summary>
    public static bool IsPossible(PaperId id)
    {
        if (!int.TryParse(id.Value.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(id.Value.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month))
            return false;
        return year is >= 7 and < 50 && (year > 7 || month >= 4) && (id.Value.Length == 10) == (year >= 15);
    }

    /// <summary>The pieces with every such number judged.</summary>
    public static ImmutableArray<Piece> Check(ImmutableArray<Piece> pieces)
    {
        if (!pieces.Any(IsMarked))
            return pieces;
        var judged = ImmutableArray.CreateBuilder<Piece>(pieces.Length);
        for (int i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (IsMarked(piece))
            {
                bool isFirst = i == 0 || i == 1 && string.IsNullOrWhiteSpace(pieces[0].Text) && !pieces[0].IsAddress, isLast = i == pieces.Length - 1;
                bool isApart = isFirst || isLast && pieces[i - 1].Text.EndsWith(' ') || IsEnd(pieces[i - 1], last: true)
                    && (isLast || IsEnd(pieces[i + 1], last: false));
                piece = isApart ? piece with { Text = "" } : new Piece(Number(piece), piece.Style);
            }

            judged.Add(piece);
        }

        return judged.ToImmutable();
    }

    // The mark alone may stand in a text as well.
    private static bool IsMarked(Piece piece) => piece is { Text: Mark, Id: not null };

    private static string Number(Piece piece) => piece.Version is { } version ? Invariant($"{piece.Id!.Value.Value}v{version}") : piece.Id!.Value.Value;

    private static bool IsEnd(Piece piece, bool last)
    {
        if (piece.IsAddress)
            return true;
        var text = piece.Text.AsSpan().Trim(' ');
        return text.IsEmpty || Separators.Contains(last ? text[^1] : text[0], StringComparison.Ordinal);
    }
}
