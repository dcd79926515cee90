using System.Collections.Immutable;
using System.Text;
using StaticDigest.Theme;
using Xunit;

namespace StaticDigest.Tests.Theme;

public sealed class MinifierTests
{
    [Fact]
    public void A_module_keeps_functions_that_are_only_handed_on()
    {
        var (text, diagnostics) = Script(
            "import { x } from './x.js';\nfunction back() { return x(location.search); }\naddEventListener('popstate', back);\nback();\n");

        Assert.Empty(diagnostics);
        var name = System.Text.RegularExpressions.Regex
            .Match(text, "function (\\w+)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.NotEqual("", name);
        Assert.Contains($"\"popstate\",{name})", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_plain_script_belong_to_the_page()
    {
        Assert.Contains("function hello", Script("function hello() { return 1; }\n").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_is_not_understood_is_published_as_it_is_with_a_diagnostic()
    {
        const string broken = "function (\n";
        var (text, diagnostics) = Script(broken);

        Assert.Equal(broken, text);
        Assert.Equal(DiagnosticCodes.AssetNotMinified.Code, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void A_style_sheet_keeps_what_is_new_in_the_language()
    {
        const string style =
            "a { color: light-dark(#112233, #aabbcc); }\n@media (scripting: enabled) { p:has(b) { inset: 0 auto auto 0; } }\nb::before { content: \"x\" / " +
            "\"\"; }\n";
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        var text = Encoding.UTF8.GetString(
            Minifier.Style(AssetText.Of(new InputFile("assets/site.css", Encoding.UTF8.GetBytes(style)), "site.css"), diagnostics).Span);

        Assert.Empty(diagnostics);
        foreach (var part in (string[])["light-dark(#123,#abc)", "scripting:enabled", ":has(b)", "inset:0 auto auto 0", "\"x\" / \"\""])
            Assert.Contains(part,
                text.Replace(": enabled", ":enabled", StringComparison.Ordinal).Replace(", #", ",#", StringComparison.Ordinal)
                    .Replace("\"/\"", "\" / \"", StringComparison.Ordinal).Replace("#112233", "#123", StringComparison.Ordinal)
                    .Replace("#aabbcc", "#abc", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static (string Text, IReadOnlyList<Diagnostic> Diagnostics) Script(string text)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return (Encoding.UTF8.GetString(Minifier.Script(AssetText.Of(new InputFile("assets/a.js", Encoding.UTF8.GetBytes(text)), "a.js"), diagnostics).Span),
            diagnostics.ToImmutable());
    }
}
