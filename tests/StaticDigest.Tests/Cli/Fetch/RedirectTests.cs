using System.Net;
using System.Text;
using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Tests.Building;
using Xunit;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>Where servers may lead, and what an answer is in.</summary>
public class RedirectTests
{
    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://sub.localhost:1/")]
    [InlineData("http://2130706433:1/")]
    [InlineData("http://0x7f.1:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.31.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://[::ffff:10.0.0.1]:1/")]
    [InlineData("http://[64:ff9b::7f00:1]:1/")]
    [InlineData("http://[2002:7f00:1::]:1/")]
    [InlineData("http://[fe80::1]:1/")]
    [InlineData("http://[fd00::1]:1/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("//127.0.0.1:1/x")]
    public async Task A_redirect_into_the_own_network_is_not_followed(string target)
    {
        using var server = new LoopbackServer(new Reply("", 302) { Headers = [("Location", target)] });

        var answer = await Get(server.Url + "/a");

        Assert.Equal((AnswerKind.Failed, false), (answer.Kind, answer.IsTransient));
        Assert.Contains("no public address", answer.Why, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("::", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Addresses_are_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicHosts.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_is_judged_by_the_address_that_it_has_when_it_is_connected_to()
    {
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = PublicHosts.Connect });

        var exception =
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:1/"), TestContext.Current.CancellationToken));

        Assert.IsType<NotPublicException>(exception.InnerException);
    }

    [Fact]
    public async Task A_redirect_within_the_named_host_is_followed()
    {
        using var server = new LoopbackServer(asked => asked.Path == "/a" ? new Reply("", 302) { Headers = [("Location", "/b")] } : new Reply("[1]"));

        Assert.Equal(AnswerKind.Body, (await Get(server.Url + "/a")).Kind);
    }

    [Fact]
    public async Task A_dead_target_takes_nothing_else_of_its_origin_down()
    {
        // A name that no resolver may know (RFC 6761).
        using var server = new LoopbackServer(
            asked => asked.Path == "/good" ? new Reply("[1]") : new Reply("", 302) { Headers = [("Location", "http://unknown-host.invalid/x")] });
        using var client = new FetchClient(new FakeClock().Make());

        var dead = await Get(client, server.Url + "/moved");
        var again = await Get(client, server.Url + "/moved-too");
        var good = await Get(client, server.Url + "/good");

        Assert.Contains("unknown-host.invalid", dead.Why, StringComparison.Ordinal);
        Assert.Contains("unknown-host.invalid, which did not answer before", again.Why, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Body, good.Kind);
    }

    [Theory]
    [InlineData("text/xml; charset=ISO-8859-1", "<?xml version=\"1.0\"?><rss><t>Économie – Ž</t></rss>", "ISO-8859-1")]
    [InlineData("text/xml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><t>Économie</t></rss>", "iso-8859-1")]
    [InlineData("text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><t>Économie</t></rss>", "windows-1252")]
    [InlineData("text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><t>Économie</t></rss>", null)]
    [InlineData("text/xml; charset=ISO-8859-1", "<rss><t>Economie</t></rss>", null)]
    public async Task UTF_8_under_another_label_is_told_and_read_as_what_it_is(string type, string xml, string? label)
    {
        using var server = new LoopbackServer(new Reply { Bytes = Encoding.UTF8.GetBytes(xml), ContentType = type });

        var answer = await Get(server.Url + "/feed", Expected.Feed);

        Assert.Equal((AnswerKind.Body, label), (answer.Kind, answer.WrongLabel));
        Assert.Equal(label is not null, answer.Body.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));
    }

    [Fact]
    public async Task A_wrong_label_is_told_by_the_run()
    {
        using var folder = new TemporaryFolder();
        using var server = new LoopbackServer(
            new Reply
            {
                Bytes = Encoding.UTF8.GetBytes(
                    "<rss version=\"2.0\"><channel><title>News</title><item><title>Économie des " +
                    "transports</title><link>https://example.org/a</link></item></channel></rss>"),
                ContentType = "text/xml; charset=ISO-8859-1",
            });
        folder.Put("digest.yml", $"fetch: {{contact: me@example.org}}\nsources:\n- {{kind: feed, url: '{server.Url}/f'}}\n");

        var result =
            await FetchSession.Run(new FetchOptions { Input = folder.Root, Now = new(2026, 12, 1, 6, 0, 0, TimeSpan.Zero), Policy = new FakeClock().Of },
                TestContext.Current.CancellationToken);

        Assert.Equal("SD0916", Assert.Single(result.Diagnostics).Code);
        Assert.Contains("Économie", File.ReadAllText(Directory.GetFiles(folder["listings"], "*.jsonl", SearchOption.AllDirectories).Single()),
            StringComparison.Ordinal);
    }

    private static async Task<FetchAnswer> Get(string address, Expected expect = Expected.Json)
    {
        using var client = new FetchClient(new FakeClock().Make());
        return await Get(client, address, expect);
    }

    private static Task<FetchAnswer> Get(FetchClient client, string address, Expected expect = Expected.Json) =>
        client.Get(new FetchRequest(new Uri(address), expect, "a"), new RequestOptions(TimeSpan.Zero, static (_, _) => default),
            TestContext.Current.CancellationToken);
}
