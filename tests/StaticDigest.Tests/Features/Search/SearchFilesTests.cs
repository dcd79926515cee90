using System.Text.Json;
using StaticDigest.Building;
using StaticDigest.Features.Search;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Search;

public sealed class SearchFilesTests
{
    private static readonly string[] s_words = ["sparse", "attention", "graph", "network", "robot", "kernel", "transport", "optimal", "language", "model",
        "vision", "policy", "reward", "bound", "proof"];

    [Fact]
    public void New_papers_leave_the_files_of_old_ones_as_they_are()
    {
        var before = Files(Papers(0, 2050));
        var after = Files(Papers(0, 2050).Concat(Papers(2050, 5)));

        var changed = after.Where(file => !before.TryGetValue(file.Key, out var old) || old != file.Value).Select(file => file.Key).ToList();

        Assert.DoesNotContain(changed, file => file.StartsWith("search/0/", StringComparison.Ordinal));
        Assert.True(changed.Count < after.Count / 4, Invariant($"{changed.Count} of {after.Count} files changed"));
        Assert.Contains("search/index.json", changed);
    }

    [Fact]
    public void Order_of_the_input_changes_no_byte()
    {
        Assert.Equal(Files(Papers(0, 600)), Files(Papers(0, 600).Reverse()));
    }

    [Fact]
    public void A_file_that_did_not_change_has_the_same_fingerprint()
    {
        var first = Plan(Papers(0, 2050)).ToDictionary(page => page.File, page => page.Fingerprint, StringComparer.Ordinal);
        var second = Plan(Papers(0, 2051)).ToDictionary(page => page.File, page => page.Fingerprint, StringComparer.Ordinal);

        Assert.All(first.Where(page => page.Key.StartsWith("search/0/", StringComparison.Ordinal)), page => Assert.Equal(page.Value, second[page.Key]));
        Assert.NotEqual(first["search/1/w0.txt"], second["search/1/w0.txt"]);
    }

    [Fact]
    public void Words_that_move_to_another_field_make_the_files_anew()
    {
        Assert.NotEqual(Facets("organization"), Facets("note"));

        static UInt128? Facets(string field) => Plan([$$"""{"id":"2401.00001","title":"On things","date":"2024-01-01","{{field}}":"Acme"}"""])
            .Single(page => page.File == "search/facets.txt").Fingerprint;
    }

    [Fact]
    public void Files_have_another_address_when_topics_have_other_numbers()
    {
        var papers = $"-- listings/a.jsonl --\n{string.Join('\n', Papers(0, 3))}\n";
        var before = TestSite.Build($"-- digest.yml --\ntopics:\n  - name: Zeal\n    any: [zeal]\n{papers}");
        var after = TestSite.Build($"-- digest.yml --\ntopics:\n  - name: Another\n    any: [another]\n  - name: Zeal\n    any: [zeal]\n{papers}");

        Assert.NotEqual(Version(before), Version(after));

        static string Version(TestSite site)
        {
            using var manifest = JsonDocument.Parse(site["search/index.json"]);
            return manifest.RootElement.GetProperty("segments")[0].GetProperty("version").GetString()!;
        }
    }

    [Fact]
    public void A_hidden_author_is_nowhere_in_the_index()
    {
        var site = TestSite.Build("""
            -- listings/a.jsonl --
            {"id":"2401.00001","title":"A title that is long enough","abstract":"Some text.","authors":[{"name":"Visible Person"},{"name":"Secret Somebody","hidden":true}]}
            """);

        foreach (var path in site.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal)))
            Assert.DoesNotContain("omebody", site[path], StringComparison.OrdinalIgnoreCase);
        Assert.Contains(site.Paths,
            path => path.StartsWith("search/0/b", StringComparison.Ordinal) && site[path].Contains("Visible Person", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_text_stays_text_in_files_that_can_be_read()
    {
        var hostile = "</script><img src=x onerror=alert(1)>\\u2028\\t\\n\\\"'`${1} \\ud83d\\ude00 \\u202e {{ site }} " + new string('ä', 300);
        var site = TestSite.Build($$"""
            -- listings/a.jsonl --
            {"id":"2401.00001","title":"{{hostile}}","abstract":"{{hostile}} tail","authors":["{{hostile}}"],"venue":"{{hostile}}","source":"{{hostile}}","keywords":["{{hostile}}"],"date":"2024-01-01"}
            """);
        using var script = new SearchScript(Repository.PathOf("theme/assets"), path => site[path]);

        Assert.Single(script.Ask("onerror alert").Papers);
        Assert.Single(script.Ask("\"src x\" tail").Papers);
        foreach (var path in site.Paths.Where(path => path.StartsWith("search/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)))
            using (JsonDocument.Parse(site[path])) { }
        Assert.DoesNotContain("onerror", site["search/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_without_papers_has_a_search_that_finds_nothing()
    {
        var site = TestSite.Build("-- digest.yml --\nsite:\n  title: Empty\n");
        using var script = new SearchScript(Repository.PathOf("theme/assets"), path => site[path]);

        Assert.Empty(script.Ask("anything \"at all\" year:2024 topic:x").Papers);
        Assert.Contains("opensearch.xml", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("template=\"https://example.org/my-digest/search/?q={searchTerms}\"", site["opensearch.xml"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Papers(int first, int count) => Enumerable.Range(first, count).Select(i =>
        Invariant(
            $$"""{"id":"{{2001 + i / 500 % 12}}.{{i:D5}}","title":"On {{s_words[i % 15]}} and {{s_words[i * 7 % 15]}} number{{i}}","abstract":"We study {{s_words[i * 3 % 15]}} with {{s_words[i * 11 % 15]}} word{{i % 97}}.","authors":["Ann Author{{i % 211}}"],"date":"{{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd}}"}"""));

    private static IEnumerable<GeneratedFile> Plan(IEnumerable<string> papers)
    {
        var digest = DigestOf($"-- listings/a.jsonl --\n{string.Join('\n', papers)}\n");
        return SearchFiles.Plan(digest, SiteAddress.Local).Cast<GeneratedFile>();
    }

    private static SortedDictionary<string, string> Files(IEnumerable<string> papers)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in Plan(papers))
            files[page.File] = System.Text.Encoding.UTF8.GetString(page.Make().Span);
        return files;
    }

    private static Digest DigestOf(string input)
    {
        var read = Flow.Read(TestSite.Files(input));
        return Digest.Of(read.Papers, read.Settings);
    }
}
