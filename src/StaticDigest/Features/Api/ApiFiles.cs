using System.Collections.Immutable;
using System.Text.Json;
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

        yield return ApiOutput.Page(TopicsFile, json => Topics(json, digest, site));
        yield return ApiOutput.Page(DaysFile, json => Days(json, digest, site));
        yield return Schema();
    }

    /// <summary>The file of one paper.</summary>
    public static string PaperFile(DigestPaper paper) => $"api/{paper.Address.Value.TrimEnd('/')}.json";

    private static IEnumerable<Page> Papers(Digest digest, SiteAddress site)
    {
        var all = digest.Papers;
        if (all.Length <= MaxInOneFile)
        {
            yield return List(PapersFile, "", site, all);
            yield break;
        }

        // A paper stays in the month of its first issue, so that a month that is over changes only when one of its papers does.
        var months = all.GroupBy(MonthOf).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => (Name: month.Key, File: $"api/months/{month.Key}.json", Papers: month.ToImmutableArray())).ToList();
        yield return ApiOutput.Page(PapersFile, json =>
        {
            json.WriteNumber("count", all.Length);
            json.WriteStartArray("papers");
            json.WriteEndArray();
            json.WriteStartArray("parts");
            foreach (var month in months)
            {
                json.WriteStartObject();
                json.WriteString("month", month.Name);
                json.WriteNumber("count", month.Papers.Length);
                json.WriteString("url", $"{site.Url}{month.File}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        foreach (var month in months)
            yield return List(month.File, month.Name, site, month.Papers);
    }

    private static GeneratedFile List(string file, string month, SiteAddress site, ImmutableArray<DigestPaper> papers) =>
        new(file, file, () => ApiOutput.Object(json =>
        {
            if (month.Length > 0)
                json.WriteString("month"u8, month);
            json.WriteNumber("count"u8, papers.Length);
            json.WriteStartArray("papers"u8);
            foreach (var paper in papers)
                ApiPaper.Write(json, paper, site);
            json.WriteEndArray();
            json.WriteStartArray("parts"u8);
            json.WriteEndArray();
        }));

    private static GeneratedFile Paper(DigestPaper paper, SiteAddress site) =>
        new(PaperFile(paper), $"the data of {paper.Paper.Id}", () => ApiOutput.Object(json =>
        {
            json.WritePropertyName("paper"u8);
            ApiPaper.Write(json, paper, site);
        }));

    private static string MonthOf(DigestPaper paper)
    {
        var date = paper.Days.IsEmpty ? paper.Filed : new PartialDate(paper.Days[0]);
        return date is { Month: > 0 } month ? Invariant($"{month.Year:D4}-{month.Month:D2}") : Undated;
    }

    private static void Topics(Utf8JsonWriter json, Digest digest, SiteAddress site)
    {
        json.WriteNumber("count", digest.Topics.Length);
        json.WriteStartArray("topics");
        foreach (var topic in digest.Topics)
        {
            var address = Addresses.Topic(topic.Topic.Slug);
            json.WriteStartObject();
            json.WriteString("slug", topic.Topic.Slug);
            json.WriteString("name", topic.Topic.Name);
            if (topic.Topic.Description.Length > 0)
                json.WriteString("description", topic.Topic.Description);
            json.WriteNumber("papers", topic.Papers.Length);
            if (!topic.Papers.IsEmpty)
            {
                json.WriteString("page", address.Absolute(site));
                json.WriteString("feed", $"{address.Absolute(site)}feed.json");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Days(Utf8JsonWriter json, Digest digest, SiteAddress site)
    {
        json.WriteNumber("count", digest.Issues.Length);
        json.WriteStartArray("days");
        foreach (var issue in digest.Issues.Reverse())
        {
            json.WriteStartObject();
            json.WriteString("day", new PartialDate(issue.Day).ToString());
            json.WriteString("page", Addresses.Day(issue.Day).Absolute(site));
            json.WriteNumber("count", issue.Papers.Length);
            json.WriteStartArray("papers");
            foreach (var paper in issue.Papers)
                json.WriteStringValue(paper.Paper.Id.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static GeneratedFile Schema()
    {
        using var stream = typeof(ApiFiles).Assembly.GetManifestResourceStream("api.schema.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return GeneratedFile.Of(SchemaFile, bytes);
    }
}
