using System.Text.Json;
using StaticDigest.Cli;
using StaticDigest.Cli.Resolve;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Resolve;

/// <summary>Whole runs against services on this machine.</summary>
public sealed class ResolveSessionTests : IDisposable
{
    private static readonly ServedPaper[] s_seed = ServedPaper.Seed(Fixture.Text("Resolving/seed-papers.jsonl"));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_example_listing_leads_to_its_38_papers_and_a_second_run_asks_nothing()
    {
        using var server = new PaperServer(s_seed);
        Seed(server);

        var first = await Run("2026-11-30");
        int requests = first.Requests.Values.Sum();
        var written = _folder.Text("listings/resolved/2026-11.jsonl");
        var second = await Run("2026-11-30");

        Assert.Equal((38, 0, 0, 0), Counts(first));
        Assert.True(requests <= 60, $"{requests} requests");
        Assert.Equal(s_seed.Select(paper => $"arxiv:{paper.Arxiv}").Order(StringComparer.Ordinal),
            Found().Select(entry => entry.Ids[0].ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(0, second.Requests.Values.Sum());
        Assert.Empty(second.Questions);
        Assert.Equal(written, _folder.Text("listings/resolved/2026-11.jsonl"));
        Assert.Null(_folder.Text("resolve/2026-11.jsonl"));
        Assert.All(Found(), entry => Assert.Equal(("huggingface", "title", true), (entry.Found!.By, entry.Found.Asked, entry.Featured is null)));
        Assert.Contains("title equal", Found()[0].Found!.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arxiv semantic-scholar openalex crossref datacite huggingface")]
    [InlineData("semantic-scholar arxiv")]
    [InlineData("openalex crossref datacite")]
    [InlineData("arxiv")]
    public async Task Whatever_services_are_asked_first_the_papers_are_the_same(string services)
    {
        using var server = new PaperServer(s_seed.Reverse());
        Seed(server, $"  services: {services}\n");

        var result = await Run("2026-11-30");

        Assert.Equal((38, 0, 0, 0), Counts(result));
        // Without arXiv and Hugging Face, papers in journals are known by their DOI.
        Assert.Equal(
            s_seed
                .Select(
                    paper => services.Contains("arxiv", StringComparison.Ordinal) || paper.Doi.Length == 0
                        ? $"arxiv:{paper.Arxiv}"
                        : $"doi:{paper.Doi.ToLowerInvariant()}").Order(StringComparer.Ordinal),
            Found().Select(entry => entry.Ids[0].ToString()).Order(StringComparer.Ordinal));
        if (services.StartsWith("arxiv", StringComparison.Ordinal))
            Assert.True(result.Requests.Values.Sum() <= 10, $"{result.Requests.Values.Sum()} requests");
    }

    public static TheoryData<string> Faults { get; } = ["429", "429-after", "406", "503", "html", "empty", "cut", "closed", "other"];

    private static Reply FaultOf(string name) => name switch
    {
        "429" => new("""{"message":"Too Many Requests","code":"429"}""", 429),
        "429-after" => new("Rate exceeded.", 429) { Headers = [("Retry-After", "5")] },
        "406" => new("", 406),
        "503" => new("busy", 503),
        "html" => new("<!doctype html><html><title>One moment</title></html>") { ContentType = "text/html" },
        "empty" => new(""),
        "cut" => new("[{\"paper\":{\"id\":\"2") { IsTruncated = true },
        "closed" => new() { IsClosed = true },
        _ => new("""{"message":"maintenance"}"""),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_service_that_fails_is_stopped_and_nothing_is_taken_for_a_miss(string fault)
    {
        using var server = new PaperServer(s_seed) { Fault = (_, _) => FaultOf(fault) };
        Seed(server);

        var down = await Run("2026-11-30");
        server.Fault = (service, _) => service is "huggingface" ? FaultOf(fault) : null;
        var part = await Run("2026-11-30");

        Assert.Equal((0, 0, 0, 38), Counts(down));
        Assert.Equal(5, down.Diagnostics.Count(diagnostic => diagnostic.Code == "SD1602"));
        Assert.True(down.Requests.Values.All(count => count <= 2), string.Join(' ', down.Requests));
        Assert.Null(_folder.Text("resolve/2026-11.jsonl"));
        Assert.Equal((38, 0, 0, 0), Counts(part));
    }

    [Theory]
    [InlineData("semantic-scholar", "{\"data\": []}", 200, true)]
    [InlineData("semantic-scholar", "{\"error\":\"Title match not found\"}", 404, true)]
    [InlineData("semantic-scholar", "<!doctype html><html>Not found</html>", 404, false)]
    [InlineData("semantic-scholar", "", 404, false)]
    [InlineData("huggingface", "[]", 200, true)]
    [InlineData("huggingface", "{\"error\":\"Too big\"}", 400, false)]
    [InlineData("openalex", "<html>404</html>", 404, false)]
    [InlineData("openalex", "{\"error\":\"x\",\"message\":\"Unknown filter field\"}", 400, false)]
    [InlineData("crossref", "{\"status\":\"failed\",\"message-type\":\"validation-failure\",\"message\":[]}", 400, false)]
    [InlineData("arxiv", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title></entry></feed>", 200,
        false)]
    public async Task Only_a_services_own_no_is_a_miss(string service, string body, int status, bool isMiss)
    {
        using var server = new PaperServer([]) { Fault = (asked, _) => asked == service ? new Reply(body, status) : null };
        Listing(server, new ServedPaper("A paper that no service has ever heard of", ["Jane Doe", "Max Roe"], new(2026, 11, 20)));

        Assert.Equal(isMiss ? (0, 0, 1, 0) : (0, 0, 0, 1), Counts(await Run("2026-11-30")));
        Assert.Equal(isMiss, _folder.Text("resolve/2026-11.jsonl")!.Contains($"\"{service}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_never_answers_is_left_alone()
    {
        using var server = new PaperServer(s_seed) { Fault = (service, _) => service == "huggingface" ? new Reply { Hangs = true } : null };
        Seed(server);

        var result = await Run("2026-11-30",
            options => options with { Policy = policy => _clock.Of(policy) with { AnswerTime = TimeSpan.FromSeconds(4) } });

        Assert.Equal((38, 2), (result.CountOf(QuestionOutcome.Found), result.Requests["huggingface"]));
    }

    [Fact]
    public async Task Unknown_ids_among_known_ones_cost_no_other()
    {
        using var server = new PaperServer(s_seed);
        _folder.Put("digest.yml", server.Settings());
        _folder.Put("listings/ids.jsonl", $"{{\"id\":\"arxiv:{s_seed[0].Arxiv}\"}}\n{{\"id\":\"arxiv:9901.00001\"}}\n");
        server.Fault = (service, asked) =>
            service == "arxiv" && asked.Path.Contains("9901.00001", StringComparison.Ordinal) && asked.Path.Contains("%2C", StringComparison.Ordinal)
                ? new Reply("incorrect id format", 400) { ContentType = "text/plain" }
                : null;

        Assert.Equal((1, 0, 1, 0), Counts(await Run("2026-11-30")));
    }

    [Fact]
    public async Task A_list_with_ids_of_its_own_is_resolved_like_one_without()
    {
        using var server = new PaperServer(s_seed);
        _folder.Put("digest.yml", server.Settings());
        _folder.Put("listings/own.jsonl", $"{{\"id\":\"icra:77\",\"title\":\"{s_seed[1].Title}\",\"author_count\":{s_seed[1].Authors.Length}}}\n");

        Assert.Equal((1, 0, 0, 0), Counts(await Run("2026-11-30")));
        Assert.Equal([$"arxiv:{s_seed[1].Arxiv}", "local:icra:77"], Found()[0].Ids.Select(id => id.ToString()));
        Assert.Equal(0, (await Run("2026-11-30")).Requests.Values.Sum());
    }

    [Fact]
    public async Task Fault_of_a_moment_costs_nothing()
    {
        int count = 0;
        using var server = new PaperServer(s_seed) { Fault = (_, _) => ++count % 4 == 0 ? FaultOf(count % 8 == 0 ? "429-after" : "html") : null };
        Seed(server);

        Assert.Equal((38, 0, 0, 0), Counts(await Run("2026-11-30")));
    }

    [Fact]
    public async Task When_arxiv_does_not_answer_datacite_gives_the_names()
    {
        using var server = new PaperServer(s_seed) { Fault = (service, _) => service == "arxiv" ? FaultOf("429") : null };
        Seed(server);

        var result = await Run("2026-11-30");

        Assert.Equal((38, 0, 0, 0), Counts(result));
        Assert.All(Found(), entry => Assert.NotEmpty(entry.Authors));
        Assert.Equal(1, server.CountOf("datacite"));
    }

    [Fact]
    public async Task A_miss_is_remembered_and_asked_again_after_1_3_10_and_30_days()
    {
        using var server = new PaperServer(s_seed);
        Listing(server, new ServedPaper("A paper that no service has ever heard of", ["Jane Doe", "Max Roe"], new(2026, 12, 20)));

        var asked = new List<string>();
        for (var day = new DateOnly(2026, 12, 30); day <= new DateOnly(2027, 3, 1); day = day.AddDays(1))
        {
            if ((await Run($"{day:yyyy-MM-dd}")).Requests.Values.Sum() > 0)
                asked.Add($"{day:MM-dd}");
            Assert.Equal(0, (await Run($"{day:yyyy-MM-dd}")).Requests.Values.Sum());
        }

        Assert.Equal(["12-30", "12-31", "01-02", "01-09", "01-29"], asked);
        Assert.Equal(2, _folder.Text("resolve/2026-12.jsonl")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(3, _folder.Text("resolve/2027-01.jsonl")!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Only_services_that_did_not_answer_are_asked_again()
    {
        using var server = new PaperServer([]) { Fault = (service, _) => service == "semantic-scholar" ? FaultOf("429") : null };
        Listing(server, new ServedPaper("A paper that no service has ever heard of", ["Jane Doe", "Max Roe"], new(2026, 11, 20)));
        Assert.Equal((0, 0, 0, 1), Counts(await Run("2026-11-30")));
        server.Clear();
        server.Fault = static (_, _) => null;

        Assert.Equal((0, 0, 1, 0), Counts(await Run("2026-11-30")));
        Assert.Equal("/semantic-scholar/", Assert.Single(server.Requests).Path[..18]);
    }

    [Fact]
    public async Task Doubtful_papers_wait_for_the_owner_whose_answer_wins()
    {
        var other = s_seed[0] with { Authors = ["Somebody Else"], Day = new(2010, 1, 1), Arxiv = "1001.00001" };
        using var server = new PaperServer([other, s_seed[1]]);
        Listing(server, s_seed[0]);
        var asked = await Run("2026-11-30");

        var warning = Assert.Single(asked.Diagnostics, diagnostic => diagnostic.Code == "SD1601");
        Assert.Equal(("listings/list.jsonl", 1), (warning.Where.Path, warning.Where.Line));
        Assert.Contains("arxiv:1001.00001", warning.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 0), Counts(asked));

        _folder.Put("resolve/answers.yml", $"\"{s_seed[0].Title.ToUpperInvariant()}.\": yes\n");
        await Run("2026-11-30");
        Assert.Equal(("arxiv:1001.00001", "hand"), (Assert.Single(Found()).Ids[0].ToString(), Found()[0].Found!.By));

        _folder.Put("resolve/answers.yml", $"\"{s_seed[0].Title}\": {s_seed[1].Arxiv}\n");
        Assert.Equal(1, (await Run("2026-12-01")).Undone);
        Assert.Equal($"arxiv:{s_seed[1].Arxiv}", Assert.Single(Found()).Ids[0].ToString());

        _folder.Put("resolve/answers.yml", $"\"{s_seed[0].Title}\": no\n");
        server.Clear();
        var refused = await Run("2027-06-01");
        Assert.Empty(Found());
        Assert.Equal((0, 1, 0), (server.Requests.Count(), refused.Open, refused.Waiting.Length));
    }

    [Theory]
    [InlineData("\"a: b\": maybe\n", "SD1605")]
    [InlineData("a: [\n", "SD1606")]
    [InlineData("A paper that no service has ever heard of: yes\n", "SD1607")]
    public async Task An_answer_that_means_nothing_is_said(string answers, string code)
    {
        using var server = new PaperServer([]);
        Listing(server, new ServedPaper("A paper that no service has ever heard of", ["Jane Doe", "Max Roe"], new(2026, 11, 20)));
        _folder.Put("resolve/answers.yml", answers);

        Assert.Contains((await Run("2026-11-30")).Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Where.Path == "resolve/answers.yml");
    }

    [Fact]
    public async Task Bare_ids_are_completed_without_any_search()
    {
        using var server = new PaperServer(s_seed);
        _folder.Put("digest.yml", server.Settings());
        _folder.Put("listings/ids.jsonl",
            string.Concat(s_seed.Take(5).Select(paper => $"{{\"id\":\"arxiv:{paper.Arxiv}\"}}\n")) +
                "{\"id\":\"arxiv:2601.99999\"}\n{\"id\":\"doi:10.1137/24m1653513\"}\n{\"id\":\"doi:10.1137/nobody\"}\n");

        var result = await Run("2026-11-30");

        Assert.Equal((6, 0, 2, 0), Counts(result));
        Assert.All(server.Requests, asked => Assert.DoesNotContain("search", asked.Path, StringComparison.Ordinal));
        Assert.Equal(["SD1611", "SD1611"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(0, (await Run("2026-11-30")).Requests.Values.Sum());
    }

    [Fact]
    public async Task A_dry_run_says_the_cost_and_touches_nothing()
    {
        using var server = new PaperServer(s_seed);
        Seed(server);

        var result = await Run("2026-11-30", options => options with { IsDryRun = true, Limit = 10 });

        Assert.Equal((10, 0, 11), result.Plan);
        Assert.Empty(server.Requests);
        Assert.Equal(["digest.yml", "listings"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_limit_counts_titles_and_takes_the_newest()
    {
        using var server = new PaperServer(s_seed);
        Listing(server, s_seed);

        Assert.Equal((5, 0, 0, 0), Counts(await Run("2026-11-30", options => options with { Limit = 5 })));
        Assert.Equal(
            s_seed.OrderByDescending(paper => paper.Day).Take(5).Select(paper => $"arxiv:{paper.Arxiv}").Order(StringComparer.Ordinal),
            Found().Select(entry => entry.Ids[0].ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_is_killed_and_run_again_gives_each_paper_once()
    {
        var many = Enumerable.Range(0, 120)
            .Select(
                i => new ServedPaper($"On the number {i + 100} and {i + 500} of wonderful things", ["Jane Doe", $"Max Roe{i}"], new(2026, 11, 1))
                {
                    Arxiv = $"2611.{i:D5}",
                }).ToArray();
        using var cancel = new CancellationTokenSource();
        using var server = new PaperServer(many);
        server.Fault = (_, _) =>
        {
            if (server.Requests.Count() == 70)
                cancel.Cancel();
            return null;
        };
        Listing(server, many);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run("2026-11-30", cancellation: cancel.Token));
        int kept = Found().Length;
        var again = await Run("2026-11-30");

        Assert.Equal(50, kept);
        Assert.Equal(70, again.CountOf(QuestionOutcome.Found));
        Assert.Equal(120, Found().Select(entry => entry.Ids[0]).Distinct().Count());
        Assert.Equal(120, Found().Length);
    }

    [Fact]
    public async Task Of_two_runs_at_once_one_asks()
    {
        using var server = new PaperServer(s_seed);
        Seed(server);
        using var folder = new ResolveFolder(_folder.Root).Lock();

        var second = await Run("2026-11-30");

        Assert.Equal("SD1603", Assert.Single(second.Diagnostics).Code);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_daily_list_is_tried_in_one_request_first()
    {
        using var server = new PaperServer(s_seed) { ListDay = "2026-04-17" };
        Seed(server);

        var result = await Run("2026-11-30");

        Assert.Equal(38, result.CountOf(QuestionOutcome.Found));
        Assert.True(result.Requests.Values.Sum() <= 3, string.Join(' ', result.Requests));
    }

    [Fact]
    public async Task A_refused_key_is_dropped_and_never_shown()
    {
        using var server = new PaperServer([])
        {
            Fault = (service, asked) => service == "semantic-scholar" && asked.Headers.ContainsKey("x-api-key")
                ? new("""{"message":"Forbidden"}""", 403)
                : null,
        };
        Listing(server, s_seed[0]);

        var result = await Run("2026-11-30", options => options with { Variable = name => name == "S2_API_KEY" ? "secret" : null });

        Assert.Equal((0, 0, 1, 0), Counts(result));
        Assert.Equal("SD1608", Assert.Single(result.Diagnostics).Code);
        Assert.DoesNotContain("secret", string.Join('\n', result.Diagnostics) + _folder.Text("resolve/2026-11.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_of_requests_ends_a_run_and_the_next_goes_on()
    {
        using var server = new PaperServer(s_seed);
        Seed(server, "  requests: 20\n");

        var first = await Run("2026-11-30");
        Assert.Equal(20, first.Requests.Values.Sum());
        Assert.Contains(first.Diagnostics, diagnostic => diagnostic.Code == "SD1609");
        _folder.Put("digest.yml", server.Settings());
        await Run("2026-11-30");

        Assert.Equal(38, Found().Select(entry => entry.Ids[0]).Distinct().Count());
    }

    [Fact]
    public void Report_for_machines_is_one_object_with_its_counts()
    {
        var report = ResolveReport.Json(new() { Requests = new Dictionary<string, int> { ["arxiv"] = 2 } }, 0, isDryRun: false);

        using var document = JsonDocument.Parse(JsonOutput.Bytes(report, CliJson.Default.ResolveJson));
        Assert.Equal(2, document.RootElement.GetProperty("requests").GetProperty("total").GetInt32());
        Assert.All(["asked", "found", "ambiguous", "missed", "failed"], name => Assert.Equal(0, document.RootElement.GetProperty(name).GetInt32()));
    }

    private static (int Found, int Ambiguous, int Missed, int Failed) Counts(ResolveResult result) =>
        (result.CountOf(QuestionOutcome.Found), result.CountOf(QuestionOutcome.Ambiguous), result.CountOf(QuestionOutcome.Missed),
            result.CountOf(QuestionOutcome.Failed));

    private void Seed(PaperServer server, string settings = "")
    {
        _folder.Put("digest.yml", server.Settings(settings));
        _folder.Put("listings/seed.txt", File.ReadAllText(Repository.PathOf("input/listings/seed.txt")));
    }

    private void Listing(PaperServer server, params ServedPaper[] papers)
    {
        _folder.Put("digest.yml", server.Settings());
        _folder.Put("listings/list.jsonl",
            string.Concat(
                papers.Select(
                    paper => JsonSerializer.Serialize(new { title = paper.Title, author_count = paper.Authors.Length, submitted = $"{paper.Day:yyyy-MM-dd}" }) +
                        "\n")));
    }

    private Entry[] Found() => Directory.Exists(_folder["listings/resolved"])
        ? [.. Directory.GetFiles(_folder["listings/resolved"]).Order(StringComparer.Ordinal)
            .SelectMany(file => EntryReader.Read(new(Path.GetFileName(file), File.ReadAllBytes(file))).Items)]
        : [];

    private Task<ResolveResult> Run(string day, Func<ResolveOptions, ResolveOptions>? change = null, CancellationToken cancellation = default)
    {
        var options = new ResolveOptions
        {
            Input = _folder.Root,
            Now = DateTimeOffset.Parse($"{day}T06:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
            Policy = _clock.Of,
        };
        return ResolveSession.Run(change?.Invoke(options) ?? options, cancellation);
    }
}
