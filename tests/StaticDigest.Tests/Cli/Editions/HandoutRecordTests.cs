using StaticDigest.Cli.Editions;
using StaticDigest.Tests.Building;
using Xunit;

namespace StaticDigest.Tests.Cli.Editions;

/// <summary>Who got an edition is remembered, whatever happens to the program, and nobody is named.</summary>
public sealed class HandoutRecordTests : IDisposable
{
    private static readonly string[] s_all = ["ada@example.org", "bob@example.org", "eve@example.org", "joe@example.org"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_finished_or_is_open_counts_and_what_failed_does_not()
    {
        using (var record = Open())
        {
            record.Begin("ada@example.org");
            record.Finish("ada@example.org");
            record.Begin("bob@example.org");
            record.Fail("bob@example.org");
            record.Begin("eve@example.org");
        }

        using var again = Open();
        Assert.Equal([true, false, true, false], s_all.Select(again.Has));
        Assert.Equal([false, false, true, false], s_all.Select(again.IsOpen));
        Assert.True(again.Has("ADA@example.org"));
    }

    [Fact]
    public void Each_edition_site_and_channel_has_a_record_of_its_own()
    {
        using (var record = Open())
            record.Finish("ada@example.org");

        using var other = Open(edition: "day 2026-04-18");
        using var site = Open(site: "https://example.org/other/");
        using var channel = Open(channel: "notice");
        Assert.False(other.Has("ada@example.org") || site.Has("ada@example.org") || channel.Has("ada@example.org"));
        Assert.Equal(4, Directory.GetFiles(_folder.Root).Length);
    }

    [Fact]
    public void A_line_that_was_cut_off_costs_nothing_else()
    {
        using (var record = Open())
            record.Finish("ada@example.org");
        var file = Assert.Single(Directory.GetFiles(_folder.Root));
        File.AppendAllText(file, "+ 0123");

        using (var again = Open())
        {
            Assert.True(again.Has("ada@example.org"));
            again.Finish("bob@example.org");
        }

        using var third = Open();
        Assert.True(third.Has("ada@example.org") && third.Has("bob@example.org"));
    }

    [Fact]
    public void It_names_nobody_and_with_a_key_nobody_can_guess()
    {
        string Line(string edition, string secret)
        {
            using (var record = Open(edition: edition, secret: secret))
                record.Finish("ada@example.org");
            var file = Directory.GetFiles(_folder.Root).Single();
            var text = File.ReadAllText(file);
            File.Delete(file);
            return text;
        }

        var lines = new[] { Line("day 2026-04-17", ""), Line("day 2026-04-18", ""), Line("day 2026-04-17", "key") };
        Assert.Equal(3, lines.Distinct().Count());
        Assert.All(lines, line => Assert.Matches("^\\+ [0-9a-f]{32}\n$", line));
    }

    [Fact]
    public void Two_runs_cannot_hand_out_one_edition_at_once()
    {
        using var record = Open();

        Assert.Contains("another run", Assert.Throws<IOException>(() => Open()).Message, StringComparison.Ordinal);
    }

    private HandoutRecord Open(string channel = "mail", string site = "https://example.org/", string edition = "day 2026-04-17", string secret = "") =>
        HandoutRecord.Open(_folder.Root, channel, site, edition, secret);
}
