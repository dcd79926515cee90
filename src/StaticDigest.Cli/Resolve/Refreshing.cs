using System.Text.Json;
using System.Text.Json.Serialization;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Resolve;

/// <summary>Reads what became of known papers: versions and withdrawals, venues, citations, stars.</summary>
internal sealed class Refreshing(ResolveClient client, ResolveSettings settings, DateOnly today)
{
    private const int ArxivIds = 100;
    private const int ScholarIds = 500;
    private const int OpenAlexIds = 100;
    private const int Repositories = 100;

    private readonly List<Snapshot> _snapshots = [];

    /// <summary>Papers of which something was read.</summary>
    public int Refreshed { get; private set; }

    /// <summary>Asks for what is planned; what failed is asked for again by the next run.</summary>
    /// <param name="plan">What to ask.</param>
    /// <param name="hasToken">True when GitHub may be asked, which wants a token for many repositories at once.</param>
    /// <param name="record">Takes the snapshots of a part, so that a run that is stopped has kept them.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Run(RefreshPlan plan, bool hasToken, Action<IReadOnlyList<Snapshot>> record, CancellationToken cancellation)
    {
        foreach (var part in plan.Due.Chunk(ScholarIds))
        {
            var read = await Versions(part, cancellation);
            await Citations(read, cancellation);
            Record(record);
        }

        if (hasToken && plan.Starred.Length > 0)
            await Stars([.. plan.Starred], cancellation);
        Record(record);
    }

    private void Record(Action<IReadOnlyList<Snapshot>> record)
    {
        record(_snapshots);
        _snapshots.Clear();
    }

    // The papers that arXiv answered for, and those that are not there: the others wait, so that nothing is read by halves.
    private async Task<List<Paper>> Versions(Paper[] papers, CancellationToken cancellation)
    {
        var read = papers.Where(paper => paper.Id.Kind != PaperIdKind.Arxiv || !settings.Services.Contains(ResolveService.Arxiv)).ToList();
        var news = new Snapshot(today, ResolveService.Arxiv, "");
        foreach (var part in papers.Except(read).Chunk(ArxivIds))
        {
            var request = new FetchRequest(
                QueryText.Address($"{settings.BaseOf(ResolveService.Arxiv)}/api/query", ("id_list", string.Join(',', part.Select(paper => paper.Id.Value))),
                    ("max_results", QueryText.Number(ArxivIds))), Expected.Xml, "arxiv.xml");
            var answer = await client.Ask(ResolveService.Arxiv, request, static (asked, body) => ArxivRequests.Queries.Look(asked, body) with { Next = null },
                static _ => false, cancellation);
            if (answer.State != AnswerState.Body)
                continue;
            var records = EntryReader.Read(new InputFile(request.Name, answer.Body)).Items.Where(entry => !entry.Ids.IsEmpty).GroupBy(entry => entry.Ids[0])
                .ToDictionary(same => same.Key, same => same.First());
            foreach (var paper in part)
            {
                if (records.TryGetValue(paper.Id, out var entry) && PaperNews.Of(paper, entry) is { } found)
                    news.Add(paper.Id, found);
            }

            read.AddRange(part);
        }

        _snapshots.Add(news);
        return read;
    }

    private async Task Citations(List<Paper> papers, CancellationToken cancellation)
    {
        if (papers.Count == 0)
            return;
        var left = papers;
        var unknown = new List<Paper>();
        var scholar = new Snapshot(today, ResolveService.SemanticScholar, DatedCount.Citations);
        if (client.IsAvailable(ResolveService.SemanticScholar) && await Scholar(papers, cancellation) is { } answers)
        {
            for (int i = 0; i < papers.Count; i++)
            {
                if (answers[i] is { } news)
                    scholar.Add(papers[i].Id, news);
                else
                    unknown.Add(papers[i]);
            }

            left = unknown;
        }

        var open = new Snapshot(today, ResolveService.OpenAlex, DatedCount.Citations);
        foreach (var part in left.Chunk(OpenAlexIds))
        {
            if (client.IsAvailable(ResolveService.OpenAlex) && await OpenAlex(part, cancellation) is { } counts)
            {
                foreach (var paper in part)
                    open.Add(paper.Id, new() { Count = counts.TryGetValue(paper.Id, out int count) ? count : null });
            }
            else
            {
                // Asked of the one that answered, and not known there.
                foreach (var paper in part.Where(unknown.Contains))
                    scholar.Add(paper.Id, new());
            }
        }

        Refreshed += scholar.Count + open.Count;
        _snapshots.Add(scholar);
        _snapshots.Add(open);
    }

    private async Task<PaperNews?[]?> Scholar(List<Paper> papers, CancellationToken cancellation)
    {
        var ids = new ScholarBatch(papers.Select(paper => paper.Id.Kind == PaperIdKind.Arxiv ? $"ARXIV:{paper.Id.Value}" : $"DOI:{paper.Id.Value}"));
        var request = new FetchRequest(
            QueryText.Address($"{settings.BaseOf(ResolveService.SemanticScholar)}/graph/v1/paper/batch", ("fields", "citationCount,venue,externalIds")),
            Expected.Json, "batch.json")
        { Post = JsonSerializer.Serialize(ids, RefreshJson.Default.ScholarBatch) };
        var answer = await client.Ask(ResolveService.SemanticScholar, request,
            (_, body) =>
                JsonAnswer.Look(body,
                    root => root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == papers.Count
                        ? new(null)
                        : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has not as many papers as were asked for")),
            static _ => false, cancellation);
        if (answer.State != AnswerState.Body)
            return null;
        using var document = JsonDocument.Parse(answer.Body);
        return [.. document.RootElement.EnumerateArray().Select((item, i) => item.ValueKind == JsonValueKind.Object ? News(papers[i], item) : null)];
    }

    private static PaperNews News(Paper paper, JsonElement item)
    {
        var doi = item.TryGetProperty("externalIds", out var ids) && PaperIds.TryParse(JsonAnswer.Text(ids, "DOI")) is { Kind: PaperIdKind.Doi } known
            ? known
            : (PaperId?)null;
        var venue = JsonAnswer.Text(item, "venue");
        return new()
        {
            Count = JsonAnswer.Number(item, "citationCount"),
            Venue = paper.Venue is null && venue is { Length: > 0 } && !venue.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase) ? venue : null,
            Doi = doi is { } id && id != paper.Id && !paper.OtherIds.Contains(id) ? doi : null,
        };
    }

    private async Task<Dictionary<PaperId, int>?> OpenAlex(Paper[] papers, CancellationToken cancellation)
    {
        var dois = papers.Select(paper => paper.Id.Kind == PaperIdKind.Arxiv ? $"10.48550/arxiv.{paper.Id.Value}" : paper.Id.Value)
            .Where(doi => !doi.AsSpan().ContainsAny('|', ','));
        var request = new FetchRequest(
            QueryText.Address($"{settings.BaseOf(ResolveService.OpenAlex)}/works", ("filter", $"doi:{string.Join('|', dois)}"),
                ("per-page", QueryText.Number(OpenAlexIds)), ("select", "id,doi,ids,cited_by_count")), Expected.Json, "works.json");
        var answer = await client.Ask(ResolveService.OpenAlex, request, static (asked, body) => TitleSearch.Look(ResolveService.OpenAlex, asked, body),
            static _ => false, cancellation);
        if (answer.State != AnswerState.Body)
            return null;
        var counts = new Dictionary<PaperId, int>();
        using var document = JsonDocument.Parse(answer.Body);
        foreach (var item in document.RootElement.GetProperty("results").EnumerateArray())
        {
            if (PaperIds.TryParse(JsonAnswer.Text(item, "doi")) is { } id && JsonAnswer.Number(item, "cited_by_count") is { } count)
                counts[id] = count;
        }

        return counts;
    }

    // All of a week's repositories or none: the next week counts from the day of the record.
    private async Task Stars(List<(Paper Paper, string Repository)> starred, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in starred.Select(one => one.Repository).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(Repositories))
        {
            var query = string.Join(' ',
                part.Select(
                    (name, i) =>
                        Invariant(
                            $"a{i}:repository(owner:\"{name.Split('/')[0]}\",name:\"{name.Split('/')[1]}\"){{nameWithOwner stargazerCount isArchived}}")));
            var request = new FetchRequest(new Uri($"{settings.BaseOf(ResolveService.GitHub)}/graphql"), Expected.Json, "stars.json")
            {
                Post = JsonSerializer.Serialize(new($"{{{query}}}"), RefreshJson.Default.GraphQuery),
            };
            var answer = await client.Ask(ResolveService.GitHub, request,
                static (_, body) =>
                    JsonAnswer.Look(body,
                        root => root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                            ? new(null)
                            : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no data")),
                static _ => false, cancellation);
            if (answer.State != AnswerState.Body)
                return;
            using var document = JsonDocument.Parse(answer.Body);
            var found = document.RootElement.GetProperty("data");
            for (int i = 0; i < part.Length; i++)
            {
                // A repository that is gone is null.
                if (found.TryGetProperty(Invariant($"a{i}"), out var one) && JsonAnswer.Number(one, "stargazerCount") is { } count)
                    counts[part[i]] = count;
            }
        }

        var stars = new Snapshot(today, ResolveService.GitHub, DatedCount.Stars);
        foreach (var (paper, repository) in starred)
        {
            // The first one is written in any case: it says that this week's stars were read.
            int? count = counts.TryGetValue(repository, out int read) ? read : null;
            if (stars.Count == 0 || count is { } now && RefreshPlan.IsNews(paper.CodeStars, now))
                stars.Add(paper.Id, new() { Count = count });
        }

        Refreshed += stars.Count;
        _snapshots.Add(stars);
    }
}

/// <summary>Papers to ask Semantic Scholar for.</summary>
internal sealed record ScholarBatch(IEnumerable<string> Ids);

internal sealed record GraphQuery(string Query);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ScholarBatch))]
[JsonSerializable(typeof(GraphQuery))]
internal sealed partial class RefreshJson : JsonSerializerContext;
