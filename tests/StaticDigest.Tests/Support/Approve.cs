using Xunit;

namespace StaticDigest.Tests.Support;

/// <summary>Compares an output to the one that was read by a person and approved.</summary>
internal static class Approve
{
    /// <summary>
    /// Compares to <c>NAME.approved.EXT</c> among the fixtures. On a difference <c>NAME.received.EXT</c> is written beside it;
    /// with <c>APPROVE=1</c> in the environment the output is accepted instead.
    /// </summary>
    /// <param name="actual">The output.</param>
    /// <param name="name">Fixture name without ending: <c>HuggingFaceText/seed</c>.</param>
    /// <param name="extension">Ending without dot.</param>
    public static void Matches(string actual, string name, string extension)
    {
        var approved = Fixture.PathOf($"{name}.approved.{extension}");
        var received = Fixture.PathOf($"{name}.received.{extension}");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approved, actual);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        if (expected is null)
            Assert.Fail($"{approved} is missing; compare {received} and run again with APPROVE=1.");
        Assert.Equal(expected, actual);
    }
}
