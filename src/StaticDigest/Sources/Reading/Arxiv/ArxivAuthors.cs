using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>The authors on arXiv's pages: a link each, and of very long lists only the first.</summary>
internal static partial class ArxivAuthors
{
    /// <summary>The names in order.</summary>
    public static ImmutableArray<Author> Of(IElement? element)
    {
        if (element is null)
            return [];
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var link in element.QuerySelectorAll("a"))
        {
            if (PageDocument.Line(link) is { } name && AuthorNames.IsName(name) && !More().IsMatch(name))
                authors.Add(new(name));
        }

        return authors.ToImmutable();
    }

    /// <summary>How many there are when not all are shown: <c>(112 additional authors not shown)</c>; else null.</summary>
    public static int? Count(IElement? element, int shown) =>
        element is not null && More().Match(element.TextContent) is { Success: true } match
            ? shown + int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>From text: the names, and how many there are when not all are named.</summary>
    public static (ImmutableArray<Author> Names, int? Count) OfText(string? text)
    {
        var match = More().Match(text ?? "");
        if (!match.Success)
            return (AuthorNames.Split(text), null);
        var names = AuthorNames.Split(text![..match.Index].TrimEnd(' ', '(', ',', '…').Replace(", et al.", "", StringComparison.Ordinal).TrimEnd(' ', ','));
        return (names, names.Length + int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<count>[0-9]{1,5}) additional authors? not shown", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex More();
}
