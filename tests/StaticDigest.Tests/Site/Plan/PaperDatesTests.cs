using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Plan;

public sealed class PaperDatesTests
{
    [Fact]
    public void A_paper_of_a_feed_shows_the_day_of_its_announcement_where_no_submission_is_known()
    {
        var site = TestSite.Build("""
            -- listings/feed.xml --
            <rss version="2.0"><channel><title>A journal</title><link>https://example.org/</link><description>New papers</description>
            <item><title>On the temper of glass</title><link>https://example.org/glass</link><description>We temper glass.</description><pubDate>Tue, 14 Apr 2026 06:00:00 GMT</pubDate></item>
            </channel></rss>
            """);
        Assert.Contains("""<time datetime="2026-04-14">14 April 2026</time>""", site["days/2026-04-14/index.html"], StringComparison.Ordinal);
    }
}
