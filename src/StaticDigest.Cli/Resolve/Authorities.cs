using System.Text.Json;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Resolve;

/// <summary>
/// Reads the records behind ids where they are kept: arXiv, else DataCite which has the same; Crossref, else DataCite for
/// other DOIs. Finding gives ids only; names, days, categories and abstracts come from here.
/// </summary>
internal sealed class Authorities(ResolveClient client, ResolveSettings settings, string mail)
{
    private const int ArxivIds = 100;
    private const int DataCiteIds = 50;

    private readonly Dictionary<PaperId, (Entry Entry, string By)> _records = [];
    private readonly HashSet<PaperId> _unknown = [];

    /// <summary>The record behind an id; null when it is not known, or not yet.</summary>
    public Entry? RecordOf(PaperId id) => _records.GetValueOrDefault(id).Entry;

    /// <summary>The service that gave the record.</summary>
    public string ByOf(PaperId id) => _records.GetValueOrDefault(id).By ?? "";

    /// <summary>True when whoever keeps such ids says that there is none.</summary>
    public bool IsUnknown(PaperId id) => _unknown.Contains(id);

    /// <summary>True when nobody may be asked who keeps such ids.</summary>
    public bool HasNone(PaperId id) =>
        !settings.Services.Contains(ResolveService.DataCite)
            && !settings.Services.Contains(id.Kind == PaperIdKind.Arxiv ? ResolveService.Arxiv : ResolveService.Crossref);

    /// <summary>Takes records that came with a search.</summary>
    public void Remember(IEnumerable<Entry> entries, string by)
    {
        foreach (var entry in entries)
        {
            if (entry.Title is { Length: > 0 } && entry.Ids.FirstOrDefault() is { Value: not null } id)
                _records.TryAdd(id, (entry, by));
        }
    }

    /// <summary>Reads the records of ids that are not known yet.</summary>
    public async Task Read(IEnumerable<PaperId> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().Where(id => !_records.ContainsKey(id) && !_unknown.Contains(id)).ToList();
        foreach (var part in wanted.Where(id => id.Kind == PaperIdKind.Arxiv).Chunk(ArxivIds))
            await Arxiv(part, cancellation);
        foreach (var id in wanted.Where(id => id.Kind == PaperIdKind.Doi))
            await Doi(id, cancellation);
    }

    private async Task Arxiv(PaperId[] ids, CancellationToken cancellation)
    {
        var missing = ids;
        bool isSure = false;
        // Fewer entries than asked for is how a busy arXiv looks: only who is missing twice is unknown.
        for (int round = 0; round < 2 && missing.Length > 0; round++)
        {
            var request = new FetchRequest(
                QueryText.Address($"{settings.BaseOf(ResolveService.Arxiv)}/api/query", ("id_list", string.Join(',', missing.Select(id => id.Value))),
                    ("max_results", QueryText.Number(ArxivIds))), Expected.Xml, "arxiv.xml");
            var answer = await client.Ask(ResolveService.Arxiv, request, (asked, body) => LookArxiv(asked, body), static _ => false, cancellation);
            if (answer.State == AnswerState.Refused && missing.Length > 1)
            {
                // One id that arXiv refuses spoils the whole list.
                await Arxiv(missing[..(missing.Length / 2)], cancellation);
                await Arxiv(missing[(missing.Length / 2)..], cancellation);
                return;
            }

            isSure = answer.State is AnswerState.Body or AnswerState.Refused;
            if (answer.State == AnswerState.Body)
                Remember(EntryReader.Read(new InputFile(request.Name, answer.Body)).Items, ResolveService.Arxiv);
            missing = [.. missing.Where(id => !_records.ContainsKey(id))];
            if (!isSure || answer.State == AnswerState.Refused)
                break;
        }

        if (isSure)
            _unknown.UnionWith(missing);
        else
            await DataCite(missing, cancellation);
    }

    // An id that is not there is left out, or stands as an entry with the title Error between those that are.
    private static PageFacts LookArxiv(FetchRequest request, ReadOnlyMemory<byte> body) =>
        ArxivRequests.Queries.Look(request, body) is { IsFinal: false } facts ? facts with { Next = null } : new(null);

    private async Task DataCite(PaperId[] ids, CancellationToken cancellation)
    {
        foreach (var part in ids.Length <= 3 ? [] : ids.Chunk(DataCiteIds))
        {
            var query = $"doi:({string.Join(" OR ", part.Select(id => DoiOf(id).ToLowerInvariant()))})";
            var request = new FetchRequest(
                QueryText.Address($"{settings.BaseOf(ResolveService.DataCite)}/dois", ("query", query), ("page[size]", QueryText.Number(DataCiteIds))),
                Expected.Json, "dois.json");
            var answer = await client.Ask(ResolveService.DataCite, request, LookData, static _ => false, cancellation);
            if (answer.State == AnswerState.Body)
                Remember(EntryReader.Read(new InputFile(request.Name, answer.Body)).Items, ResolveService.DataCite);
        }

        foreach (var id in ids.Where(id => !_records.ContainsKey(id)))
            await Single(ResolveService.DataCite, id, $"{settings.BaseOf(ResolveService.DataCite)}/dois/{Escaped(DoiOf(id))}", LookData, cancellation);
    }

    private async Task Doi(PaperId id, CancellationToken cancellation)
    {
        var address = $"{settings.BaseOf(ResolveService.Crossref)}/works/{Escaped(id.Value)}{(mail.Length > 0 ? $"?mailto={Uri.EscapeDataString(mail)}" : "")}";
        bool isKnown = await Single(ResolveService.Crossref, id, address, LookMessage, cancellation);
        if (!isKnown && client.IsAvailable(ResolveService.DataCite))
        {
            // Each DOI has one registrar: unknown there is unknown only when the other one says so, too.
            bool wasUnknown = _unknown.Remove(id);
            await Single(ResolveService.DataCite, id, $"{settings.BaseOf(ResolveService.DataCite)}/dois/{Escaped(id.Value)}", LookData, cancellation);
            if (!wasUnknown && !_records.ContainsKey(id))
                _unknown.Remove(id);
        }
    }

    private async Task<bool> Single(string service, PaperId id, string address, Func<FetchRequest, ReadOnlyMemory<byte>, PageFacts> look,
        CancellationToken cancellation)
    {
        var request = new FetchRequest(new Uri(address), Expected.Json, "work.json");
        var answer = await client.Ask(service, request, look, static answer => answer is { Status: 404, Text.Length: > 0 }, cancellation);
        if (answer.State == AnswerState.Body)
            Remember(
                EntryReader.Read(new InputFile(request.Name, answer.Body)).Items.Where(entry => entry.Ids.Contains(id)).Take(1)
                    .Select(entry => entry with { Ids = [id, .. entry.Ids.Remove(id)] }), service);
        if (answer.State == AnswerState.None)
            _unknown.Add(id);
        return _records.ContainsKey(id);
    }

    private static PageFacts LookData(FetchRequest request, ReadOnlyMemory<byte> body) =>
        JsonAnswer.Look(body,
            root => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out _)
                ? new(null)
                : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no data"));

    private static PageFacts LookMessage(FetchRequest request, ReadOnlyMemory<byte> body) =>
        JsonAnswer.Look(body,
            root => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
                ? new(null)
                : new(null, Fault: JsonAnswer.Message(root) ?? "the answer has no work"));

    private static string DoiOf(PaperId id) => id.Kind == PaperIdKind.Arxiv ? $"10.48550/arXiv.{id.Value}" : id.Value;

    private static string Escaped(string doi) => Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);
}
