using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Features.Issues;

/// <summary>Home, the issues by day, and what became of the papers of a year ago.</summary>
internal static class IssuesFeature
{
    public static Feature Feature { get; } = new("issues")
    {
        Settings = [IssueSettings.Section],
        Pages = Plan,
        Views =
        [
            ViewShape.Of<HomeView>(),
            ViewShape.Of<DayListView>(),
            ViewShape.Of<IssuesView>(),
            ViewShape.Of<DayView>(),
            ViewShape.Of<YearAgoView>(),
            ViewShape.Of<BecameView>(),
        ],
    };

    private static IEnumerable<Page> Plan(FeatureInput at)
    {
        at.Plan.Report(ToCome(at.Plan.Digest.Issues, at.Plan.Today));
        return IssuePages.Plan(at.Plan);
    }

    // One day ahead is no mistake: east of Greenwich it has begun.
    private static IEnumerable<Diagnostic> ToCome(ImmutableArray<Issue> issues, DateOnly today) => issues
        .Where(issue => issue.Day.DayNumber > today.DayNumber + 1)
        .Select(issue => DiagnosticCodes.DayToCome.At(issue.Papers[0].Document.Place, issue.Papers[0].Paper.Title, new PartialDate(issue.Day)));
}
