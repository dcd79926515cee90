using System.Collections.Immutable;

namespace StaticDigest.Site;

/// <summary>Some papers stopped the plan. It can be made again without them.</summary>
/// <param name="faults">The papers, each with what it caused.</param>
internal sealed class PaperFaultException(ImmutableArray<(PaperDocument Document, Exception Fault)> faults)
    : Exception("Some papers cannot be shown.", faults[0].Fault)
{
    /// <summary>The papers, each with what it caused.</summary>
    public ImmutableArray<(PaperDocument Document, Exception Fault)> Papers => faults;
}

/// <summary>Work that is done for each paper by itself.</summary>
internal static class EachPaper
{
    /// <summary>Calls the body for the index of every paper, in parallel.</summary>
    /// <param name="count">How many papers there are.</param>
    /// <param name="body">What is done for each.</param>
    /// <exception cref="PaperFaultException">Some papers cannot be used; it names them all.</exception>
    public static void Do(int count, Func<int, PaperDocument> document, Action<int> body)
    {
        var faults = Faults.Of(count, body);
        if (faults.Count > 0)
            throw new PaperFaultException([.. faults.Select(fault => (document(fault.Key), fault.Value))]);
    }
}
