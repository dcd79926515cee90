using System.Text;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Theme;

public sealed class AssetPartsTests
{
    [Fact]
    public void A_style_sheet_is_joined_with_its_parts_each_in_its_layer()
    {
        var site = With(
            ("assets/site.css", "@import \"site/one.css\" layer(first);\n@import \"site/two.css\";\nb { color: red; }\n"),
            ("assets/site/one.css", "a { color: blue; }\n"),
            ("assets/site/two.css", "i { color: green; }\n"));

        Assert.Equal("@layer first{a{color:#00f}}i{color:#008000}b{color:#f00}", Style(site).Replace("\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Paths, path => path.EndsWith("one.css", StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_is_joined_with_its_parts_each_once_and_first_what_others_need()
    {
        var site = With(
            ("assets/own.js",
                "import { b } from './own/b.js';\nimport { a } from \"./own/a.js\";\nimport { SearchIndex } from './search-index.js';\nb(a, " +
                "SearchIndex);\nexport { a };\n"),
            ("assets/own/a.js", "export const a = 1;\n"),
            ("assets/own/b.js", "import {\n  a,\n} from './a.js';\n\nexport function b() { return a; }\n"));
        var script = site[Assert.Single(site.Paths, path => path.EndsWith("/own.js", StringComparison.Ordinal))];

        Assert.Equal(1, script.Split("=1").Length - 1);
        Assert.True(script.IndexOf("=1", StringComparison.Ordinal) < script.IndexOf("function", StringComparison.Ordinal));
        Assert.DoesNotContain("own/", script, StringComparison.Ordinal);
        Assert.Contains("./search-index.js", script, StringComparison.Ordinal);
        Assert.Equal(1, script.Split("export").Length - 1);
        Assert.DoesNotContain(site.Paths, path => path.Contains("/own/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_missing_is_named_with_the_line_that_needs_it()
    {
        var diagnostic = Assert.Single(
            With(("assets/own.js", "import { a } from './own/a.js';\n\nimport { c } from './own/c.js';\n"),
                ("assets/own/a.js", "export const a = 1;\n")).Diagnostics);

        Assert.Equal("SD0401", diagnostic.Code);
        Assert.Equal(new SourceSpan("input/theme/assets/own.js", 3), diagnostic.Where);
        Assert.Contains("assets/own/c.js", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_a_part_is_said_of_the_part()
    {
        var diagnostic = Assert.Single(With(
            ("assets/own.js", "import { a } from './own/a.js';\nimport { b } from './own/b.js';\na(b);\n"),
            ("assets/own/a.js", "export const a = 1;\n\n"),
            ("assets/own/b.js", "\nexport function (\n")).Diagnostics);

        Assert.Equal("SD0405", diagnostic.Code);
        Assert.Equal("input/theme/assets/own/b.js", diagnostic.Where.Path);
        Assert.Equal(2, diagnostic.Where.Line);
    }

    [Fact]
    public void The_owners_style_sheet_comes_last_and_in_no_layer()
    {
        var site = TestSite.Build("-- digest.yml --\nlook: { radius: 6 }\n-- theme/assets/custom.css --\n:root { --accent: #123456; }\n");
        var style = Style(site);

        Assert.Empty(site.Diagnostics);
        Assert.EndsWith(":root{--radius:6px}:root{--accent:#123456}", style.TrimEnd().Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Paths, path => path.EndsWith("custom.css", StringComparison.Ordinal));
        Assert.NotEqual(Address(site), Address(TestSite.Build("-- digest.yml --\nlook: { radius: 6 }\n")));
        // Rules of the theme outside a layer would be as strong as the owner's.
        Assert.StartsWith("@layer ", style, StringComparison.Ordinal);
        Assert.Empty(
            System.Text.RegularExpressions.Regex.Matches(Encoding.UTF8.GetString(TestSite.Theme.Single(file => file.Path == "assets/site.css").Bytes.Span),
                @"^(?!@import|@font-face|@layer)[^\s/}].*\{", System.Text.RegularExpressions.RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_style_sheet_of_the_owners_that_is_not_understood_is_published_as_it_is_behind_the_themes()
    {
        const string own = "@media screen and (not (prefers-contrast: more)) { a { color: red; } }\n";
        var site = With(("assets/custom.css", own));

        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal(("SD0405", "input/theme/assets/custom.css"), (diagnostic.Code, diagnostic.Where.Path));
        Assert.StartsWith("@layer tokens{:root{--", Style(site), StringComparison.Ordinal);
        Assert.EndsWith(own, Style(site).TrimEnd() + "\n", StringComparison.Ordinal);
    }

    private static TestSite With(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var input = new StringBuilder("-- digest.yml --\nlook: { radius: 0 }\n");
        foreach (var (path, text) in files)
            input.Append("-- theme/").Append(path).Append(" --\n").Append(text);
        return TestSite.Build(input.ToString());
    }

    private static string Address(TestSite site) =>
        Assert.Single(site.Paths, path => path.StartsWith("assets/site.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal));

    private static string Style(TestSite site) => site[Address(site)];
}
