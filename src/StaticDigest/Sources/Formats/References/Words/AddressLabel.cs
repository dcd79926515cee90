using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.References.Words;

/// <summary>Words that carry an address and name nothing: <c>PDF</c>, <c>[Paper]</c>, <c>arXiv link</c>, <c>代码</c>.</summary>
internal static partial class AddressLabel
{
    private static readonly FrozenSet<string> s_words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "paper", "papers", "pdf", "arxiv", "link", "links", "abs", "abstract", "html", "here", "source", "url", "doi", "openreview", "acl",
        "anthology", "hf", "huggingface", "hugging", "face",
        "publication", "publisher", "proceedings", "preprint", "full", "text", "fulltext", "read", "more", "view", "download", "code", "github",
        "official", "project", "page", "website", "web", "site", "homepage",
        "demo", "video", "slides", "poster", "blog", "twitter", "tweet", "bibtex", "bib", "cite", "data", "dataset", "datasets", "model", "models",
        "weights", "checkpoint", "colab", "supp", "supplementary",
        "material", "version", "ieee", "springer", "nature", "acm", "elsevier", "wiley", "semantic", "scholar", "alphaxiv", "kimi", "cool", "notes",
        "review", "the", "to", "on", "at", "original", "see",
        "and", "or", "via", "no", "id", "no.", "pytorch", "tensorflow", "jax", "unofficial", "implementation", "repo", "repository", "stars", "star",
        "null", "none", "na", "tba", "access",
        "post", "talk", "thread", "youtube", "tldr", "medium", "article", "journal", "conference", "camera", "ready", "appendix", "news", "zhihu",
        "biorxiv", "medrxiv", "pubmed", "pmid", "ar5iv", "scirate", "abstracts",
        "arxiv_pdf_url", "pdf_url", "url_pdf", "open", "eprint", "discussion", "comments", "reddit", "leaderboard", "benchmark", "project-page",
        "论文", "链接", "代码", "项目", "主页", "项目主页", "论文地址", "论文链接", "地址", "开源代码", "原文", "下载", "数据集", "视频", "論文", "コード", "リンク", "논문", "코드", "링크", "artículo",
        "artikel");

    /// <summary>True for text of nothing but such words, signs, numbers, ids and arXiv categories; also for nothing at all.</summary>
    public static bool IsGeneric(string text)
    {
        if (text.Length > 120)
            return false;
        foreach (var word in text.Split((char[]?)[' ', '\t', '/', '|', ',', ';', ':', '：', '，', '、', '&', '+', '(', ')', '[', ']', '【', '】', '（', '）',
            '-', '–', '—', '·', '•', '>', '<', '→', '*', '"', '.', '!', '?', '#', '=', '{', '}', '\'', '`'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!s_words.Contains(word) && word.Any(char.IsLetter) && !IsVersion(word) && !IsCategory(text, word) && PaperIds.TryParse(word) is null)
                return PaperIds.TryParse(text.Trim('[', ']', '(', ')', ' ')) is not null || Place().IsMatch(text);
        }

        return true;
    }

    /// <summary>What a link leads to, by its words and then by its host.</summary>
    public static PaperLinkKind KindOf(Piece piece)
    {
        var words = piece.Text;
        if (piece.IsPaper)
            return piece.Url is { } paper && (PathOf(paper).Contains("/pdf", StringComparison.OrdinalIgnoreCase)
                || PathOf(paper).EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) ? PaperLinkKind.Pdf : PaperLinkKind.Page;
        if (words.Length <= 40 && Code().IsMatch(words))
            return PaperLinkKind.Code;
        if (words.Length <= 40 && Project().IsMatch(words))
            return PaperLinkKind.Project;
        return Discussion().IsMatch(piece.Url!) ? PaperLinkKind.Discussion : PaperLinks.KindOfHost(piece.Url!) ?? PaperLinkKind.Other;
    }

    private static string PathOf(string url) => new Uri(url).AbsolutePath;

    private static bool IsVersion(string word) => word.Length <= 4 && word[0] is 'v' or 'V' && word.AsSpan(1).ContainsAnyInRange('0', '9');

    // The dot of "cs.LG" was taken for a separator.
    private static bool IsCategory(string text, string word) =>
        word.Length <= 12 && Category().Matches(text).Any(match => ArxivCategories.Contains(match.Value)
            && match.Value.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.-])[a-z-]{2,8}(\.[A-Za-z-]{2,9})?(?![\w.-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Category();

    [GeneratedRegex(
        @"^\W*(https?://|www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.(org|com|net|io|cc|edu|co|ai)\b\S*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(code|github|gitlab|repo|repository|implementation|pytorch|tensorflow)\b|代码|コード|코드",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"\b(project|website|homepage|web|page|demo)\b|主页",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Project();

    [GeneratedRegex(
        @"^https?://([a-z0-9-]+\.)*(twitter\.com|x\.com|reddit\.com|news\.ycombinator\.com|bsky\.app|mastodon\.social)/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Discussion();
}
