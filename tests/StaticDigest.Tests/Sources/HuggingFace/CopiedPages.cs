namespace StaticDigest.Tests.Sources.HuggingFace;

/// <summary>A paper as the pages of the site show it, to be laid out in every way that people copy them.</summary>
internal sealed record ShownPaper(string Id, string Title, string Abstract, int Authors, string? Organization, string Date, int Votes, int Comments,
    string Submitter)
{
    /// <summary>Papers of the list of 16 April 2026, with abstracts cut short.</summary>
    public static readonly ShownPaper[] All =
    [
        new("2604.14148", "Seedance 2.0: Advancing Video Generation for World Complexity",
            "Seedance 2.0 is a new native multi-modal audio-video generation model, officially released in China in early February 2026. Compared with its " +
            "predecessors, Seedance 1.0 and 1.5 Pro, Seedance 2.0 adopts a unified, highly efficient, and large-scale architecture for multi-modal " +
            "audio-video joint generation. This allows it to support four input modalities.", 171, "ByteDance Seed", "Apr 15", 132, 4, "taesiri"),
        new("2604.11626", "RationalRewards: Reasoning Rewards Scale Visual Generation Both Training and Test Time",
            "Most reward models for visual generation reduce rich human judgments to a single unexplained score, discarding the reasoning that underlies " +
            "preference. We show that teaching reward models to produce explicit, multi-dimensional critiques before scoring transforms them from passive " +
            "evaluators into active optimization tools, improving generators in two complementary ways.", 6, null, "Apr 13", 98, 1, "JasperHaozhe"),
        new("2604.14144", "SpatialEvo: Self-Evolving Spatial Intelligence via Deterministic Geometric Environments",
            "Spatial reasoning over three-dimensional scenes is a core capability for embodied intelligence, yet continuous model improvement remains " +
            "bottlenecked by the cost of geometric annotation. The self-evolving paradigm offers a promising path, but its reliance on model consensus to " +
            "construct pseudo-labels causes training to reinforce rather than correct its own errors.", 19, null, "Apr 15", 71, 2, "dx0o"),
    ];

    /// <summary>What stands where the authors are counted.</summary>
    public string Who => Organization ?? $"{Authors} authors";
}

/// <summary>A way of copying: its text, and which fields it shows: abstract, Date, id, votes, comments, number of authors, organisation, submitter.</summary>
internal sealed record CopiedPage(string Name, string Shows, string Text)
{
    private const string Menu =
        "Hugging Face's logo\nHugging Face\n\nModels\nDatasets\nSpaces\nBuckets\nnew\nDocs\nEnterprise\nPricing\n\nLog In\nSign Up\nnew\n\nGet trending " +
        "papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\nSubscribe\n";
    private const string Head = $"{Menu}Daily Papers\n\nbyAK and the research community\n\n";
    private const string Trending = $"{Menu}Trending Papers\nby\nAK\nand the research community\n\n";
    private const string Foot =
        "\nPrevious\n1\n2\n3\nNext\nSystem theme\nCompany\nTOS\nPrivacy\nAbout\nCareers\nWebsite\nModels\nDatasets\nSpaces\nPricing\nDocs\n";
    private const string Site = "https://huggingface.co/papers/";
    private const string Picture = "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/";

    public static CopiedPage[] All =>
    [
        // The page of a day: cards without abstract and date.
        new("day.txt", "vcnos",
            Head +
                "Apr 16\n\n" +
                Cards(p => $"Submitted by\n\n{p.Submitter}\n{p.Votes}\n{p.Title}\n\n\n·\n{p.Authors} authors\n{Line(p.Organization)}{p.Comments}\n\n") + Foot),
        new("day-of-2024.txt", "vcns",
            Head + "Apr 16\n\n" + Cards(p => $"Submitted by  {p.Submitter}\n \n{p.Votes}\n{p.Title}\n\n\n\n·\n{p.Authors} authors\n {p.Comments}\n\n") +
                "Previous Next\nCompany\n© Hugging Face\nTOS Privacy About Jobs \nWebsite\nModels Datasets Spaces Pricing Docs"),
        new("weekday-and-organisation-first.txt", "vcnos",
            Head +
                "Thursday, April 16\n" +
                Cards(p => $"Submitted by {p.Submitter}\n{p.Votes}\n{p.Title}\n{Line(p.Organization)}· {p.Authors} authors\n{p.Comments}\n") + Foot),
        new("organisation-beside-the-authors.txt", "vnos",
            Head +
                "Apr 16\n" +
                Cards(p => $"Submitted by\n{p.Submitter}\n{p.Votes}\n{p.Title}\n{(p.Organization is { } o ? $"{o} " : "")}· {p.Authors} authors\n")),
        new("bullets-without-votes.txt", "cns",
            "Daily Papers\nApr 16\n" + Cards(p => $"Submitted by\n{p.Submitter}\n{p.Title}\n\n    * {p.Authors} authors\n{p.Comments}\n\n")),
        new("without-submitter.txt", "vcno",
            "Daily Papers\nToday\n" + Cards(p => $"{p.Votes}\n{p.Title}\n·\n{p.Authors} authors\n{Line(p.Organization)}{p.Comments}\n")),
        new("votes-behind-the-title.txt", "vn", Head + "Apr 16\n" + Cards(p => $"{p.Title}\n{p.Votes}\n· {p.Authors} authors\n")),
        new("title-twice.txt", "vns",
            Head + "Apr 16\n" + Cards(p => $"{p.Title}\nSubmitted by\n{p.Submitter}\n{p.Votes}\n{p.Title}\n·\n{p.Authors} authors\n{p.Comments}\n")),
        new("heads-only.txt", "vs", Head + "Apr 16\n" + Cards(p => $"Submitted by\n{p.Submitter}\n{p.Votes}\n{p.Title}\n") + Foot),
        new("cards-with-abstract.txt", "avcnos",
            Head +
                "Apr 16\n" +
                Cards(p => $"Submitted by\n{p.Submitter}\n{p.Votes}\n{p.Title}\n{p.Abstract}\n{Line(p.Organization)}·\n{p.Authors} authors\n{p.Comments}\n")),

        // A search, a week, a month: an abstract and a date.
        new("search.txt", "adco",
            Head + "Apr 16\n\n" + Cards(p => $"{p.Title}\n\n{p.Abstract}\n\n  {(p.Organization is null ? "• " : "")}{p.Who}\n·\n{p.Date} {p.Comments}\n\n")),
        new("search-in-firefox.txt", "adcos",
            Head +
                "Apr 16\n\n" +
                Cards(
                    p =>
                        $"Submitted by {p.Submitter}\n\n{p.Title}\n\n{p.Abstract}\n\n  " +
                        $"  {(p.Organization is null ? "* " : "")}{p.Who}\n·\n{p.Date}\n\n{p.Comments}\n\n") + Foot),
        new("week.txt", "advo",
            Head + "Daily\nWeekly\nMonthly\nApr 13 - Apr 19\n\n" + Cards(p => $"{p.Votes}\n{p.Title}\n{p.Abstract}\n{p.Who}\n·\n{p.Date}\n") + Foot),
        new("month.txt", "vcno",
            Head + "April 2026\n" + Cards(p => $"{p.Votes}\n{p.Title}\n·\n{p.Authors} authors\n{Line(p.Organization)}{p.Comments}\n") + Foot),
        new("two-days.txt", "avcnos",
            string.Concat(
                ShownPaper.All.Select(
                    (p, i) =>
                        $"{Head}Apr {16 - i}\nSubmitted by\n{p.Submitter}\n{p.Votes}\n{p.Title}\n{p.Abstract}\n{Line(p.Organization)}·\n{p.Authors} " +
                        $"authors\n{p.Comments}\n{Foot}\n"))),

        // What is trending: the date is written out, buttons follow.
        new("trending.txt", "advos",
            Trending +
                Cards(
                    p =>
                        $"Submitted by\n\n{p.Submitter}\n{p.Title}\n{p.Abstract}\n\n\n{p.Who}\n·\nPublished on {p.Date}, " +
                        $"2026\nUpvote\n{p.Votes}\nGitHub\n1.2k\narXiv Page\n\n") + Foot),
        new("trending-on-few-lines.txt", "advnos",
            Trending +
                Cards(
                    p =>
                        $"Submitted by {p.Submitter}\n{p.Title}\n{p.Abstract}\n{(p.Organization is { } o ? $"{o} · " : "")}{p.Authors} authors · Published " +
                        $"on {p.Date.Replace("Apr", "April", StringComparison.Ordinal)}, 2026\nUpvote {p.Votes} GitHub 1.2k arXiv Page\n")),
        new("addresses-below.txt", "advcni",
            Head +
                "Apr 16\n" +
                Cards(
                    p =>
                        $"[-] {p.Votes}\nhttps://huggingface.co/login?next=%2Fpapers\n{p.Title}\n{Site}{p.Id}\n{p.Abstract}\n{Site}{p.Id}\n* {p.Authors} " +
                        $"authors\n{Site}{p.Id}\n·\n{p.Date}\n{p.Comments}\n{Site}{p.Id}#community\n")),

        // Markdown, as clippers write it.
        new("cards.md", "vcnsi",
            "# Daily Papers\n\nApr 16\n\n" +
                Cards(
                    p =>
                        $"[![]({Picture}{p.Id}.png)]({Site}{p.Id})\n\nSubmitted by " +
                        $"![](https://cdn-avatars.huggingface.co/x.png) {p.Submitter}\n\n[{p.Votes}](/login?next=%2Fpapers%2F{p.Id})\n\n### [{p.Title}](" +
                        $"{Site}{p.Id})\n\n[*   · {p.Authors} authors]({Site}{p.Id}) [{p.Comments}]({Site}{p.Id}#community)\n\n")),
        new("front-matter.md", "avnsi",
            "---\ntitle: \"Daily Papers - Hugging Face\"\nsource: \"https://huggingface.co/papers\"\ncreated: 2026-04-16\n---\n# Daily Papers\n\n" +
                Cards(
                    p =>
                        $"### [{p.Title}](/papers/{p.Id})\n\n[\n\n{p.Abstract}\n\n](/papers/{p.Id})[\n\n*   {p.Authors} " +
                        $"authors\n\n](/papers/{p.Id})\n\nUpvote {p.Votes}\n\nSubmitted by [{p.Submitter}](/{p.Submitter})\n\n")),
        new("table.md", "vcni",
            "# Daily Papers\n\n| Votes | Title | Authors | Comments |\n| --- | --- | --- | --- |\n" +
                Cards(p => $"| {p.Votes} | [{p.Title}](/papers/{p.Id}) | {p.Authors} | {p.Comments} |\n")),
        new("nested.md", "nsi",
            "# Daily Papers\n\n" +
                Cards(
                    p =>
                        $"[![{p.Title}]({Picture}{p.Id}.png) ### {p.Title}]({Site}{p.Id})\n\nSubmitted " +
                        $"by [{p.Submitter}](https://huggingface.co/{p.Submitter})\n\n- {p.Authors} authors\n\n")),
        new("list.md", "ni", "# Daily Papers - Hugging Face\n\n" + Cards(p => $"- [{p.Title}]({Site}{p.Id}) · {p.Authors} authors\n")),
        new("numbered-links.md", "adni",
            "* [Log In][1]\nnew\n\n# Daily Papers\n\nApr 16\n" +
                Cards(
                    p =>
                        $"[\n-\n][1]\n\n### [{p.Title}][{p.Votes}]\n\n[\n\n{p.Abstract}\n\n][{p.Votes}]\n[\n* {p.Authors} " +
                        $"authors\n][{p.Votes}]\n·\n{p.Date}\n") +
                "\nReferences\n\n1. https://huggingface.co/login\n" + Cards(p => $"{p.Votes}. {Site}{p.Id}\n")),

        // The clipboard's HTML.
        new("clipboard.html", "adni",
            "<meta charset='utf-8'>" +
                Cards(
                    p =>
                        $"<h3 style=\"x\"><a href=\"{Site}{p.Id}\">{p.Title}</a></h3><a href=\"{Site}{p.Id}\"><p>{p.Abstract}</p></a><a " +
                        $"href=\"{Site}{p.Id}\"><ul><li>{p.Authors} authors</li></ul></a><div>·</div><div>{p.Date}</div>")),
        new("clipboard-of-windows.html", "vcnsi",
            "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\n<html>\r\n<body>\r\n<!--StartFragment-->" +
                Cards(
                    p =>
                        $"<article><div>Submitted by<img src=\"a\"> {p.Submitter}</div><a href=\"/login?next=x\"><div>{p.Votes}</div></a><h3><a " +
                        $"href=\"/papers/{p.Id}\">{p.Title}</a></h3><a href=\"/papers/{p.Id}\"><ul><li title=\"x\"><img " +
                        $"src=\"a\"></li><li><div><div>·</div>{p.Authors} authors</div></li></ul></a><a " +
                        $"href=\"/papers/{p.Id}#community\"><svg></svg>{p.Comments}</a></article>") + "<!--EndFragment--></body></html>"),
        new("trending.html", "advosi",
            "<meta charset='utf-8'><div>" +
                Cards(
                    p =>
                        $"<div><div><span>Submitted by</span><a href=\"/{p.Submitter}\"><span>{p.Submitter}</span></a></div><h3><a " +
                        $"href=\"/papers/{p.Id}\">{p.Title}</a></h3><p>{p.Abstract}</p><div><a href=\"/org\">{p.Who}</a><span>·</span><span>Published " +
                        $"on {p.Date}, 2026</span></div><div><a href=\"/login\"><span>Upvote</span><span>{p.Votes}</span></a><a " +
                        $"href=\"https://github.com/a/b\"><span>GitHub</span><span>1.2k</span></a></div></div>") + "</div>"),
    ];

    private static string Cards(Func<ShownPaper, string> card) => string.Concat(ShownPaper.All.Select(card));

    private static string Line(string? text) => text is null ? "" : $"{text}\n";
}
