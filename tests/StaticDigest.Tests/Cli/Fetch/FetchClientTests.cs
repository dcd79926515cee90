using System.Text;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;
using Xunit;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>Against a real server on this machine that misbehaves in every way that was met in the wild.</summary>
public sealed class FetchClientTests
{
    private static readonly Reply s_good = new("""[{"id":"a","title":"A"}]""");

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_good_answer_comes_with_what_tells_it_unchanged()
    {
        using var server = new LoopbackServer(s_good with { Headers = [("ETag", "\"x\""), ("Last-Modified", "Wed, 25 Nov 2026 05:00:00 GMT")] });

        var answer = await Get(server);

        Assert.Equal(AnswerKind.Body, answer.Kind);
        Assert.Equal(s_good.Body, Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal(new FetchValidator($"{server.Url}/papers", "\"x\"", "Wed, 25 Nov 2026 05:00:00 GMT"), answer.Validator);
        var asked = Assert.Single(server.Requests);
        Assert.Equal("StaticDigest/1 (+mailto:me@example.org)", asked.Headers["User-Agent"]);
        Assert.Equal("application/json", asked.Headers["Accept"]);
        Assert.DoesNotContain("If-None-Match", asked.Headers.Keys);
    }

    [Fact]
    public async Task An_unchanged_answer_is_asked_for_and_understood()
    {
        using var server = new LoopbackServer(asked => asked.Headers.GetValueOrDefault("If-None-Match") == "\"x\"" ? new Reply("", 304) : s_good);

        var answer = await Get(server, options => options with { Validator = new($"{server.Url}/papers", "\"x\"", null) });

        Assert.Equal(AnswerKind.Unchanged, answer.Kind);
        Assert.Equal("\"x\"", answer.Validator!.ETag);
    }

    public static TheoryData<string, string> Transient { get; } = new()
    {
        { "429", "the server answers 429 (too many requests) \"Rate exceeded.\"" },
        { "406", "the server answers 406 (too many requests)" },
        { "503", "the server answers 503 (busy)" },
        { "html", "a page in HTML came instead of data" },
        { "text", "text came instead of data: \"Rate exceeded.\"" },
        { "empty", "the answer is empty" },
        { "blank", "the answer is empty" },
        { "cut-json", "the JSON breaks off or is damaged" },
        { "cut-body", "the connection failed" },
        { "closed", "the connection failed" },
        { "bad-gzip", "the connection failed" },
    };

    private static Reply Bad(string name) => name switch
    {
        "429" => new("Rate exceeded.", 429) { ContentType = "text/html" },
        "406" => new("", 406),
        "503" => new("<html>busy</html>", 503),
        "html" => new("<!DOCTYPE html><html><body>Are you a robot?</body></html>"),
        "text" => new("Rate exceeded."),
        "empty" => new(),
        "blank" => new("\ufeff \n"),
        "cut-json" => new("""[{"id":"a","tit"""),
        "cut-body" => s_good with { IsTruncated = true },
        "closed" => new() { IsClosed = true },
        _ => s_good with { Headers = [("Content-Encoding", "gzip")] },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task What_may_pass_is_asked_again_after_growing_pauses(string fault, string why)
    {
        using var server = new LoopbackServer(Bad(fault), Bad(fault), s_good);

        Assert.Equal(AnswerKind.Body, (await Get(server)).Kind);
        Assert.Equal([5, 15], _clock.Waits);

        using var broken = new LoopbackServer(Bad(fault));
        var answer = await Get(broken);

        Assert.Equal(AnswerKind.Failed, answer.Kind);
        Assert.StartsWith(why, answer.Why, StringComparison.Ordinal);
        Assert.EndsWith("(4 times)", answer.Why, StringComparison.Ordinal);
        Assert.Equal([5, 15, 5, 15, 45], _clock.Waits);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_not_waited_for_long()
    {
        using var server = new LoopbackServer(new Reply { Hangs = true });
        using var client = new FetchClient(_clock.Make() with { AnswerTime = TimeSpan.FromMilliseconds(20) });

        var answer = await client.Get(Request(server), Options(), CancellationToken.None);

        Assert.Equal("no whole answer came within 0.02 s (4 times)", answer.Why);
        Assert.Equal([5, 15, 45], _clock.Waits);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Wed, 25 Nov 2026 06:00:20 GMT", 20)]
    [InlineData("Wed, 25 Nov 2026 05:00:00 GMT", 0)]
    [InlineData("soon", 5)]
    public async Task The_server_says_how_long_to_wait(string header, double seconds)
    {
        using var server = new LoopbackServer(new Reply("", 429) { Headers = [("Retry-After", header)] }, s_good);

        Assert.Equal(AnswerKind.Body, (await Get(server)).Kind);
        Assert.Equal(seconds > 0 ? [seconds] : [], _clock.Waits);
    }

    [Fact]
    public async Task Nothing_is_waited_for_beyond_the_end_of_the_run()
    {
        using var server = new LoopbackServer(new Reply("", 503) { Headers = [("Retry-After", "86400")] });

        var answer = await Get(server);

        Assert.Equal("the server answers 503 (busy), and asking again in 86400 s would be too late for this run", answer.Why);
        Assert.Empty(_clock.Waits);
        Assert.Equal(AnswerKind.OutOfTime, (await Get(server, minutes: 0)).Kind);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(400, AnswerKind.Missing, "the server answers 400 \"no such query\"")]
    [InlineData(404, AnswerKind.Missing, "the server answers 404 (nothing there) \"no such query\"")]
    [InlineData(403, AnswerKind.Failed, "the server answers 403 (it wants a key or a log-in) \"no such query\"")]
    [InlineData(204, AnswerKind.Failed, "the answer is empty (4 times)")]
    public async Task What_will_not_pass_is_asked_once(int status, object kind, string why)
    {
        using var server = new LoopbackServer(new Reply(status == 204 ? "" : "no such\n query", status));

        var answer = await Get(server);

        Assert.Equal(((AnswerKind)kind, why), (answer.Kind, answer.Why));
    }

    [Fact]
    public async Task A_host_that_stays_busy_is_left_alone_and_others_are_not()
    {
        using var busy = new LoopbackServer(new Reply("", 503));
        using var other = new LoopbackServer(s_good);
        using var client = new FetchClient(_clock.Make());

        await client.Get(Request(busy), Options(), CancellationToken.None);
        var answer = await client.Get(Request(busy), Options(), CancellationToken.None);

        Assert.Contains("did not answer before in this run", answer.Why, StringComparison.Ordinal);
        Assert.Equal(4, busy.Requests.Count);
        Assert.Equal(AnswerKind.Body, (await client.Get(Request(other), Options(), CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task One_wrong_address_does_not_spoil_its_host()
    {
        using var server = new LoopbackServer(asked => asked.Path == "/papers" ? s_good : new Reply("<html>"));
        using var client = new FetchClient(_clock.Make());

        await client.Get(Request(server, "/wrong"), Options(), CancellationToken.None);

        Assert.Equal(AnswerKind.Body, (await client.Get(Request(server), Options(), CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task Requests_to_a_host_are_spaced_and_never_at_the_same_time()
    {
        using var server = new LoopbackServer(s_good);
        using var client = new FetchClient(_clock.Make());

        for (int i = 0; i < 3; i++)
            await client.Get(Request(server), Options() with { Wait = TimeSpan.FromSeconds(3) }, CancellationToken.None);

        Assert.Equal([3, 3], _clock.Waits);
        Assert.Equal(1, server.MaxOpen);
    }

    [Fact]
    public async Task Redirects_are_followed_without_key_and_validator()
    {
        using var server = new LoopbackServer(asked => asked.Path == "/moved" ? s_good : new Reply("", 302) { Headers = [("Location", "/moved")] });
        var options = Options() with { Secret = new("x-api-key", "secret", IsParameter: false), Validator = new("", "\"x\"", null) };
        using var client = new FetchClient(_clock.Make());

        var answer = await client.Get(Request(server), options, CancellationToken.None);

        Assert.Equal((AnswerKind.Body, $"{server.Url}/moved"), (answer.Kind, answer.Redirected!.AbsoluteUri));
        Assert.Equal("secret", server.Requests.First().Headers["x-api-key"]);
        Assert.False(server.Requests.Last().Headers.ContainsKey("x-api-key"));
        Assert.False(server.Requests.Last().Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task A_key_in_the_address_stays_out_of_everything_that_is_kept()
    {
        using var server = new LoopbackServer(s_good with { Headers = [("ETag", "\"x\"")] });
        using var client = new FetchClient(_clock.Make());

        var answer = await client.Get(Request(server), Options() with { Secret = new("api_key", "s&cret", IsParameter: true) }, CancellationToken.None);

        Assert.Equal("/papers?api_key=s%26cret", server.Paths.Single());
        Assert.Equal($"{server.Url}/papers", answer.Validator!.Address);
    }

    [Theory]
    [InlineData("/papers", "it redirects without end")]
    [InlineData("/other", "it redirects without end")]
    [InlineData("ftp://example.org/x", "it redirects to an address that is not safe (ftp://example.org/x)")]
    [InlineData("file:///etc/passwd", "it redirects to an address that is not safe (file:///etc/passwd)")]
    public async Task Redirects_that_loop_or_leave_the_web_fail(string location, string why)
    {
        using var server = new LoopbackServer(asked => new Reply("", 301) { Headers = [("Location", asked.Path == location ? "/papers" : location)] });

        Assert.Equal(why, (await Get(server)).Why);
    }

    [Fact]
    public async Task An_answer_beyond_measure_is_not_read_to_its_end()
    {
        using var server = new LoopbackServer(new Reply($"[\"{new string('x', 10_000)}\"]"));
        using var client = new FetchClient(_clock.Make() with { MaxLength = 1000 });

        var answer = await client.Get(Request(server), Options(), CancellationToken.None);

        Assert.Equal("the answer is longer than 1000 bytes", answer.Why);
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1", "Lefèvre", 0xE8)]
    [InlineData("application/json; charset=windows-1251", "LefГЁvre", 0xC3, 0xA8)]
    [InlineData("application/json; charset=koi8-r", "LefХvre", 0xE8)]
    [InlineData("application/json; charset=nonsense", "Lef\ufffdvre", 0xE8)]
    public async Task The_encoding_that_the_server_names_is_believed_unless_the_bytes_are_utf8(string type, string name, params int[] letter)
    {
        if (letter.Length == 2)
            name = "Lefèvre";
        byte[] bytes = [.. "[\"Lef"u8, .. letter.Select(b => (byte)b), .. "vre\"]"u8];
        using var server = new LoopbackServer(new Reply { Bytes = bytes, ContentType = type });

        var answer = await Get(server);

        Assert.Equal(AnswerKind.Body, answer.Kind);
        Assert.Equal($"[\"{name}\"]", Encoding.UTF8.GetString(answer.Body.Span).TrimStart('\ufeff'));
    }

    [Theory]
    [InlineData("<rss><channel></channel></rss>", null)]
    [InlineData("<?xml version='1.0'?><!-- a --><rdf:RDF xmlns:rdf='x'><item/></rdf:RDF>\n<!-- end -->", null)]
    [InlineData("<feed/>", null)]
    [InlineData("<rss><channel>Tom & Jerry</channel></rss>", null)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\"}", null)]
    [InlineData("<rss><channel><item>", "the XML breaks off")]
    [InlineData("<?xml version='1.0'?>", "the XML breaks off")]
    [InlineData("<!DOCTYPE HTML>\n<title>x", "a page in HTML came instead of data")]
    [InlineData("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'></html>", "a page in HTML came instead of data")]
    public void Feeds_are_told_from_pages_and_from_their_own_halves(string body, string? fault) =>
        Assert.Equal(fault, FetchBody.Fault(Encoding.UTF8.GetBytes(body), Expected.Feed));

    private static FetchRequest Request(LoopbackServer server, string path = "/papers") => new(new Uri(server.Url + path), Expected.Json, "papers.json");

    private static RequestOptions Options() => new(TimeSpan.Zero, static (_, body) => JsonAnswer.Look(body, static root => new(root.GetArrayLength())));

    private async Task<FetchAnswer> Get(LoopbackServer server, Func<RequestOptions, RequestOptions>? change = null, double minutes = 10)
    {
        using var client = new FetchClient(_clock.Make(minutes));
        return await client.Get(Request(server), (change ?? (static options => options))(Options()), CancellationToken.None);
    }
}
