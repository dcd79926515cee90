using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>
/// Keys such as <c>doe2024optimal</c>, which people type: first author, year, first word of the title that says something.
/// Of papers with one key the oldest keeps it and the others get a mark from their id, so that a key in use never changes its paper.
/// </summary>
internal static class CitationKeys
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in", "into", "is", "it", "its",
        "of", "on", "or", "over", "the", "their", "to", "towards", "toward", "under", "using", "via", "we", "what", "when", "where", "why", "with",
    };

    public static Dictionary<PaperId, string> Of(IEnumerable<Paper> papers)
    {
        var keys = new Dictionary<PaperId, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in papers.OrderBy(paper => PaperDays.Published(paper) ?? new PartialDate(9999)).ThenBy(paper => paper.Id.Kind)
            .ThenBy(paper => paper.Id.Value, StringComparer.Ordinal))
        {
            var key = Base(paper);
            if (!taken.Add(key))
                taken.Add(key = Invariant($"{key}-{XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(paper.Id.ToString())):x8}"));
            keys[paper.Id] = key;
        }

        return keys;
    }

    private static string Base(Paper paper)
    {
        var first = paper.Authors.FirstOrDefault(author => !author.IsHidden);
        var name = first is null ? paper.Organization ?? "" : PersonName.Parse(first.Name).SortKey().Split(' ')[0];
        var words = Slug.Of(MathText.ToPlain(paper.Title)).Split('-');
        var telling = words.Where(word => word.Length > 1 && !SmallWords.Contains(word)).DefaultIfEmpty(words[0]).ToList();
        var who = Letters(name);
        // Without a name two words of the title begin the key: "modalityalignment2025".
        var year = PaperDays.Published(paper) is { } date ? Invariant($"{date.Year:D4}") : "nd";
        return who.Length > 0 ? $"{who}{year}{telling[0]}" : $"{string.Concat(telling.Take(2))}{year}";
    }

    // The slug of a name without Latin letters is a hash, which no one could remember.
    private static string Letters(string name)
    {
        var slug = Slug.Of(name);
        return slug.StartsWith("x-", StringComparison.Ordinal) && !name.StartsWith('x') && !name.StartsWith('X')
            ? ""
            : slug.Replace("-", "", StringComparison.Ordinal);
    }
}
