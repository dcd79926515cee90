using System.Collections.Immutable;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Authors;

/// <summary>The pages of each author who has enough papers.</summary>
internal static class AuthorPages
{
    private const int CoauthorsShown = 24;
    private const int TopicsShown = 6;

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var authors = plan.Digest.Authors.Where(author => author.HasPage).ToArray();
        var names = authors.CountBy(author => author.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var pages = new List<Page>[authors.Length];
        Parallel.For(0, authors.Length, Concurrently.PerCore, i => pages[i] = Author(plan, authors[i], names[authors[i].Name] > 1));
        return AuthorIndexPages.Plan(plan).Concat(pages.SelectMany(page => page));
    }

    private static List<Page> Author(SiteContext plan, AuthorPapers author, bool isAmbiguous)
    {
        var ranges = Paging.Cut(author.Papers.Length, plan.Digest.Settings.PapersPerPage);
        var pages = new List<Page>(ranges.Count);
        // Two people can be written alike and still be told apart, and the titles of their pages must differ.
        var title = isAmbiguous ? $"{author.Name} ({author.Address.Value["authors/".Length..^1]})" : author.Name;
        var feeds = plan.FeedsOf(author.Address, author.Name);
        if (!author.HasAllFiles)
            feeds = feeds[..1];
        for (int i = 0; i < ranges.Count; i++)
        {
            bool isNewest = i == ranges.Count - 1;
            int number = isNewest ? 0 : i + 1;
            int? page = isNewest ? null : number;
            var address = Paging.Address(author.Address, i, ranges.Count);
            var head = plan.Head(address, "author", "authors", plan.Localizer.OnPage(title, page),
                plan.Localizer.Translate("sentence",
                    plan.Localizer.OnPage(plan.Localizer.Translate("papers_by", title, plan.Digest.Settings.Title), page))) with
            {
                Feeds = feeds,
                Bibliography = author.HasAllFiles ? plan.Bibliography(author.Address) : "",
            };
            var (coauthors, more) = isNewest ? Coauthors(plan, author) : ([], 0);
            pages.Add(new TemplatePage(address.File, $"the author {author.Name}", "author", head, new AuthorView
            {
                Name = author.Name,
                Count = isNewest ? author.Papers.Length : 0,
                Papers = plan.ShortCards(author.Papers[ranges[i]].Reverse()),
                Number = number,
                Coauthors = coauthors,
                MoreCoauthors = more,
                Topics = isNewest ? plan.TopicsOf(author.Papers, TopicsShown) : [],
                Paging = Paging.Around(author.Address, i, ranges.Count, plan.Site),
            })
            { Modified = DigestPaper.Newest(author.Papers.AsSpan()[ranges[i]]) });
        }

        return pages;
    }

    private static (ImmutableArray<AuthorRefView> Shown, int More) Coauthors(SiteContext plan, AuthorPapers author)
    {
        var counts = new Dictionary<AuthorPapers, int>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<AuthorPapers>(ReferenceEqualityComparer.Instance);
        foreach (var paper in author.Papers)
        {
            seen.Clear();
            foreach (var other in paper.Paper.Authors)
            {
                if (!other.IsHidden && plan.Digest.People.Find(other.Name) is { } found && found != author && seen.Add(found))
                    counts[found] = counts.GetValueOrDefault(found) + 1;
            }
        }

        var sorted = counts.ToArray();
        Array.Sort(sorted, static (left, right) =>
        {
            int order = right.Value.CompareTo(left.Value);
            if (order == 0)
                order = right.Key.Papers.Length.CompareTo(left.Key.Papers.Length);
            return order != 0 ? order : string.CompareOrdinal(left.Key.Address.Value, right.Key.Address.Value);
        });
        return (
            [.. sorted.Take(CoauthorsShown)
                .Select(pair => new AuthorRefView(pair.Key.Name, pair.Key.HasPage ? pair.Key.Address.Href(plan.Site) : "", pair.Value))],
            Math.Max(0, sorted.Length - CoauthorsShown));
    }
}
