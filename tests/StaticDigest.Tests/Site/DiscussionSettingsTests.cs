using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site;

public class DiscussionSettingsTests
{
    private const string Paper = "-- listings/a.jsonl --\n{\"id\":\"2401.00001\",\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}\n";

    [Theory]
    [InlineData("")]
    [InlineData("discussions: { repo: someone/talks, repo_id: R_1, category: Papers }\n")]
    public void By_default_and_unless_all_is_filled_in_no_page_may_show_a_frame(string settings)
    {
        var site = TestSite.Build($"-- digest.yml --\n{settings}{Paper}");

        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
            site[path].Contains("frame-src", StringComparison.Ordinal) || site[path].Contains("<iframe", StringComparison.Ordinal)
                || site[path].Contains("giscus", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_papers_pages_may_show_the_frame_of_the_one_host()
    {
        var site = TestSite.Build(
            $"-- digest.yml --\ndiscussions: {{ repo: 'a\"/><script>b', repo_id: R_1, category: Papers, category_id: DIC_1 }}\n{Paper}");

        var page = site["papers/2401.00001/index.html"];
        Assert.Contains("form-action 'self'; require-trusted-types-for 'script'; trusted-types desk; frame-src https://giscus.app\">", page,
            StringComparison.Ordinal);
        Assert.Contains("repo=a%22%2F%3E%3Cscript%3Eb", page, StringComparison.Ordinal);
        Assert.Contains("term=arxiv%3A2401.00001\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", site["index.html"], StringComparison.Ordinal);
    }
}
