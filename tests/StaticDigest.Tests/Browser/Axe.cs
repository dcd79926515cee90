using Deque.AxeCore.Commons;

namespace StaticDigest.Tests.Browser;

/// <summary>What axe looks for on a page. Only violations are told in detail: to describe what passes costs more than to find it.</summary>
internal static class Axe
{
    public static AxeRunOptions All { get; } = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Only the rules that depend on colours.</summary>
    public static AxeRunOptions Colors { get; } = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };
}
