using System.Collections.Immutable;
using StaticDigest.Features.Api;
using StaticDigest.Features.Archive;
using StaticDigest.Features.Authors;
using StaticDigest.Features.Cards;
using StaticDigest.Features.Feeds;
using StaticDigest.Features.Issues;
using StaticDigest.Features.Map;
using StaticDigest.Features.Offline;
using StaticDigest.Features.OwnPages;
using StaticDigest.Features.PaperPages;
using StaticDigest.Features.Saved;
using StaticDigest.Features.Search;
using StaticDigest.Features.Statistics;
using StaticDigest.Features.TopicPages;
using StaticDigest.Features.Trending;
using StaticDigest.Fetching;
using StaticDigest.Formulas;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>Every file of the site, and the check that no two want one path.</summary>
internal static class SitePlan
{
    public static Batch<Page> Of(Digest digest, SiteAddress site, List<InputFile> files, SiteTheme theme, Typesetter typesetter, DateOnly today, ICardPainter? painter)
    {
        var plan = new SiteContext(digest, site, typesetter, today);
        const string ownFolder = "static/";
        var own = files.Where(file => file.Path.StartsWith(ownFolder, StringComparison.Ordinal)).ToLookup(file => file.Path[ownFolder.Length..], StringComparer.Ordinal);
        var runs = Batch.Concat([.. files.Where(IsFetchLog).Select(file => FetchLog.Read(file))]);
        List<Page> pages =
        [
            .. IssuePages.Plan(plan),
            .. PaperPages.Plan(plan),
            .. plan.Citations.Plan(),
            .. TopicPages.Plan(plan),
            .. AuthorPages.Plan(plan),
            TrendingPages.Plan(plan),
            .. PeriodPages.Plan(plan),
            StatsPages.Plan(plan),
            .. MapPages.Plan(plan),
            .. SearchPages.Plan(plan),
            .. DeskPages.Plan(plan),
            .. TextPages.Plan(plan, files.Where(file => file.Path.StartsWith("pages/", StringComparison.Ordinal))),
            FeedPages.Plan(plan),
            .. FeedFiles.Plan(digest, site),
            .. SearchFiles.Plan(digest, site),
            .. ApiFiles.Plan(digest, site),
            StatusFile.Plan(digest, site, runs.Items, today),
            .. HostFiles.Plan(digest, site).Where(page => !own.Contains(page.File)),
        ];
        pages.AddRange(OfflineFiles.Plan(plan, pages, theme).ToList());
        pages.AddRange(Sitemap.Plan(pages, site, today).ToList());
        var cards = SiteCards.Add(pages, digest, site, painter);
        // A picture of the owner's own takes the place of a card.
        pages = [.. cards.Items.Where(page => page is not GeneratedFile { IsExpensive: true } || !own.Contains(page.File))];
        pages.AddRange(theme.Assets.Select(asset => GeneratedFile.Of(asset.Path, asset.Bytes)));

        var diagnostics = runs.Diagnostics.AddRange(cards.Diagnostics).AddRange(ToCome(digest.Issues, today)).ToBuilder();
        foreach (var file in own.SelectMany(same => same))
        {
            var path = file.Path[ownFolder.Length..];
            if (OutputPath.IsSafe(path))
                pages.Add(new GeneratedFile(path, file.Path, () => file.Bytes));
            else
                diagnostics.Add(DiagnosticCodes.StaticNameUnsafe.At(new SourceSpan(file.Path), path));
        }

        var planned = Places.Give(pages);
        diagnostics.AddRange(planned.Diagnostics);

        if (digest.WithoutAuthorPage > 0)
            diagnostics.Add(DiagnosticCodes.AuthorPagesTooMany.At(new SourceSpan("authors/"), digest.WithoutAuthorPage));
        // One formula may stand in a title and again in the abstract.
        diagnostics.AddRange(plan.Diagnostics.Distinct());
        return new(planned.Items, diagnostics.ToImmutable());
    }

    // One day ahead is no mistake: east of Greenwich it has begun.
    private static IEnumerable<Diagnostic> ToCome(ImmutableArray<Issue> issues, DateOnly today) => issues
        .Where(issue => issue.Day.DayNumber > today.DayNumber + 1)
        .Select(issue => DiagnosticCodes.DayToCome.At(issue.Papers[0].Document.Place, issue.Papers[0].Paper.Title, new PartialDate(issue.Day)));

    private static bool IsFetchLog(InputFile file) =>
        file.Path.StartsWith($"{FetchLog.Folder}/", StringComparison.Ordinal) && file.Path.EndsWith(".jsonl", StringComparison.Ordinal);
}
