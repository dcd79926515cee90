using System.Text.Json;
using Jint;

namespace StaticDigest.Tests.Features.Search;

/// <summary>What the script answered.</summary>
/// <param name="Total">Papers that fit the whole query.</param>
/// <param name="Papers">Addresses of the first papers.</param>
/// <param name="Corrected">Words that were read as others.</param>
internal sealed record Answer(int Total, List<string> Papers, List<string> Titles, Dictionary<string, string> Corrected);

/// <summary>The scripts of the theme as the browser runs them, fed with the files of a site.</summary>
internal sealed class SearchScript : IDisposable
{
    private readonly Engine _engine;

    /// <summary>Loads the scripts.</summary>
    /// <param name="assets">The theme's folder <c>assets</c>.</param>
    /// <param name="read">Gives a file of the site by its path.</param>
    public SearchScript(string assets, Func<string, string> read)
    {
        _engine = new Engine(options => options.EnableModules(assets));
        Bytes = new(StringComparer.Ordinal);
        _engine.SetValue("read", new Func<string, string>(path =>
        {
            var file = $"search/{path.Split('?')[0]}";
            var text = read(file);
            Bytes[file] = text.Length;
            return text;
        }));
        foreach (var (module, name) in (ReadOnlySpan<(string, string)>)[("index", "SearchIndex"), ("query", "parse"), ("words", "words"), ("words", "isStop")])
            _engine.SetValue(name, _engine.Modules.Import($"./search/{module}.js").Get(name));
        _engine.Execute("""
            let index;
            const open = () => index ??= new SearchIndex(JSON.parse(read('index.json')), async (path) => read(path));
            globalThis.ask = async (query, count, newest) => {
              const found = await open().search(query, { newest }), papers = await open().papers(found.order.slice(0, count));
              return JSON.stringify({ Total: found.total, Papers: papers.map((paper) => paper.address), Titles: papers.map((paper) => paper.title), Corrected: Object.fromEntries(found.corrected) });
            };
            globalThis.forget = () => { index = null; };
            globalThis.counts = async (query) => JSON.stringify(await open().facets((await open().search(query)).order));
            globalThis.split = (text) => words(text).map(({ word, position }) => `${word}@${position}`).join(' ');
            globalThis.clauses = (text) => JSON.stringify(parse(text).map(({ not, any }) => (not ? '-' : '') + any.map(({ type, field, list, value, from, to, id }) =>
              [type, field, list?.filter((item) => !item.joined).map((item) => item.word).join(' '), value, from === undefined ? undefined : `${from}..${to}`, id && `id ${id}`].filter(Boolean).join(':')).join('|')));
            """);
    }

    /// <summary>The files that were read, with their lengths.</summary>
    public Dictionary<string, int> Bytes { get; }

    public Answer Ask(string query, int count = 10, bool newest = false)
    {
        var answer = Call("ask", query, count, newest);
        using var json = JsonDocument.Parse(answer);
        var root = json.RootElement;
        return new Answer(
            root.GetProperty("Total").GetInt32(),
            [.. root.GetProperty("Papers").EnumerateArray().Select(item => item.GetString()!)],
            [.. root.GetProperty("Titles").EnumerateArray().Select(item => item.GetString()!)],
            root.GetProperty("Corrected").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!, StringComparer.Ordinal));
    }

    /// <summary>From here on it is as for a reader who has just come.</summary>
    public void Forget()
    {
        _engine.Invoke("forget");
        Bytes.Clear();
    }

    /// <summary>Counts by topic, year and the like of what a query finds, as JSON.</summary>
    public string Counts(string query) => Call("counts", query);

    public string Words(string text) => Call("split", text);

    /// <summary>The clauses of a query, as JSON.</summary>
    public string Parse(string query) => Call("clauses", query);

    /// <summary>True for a word that no query demands.</summary>
    public bool IsStop(string word) => _engine.Invoke("isStop", word).AsBoolean();

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private string Call(string name, params object[] arguments) => _engine.Invoke(name, arguments).UnwrapIfPromise(TimeSpan.FromMinutes(2)).AsString();
}
