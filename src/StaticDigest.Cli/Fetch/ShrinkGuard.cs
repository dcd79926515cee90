namespace StaticDigest.Cli.Fetch;

/// <summary>When an answer has so much less than before that it is more likely a fault of the source.</summary>
internal static class ShrinkGuard
{
    private const int LeastBefore = 10;
    private const int Factor = 5;

    /// <summary>True for less than a fifth of what was there: 7 of 40, 0 of 12; never for lists of fewer than ten.</summary>
    public static bool IsCollapse(double before, int now) => before >= LeastBefore && now * Factor < before;
}
