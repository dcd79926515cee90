using System.Globalization;
using StaticDigest.Cli;
using StaticDigest.Cli.Fetch;
using StaticDigest.Fetching;
using StaticDigest.Tests.Building;
using Xunit;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>Whole runs: settings and listings in a folder, sources on this machine.</summary>
public sealed class FetchSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_day_becomes_lines_of_its_month_and_a_line_of_the_record()
    {
        using var server = new LoopbackServer(asked => asked.Path.Contains("11-29", StringComparison.Ordinal) ? new Reply("[]") : Day(asked));
        Settings(server, "- {kind: huggingface, name: Daily, days: 2}", "fetch: {contact: me@example.org}");

        var result = await Run("2026-12-01");

        Assert.Equal(
            ["/api/daily_papers?date=2026-11-29&limit=100", "/api/daily_papers?date=2026-11-30&limit=100", "/api/daily_papers?date=2026-12-01&limit=100"],
            server.Paths);
        Assert.Equal(
            """
            {"id":"arxiv:2611.00001","source":"Daily","position":0,"title":"Paper 1 of 2026-11-30","featured":"2026-11-30","votes":1}
            {"id":"arxiv:2611.00002","source":"Daily","position":1,"title":"Paper 2 of 2026-11-30","featured":"2026-11-30","votes":2}

            """,
            _folder.Text("listings/daily/2026-11.jsonl"));
        Assert.Equal(2, Lines("listings/daily/2026-12.jsonl").Length);
        Assert.Equal(
            """{"source":"daily","at":"2026-12-01T06:00:00Z","outcome":"complete","read":4,"days":3,"added":4,"updated":0,"through":"2026-12-01","newest":"2026-12-01"}""" + "\n",
            _folder.Text("fetched/2026-12.jsonl"));
        Assert.Matches(@"^StaticDigest/[\d.]+ \(\+mailto:me@example\.org\)$", server.Requests.First().Headers["User-Agent"]);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task Yesterday_is_read_again_and_nothing_is_written_twice()
    {
        using var server = new LoopbackServer(Day);
        Settings(server, "- {kind: huggingface, days: 1}");
        await Run("2026-12-01");
        var before = _folder.Text("listings/huggingface/2026-12.jsonl");

        var same = await Run("2026-12-02");
        using var grown = new LoopbackServer(
            asked => Day(asked) with { Body = Day(asked).Body.Replace("\"votes\":2", "\"votes\":40", StringComparison.Ordinal) });
        Settings(grown, "- {kind: huggingface, days: 1}");
        var more = await Run("2026-12-02");

        Assert.Equal((4, 2, 0), (same.Sources[0].Run.Read, same.Sources[0].Run.Added, same.Sources[0].Run.Updated));
        Assert.Equal((4, 0, 2), (more.Sources[0].Run.Read, more.Sources[0].Run.Added, more.Sources[0].Run.Updated));
        Assert.StartsWith(before!, _folder.Text("listings/huggingface/2026-12.jsonl"), StringComparison.Ordinal);
        Assert.Equal(6, Lines("listings/huggingface/2026-12.jsonl").Length);
        Assert.Equal(3, Lines("fetched/2026-12.jsonl").Length);
    }

    [Fact]
    public async Task A_run_that_failed_goes_on_where_it_broke_off()
    {
        bool isBusy = true;
        using var server = new LoopbackServer(asked => isBusy && asked.Path.Contains("2026-12-03", StringComparison.Ordinal) ? new Reply("", 503) : Day(asked));
        Settings(server, "- {kind: huggingface, days: 3}");

        var broken = await Run("2026-12-04");
        isBusy = false;
        server.Requests.Clear();
        var whole = await Run("2026-12-05");

        Assert.Contains("error SD0910: Fetching \"huggingface\" failed: the server answers 503 (busy) (4 times); what was read before was kept",
            Assert.Single(broken.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 2), broken.Sources[0].Run.Through);
        Assert.Equal(4, broken.Sources[0].Run.Added);
        Assert.Equal(["02", "03", "04", "05"], server.Paths.Select(path => path.Split("2026-12-")[1][..2]));
        Assert.Equal((6, new DateOnly(2026, 12, 5)), (whole.Sources[0].Run.Added, whole.Sources[0].Run.Through!.Value));
    }

    [Fact]
    public async Task A_source_that_fails_does_not_stop_the_others()
    {
        using var bad = new LoopbackServer(new Reply("<!doctype html><html>"));
        using var good = new LoopbackServer(new Reply("""[{"id":"x","title":"A paper from elsewhere"}]"""));
        Put($"sources:\n- {{kind: feed, url: '{bad.Url}/f'}}\n- {{name: Other, kind: url, url: '{good.Url}/list.json'}}\n");

        var result = await Run("2026-12-01");

        Assert.Equal(["failed", "complete"], Lines("fetched/2026-12.jsonl").Select(line => line.Split("outcome\":\"")[1].Split('"')[0]));
        Assert.Equal("""{"id":"local:x","source":"Other","position":0,"title":"A paper from elsewhere"}""",
            Assert.Single(Lines("listings/other/2026-12.jsonl")));
        Assert.Equal(["bad: x", "Other: x"],
            FetchReport.Lines(result, isDryRun: false).Take(2)
                .Select(
                    line => line.StartsWith("Other: 1 read, 1 added", StringComparison.Ordinal)
                        ? "Other: x"
                        : line.StartsWith("feed: 0 read, 0 added, 0 updated; failed: a page in HTML", StringComparison.Ordinal) ? "bad: x" : line));
    }

    [Theory]
    [InlineData("2026-11-28", "2026-11-27 is a holiday (the day after Thanksgiving); 2026-11-28 is a Saturday")]
    [InlineData("2026-12-01", "2026-11-30 has no list; 2026-12-01 is not announced yet")]
    public async Task An_empty_day_says_why(string now, string why)
    {
        using var server = new LoopbackServer(new Reply("[]"));
        Settings(server, "- {kind: huggingface, days: 1}");

        var run = (await Run(now)).Sources[0].Run;

        Assert.Equal((FetchOutcome.Complete, why), (run.Outcome, run.Why));
        Assert.False(Directory.Exists(_folder["listings"]));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_day_that_is_missing_or_leads_to_another_day_has_no_list(int status)
    {
        using var server = new LoopbackServer(asked => asked.Path.Contains("12-06", StringComparison.Ordinal)
            ? new Reply("", status) { Headers = status == 302 ? [("Location", "/api/daily_papers?date=2026-12-04&limit=100")] : [] }
            : Day(asked));
        Settings(server, "- {kind: huggingface, days: 1}");

        var run = (await Run("2026-12-06")).Sources[0].Run;

        Assert.Equal((2, new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 6)), (run.Added, run.Newest!.Value, run.Through!.Value));
    }

    [Fact]
    public async Task A_list_that_collapses_is_refused_unless_that_is_allowed()
    {
        int papers = 40;
        using var server = new LoopbackServer(asked => List(asked, papers));
        Settings(server, "- {kind: huggingface, days: 1}");
        await Run("2026-12-02");
        var before = _folder.Text("listings/huggingface/2026-12.jsonl");

        papers = 1;
        var refused = await Run("2026-12-03");
        var again = await Run("2026-12-03", options => options with { AllowShrink = true });

        Assert.Contains("\"huggingface\" has far fewer papers than before (2026-12-02: 1 of 40 papers)", Assert.Single(refused.Diagnostics).Message,
            StringComparison.Ordinal);
        Assert.Equal((FetchOutcome.Refused, new DateOnly(2026, 12, 2)), (refused.Sources[0].Run.Outcome, refused.Sources[0].Run.Through!.Value));
        Assert.Equal((FetchOutcome.Complete, new DateOnly(2026, 12, 3)), (again.Sources[0].Run.Outcome, again.Sources[0].Run.Through!.Value));
        Assert.StartsWith(before!, _folder.Text("listings/huggingface/2026-12.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task A_feed_that_collapses_is_refused(int left)
    {
        int papers = 40;
        using var server = new LoopbackServer(asked => List(asked, papers));
        Put($"sources:\n- {{kind: feed, url: '{server.Url}/f?date=2026-12-01'}}\n");
        await Run("2026-12-01");

        papers = left;
        var refused = await Run("2026-12-02");
        var after = await Run("2026-12-03");
        papers = 39;
        var well = await Run("2026-12-04");

        Assert.All([refused, after], run => Assert.Equal("SD0911", Assert.Single(run.Diagnostics).Code));
        Assert.Empty(well.Diagnostics);
    }

    [Fact]
    public async Task Pages_are_followed_and_an_unchanged_answer_costs_nothing()
    {
        using var server = new LoopbackServer(asked => asked.Headers.ContainsKey("If-None-Match") ? new Reply("", 304)
            : Day(asked) with { Headers = [("ETag", "\"one\"")] });
        Settings(server, "- {kind: huggingface, days: 1}");
        await Run("2026-12-02");

        var run = (await Run("2026-12-02")).Sources[0].Run;

        Assert.Equal((0, "nothing changed since the last run"), (run.Read, run.Why));
        Assert.Equal(2, run.Validators.Length);
        Assert.Equal(2, server.Requests.Count(request => request.Headers.GetValueOrDefault("If-None-Match") == "\"one\""));
        await Run("2026-12-02", options => options with { Since = new(2026, 12, 2) });
        Assert.False(server.Requests.Last().Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task A_list_of_many_pages_is_read_to_its_end()
    {
        using var server = new LoopbackServer(
            asked =>
                List(asked, asked.Path.Contains("&p=1", StringComparison.Ordinal) ? 7 : 100, asked.Path.Contains("&p=1", StringComparison.Ordinal) ? 100 : 0));
        Settings(server, "- {kind: huggingface}");

        var run = (await Run("2026-12-02", options => options with { Since = new(2026, 12, 2) })).Sources[0].Run;

        Assert.Equal((107, 107, 2), (run.Read, run.Added, server.Requests.Count));
        Assert.Contains("\"position\":106", Lines("listings/huggingface/2026-12.jsonl")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_gives_the_same_page_again_and_again_is_left()
    {
        using var server = new LoopbackServer(asked => List(asked, 100));
        Settings(server, "- {kind: huggingface}");

        var run = (await Run("2026-12-02", options => options with { Since = new(2026, 12, 2) })).Sources[0].Run;

        Assert.Equal((FetchOutcome.Failed, "it gives the same page again and again", 100), (run.Outcome, run.Why, run.Added));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_day_adds_no_more_than_its_limit_and_the_next_goes_on()
    {
        using var server = new LoopbackServer(asked => List(asked, 30));
        Settings(server, "- {kind: huggingface, limit: 20, days: 1}");

        var first = await Run("2026-12-02");
        var sameDay = await Run("2026-12-02");
        var nextDay = await Run("2026-12-03");

        Assert.Equal([20, 0, 20], new[] { first, sameDay, nextDay }.Select(run => run.Sources[0].Run.Added));
        Assert.Contains("warning SD0912: \"huggingface\" is not finished: it has more than the 20 papers that one day may add", first.Diagnostics[0].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_that_is_over_ends_the_run_and_keeps_what_came()
    {
        using var server = new LoopbackServer(Day);
        Settings(server, "- {kind: huggingface, wait: 25}", "fetch: {minutes: 1}");

        var run = (await Run("2026-12-08")).Sources[0].Run;

        Assert.Equal((FetchOutcome.Unfinished, "the time of the run is over"), (run.Outcome, run.Why));
        Assert.InRange(run.Added, 2, 6);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        using var server = new LoopbackServer(Day);
        Settings(server, "- {kind: huggingface}");

        var result = await Run("2026-12-02", options => options with { IsDryRun = true });

        Assert.Equal(16, result.Sources[0].Run.Added);
        Assert.Equal(["digest.yml"], Directory.EnumerateFileSystemEntries(_folder.Root).Select(Path.GetFileName));
        Assert.EndsWith("nothing was written", FetchReport.Lines(result, isDryRun: true).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_named_sources_are_asked_and_an_unknown_one_is_wrong_use()
    {
        using var server = new LoopbackServer(Day);
        Settings(server, "- {kind: huggingface, name: My List}");

        Assert.Single((await Run("2026-12-02", options => options with { Sources = ["my-list"], IsDryRun = true })).Sources);
        var exception = await Assert.ThrowsAsync<UsageException>(() => Run("2026-12-02", options => options with { Sources = ["other"] }));
        Assert.Equal("digest.yml has no source `other`; it has my-list", exception.Message);
    }

    [Fact]
    public async Task A_key_is_taken_from_the_environment_and_written_nowhere()
    {
        using var server = new LoopbackServer(new Reply("""{"meta":{"count":0,"next_cursor":null},"results":[]}"""));
        Settings(server, "- {kind: openalex, query: x, key: ALEX}");

        var without = await Run("2026-12-02");
        await Run("2026-12-02", options => options with { Variable = name => name == "ALEX" ? "s3cret" : null });

        Assert.Contains(without.Diagnostics, diagnostic => diagnostic.Code == "SD0915");
        Assert.EndsWith("&api_key=s3cret", server.Paths.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", _folder.Text("fetched/2026-12.jsonl"), StringComparison.Ordinal);
        Assert.Equal("no paper matches", without.Sources[0].Run.Why);
    }

    [Fact]
    public async Task A_line_without_its_end_does_not_swallow_the_next()
    {
        using var server = new LoopbackServer(Day);
        Settings(server, "- {kind: huggingface, days: 1}");
        _folder.Put("listings/huggingface/2026-12.jsonl", """{"id":"arxiv:2612.09999","tit""");

        await Run("2026-12-02");

        Assert.Equal(5, Lines("listings/huggingface/2026-12.jsonl").Length);
    }

    [Theory]
    [InlineData("""{"status":"fine"}""", "none of its records could be read as entries as JSON or JSON Lines")]
    [InlineData("nothing that anybody knows", "it is in no format that is read")]
    [InlineData("""[{"id":"a","title":"A"},{"id":"b"},""", "the JSON breaks off or is damaged (4 times)")]
    [InlineData("""{"id":"a","title":"A"}\n{"id":"b","ti""", "the JSON breaks off or is damaged (4 times)")]
    [InlineData("[]", "the source is empty")]
    public async Task What_is_no_list_of_papers_is_said(string body, string why)
    {
        using var server = new LoopbackServer(new Reply(body.Replace("\\n", "\n", StringComparison.Ordinal)));
        Put($"sources:\n- {{kind: url, url: '{server.Url}/x.json'}}\n");

        var run = (await Run("2026-12-02")).Sources[0].Run;

        Assert.Equal((body == "[]" ? FetchOutcome.Complete : FetchOutcome.Failed, why), (run.Outcome, run.Why));
    }

    [Theory]
    [InlineData("", "StaticDigest/x")]
    [InlineData("https://example.org/digest/", "StaticDigest/x (+https://example.org/digest/)")]
    [InlineData("me@example.org) Evil/1\r\nX: y", "StaticDigest/x (+me@example.orgEvil/1X:y)")]
    public void The_user_agent_names_program_and_contact(string contact, string agent) =>
        Assert.Equal(agent.Replace("/x", $"/{typeof(FetchSession).Assembly.GetName().Version!.ToString(3)}", StringComparison.Ordinal),
            FetchSession.UserAgent(contact));

    [Fact]
    public async Task The_summary_of_a_workflow_shows_no_markup_of_a_server()
    {
        using var server = new LoopbackServer(new Reply("x|y <b>*[a](javascript:1)*`", 403));
        Settings(server, "- {kind: huggingface}");

        var markdown = FetchReport.Markdown(await Run("2026-12-02"), isDryRun: false);

        Assert.Contains(
            "| huggingface | 0 | 0 | 0 |  | failed&#58; the server answers 403 &#40;it wants a key or a log-in&#41; &#34;x&#124;y " +
            "&#60;b&#62;&#42;&#91;a&#93;&#40;javascript&#58;1&#41;&#42;&#96;&#34; |", markdown, StringComparison.Ordinal);
    }

    // Two papers for every day, as the digest's own entries.
    private static Reply Day(Asked asked) => List(asked, 2);

    private static Reply List(Asked asked, int papers, int before = 0)
    {
        var day = DateOnly.ParseExact(asked.Path.Split("date=")[1][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            $"[" +
            $"{string.Join(',', Enumerable.Range(before + 1, papers).Select(i => Invariant($$"""{"id":"arxiv:{{day:yyMM}}.{{i:D5}}","title":"Paper {{i}} of {{day:yyyy-MM-dd}}","featured":"{{day:yyyy-MM-dd}}","votes":{{i}}}""")))}]");
    }

    private void Settings(LoopbackServer server, string source, string more = "")
    {
        var closed = source.Replace("}", $", base: '{server.Url}'}}", StringComparison.Ordinal);
        Put($"{more}\nsources:\n{closed}\n");
    }

    private void Put(string settings) => _folder.Put("digest.yml", $"site: {{url: https://example.org/d/}}\n{settings}");

    private string[] Lines(string path) => (_folder.Text(path) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<FetchResult> Run(string day, Func<FetchOptions, FetchOptions>? change = null)
    {
        var options = new FetchOptions
        {
            Input = _folder.Root,
            Now = new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero),
            Policy = _clock.Of,
        };
        return FetchSession.Run((change ?? (static same => same))(options), TestContext.Current.CancellationToken);
    }
}
