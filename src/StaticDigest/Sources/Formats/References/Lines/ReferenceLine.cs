using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Formats.References.Lines;

internal enum LineStart
{
    Plain,
    Heading,
    Bullet,

    /// <summary><c>[12]</c>, <c>12.</c>, <c>①</c></summary>
    Number,
    Table,
    Rule,
    Fence,
}

/// <summary>How a line of a list begins, and what follows.</summary>
/// <param name="Start">What it begins with.</param>
internal readonly partial record struct ReferenceLine(LineStart Start, string Text, int Level = 0)
{
    /// <summary>Looks at a line without blanks before it.</summary>
    public static ReferenceLine Of(string line)
    {
        var text = line.StartsWith("> ", StringComparison.Ordinal) ? line[2..].TrimStart() : line;
        if (text.Length > 0 && text[0] == '#' && Heading().Match(text) is { Success: true } heading)
            return new(LineStart.Heading, heading.Groups["text"].Value, heading.Groups["marks"].Length);
        if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
            return new(LineStart.Fence, "");
        if (Rule().IsMatch(text))
            return new(LineStart.Rule, "");
        if (text.Length > 1 && text[0] == '|')
            return new(LineStart.Table, text);
        if (Number().Match(text) is { Success: true } number)
            return new(LineStart.Number, Task().Replace(text[number.Length..], ""));
        if (Bullet().Match(text) is { Success: true } bullet)
            return new(LineStart.Bullet, Task().Replace(text[bullet.Length..], ""));
        return new(LineStart.Plain, Message().Replace(text, ""));
    }

    /// <summary>True for a line of a chat: who wrote it when, and what follows.</summary>
    public static bool IsMessage(string line) => Message().IsMatch(line);

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>\S.*?)\s*#*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([-*_=]\s?){3,200}$|^<!--.*-->$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^([-*+•·‣▪◦●○▸►➤➢✦★☆⁃–—▶◆◇■□]\s+|<li(\s[^<>]{0,200})?>\s*|[•●▪◦‣▸►])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^(\[\d{1,4}\](?![(:\]]):?\s*|\(\d{1,4}\)\s+|\d{1,4}[.)]\s+|\d{1,3}、\s*|[①-⑳❶-❿➀-➓]\s*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\[[ xX✓]\]\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Task();

    // [12/05/2024, 10:11:12] Jane: … · 12/05/2024, 10:11 - Jane: … · [10:11 AM] jane: … · Jane Doe, [12 May 2024 at 10:11]: · <jane> …
    [GeneratedRegex(
        @"^(\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d{2}(:\d{2})?(\s?[AaPp][Mm])?\]?\s?[-–]?\s?[^:]{1,40}:\s"
        + @"|\[\d{1,2}:\d{2}(:\d{2})?(\s?[AaPp][Mm])?\]\s?[^:]{1,40}:\s|[^\[:]{1,40},\s\[\d[^\]]{4,40}\]:?\s?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Message();
}
