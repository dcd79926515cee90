using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticDigest.Tests.Cli.Fetch;

namespace StaticDigest.Tests.Cli.Resolve;

/// <summary>Answers as the services do that know papers, each below a folder of its name: <c>/arxiv/api/query?…</c>.</summary>
internal sealed partial class PaperServer : IDisposable
{
    private static readonly string[] s_services = ["huggingface", "arxiv", "semantic-scholar", "openalex", "crossref", "datacite", "github"];

    private readonly IReadOnlyList<ServedPaper> _papers;
    private readonly Dictionary<string, HashSet<ServedPaper>> _words = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;

    public PaperServer(IEnumerable<ServedPaper> papers)
    {
        _papers = [.. papers];
        foreach (var paper in _papers)
        {
            foreach (var word in Words(paper.Title).Concat(Words(paper.NewTitle ?? "")))
            {
                if (!_words.TryGetValue(word, out var list))
                    _words[word] = list = [];
                list.Add(paper);
            }
        }

        _server = new LoopbackServer(Answer);
    }

    /// <summary>Answers in place of a service: given its name and the request; null to let it answer.</summary>
    public Func<string, Asked, Reply?> Fault { get; set; } = static (_, _) => null;

    /// <summary>Whether a service knows a paper; all know all unless this is set.</summary>
    public Func<string, ServedPaper, bool> Knows { get; set; } = static (_, _) => true;

    /// <summary>The day in whose list all papers stand.</summary>
    public string ListDay { get; set; } = "";

    public string Url => _server.Url;

    public IEnumerable<Asked> Requests => _server.Requests;

    public void Clear() => _server.Requests.Clear();

    /// <summary>The lines of the settings that lead every service here.</summary>
    public string Settings(string more = "") =>
        $"resolve:\n  wait: 0\n{more}  base:\n" + string.Concat(s_services.Select(name => $"    {name}: {Url}/{name}\n"));

    public int CountOf(string service) => _server.Requests.Count(asked => asked.Path.StartsWith($"/{service}/", StringComparison.Ordinal));

    public void Dispose() => _server.Dispose();

    private Reply Answer(Asked asked)
    {
        var service = asked.Path.Split('/')[1];
        if (Fault(service, asked) is { } fault)
            return fault;
        var (path, query) = Parts(asked.Path[(service.Length + 1)..]);
        return (service, path) switch
        {
            ("huggingface", "/api/papers/search") =>
                Json(
                    new JsonArray(
                        [.. Best(service, query["q"], int.Parse(query["limit"], Invariant)).Where(paper => paper.Arxiv.Length > 0).Select(HuggingFace)])),
            ("huggingface", "/api/daily_papers") => Json(new JsonArray([.. (query["date"] == ListDay ? _papers : []).Select(HuggingFace)])),
            ("arxiv", "/api/query") => Arxiv(query),
            ("semantic-scholar", "/graph/v1/paper/search/match") => Scholar(query["query"]),
            ("semantic-scholar", "/graph/v1/paper/batch") =>
                Json(
                    new JsonArray(
                        [.. JsonNode.Parse(asked.Body)!["ids"]!.AsArray().Select(id => ById(id!.GetValue<string>()) is { } paper ? Scholar(paper) : null)])),
            ("openalex", "/works") => OpenAlex(query),
            ("github", "/graphql") => Stars(asked.Body),
            ("crossref", "/works") => CrossrefWorks(Best(service, query["query.title"], 3)),
            ("crossref", _) when path.StartsWith("/works/", StringComparison.Ordinal) => ById($"DOI:{path["/works/".Length..]}") is { } paper
                ? Json(new JsonObject { ["status"] = "ok", ["message-type"] = "work", ["message"] = Crossref(paper) })
                : new("Resource not found.", 404) { ContentType = "text/plain" },
            ("datacite", _) when path.StartsWith("/dois/", StringComparison.Ordinal) =>
                _papers.FirstOrDefault(paper => path.EndsWith($"arXiv.{paper.Arxiv}", StringComparison.OrdinalIgnoreCase) && paper.Arxiv.Length > 0)
                    is { } paper
                ? Json(new JsonObject { ["data"] = DataCite(paper) })
                    : new("""{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""", 404),
            ("datacite", "/dois") =>
                Json(
                    new JsonObject
                    {
                        ["data"] = new JsonArray(
                            [.. _papers.Where(paper => paper.Arxiv.Length > 0 && query["query"].Split(' ', '(', ')').Contains($"10.48550/arxiv.{paper.Arxiv}"))
                                .Select(DataCite)]),
                        ["meta"] = new JsonObject { ["total"] = 1 },
                    }),
            _ => new("""{"error":"no such route"}""", 404),
        };
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static Reply Json(JsonNode node) => new(node.ToJsonString());

    // A search by meaning always finds something.
    private IEnumerable<ServedPaper> Best(string service, string title, int limit)
    {
        var scores = new Dictionary<ServedPaper, int>(ReferenceEqualityComparer.Instance);
        foreach (var word in Words(title).Distinct(StringComparer.Ordinal))
        {
            foreach (var paper in _words.GetValueOrDefault(word) ?? [])
                scores[paper] = scores.GetValueOrDefault(paper) + 1;
        }

        return scores.Where(pair => Knows(service, pair.Key) && pair.Value * 5 >= Words(title).Count()).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Title.Length).ThenBy(pair => pair.Key.Arxiv, StringComparer.Ordinal).Take(limit).Select(pair => pair.Key);
    }

    // Those that have the rarest of the words.
    private HashSet<ServedPaper> Having(HashSet<string> words) =>
        words.Select(word => _words.GetValueOrDefault(word) ?? []).OrderBy(list => list.Count).FirstOrDefault() ?? [];

    private ServedPaper? ById(string id) =>
        id.StartsWith("ARXIV:", StringComparison.OrdinalIgnoreCase) ? _papers.FirstOrDefault(paper => paper.Arxiv == id[6..])
        : _papers.FirstOrDefault(paper => paper.Doi.Length > 0 && string.Equals(paper.Doi, id[4..], StringComparison.OrdinalIgnoreCase));

    private Reply Arxiv(Dictionary<string, string> query)
    {
        var limit = int.Parse(query.GetValueOrDefault("max_results", "10"), Invariant);
        List<ServedPaper> found;
        if (query.TryGetValue("id_list", out var ids))
        {
            var wanted = ids.Split(',');
            found = [.. _papers.Where(paper => wanted.Contains(paper.Arxiv))];
        }
        else
        {
            // Words joined by AND in any order; groups by OR.
            found = [.. Groups().Matches(query["search_query"]).Select(match => Words(match.Groups["words"].Value).ToHashSet(StringComparer.Ordinal))
                .SelectMany(
                    words => Having(words)
                        .Where(paper => paper.Arxiv.Length > 0 && Knows("arxiv", paper) && words.IsSubsetOf(Words(paper.NewTitle ?? paper.Title)))).Distinct()];
        }

        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
            <opensearch:totalResults>{found.Count}</opensearch:totalResults>
            """);
        foreach (var paper in found.Take(limit).Reverse())
            text.Append(Atom(paper));
        return new Reply(text.Append("</feed>").ToString()) { ContentType = "application/atom+xml" };
    }

    private static string Atom(ServedPaper paper) =>
        $"""
        <entry><id>http://arxiv.org/abs/{paper.Arxiv}v{paper.Version}</id><title>{Xml(paper.NewTitle ?? paper.Title)}</title>
        <updated>{paper.Day:yyyy-MM-dd}T10:00:00Z</updated><published>{paper.Day:yyyy-MM-dd}T10:00:00Z</published><summary>{Xml(paper.Abstract)}</summary>
        {string.Concat(paper.Authors.Select(name => $"<author><name>{Xml(name)}</name></author>"))}
        {(paper.Comment.Length > 0 ? $"<arxiv:comment>{Xml(paper.Comment)}</arxiv:comment>" : "")}{(paper.Doi.Length > 0 ? $"<arxiv:doi>{Xml(paper.Doi)}</arxiv:doi>" : "")}
        <arxiv:primary_category term="{paper.Categories[0]}"/>{string.Concat(paper.Categories.Select(category => $"<category term=\"{category}\"/>"))}</entry>
        """;

    private Reply Scholar(string title) =>
        Best("semantic-scholar", title, 1).FirstOrDefault() is { } paper && Words(title).Count(Words(paper.Title).Contains) * 2 >= Words(title).Count()
            ? Json(new JsonObject { ["data"] = new JsonArray(Scholar(paper)) })
            : new("""{"error":"Title match not found"}""", 404);

    private static JsonObject Scholar(ServedPaper paper)
    {
        var ids = new JsonObject { ["CorpusId"] = 1 };
        if (paper.Arxiv.Length > 0)
            ids["ArXiv"] = paper.Arxiv;
        if (paper.Doi.Length > 0 || paper.Arxiv.Length > 0)
            ids["DOI"] = paper.Doi.Length > 0 ? paper.Doi : $"10.48550/arXiv.{paper.Arxiv}";
        return new()
        {
            ["paperId"] = $"{paper.Arxiv}{paper.Doi}".GetHashCode(StringComparison.Ordinal).ToString("x40", Invariant),
            ["externalIds"] = ids,
            ["title"] = paper.Title,
            ["abstract"] = null,
            ["venue"] = paper.Venue.Length > 0 ? paper.Venue : "arXiv.org",
            ["year"] = paper.Day.Year,
            ["publicationDate"] = paper.Day.ToString("yyyy-MM-dd", Invariant),
            ["citationCount"] = paper.Citations,
            ["authors"] = new JsonArray([.. paper.Authors.Select(name => new JsonObject { ["authorId"] = "1", ["name"] = name })]),
            ["matchScore"] = 200.5,
        };
    }

    private Reply OpenAlex(Dictionary<string, string> query)
    {
        var filter = query["filter"];
        var papers = filter.StartsWith("title.search:", StringComparison.Ordinal)
            ? Best("openalex", filter["title.search:".Length..], int.Parse(query["per-page"], Invariant))
            : filter["doi:".Length..].Split('|')
                .Select(
                    doi =>
                        _papers.FirstOrDefault(
                            paper => paper.Doi == doi || doi.EndsWith($"arxiv.{paper.Arxiv}", StringComparison.Ordinal) && paper.Arxiv.Length > 0))
                .OfType<ServedPaper>();
        return Json(new JsonObject
        {
            ["meta"] = new JsonObject { ["count"] = 1 },
            ["results"] = new JsonArray([.. papers.Select(paper => new JsonObject
            {
                ["id"] = $"https://openalex.org/W{(uint)paper.Title.GetHashCode(StringComparison.Ordinal)}",
                ["doi"] = $"https://doi.org/{(paper.Doi.Length > 0 ? paper.Doi : $"10.48550/arxiv.{paper.Arxiv}")}",
                ["title"] = paper.Title,
                ["publication_year"] = paper.Day.Year,
                ["publication_date"] = $"{paper.Day.Year}-01-01",
                ["type"] = "preprint",
                ["cited_by_count"] = paper.Citations,
                ["authorships"] = new JsonArray(
                    [.. paper.Authors.Take(100).Select(name => new JsonObject { ["author"] = new JsonObject { ["display_name"] = name } })]),
            })]),
        });
    }

    /// <summary>Stars by repository; one that is not here is gone.</summary>
    public Dictionary<string, int> Repositories { get; } = new(StringComparer.Ordinal);

    private Reply Stars(string body)
    {
        var data = new JsonObject();
        foreach (Match match in Repository().Matches(JsonNode.Parse(body)!["query"]!.GetValue<string>()))
        {
            data[match.Groups["alias"].Value] = Repositories.TryGetValue($"{match.Groups["owner"].Value}/{match.Groups["name"].Value}", out int stars)
                ? new JsonObject { ["nameWithOwner"] = "a/b", ["stargazerCount"] = stars, ["isArchived"] = false } : null;
        }

        return Json(new JsonObject { ["data"] = data });
    }

    private static Reply CrossrefWorks(IEnumerable<ServedPaper> best) => Json(new JsonObject
    {
        ["status"] = "ok",
        ["message-type"] = "work-list",
        ["message"] = new JsonObject
        {
            ["total-results"] = 1000,
            ["items"] = new JsonArray([.. best.Where(paper => paper.Doi.Length > 0).Select(Crossref)]),
        },
    });

    private static JsonObject Crossref(ServedPaper paper) => new()
    {
        ["DOI"] = paper.Doi,
        ["type"] = "journal-article",
        ["title"] = new JsonArray(paper.Title),
        ["author"] = new JsonArray(
            [.. paper.Authors.Select(
                name => new JsonObject { ["given"] = name[..Math.Max(0, name.LastIndexOf(' '))], ["family"] = name[(name.LastIndexOf(' ') + 1)..] })]),
        ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(paper.Day.Year, paper.Day.Month, paper.Day.Day)) },
        ["container-title"] = new JsonArray(paper.Venue),
    };

    private static JsonObject DataCite(ServedPaper paper) => new()
    {
        ["id"] = $"10.48550/arxiv.{paper.Arxiv}",
        ["type"] = "dois",
        ["attributes"] = new JsonObject
        {
            ["doi"] = $"10.48550/arxiv.{paper.Arxiv}",
            ["titles"] = new JsonArray(new JsonObject { ["title"] = paper.NewTitle ?? paper.Title }),
            ["creators"] = new JsonArray([.. paper.Authors.Select(name => new JsonObject { ["name"] = name })]),
            ["dates"] = new JsonArray(
                new JsonObject { ["date"] = $"{paper.Day:yyyy-MM-dd}T10:00:00Z", ["dateType"] = "Submitted", ["dateInformation"] = "v1" }),
            ["publicationYear"] = paper.Day.Year,
            ["publisher"] = "arXiv",
            ["types"] = new JsonObject { ["resourceTypeGeneral"] = "Preprint" },
        },
    };

    private static JsonObject HuggingFace(ServedPaper paper) => new()
    {
        ["paper"] = new JsonObject
        {
            ["id"] = paper.Arxiv,
            ["title"] = paper.Title,
            ["summary"] = paper.Abstract.Replace("$", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal),
            ["publishedAt"] = $"{paper.Day:yyyy-MM-dd}T00:00:00.000Z",
            ["upvotes"] = 7,
            ["authors"] = new JsonArray([.. paper.Authors.Select(name => new JsonObject { ["name"] = name, ["hidden"] = false })]),
        },
        ["title"] = paper.Title,
        ["publishedAt"] = $"{paper.Day:yyyy-MM-dd}T00:00:00.000Z",
        ["numComments"] = 1,
    };

    private static string Xml(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<string> Words(string text) => Letters().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    private static (string Path, Dictionary<string, string> Query) Parts(string address)
    {
        var parts = address.Split('?', 2);
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in parts.Length > 1 ? parts[1].Split('&') : [])
            query[Uri.UnescapeDataString(pair.Split('=', 2)[0])] = Uri.UnescapeDataString(pair.Split('=', 2)[1].Replace('+', ' '));
        return (Uri.UnescapeDataString(parts[0]), query);
    }

    [GeneratedRegex(@"ti:""(?<words>[^""]*)""", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"(?<alias>a\d+):repository\(owner:""(?<owner>[^""]+)"",name:""(?<name>[^""]+)""\)", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Repository();

    [GeneratedRegex(@"[\p{L}\p{N}]{2,}", RegexOptions.None, 30_000)]
    private static partial Regex Letters();
}
