using System.IO.Compression;
using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>What readers download, held to what was promised: in bytes as gzip sends them, and of a paper's page also as it lies on the disk.</summary>
public sealed class WeightTests
{
    private const int Kilobyte = 1024;

    private static readonly TestSite s_seed = TestSite.Build(InputFolder.Load(Repository.PathOf("input")).Items);

    [Fact]
    public void Scripts_and_style_are_light()
    {
        string[] scripts = [.. s_seed.Paths.Where(path => path.EndsWith(".js", StringComparison.Ordinal))];
        string[] everywhere = [.. scripts.Where(path => path == "sw.js" || path.EndsWith("/desk.js", StringComparison.Ordinal))];
        string[] saved = [.. scripts.Where(path => path.EndsWith("/saved.js", StringComparison.Ordinal))];
        string[] seldom = [
            .. scripts.Where(path => path.EndsWith("/citations.js", StringComparison.Ordinal) || path.EndsWith("/lost.js", StringComparison.Ordinal))];
        string[] search = [.. scripts.Except(everywhere, StringComparer.Ordinal).Except(saved, StringComparer.Ordinal).Except(seldom, StringComparer.Ordinal)];

        Assert.Equal((2, 1, 2, 1), (everywhere.Length, saved.Length, seldom.Length, search.Length));
        Assert.InRange(everywhere.Concat(seldom).Sum(Sent), 1, 7 * Kilobyte);
        Assert.InRange(everywhere.Sum(Sent), 1, 5 * Kilobyte);
        Assert.InRange(everywhere.Concat(saved).Sum(Sent), 1, 15 * Kilobyte);
        Assert.InRange(everywhere.Concat(search).Sum(Sent), 1, 15 * Kilobyte);
        Assert.InRange(
            Sent(
                Assert.Single(s_seed.Paths,
                    path => path.StartsWith("assets/site.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal))), 1, 12 * Kilobyte);
    }

    [Fact]
    public void Pages_are_light()
    {
        string[] papers = [
            .. s_seed.Paths.Where(path => path.StartsWith("papers/", StringComparison.Ordinal) && path.EndsWith("/index.html", StringComparison.Ordinal))];

        Assert.True(papers.Length > 30);
        Assert.All(papers, path =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(s_seed[path]), 1, 12 * Kilobyte);
            Assert.InRange(Sent(path), 1, 4 * Kilobyte);
        });
        // The page itself, its style, its script and the fonts; nothing else is loaded.
        int home = s_seed.Paths
            .Where(
                path => path == "index.html" || path.EndsWith("/desk.js", StringComparison.Ordinal)
                    || path.StartsWith("assets/site.", StringComparison.Ordinal))
            .Sum(Sent)
            + TestSite.Theme.Where(file => file.Path.EndsWith("normal.woff2", StringComparison.Ordinal)).Sum(file => file.Bytes.Length);
        Assert.InRange(home, 1, 120 * Kilobyte);
    }

    [Fact]
    public void A_script_that_its_author_minified_is_published_as_it_is()
    {
        const string text = "var /* kept */ answer = 42 ;\n";
        var site = TestSite.Build("-- digest.yml --\ntitle: A\n",
            theme: [.. TestSite.Theme, new InputFile("assets/chart/chart.min.js", Encoding.UTF8.GetBytes(text)),
                new InputFile("assets/chart/own.js", Encoding.UTF8.GetBytes(text))]);

        Assert.Equal(text, site[Assert.Single(site.Paths, path => path.EndsWith("/chart/chart.min.js", StringComparison.Ordinal))]);
        Assert.Equal("var answer=42", site[Assert.Single(site.Paths, path => path.EndsWith("/chart/own.js", StringComparison.Ordinal))].TrimEnd('\n', ';'));
    }

    private static int Sent(string path)
    {
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(s_seed[path]));
        return (int)sent.Length;
    }
}
