using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Feeds.Fields;

/// <summary>Authors as feeds write them: one an element, all in one, family name first or last, with e-mail addresses.</summary>
internal static partial class FeedAuthors
{
    /// <summary>All names in reading order.</summary>
    public static ImmutableArray<Author> Of(List<string> creators)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var creator in creators)
        {
            var text = Mail().Match(creator.Trim()) is { Success: true } mail ? mail.Groups["name"].Value : creator;
            if (text.Contains(';', StringComparison.Ordinal))
            {
                foreach (var part in text.Split(';'))
                    Add(Turned(part), authors);
            }
            else
            {
                Listed(text, authors);
            }
        }

        return authors.ToImmutable();
    }

    private static void Listed(string text, ImmutableArray<Author>.Builder authors)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2 && parts.Length % 2 == 0 && parts.Where((_, i) => i % 2 == 1).All(part => Initials().IsMatch(part)))
        {
            // Smith, J., Doe, A. B.: as bioRxiv writes them
            for (int i = 0; i < parts.Length; i += 2)
                Add($"{parts[i + 1]} {parts[i]}", authors);
        }
        else if (parts.Length == 2 && !(parts[0].Contains(' ', StringComparison.Ordinal) && parts[1].Contains(' ', StringComparison.Ordinal))
            && !AuthorNames.IsSuffix(parts[1]))
        {
            Add(Turned(text), authors);
        }
        else
        {
            authors.AddRange(AuthorNames.Split(text));
        }
    }

    // Doe, Jane
    private static string Turned(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var family, var given]
            && !AuthorNames.IsSuffix(given) ? $"{given} {family}" : name;

    private static void Add(string name, ImmutableArray<Author>.Builder authors)
    {
        if (AuthorNames.IsName(name))
            authors.Add(new(AuthorNames.Line(name)));
    }

    // jane@example.org (Jane Doe)
    [GeneratedRegex(@"^[^\s()]{1,100}@[^\s()]{1,100}\s{0,5}\((?<name>[^()]{1,200})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(\p{Lu}\.?[ -]?){1,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Initials();
}
