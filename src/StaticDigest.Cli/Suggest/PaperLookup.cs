using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Papers;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Suggest;

/// <summary>Reads one paper's metadata from its archive.</summary>
/// <param name="client">Asks.</param>
/// <param name="arxiv">Where arXiv's query API is.</param>
/// <param name="crossref">Where Crossref's API is.</param>
internal sealed class PaperLookup(FetchClient client, string arxiv = "https://export.arxiv.org", string crossref = "https://api.crossref.org")
{
    /// <summary>The entry, or why there is none.</summary>
    public async Task<(Entry? Entry, string Why)> Find(PaperId id, CancellationToken cancellation)
    {
        if (Request(id) is not { } request)
            return (null, "only arXiv and DOIs are looked up");
        var answer = await client.Get(request, new RequestOptions(TimeSpan.FromSeconds(1), static (_, _) => new(null)), cancellation);
        if (answer.Kind != AnswerKind.Body)
            return (null, answer.Why);
        var batch = EntryReader.Read(new InputFile(request.Name, answer.Body));
        // An archive that does not know the paper answers with an error in the shape of an entry.
        var entry = batch.Items.FirstOrDefault(entry => entry.Title is { Length: > 0 } && entry.Ids.Contains(id));
        return (entry, entry is null ? "the archive does not know it" : "");
    }

    private FetchRequest? Request(PaperId id) => id.Kind switch
    {
        PaperIdKind.Arxiv => new(QueryText.Address($"{arxiv}/api/query", ("id_list", id.Value), ("max_results", "1")), Expected.Xml, "arxiv.xml"),
        PaperIdKind.Doi => new(new Uri($"{crossref}/works/{Uri.EscapeDataString(id.Value)}"), Expected.Json, "crossref.json"),
        _ => null,
    };
}
