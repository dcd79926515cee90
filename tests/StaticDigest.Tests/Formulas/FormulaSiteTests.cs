using StaticDigest.Building;
using StaticDigest.Settings;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Formulas;

public class FormulaSiteTests
{
    private const string Listing = """
        {"id":"arxiv:2601.00001","title":"Bounds on $\\hat{O}(n)$ for $200k","abstract":"Money is $5 or $10. It costs 5$ and we use $x<y$ and $\\foo{<b>}$.\n\n$$\\sum_i x_i$$","note":"See $\\tilde{q}$ and $\\bar$.","date":"2026-01-02"}
        """;

    [Fact]
    public void Formulas_are_typeset_on_pages_and_plain_in_heads_and_feeds()
    {
        using var folder = new TemporaryFolder();
        var result = Build(folder);
        var page = Read(folder, "papers/2601.00001/index.html");
        Assert.Contains("Bounds on <math><mrow><mover><mi>O</mi>", page, StringComparison.Ordinal);
        Assert.Contains("</math> for $200k</h1>", page, StringComparison.Ordinal);
        Assert.Contains(
            "Money is $5 or $10. It costs 5$ and we use <math><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow></math> and <code " +
            "class=\"math\">\\foo{&lt;b&gt;}</code>.", page, StringComparison.Ordinal);
        Assert.Contains("<math display=\"block\"><mrow>", page, StringComparison.Ordinal);
        Assert.Contains("See <math><mover><mi>q</mi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"math\">x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<math", page[..page.IndexOf("</head>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("<math", Read(folder, "feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<math", Read(folder, "about/index.html"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "listings/a.jsonl(1,1): info SD0601: The formula \"\\foo{<b>}\" is shown as its source: the command \\foo is not known.",
                "listings/a.jsonl(1,1): warning SD0602: The formula \"\\bar\" of this note or page is shown as its source: Temml says \"Unexpected end of " +
                "input in a macro argument\". Correct the TeX between its dollars.",
            ],
            result.Diagnostics.Where(diagnostic => diagnostic.Code.StartsWith("SD06", StringComparison.Ordinal)).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void The_next_build_knows_the_formulas_and_a_damaged_record_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        Build(folder);
        var record = folder["output/.staticdigest/formulas"];
        var first = File.ReadAllBytes(record);
        var written = File.GetLastWriteTimeUtc(record);
        Assert.Equal(0, Build(folder).Output!.Written);
        Assert.Equal(written, File.GetLastWriteTimeUtc(record));

        // Another input, or the build would be over before it looks.
        File.WriteAllText(record, "damaged");
        folder.Put("input/static/other.txt", "other");
        Assert.Equal(1, Build(folder).Output!.Written);
        Assert.Equal(first, File.ReadAllBytes(record));
    }

    private static BuildResult Build(TemporaryFolder folder)
    {
        folder.Put("input/listings/a.jsonl", Listing);
        folder.Put("input/pages/about.md", "# About\n\nWe like $\\hat{x}$.\n");
        return SiteBuild.Run(new BuildOptions
        {
            Input = folder["input"],
            Theme = Repository.PathOf("theme"),
            Output = folder["output"],
            Site = SiteAddress.Local,
            Now = new(2026, 1, 3, 6, 0, 0, TimeSpan.Zero),
        });
    }

    private static string Read(TemporaryFolder folder, string path) => File.ReadAllText(folder[$"output/{path}"]);
}
