using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>
/// A plan that no paper can stop. Papers that fail by themselves are left out together; where all that is known is that
/// the plan failed, the paper is found by halving. Then the plan is made again, so that nothing links to what is lost.
/// </summary>
internal static class SoundPlan
{
    // Each costs as many plans as the number of papers can be halved; more faults than that are not of a paper.
    private const int MaxSearches = 8;

    /// <summary>Plans with as many papers as possible, with an error for each one that is left out.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="plan">Plans; may throw for some papers.</param>
    public static Batch<Page> Of(IReadOnlyList<PaperDocument> documents, Func<IReadOnlyList<PaperDocument>, Batch<Page>> plan)
    {
        var lost = new List<Diagnostic>();
        for (int searches = 0; ;)
        {
            ImmutableArray<(PaperDocument Document, Exception Fault)> faults;
            try
            {
                var pages = plan(documents);
                return pages with { Diagnostics = pages.Diagnostics.AddRange(lost) };
            }
            catch (PaperFaultException exception) when (exception.Papers.Length < documents.Count)
            {
                faults = exception.Papers;
            }
            catch (Exception exception) when (Faults.CanGoOn(exception) && documents.Count > 1 && searches++ < MaxSearches)
            {
                faults = [(documents[FirstFault(documents, plan)], exception)];
            }

            lost.AddRange(faults.Select(fault => Lost(fault.Document, fault.Fault)));
            var gone = faults.Select(fault => fault.Document.Paper.Id).ToHashSet();
            documents = [.. documents.Where(document => !gone.Contains(document.Paper.Id))];
        }
    }

    /// <summary>The diagnostic about a paper that is left out.</summary>
    public static Diagnostic Lost(PaperDocument document, Exception fault) => Lost(document.Place, document.Paper, fault);

    /// <summary>The diagnostic about a paper that is left out.</summary>
    public static Diagnostic Lost(SourceSpan place, Paper paper, Exception fault) => DiagnosticCodes.PaperLost.At(place, paper.Title, Faults.Words(fault));

    /// <summary>The index of the paper with which the plan of the papers up to it begins to fail.</summary>
    private static int FirstFault(IReadOnlyList<PaperDocument> documents, Func<IReadOnlyList<PaperDocument>, Batch<Page>> plan)
    {
        int sound = 0, failing = documents.Count;
        while (failing - sound > 1)
        {
            int middle = sound + (failing - sound) / 2;
            if (Fails([.. documents.Take(middle)], plan))
                failing = middle;
            else
                sound = middle;
        }

        return failing - 1;
    }

    private static bool Fails(IReadOnlyList<PaperDocument> documents, Func<IReadOnlyList<PaperDocument>, Batch<Page>> plan)
    {
        try
        {
            plan(documents);
            return false;
        }
        catch (Exception exception) when (Faults.CanGoOn(exception))
        {
            return true;
        }
    }
}
