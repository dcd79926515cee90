using System.Buffers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Papers.Cleaning;

/// <summary>
/// Makes clean text of what listings wrote: Unicode in NFC without control characters, math between dollars, no other TeX.
/// Character references that a source escaped once too often are the characters they stand for.
/// It is still plain text: markup characters stay as they are and are escaped where they land.
/// </summary>
internal static class PaperText
{
    private static readonly SearchValues<char> TexSigns = SearchValues.Create("\\{~`");

    /// <summary>A title on one line; empty when there is none.</summary>
    public static string CleanTitle(string? title, EntryText kind) => Clean(title, kind, TextHygiene.Lines.One);

    /// <summary>An abstract with paragraphs separated by an empty line; empty when there is none.</summary>
    public static string CleanAbstract(string? text, EntryText kind) =>
        Clean(text, kind, kind == EntryText.Clean ? TextHygiene.Lines.Paragraphs : TextHygiene.Lines.Indented);

    /// <summary>A person's name.</summary>
    public static string CleanName(string? name) => WithoutNumber(Clean(name, EntryText.Tex, TextHygiene.Lines.One));

    // DBLP tells people of one name apart by a number: Wei Wang 0012.
    private static string WithoutNumber(string name) =>
        name.Contains(" 0", StringComparison.Ordinal)
            ? string.Join(' ',
                name.Split(' ').Where((word, i) => i == 0 || !(word.Length == 4 && word[0] == '0' && !word.AsSpan().ContainsAnyExceptInRange('0', '9'))))
            : name;

    private static string Clean(string? text, EntryText kind, TextHygiene.Lines lines)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = Convert(text, kind, lines);
        lines = lines == TextHygiene.Lines.Indented ? TextHygiene.Lines.Paragraphs : lines;
        // A brace or control character that was taken out of "&#6{2};" leaves a reference that was none before.
        for (int round = 0; round < CharacterReferences.MaxRounds && clean.Contains('&', StringComparison.Ordinal); round++)
        {
            var settled = TextHygiene.Clean(CharacterReferences.Decode(clean), lines);
            if (settled == clean)
                break;
            clean = settled;
        }

        return clean;
    }

    private static string Convert(string text, EntryText kind, TextHygiene.Lines lines)
    {
        var clean = TextHygiene.Clean(CharacterReferences.Decode(text), lines);
        if (kind == EntryText.Clean)
            return clean;
        clean = MathText.Close(clean);
        if (!clean.AsSpan().ContainsAny(TexSigns) && !clean.Contains("--", StringComparison.Ordinal))
            return clean;
        clean = MathDelimiters.ToDollars(clean);
        var plain = new TexText(clean, kind == EntryText.HuggingFace).Convert();
        return TextHygiene.Clean(plain, lines == TextHygiene.Lines.Indented ? TextHygiene.Lines.Paragraphs : lines);
    }
}
