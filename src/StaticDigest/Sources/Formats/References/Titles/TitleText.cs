using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Titles;

/// <summary>Tells titles from the other words that stand beside addresses.</summary>
internal static partial class TitleText
{
    private const int MaxLength = 400;

    private static readonly char[] s_around = [' ', '\t', ',', ';', ':', '：', '，', '、', '-', '–', '—', '·', '•', '|', '>', '<', '→', '►', '▶', '*',
        '_', '#', '=', '`', '~', '\ufffc', '/', '\\'];

    /// <summary>The text without signs and pictures around it, as a page's or list's title would print it.</summary>
    public static string Clean(string text)
    {
        if (text.Length > 5 * MaxLength)
            return text.Trim();
        var clean = AuthorText.OnOneLine(Pictures().Replace(text, " ")).Trim(s_around);
        clean = Label().Replace(clean, "");
        clean = PageTitle().Replace(clean, "${title}");
        clean = ReadingTime().Replace(clean, "");
        clean = WithoutBrackets(clean.Trim(s_around));
        return clean.Length > 3 && clean[^1] == '.' && clean[^2] != '.' && !clean[..^1].Contains(". ", StringComparison.Ordinal) ? clean[..^1] : clean;
    }

    /// <summary>True when a text can be the title in a reference whose other parts are known.</summary>
    public static bool IsReferenceTitle(string text) =>
        text.Length is >= 3 and <= MaxLength && text.Count(char.IsLetter) >= 3 && !text.Contains("://", StringComparison.Ordinal)
            && VenueText.TryParse(text) is null;

    /// <summary>True when a text can be the title of a paper; where the text may also be a sentence, see <see cref="IsChat"/>.</summary>
    public static bool IsTitle(string text)
    {
        if (text.Length is < 3 or > MaxLength || AddressLabel.IsGeneric(text) || text.Contains("://", StringComparison.Ordinal))
            return false;
        int letters = text.Count(char.IsLetter);
        if (letters < 3 || letters * 2 < text.Length - text.Count(c => c == ' ') || Section().IsMatch(text))
            return false;
        return VenueText.TryParse(text) is null;
    }

    /// <summary>True for what people write before a link and is no title: <c>Check this out</c>, <c>I liked it because it …</c></summary>
    public static bool IsChat(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isCjk = text.Any(c => c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3');
        if (words.Length < 2 && !isCjk && text.Length < 12)
            return true;
        var longWords = words.Where(word => word.Count(char.IsLetter) > 3).ToList();
        bool hasCapitals = longWords.Count > 0 && longWords.Count(word => word.Any(char.IsUpper)) * 3 >= longWords.Count * 2;
        if (hasCapitals && words.Length >= 3 || longWords.Count >= 2 && longWords.TrueForAll(word => char.IsUpper(word[0])))
            return false;
        if (Chat().IsMatch(text))
            return true;
        // A title does not end like a sentence that goes on about something.
        return !isCjk && (words.Length > 22 || Sentence().IsMatch(text) || char.IsLower(text[0]) && words.Length > 1 && !words[0].Any(char.IsUpper)
            && !words[0].Contains('-', StringComparison.Ordinal));
    }

    private static string WithoutBrackets(string text)
    {
        for (int round = 0; round < 3 && text.Length > 2; round++)
        {
            if (text[0] == '"' && text[^1] == '"' || text[0] == '“' && text[^1] == '”' || text[0] == '「' && text[^1] == '」' || text[0] == '《'
                && text[^1] == '》' || text[0] == '[' && text[^1] == ']' && text.IndexOf(']', StringComparison.Ordinal) == text.Length - 1)
                text = text[1..^1].Trim(s_around);
            if (text.Length > 0 && text[^1] is '(' or '[' or '（' or '【')
                text = text[..^1].Trim(s_around);
            if (text.Length > 0 && text[0] is ')' or ']' or '）' or '】')
                text = text[1..].Trim(s_around);
        }

        return text;
    }

    // Emoji, arrows, dingbats; letters and signs of formulas are no pictures.
    [GeneratedRegex(
        @"[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u23e9-\u23fa]|\ud83c[\udc00-\udfff]|\ud83d[\udc00-\udfff]"
        + @"|\ud83e[\udc00-\udfff]|:[a-z_]{3,30}:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Pictures();

    // Title: … · Paper: … · [12] … · 3. …
    [GeneratedRegex(
        @"^((title|paper|paper title|题目|标题|论文|论文标题)\s?[:：]\s?|\[\d{1,4}\]\s?|\(?\d{1,3}[.)、]\s+|No\.\s?\d+\s)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Label();

    // [2303.08867] Title · Paper page - Title · (PDF) Title · Title | OpenReview · Title - ACL Anthology
    [GeneratedRegex(
        @"^(\[(\d{4}\.\d{4,5}|[a-z-]+/\d{7})(v\d+)?\]\s*|Paper page - |\(PDF\) |\[PDF\] |\[HTML\] )*(?<title>.+?)"
        + @"(\s[-–—|·]\s(OpenReview|ACL Anthology|arXiv(\.org)?|alphaXiv|Hugging Face|Semantic Scholar|PubMed|bioRxiv|medRxiv"
        + @"|Nature|Science|ScienceDirect|SpringerLink|IEEE Xplore|IEEE (Conference|Journals)[^|]*|ACM Digital Library"
        + @"|Papers With Code|Cool Papers[^|]*|SciRate|NeurIPS Proceedings|DeepAI|ar5iv))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PageTitle();

    [GeneratedRegex(
        @"\s*\((\d+ min(ute)?s?( read)?|GitHub Repo|Website|Sponsor|\d+ pages?)\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(
        @"^(contents?|table of contents|papers?|surveys?|introduction|references|bibliography|related work|contributing|license"
        + @"|acknowledge?ments?|tutorials?|datasets?|benchmarks?|others?|misc(ellaneous)?|overview|resources|tools|blogs?|to top"
        + @"|back to top|click here|this paper|the paper|submitted by .{1,60}|reading list|my .{0,20} list)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^(check|see|read|here|this|look|great|nice|interesting|my |our |i |i'm |we |new paper|paper of|found|also|and |btw|fyi"
        + @"|hey|hi\b|hello|thanks|please|must.read|worth|related|another|some |via |from |source|link|just|today|yesterday"
        + @"|tomorrow|have you|did you|does any|anyone|can you|could you|what do you|as |in this|it |they )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Chat();

    [GeneratedRegex(
        @"[.!]\s+\p{Lu}\p{Ll}+.*[.!]$|\b(which|that is|we |they |you should|I |is a |are a |was |were |has been|have been"
        + @"|shows that|released|announced|introduced)\b.*\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Sentence();
}
