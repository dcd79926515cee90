using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Api;

/// <summary>The digest as JSON for other programs, below <c>/api/</c>: papers, topics, days, and the schema that describes them.</summary>
internal static class ApiFiles
{
    /// <summary>More papers than these are split by month.</summary>
    public const int MaxInOneFile = 1000;

    public const string PapersFile = "api/papers.json";
    public const string TopicsFile = "api/topics.json";
    public const string DaysFile = "api/days.json";
    public const string SchemaFile = "api/schema.json";

    private const string Undated = "undated";

    public static IEnumerable<Page> Plan(Digest digest, SiteAddress site)
    {
        if (!digest.Settings.Of<ApiSettings>().IsPublished)
            yield break;
        foreach (var page in Papers(digest, site))
            yield return page;
        if (digest.Settings.Of<ApiSettings>().HasPapers)
        {
            foreach (var paper in digest.Papers)
                yield return Paper(paper, site);
        }

        yield return Page(TopicsFile, Topics(digest, site), ApiJson.Default.ApiTopics);
        yield return Page(DaysFile, Days(digest, site), ApiJson.Default.ApiDays);
        yield return GeneratedFile.Of(SchemaFile, ApiSchema.Bytes());
    }

    /// <summary>A small file that people look at, too, made at once.</summary>
    public static GeneratedFile Page<T>(string file, T content, JsonTypeInfo<T> type) =>
        GeneratedFile.Of(file, JsonOutput.File(content, type, JsonOutput.Readable));

    public static string PaperFile(DigestPaper paper) => $"api/{paper.Address.Value.TrimEnd('/')}.json";

    private static IEnumerable<Page> Papers(Digest digest, SiteAddress site)
    {
        var all = digest.Papers;
        if (all.Length <= MaxInOneFile)
        {
            yield return List(PapersFile, null, site, all);
            yield break;
        }

        // A paper stays in the month of its first issue, so that a month that is over changes only when one of its papers does.
        var months = all.GroupBy(MonthOf).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => (Name: month.Key, File: $"api/months/{month.Key}.json", Papers: month.ToImmutableArray())).ToList();
        yield return Page(PapersFile,
            new ApiPapers(null, all.Length, [], months.Select(month => new ApiPart(month.Name, month.Papers.Length, $"{site.Url}{month.File}"))),
            ApiJson.Default.ApiPapers);
        foreach (var month in months)
            yield return List(month.File, month.Name, site, digest.IsVeryLarge ? [.. month.Papers.Select(WithoutAbstract)] : month.Papers);
    }

    private static GeneratedFile List(string file, string? month, SiteAddress site, ImmutableArray<DigestPaper> papers) =>
        new(file, file,
            () =>
                JsonOutput.File(new ApiPapers(month, papers.Length, papers.Select(paper => Part(paper, site)), []), ApiJson.Default.ApiPapers,
                    JsonOutput.Compact));

    private static GeneratedFile Paper(DigestPaper paper, SiteAddress site) =>
        new(PaperFile(paper), $"the data of {paper.Paper.Id}",
            () => JsonOutput.File(new ApiOnePaper(Part(paper, site)), ApiJson.Default.ApiOnePaper, JsonOutput.Compact));

    // The abstract of an older paper of a very large digest stands on its page.
    private static DigestPaper WithoutAbstract(DigestPaper paper) => paper.IsFull ? paper : paper with
    {
        Document = paper.Document with { Paper = paper.Paper with { Abstract = "" } },
    };

    private static JsonPart Part(DigestPaper paper, SiteAddress site) => new(json => ApiPaper.Write(json, paper, site));

    private static string MonthOf(DigestPaper paper)
    {
        var date = paper.Days.IsEmpty ? paper.Filed : new PartialDate(paper.Days[0]);
        return date is { Month: > 0 } month ? Invariant($"{month.Year:D4}-{month.Month:D2}") : Undated;
    }

    private static ApiTopics Topics(Digest digest, SiteAddress site) => new(digest.Topics.Length, digest.Topics.Select(topic =>
    {
        var page = topic.Papers.IsEmpty ? null : Addresses.Topic(topic.Topic.Slug).Absolute(site);
        var description = topic.Topic.Description.Length > 0 ? topic.Topic.Description : null;
        return new ApiTopic(topic.Topic.Slug, topic.Topic.Name, description, topic.Papers.Length, page, page is null ? null : $"{page}feed.json");
    }));

    private static ApiDays Days(Digest digest, SiteAddress site) => new(digest.Issues.Length, digest.Issues.Reverse().Select(issue => new ApiDay(
        new PartialDate(issue.Day).ToString(), Addresses.Day(issue.Day).Absolute(site), issue.Papers.Length,
        issue.Papers.Select(paper => paper.Paper.Id.ToString()))));
}
