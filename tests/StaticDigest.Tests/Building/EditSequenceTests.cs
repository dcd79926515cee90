using System.Globalization;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>
/// Whatever an owner changes, a build over the last site gives the bytes of a clean one. Edits are drawn by chance from a
/// fixed seed; the variable <c>EDIT_SEQUENCES</c> names how many sequences are tried.
/// </summary>
public sealed class EditSequenceTests : IDisposable
{
    private const int Steps = 5;

    private static readonly string[] s_titles = ["Optimal transport for maps", "Diffusion on graphs", "Sparse attention, again", "A proof of $x^2$",
        "Learning to rank", "Robots that fold"];
    private static readonly string[] s_names = ["Ann One", "Bo Two", "Cy Three", "李 四", "Ed Five"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> Seeds
    {
        get
        {
            var seeds = new TheoryData<int>();
            int count = int.TryParse(Environment.GetEnvironmentVariable("EDIT_SEQUENCES"), CultureInfo.InvariantCulture, out int asked) ? asked : 24;
            for (int seed = 0; seed < count; seed++)
                seeds.Add(seed);
            return seeds;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_build_over_the_last_site_equals_a_clean_one(int seed)
    {
        var state = new State(new Random(seed));
        for (int step = 0; step < Steps; step++)
        {
            var edit = step == 0 ? "start" : state.Edit();
            Put(state);
            Build(state);
            Compare(state, $"seed {seed}, step {step}: {edit}");
        }
    }

    private BuildOptions Options(State state) => TestSite.Options with
    {
        Input = _folder["input"],
        Output = _folder["output"],
        Theme = null,
        BuiltInTheme = TestSite.Theme,
        Site = SiteAddress.TryParse(state.Url),
    };

    private void Build(State state)
    {
        var result = SiteBuild.Run(Options(state));
        Assert.True(result.Output is not null, string.Join('\n', result.Diagnostics));
    }

    private void Put(State state)
    {
        foreach (var (path, text) in state.Files)
        {
            if (text is null)
                File.Delete(_folder[$"input/{path}"]);
            else
                _folder.Put($"input/{path}", text);
        }

        _folder.Put("input/digest.yml", state.Settings);
        _folder.Put("input/listings/a.jsonl", string.Join('\n', state.Papers.Select(paper => paper.ToString())));
    }

    // The clean build is one in memory, which knows of no last site; the first step holds a build on disk to it, too.
    private void Compare(State state, string why)
    {
        var expected = TestSite.Build(InputFolder.Load(_folder["input"]).Items, Options(state));
        var actual = Tree("output");
        Assert.True(expected.Paths.SequenceEqual(actual.Keys),
            $"{why}: other files: {string.Join(' ', expected.Paths.Except(actual.Keys).Concat(actual.Keys.Except(expected.Paths)).Take(5))}");
        var different = expected.Paths.Where(path => !File.ReadAllBytes(actual[path]).AsSpan().SequenceEqual(expected.Bytes(path))).ToList();
        Assert.True(different.Count == 0, $"{why}: other bytes in {string.Join(' ', different.Take(5))}");
    }

    private SortedDictionary<string, string> Tree(string output)
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder[output], "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(_folder[output], file).Replace('\\', '/');
            if (!path.StartsWith(".staticdigest/", StringComparison.Ordinal))
                tree[path] = file;
        }

        return tree;
    }

    private sealed record Entry(int Number, string Title, string Abstract, string Authors, string Day, int Votes, bool HasCode)
    {
        public override string ToString() => Invariant(
            $"{{\"id\":\"2604.{Number:D5}\",\"title\":\"{Title.Replace("\\", "\\\\", StringComparison.Ordinal)}\",\"abstract\":\"") +
            Invariant(
                $"{Abstract}\",\"authors\":[{Authors}],\"featured\":\"{Day}\",\"votes\":{Votes}") +
            Invariant($"{(HasCode ? ",\"links\":[{\"kind\":\"code\",\"url\":\"https://github.com/a/b\"}]" : "")}}}");
    }

    /// <summary>What an owner has, and what can be done to it.</summary>
    private sealed class State
    {
        private readonly Random _random;
        private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal);
        private string _topic = "Transport";

        public State(Random random)
        {
            _random = random;
            for (int i = 0; i < 6; i++)
                Papers.Add(NewPaper(i));
        }

        public List<Entry> Papers { get; } = [];

        public Dictionary<string, string?> Files { get; } = new(StringComparer.Ordinal);

        public string Url { get; private set; } = "https://example.org/d/";

        public string Settings =>
            $"site:\n  title: {_settings.GetValueOrDefault("title", "Digest")}\n  language: {_settings.GetValueOrDefault("language", "en")}\n  " +
            $"author: {_settings.GetValueOrDefault("author", "Ann")}\n  description: {_settings.GetValueOrDefault("description", "Papers.")}\n"
            + $"pages:\n  papers_per_page: {_settings.GetValueOrDefault("per_page", "20")}\n  markdown: {_settings.GetValueOrDefault("markdown", "true")}\n " +
            $" citations: {_settings.GetValueOrDefault("citations", "true")}\n  api: {_settings.GetValueOrDefault("api", "true")}\n  " +
            $"api_papers: {_settings.GetValueOrDefault("api_papers", "false")}\n"
            + $"authors:\n  min_papers: {_settings.GetValueOrDefault("min_papers", "1")}\nlook:\n  accent: " +
            $"\"{_settings.GetValueOrDefault("accent", "")}\"\n  density: {_settings.GetValueOrDefault("density", "briefs")}\n  " +
            $"fonts: {_settings.GetValueOrDefault("fonts", "serif")}\n"
            + $"size:\n  full_papers: {_settings.GetValueOrDefault("full_papers", "1000")}\n  " +
            $"author_pages: {_settings.GetValueOrDefault("author_pages", "1000")}\n  " +
            $"whole_abstracts: {_settings.GetValueOrDefault("whole_abstracts", "20000")}\n"
            + $"topics_from: []\ntopics:\n  - name: {_topic}\n    slug: moving\n    any: [transport, attention]\n    " +
            $"description: {_settings.GetValueOrDefault("about", "Moving.")}\n  - name: Graphs\n    any: [{_settings.GetValueOrDefault("rule", "graphs")}]\n";

        public string Edit()
        {
            (string Name, Action Do)[] edits =
            [
                ("add a paper", () => Papers.Add(NewPaper(Papers.Count + _random.Next(100)))),
                ("remove a paper", () => { if (Papers.Count > 1) Papers.RemoveAt(_random.Next(Papers.Count)); }),
                ("title of a paper", () => Change(paper => paper with { Title = Pick(s_titles) })),
                ("abstract of a paper", () => Change(paper => paper with { Abstract = Words() })),
                ("authors of a paper", () => Change(paper => paper with { Authors = Authors() })),
                ("day of a paper", () => Change(paper => paper with { Day = Day() })),
                ("votes of a paper", () => Change(paper => paper with { Votes = _random.Next(50) })),
                ("code of a paper", () => Change(paper => paper with { HasCode = !paper.HasCode })),
                ("note", () => Files["notes/2604.00001.md"] = Files.GetValueOrDefault("notes/2604.00001.md") is null ? $"A note: {Words()}" : null),
                ("own page", () => Files["pages/about.md"] = Files.GetValueOrDefault("pages/about.md") is null ? $"# About\n\n{Words()}" : null),
                ("static file", () => Files["static/own.txt"] = Files.GetValueOrDefault("static/own.txt") is null ? Words() : null),
                ("name of a topic", () => _topic = $"Topic {_random.Next(9)}"),
                ("rule of a topic", () => _settings["rule"] = Pick("graphs", "rank", "robots, graphs")),
                ("about a topic", () => _settings["about"] = Words()),
                ("base path", () => Url = Pick("https://example.org/d/", "https://example.org/", "https://other.example/x/y/")),
                ("language", () => _settings["language"] = Pick("en", "de", "fr", "zh")),
                ("words",
                    () =>
                        Files["theme/strings/en.yml"] = Files.GetValueOrDefault("theme/strings/en.yml") is null
                            ? "comma: \" / \"\nread_them: Look\ntopics: Subjects\npapers: {one: \"{0} text\", other: \"{0} texts\"}\n"
                            : null),
                ("style", () => Files["theme/assets/site.css"] = Files.GetValueOrDefault("theme/assets/site.css") is null ? "body{color:red}" : null),
                ("partial",
                    () =>
                        Files["theme/partials/site-footer.html"] = Files.GetValueOrDefault("theme/partials/site-footer.html") is null
                            ? "<footer>Own</footer>"
                            : null),
                ("setting", () => Set(Pick("title", "author", "description"), Words())),
                ("switch", () => Set(Pick("markdown", "citations", "api", "api_papers"), Pick("true", "false"))),
                ("number", () => Set(Pick("per_page", "min_papers"), Pick("1", "2", "5"))),
                ("size", () => Set(Pick("full_papers", "author_pages", "whole_abstracts"), Pick("0", "2", "1000"))),
                ("look", () => Set("accent", Pick("", "#0a5", "#123456"))),
                ("density", () => Set("density", Pick("abstracts", "titles", "briefs"))),
                ("fonts", () => Set("fonts", Pick("serif", "sans", "system"))),
            ];
            var (name, act) = edits[_random.Next(edits.Length)];
            act();
            return name;
        }

        private void Set(string key, string value) => _settings[key] = value;

        private void Change(Func<Entry, Entry> change)
        {
            int i = _random.Next(Papers.Count);
            Papers[i] = change(Papers[i]);
        }

        private Entry NewPaper(int number) =>
            new(number, Pick(s_titles) + Invariant($" {number}"), Words(), Authors(), Day(), _random.Next(9), _random.Next(2) == 0);

        private string Authors() => string.Join(',', Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => $"\"{Pick(s_names)}\"").Distinct());

        private string Day() => Invariant($"2026-04-{10 + _random.Next(8):D2}");

        private string Words() =>
            string.Join(' ',
                Enumerable.Range(0, 4 + _random.Next(8)).Select(_ => Pick("transport", "graphs", "we", "show", "robots", "rank", "sparse", "maps")));

        private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
    }
}
