using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Titles;

namespace StaticDigest.Sources.Formats.References.Fields;

/// <summary>What a line with a label is about.</summary>
internal enum LabelField
{
    /// <summary>Known, and none of a paper's own fields: scores, affiliations.</summary>
    Other,
    Title,
    Authors,
    Abstract,
    Summary,
    Date,
    Updated,
    Categories,
    Keywords,
    Venue,
    Address,
    Code,
    Project,
    Comment,
}

/// <summary>A line that begins with the name of a field: <c>- **Authors:** Jane Doe</c>, <c>摘要：…</c>, <c>&lt;summary&gt;Abstract&lt;/summary&gt;</c>.</summary>
/// <param name="Rest">What follows on the line, with its marks; may be empty.</param>
internal readonly partial record struct LineLabel(LabelField Field, string Rest)
{
    private const int MaxLine = 20_000;

    private static readonly FrozenDictionary<string, LabelField> s_fields = Fields(
        (LabelField.Title, "title|paper title|标题|题目|论文标题|论文题目|タイトル"),
        (LabelField.Authors, "author|authors|author(s)|作者|by|著者|저자|first author"),
        (LabelField.Abstract, "abstract|summary|摘要|paper abstract|original abstract|abstract summary|要約|초록|论文摘要|英文摘要"),
        (LabelField.Summary, "tl;dr|tldr|tl,dr|ai summary|llm summary|one-line summary|one-sentence summary|一句话总结|ai摘要|中文摘要|总结|摘要翻译|key "
            + "takeaway|takeaway|gist|summary (ai)|ai tldr|ai tl;dr"),
        (LabelField.Date, "published|date|publish date|published date|publication date|published on|submitted|submission date|submitted "
            + "on|posted|year|发布日期|发布时间|日期|时间|发表时间|发表日期|提交日期|announced"),
        (LabelField.Updated, "updated|last updated|update date|updated date|revised|update|更新日期|更新时间"),
        (LabelField.Categories, "category|categories|subject|subjects|primary category|arxiv category|arxiv categories|分类|类别|primary subject|cs category|学科"),
        (LabelField.Keywords, "keyword|keywords|key words|tag|tags|topic|topics|关键词|关键字|标签|论文标签"),
        (LabelField.Venue, "venue|conference|journal|published in|accepted|accepted at|accepted to|publication|会议|期刊|会议/期刊|publication venue|presented at"),
        (LabelField.Address, "paper|link|links|url|urls|arxiv|pdf|arxiv id|id|arxiv link|paper link|paper url|arxiv url|pdf url|pdf "
            + "link|abs|doi|openreview|html|full text|source|page|read|论文|链接|论文链接|论文地址|原文链接|地址|下载|paper id|abstract link|abs link|read "
            + "more|arxiv:id|hf|hugging face|paper page|entry id|entry"),
        (LabelField.Code, "code|github|repo|repository|implementation|code link|official code|source code|代码|代码链接|开源代码|代码地址|コード"),
        (LabelField.Project, "project|project page|website|homepage|demo|project link|项目主页|主页|项目|项目地址"),
        (LabelField.Comment, "comment|comments|备注|注释|note from authors|arxiv comment"),
        (LabelField.Other, "affiliation|affiliations|institution|institutions|organization|organisation|机构|单位|score|relevance|relevance "
            + "score|rating|llm score|reason|status|type|主题分类|votes|upvotes|citations|stars|language|license|copyright|translated "
            + "title|标题翻译|中文标题|rank|similarity|model|image|figure|video|slides|bibtex|doi status|list|source list|相关性"));

    /// <summary>The label of a line and its field; null for other lines.</summary>
    public static LineLabel? TryParse(string line)
    {
        if (line.Length > MaxLine)
            return null;
        var plain = Tags().Replace(line.Contains("</summary>", StringComparison.OrdinalIgnoreCase) ? SummaryEnd().Replace(line, ": ") : line, "");
        var match = WithColon().Match(plain);
        if (!match.Success)
            match = Alone().Match(plain);
        if (!match.Success)
            return null;
        var name = TitleText.Clean(match.Groups["label"].Value).ToLowerInvariant();
        return s_fields.TryGetValue(name, out var field) ? new(field, match.Groups["rest"].Value.Trim()) : null;
    }

    /// <summary>The field that a heading names, so that it heads a section of a paper: <c>### Abstract</c>; null for other headings.</summary>
    public static LabelField? OfHeading(string heading)
    {
        var name = TitleText.Clean(heading.Trim('#', ' ').TrimEnd(':', '：')).ToLowerInvariant();
        return name is "metadata" or "info" or "information" or "paper info" or "details" ? LabelField.Other
            : s_fields.TryGetValue(name, out var field) ? field : null;
    }

    private static FrozenDictionary<string, LabelField> Fields(params ReadOnlySpan<(LabelField Field, string Names)> fields)
    {
        var all = new Dictionary<string, LabelField>(StringComparer.Ordinal);
        foreach (var (field, names) in fields)
        {
            foreach (var name in names.Split('|'))
                all.TryAdd(name, field);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // - **Authors**： … · **Authors:** … · Authors: … · * _Date_ : …
    [GeneratedRegex(
        @"^\s{0,12}([-*+•▪◦·>]\s{1,3}|\d{1,2}\.\s)?(\*\*|__|\*|_|`)?(?<label>[^:：*_`|\[\]]{1,36}?)(\*\*|__|\*|_|`)?\s?[:：]\s?"
        + @"(\*\*|__|\*|_|`)?(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex WithColon();

    // **Abstract**
    [GeneratedRegex(
        @"^\s{0,12}([-*+•]\s{1,3})?(\*\*|__)(?<label>[^:：*_`]{1,36})(\*\*|__)\s*(?<rest>)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"</?(details|summary|b|strong|em|i|p|ol|ul|li|div|span|blockquote|br|font|sub|sup)\b[^>]{0,200}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*[:：]?\s*</summary>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex SummaryEnd();
}
