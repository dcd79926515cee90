using System.Text.RegularExpressions;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;

namespace StaticDigest.Tests.Features.Search;

/// <summary>A query whose answer is known.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Address">Address of the paper that it should find.</param>
internal sealed record KnownItem(string Kind, string Query, string Address);

/// <summary>
/// Queries as people write them who look for a paper that they know: some words of the title, an author and a word,
/// words with one slip, a part of the title whose last word is not finished. The same papers give the same queries.
/// </summary>
internal static partial class KnownItems
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static List<KnownItem> Of(IReadOnlyList<DigestPaper> papers, int count)
    {
        var items = new List<KnownItem>();
        var queries = new Queries();
        for (int tries = 0; items.Count < count && tries < count * 50; tries++)
        {
            var paper = papers[queries.Next(papers.Count)];
            var words = Word().Matches(MathText.ToPlain(paper.Paper.Title)).Select(match => match.Value).Where(word => word.Length > 2).ToList();
            var names = paper.Paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name.Split(' ')[^1]).Where(name => name.Length > 1)
                .ToList();
            if (words.Count < 4)
                continue;
            var (kind, query) = (items.Count % 4) switch
            {
                0 => ("title words", string.Join(' ', queries.Some(words, 3 + queries.Next(2)))),
                1 when names.Count > 0 => ("author and word", $"{names[queries.Next(names.Count)]} {words.MaxBy(word => word.Length)}"),
                2 => ("one slip", queries.Slipped(queries.Some(words, 4))),
                3 => ("part of title", queries.Part(words)),
                _ => ("", ""),
            };
            if (query.Length > 0)
                items.Add(new(kind, query, paper.Address.Value));
        }

        return items;
    }

    private sealed class Queries
    {
        private uint _state = 2463534242;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }

        public List<string> Some(List<string> words, int many)
        {
            var some = words.ToList();
            while (some.Count > many)
                some.RemoveAt(Next(some.Count));
            return some;
        }

        public string Slipped(List<string> words)
        {
            int longest = words.IndexOf(words.MaxBy(word => word.Length)!);
            var word = words[longest];
            int i = Next(word.Length);
            words[longest] = Next(4) switch
            {
                0 => word.Remove(i, 1),
                1 => word.Insert(i, Letters[Next(26)].ToString()),
                2 => word.Remove(i, 1).Insert(i, Letters[Next(26)].ToString()),
                _ when i + 1 < word.Length => string.Concat(word.AsSpan(0, i), $"{word[i + 1]}{word[i]}", word.AsSpan(i + 2)),
                _ => word[..^1],
            };
            return string.Join(' ', words);
        }

        public string Part(List<string> words)
        {
            int first = Next(words.Count - 3);
            var part = string.Join(' ', words.Skip(first).Take(4));
            return part[..^Math.Min(Next(3), words[Math.Min(first + 3, words.Count - 1)].Length - 3)];
        }
    }

    // Letters and digits, with hyphens inside: "Low-Rank".
    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*", RegexOptions.None, 30_000)]
    private static partial Regex Word();
}
