using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Authors;

/// <summary>
/// The index of authors. One page while it is short; then a page per beginning of the family name, as long a beginning as it
/// takes to keep each page short.
/// </summary>
internal static class AuthorIndexPages
{
    internal const int MaxNames = 500;

    private const int FrequentShown = 60;

    // Papers of an author who has no page.
    private const int PapersShown = 20;

    // Names that no Latin letter begins sort after all others and share one part.
    private const string OtherPart = "other";

    private static readonly UrlPath Index = new("authors/");

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var lines = plan.Digest.Authors.Select(author => Line.Of(author)).ToArray();
        Array.Sort(lines, static (left, right) =>
        {
            int order = string.CompareOrdinal(left.Key, right.Key);
            return order != 0 ? order : string.CompareOrdinal(left.Author.Address.Value, right.Author.Address.Value);
        });
        if (lines.Length <= MaxNames)
            return [Sheet(plan, Index, "", lines.Length, [], Groups(plan, lines, 1), [])];
        var pages = new List<Page>();
        var parts = Parts(plan, lines, "", pages);
        pages.Insert(0, Sheet(plan, Index, "", lines.Length, parts, [], Frequent(plan)));
        return pages;
    }

    /// <summary>Cuts names with one beginning by their next letter and plans the pages of the parts.</summary>
    private static ImmutableArray<RefView> Parts(SiteContext plan, ReadOnlySpan<Line> lines, string prefix, List<Page> pages)
    {
        var parts = ImmutableArray.CreateBuilder<RefView>();
        while (!lines.IsEmpty)
        {
            var part = PartOf(lines[0].Key, prefix.Length + 1);
            int count = Leading(lines, part.Length, part);
            // "Zhan" leads to nothing but "Zhang": the longer beginning takes its place.
            while (part != OtherPart && count > MaxNames && PartOf(lines[0].Key, part.Length + 1) is var longer && longer.Length > part.Length
                && longer == PartOf(lines[count - 1].Key, part.Length + 1))
                part = longer;
            var shown = Shown(plan, part);
            // Below the letters short parts share a page: "Ab – Al".
            while (prefix.Length > 0 && count < lines.Length && PartOf(lines[count].Key, prefix.Length + 1) is var next
                && count + Leading(lines[count..], next.Length, next) is var sum && sum <= MaxNames)
                (count, shown) = (sum, $"{Shown(plan, part)} – {Shown(plan, next)}");
            parts.Add(Part(plan, lines[..count], part, shown, pages));
            lines = lines[count..];
        }

        return parts.ToImmutable();
    }

    private static RefView Part(SiteContext plan, ReadOnlySpan<Line> lines, string part, string shown, List<Page> pages)
    {
        // Names that end where the beginning ends have no next letter: they stand on the page of the beginning.
        int own = lines.Length;
        if (own > MaxNames && part != OtherPart)
            own = Leading(lines, part.Length + 1, part);
        var address = new UrlPath($"{Index.Value}letter/{part}/");
        int at = pages.Count;
        var deeper = Parts(plan, lines[own..], part, pages);
        pages.Insert(at, Sheet(plan, address, shown, lines.Length, deeper, Groups(plan, lines[..own], part == OtherPart ? 1 : part.Length), []));
        return new RefView(Html.Text(shown), address.Href(plan.Site), lines.Length);
    }

    /// <summary>How many lines at the beginning have the same part.</summary>
    private static int Leading(ReadOnlySpan<Line> lines, int length, string part)
    {
        int count = 0;
        while (count < lines.Length && PartOf(lines[count].Key, length) == part)
            count++;
        return count;
    }

    private static string PartOf(string key, int length) => key[0] > 'z' ? OtherPart : key[..Math.Min(length, key.Length)];

    private static string Shown(SiteContext plan, string part) =>
        part == OtherPart ? plan.Localizer["other_scripts"] : $"{char.ToUpperInvariant(part[0])}{part[1..]}";

    private static TemplatePage Sheet(SiteContext plan, UrlPath address, string part, int count, ImmutableArray<RefView> parts,
        ImmutableArray<AuthorGroupView> groups, ImmutableArray<AuthorRefView> frequent)
    {
        var title = part.Length == 0 ? plan.Localizer["authors"] : plan.Localizer.Translate("authors_part", part);
        var description = part.Length == 0
            ? plan.Localizer.Translate("authors_sentence", plan.Digest.Settings.Title)
            : plan.Localizer.Translate("authors_part_sentence", plan.Digest.Settings.Title, part);
        return new TemplatePage(address.File, "the index of authors", "authors", plan.Head(address, "authors", "authors", title, description),
            new AuthorsView(part, count, parts, groups, frequent));
    }

    private static ImmutableArray<AuthorGroupView> Groups(SiteContext plan, ReadOnlySpan<Line> lines, int length)
    {
        var groups = ImmutableArray.CreateBuilder<AuthorGroupView>();
        var authors = ImmutableArray.CreateBuilder<AuthorRefView>();
        for (int i = 0; i < lines.Length; i++)
        {
            var part = PartOf(lines[i].Key, length);
            authors.Add(Ref(plan, lines[i].Author));
            if (i < lines.Length - 1 && PartOf(lines[i + 1].Key, length) == part)
                continue;
            groups.Add(new AuthorGroupView(Shown(plan, part), authors.ToImmutable()));
            authors.Clear();
        }

        return groups.ToImmutable();
    }

    private static ImmutableArray<AuthorRefView> Frequent(SiteContext plan) =>
        [.. plan.Digest.Authors.Where(author => author.HasPage)
            .OrderByDescending(author => author.Papers.Length)
            .ThenBy(author => author.Address.Value, StringComparer.Ordinal)
            .Take(FrequentShown)
            .Select(author => Ref(plan, author))];

    // Without a page the paper stands for the author; of several each is named.
    private static AuthorRefView Ref(SiteContext plan, AuthorPapers author) =>
        author.HasPage || author.Papers.Length == 1
            ? new(author.Name, (author.HasPage ? author.Address : author.Papers[0].Address).Href(plan.Site), author.Papers.Length)
            : new(author.Name, "", author.Papers.Length)
            {
                Papers = [.. author.Papers.Reverse().Take(PapersShown).Select(paper => new RefView(plan.Card(paper).Title, paper.Address.Href(plan.Site)))],
            };

    private readonly record struct Line(string Key, AuthorPapers Author)
    {
        public static Line Of(AuthorPapers author)
        {
            var name = PersonName.Parse(author.Name).SortKey();
            Span<char> key = stackalloc char[Math.Min(name.Length * 3 + 1, 256)];
            int length = 0;
            foreach (char c in name)
            {
                if (length + 3 > key.Length)
                    break;
                if (char.IsAsciiLetter(c))
                {
                    key[length++] = char.ToLowerInvariant(c);
                }
                else if (c >= 0x80 && LatinFold.TryFold(c, out var letters))
                {
                    letters.CopyTo(key[length..]);
                    length += letters.Length;
                }
                else if (char.IsLetter(c) && length == 0)
                {
                    return new($"{{{name}", author);
                }
            }

            return new(length == 0 ? $"{{{name}" : key[..length].ToString(), author);
        }
    }
}
