using Xunit;

namespace StaticDigest.Tests.Building;

public class FingerprintTests
{
    [Fact]
    public void Order_borders_and_kinds_of_parts_count()
    {
        UInt128[] all = [Of("ab", "c"), Of("a", "bc"), Of("c", "ab"), Of("abc"), Of("abc", ""), Of("ab", "c", null), OfNumber(1), OfNumber(2), 0];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(Of("ab", "c"), Of("ab", "c"));
    }

    private static UInt128 Of(params string?[] parts)
    {
        var fingerprint = new Fingerprint();
        foreach (var part in parts)
            fingerprint.Add(part);
        return fingerprint.Finish();
    }

    private static UInt128 OfNumber(long number)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(number);
        return fingerprint.Finish();
    }
}
