using CsCheck;

namespace StaticDigest.Tests.Markdown;

/// <summary>Random texts made of the pieces that mean something somewhere.</summary>
internal static class NastyText
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (3, Choice(Payloads.Texts)),
        (4, Gen.Char["*_[]()!<>|`#+-.~:^={}&$\\\"'/ ;0123ab\n"].Select(c => c.ToString())),
        (2, Choice("word", "Ünïcode", "数学", "😀", "x_1", "$x$", "$a+b$")),
        (1, Gen.Char['\u00a1', '\ud7ff'].Select(c => c.ToString())));

    /// <summary>Any text but NUL and lone halves of pairs.</summary>
    public static readonly Gen<string> Any = Piece.Array[0, 12].Select(string.Concat);

    /// <summary>One line without control characters, as a cleaned title is.</summary>
    public static readonly Gen<string> Line = Any.Select(text =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Select(text => text.Trim().Length == 0 ? "x" : text);

    /// <summary>Paragraphs of cleaned lines.</summary>
    public static readonly Gen<string> Paragraphs = Line.Array[0, 4].Select(lines => string.Join("\n\n", lines));

    public static Gen<T> Choice<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
