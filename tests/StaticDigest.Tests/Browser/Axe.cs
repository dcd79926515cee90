using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StaticDigest.Tests.Browser;

/// <summary>
/// What axe finds on a page. Only violations are told in detail, to describe what passes costs more than to find it; and axe
/// runs in the page itself, where its own runner opens a second one for the report.
/// </summary>
internal static class Axe
{
    public const string All =
        "{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] }";

    /// <summary>Only the rules that depend on colours.</summary>
    public const string Colors = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }";

    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules that the page violates as it is shown now, with the elements that do.</summary>
    /// <param name="rules"><see cref="All"/> or <see cref="Colors"/>.</param>
    public static async Task<string[]> Violations(this IPage page, string rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(s_script);
        return await page.EvaluateAsync<string[]>(
            $"axe.run({rules}).then(found => found.violations.map(rule => `${{rule.id}}: ${{rule.nodes.map(node => node.html).join(', ')}}`))");
    }
}
