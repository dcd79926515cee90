using System.Globalization;
using StaticDigest.Benchmarks;

return args switch
{
    ["phases", var input, .. var rest] => Phases.Run(input, rest is [var theme, ..] ? theme : "theme"),
    ["readers", var folder] => ReaderRates.Run(folder),
    ["related", var input] => RelatedJudge.Run(input),
    ["topics", var input] => DiscoveryJudge.Run(input),
    ["pagefind", var input, var site, var pagefind, .. var rest] =>
        await PagefindRun.RunAsync(input, site, pagefind, rest is [var wait, ..] ? int.Parse(wait, CultureInfo.InvariantCulture) : 0),
    ["search", var input, .. var rest] => SearchRun.Run(input, rest is [var queries, ..] ? int.Parse(queries, CultureInfo.InvariantCulture) : 200),
    ["resolve", var corpus] => await ResolveJudge.RunAsync(corpus),
    ["summaries", var corpus, var labels] => SummaryJudge.Run(corpus, labels),
    ["topics", var input, var labels] => TopicJudge.Run(input, labels),
    ["year", var input, .. var rest] => YearOfCommits.Run(input, rest is [var papers, ..] ? int.Parse(papers, CultureInfo.InvariantCulture) : 40),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        phases INPUT [THEME]   time and allocations of each phase over an input folder, cold and warm
        readers FOLDER         entries and megabytes a second of each format, over the listings of a folder
        related INPUT          related papers against random ones and plain title overlap, and their cost
        topics INPUT           topics that are found in the papers of an input folder: how alike their papers are, and how stable they are
        topics INPUT LABELS    precision and recall of topics on papers labelled by eye (tests/.../Fixtures/Topics/labels.tsv)
        pagefind INPUT SITE INDEX [MS]
                               our search against Pagefind's INDEX of the built SITE in Chromium, each answer MS (0) later
        resolve CORPUS         precision and recall of resolving a thousand titles of a corpus (JSON Lines, also gzipped), with lookalikes, unknown titles and faults
        search INPUT [QUERIES] cost and size of the search index, what an answer loads, and how well it finds papers of an input folder
        summaries CORPUS LABELS
                               how often the sentence that says what is new is the best one, on abstracts labelled by eye (tests/.../Fixtures/Summaries/labels.tsv)
        year INPUT [PAPERS]    size of a Git repository after a year of PAPERS (40) a day, with the papers of an input folder
        """);
    return 2;
}
