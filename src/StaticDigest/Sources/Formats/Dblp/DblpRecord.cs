using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Dblp;

/// <summary>What DBLP says of a publication, whichever way it was written.</summary>
internal sealed class DblpRecord
{
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Venue { get; set; }

    public string? Volume { get; set; }

    public string? Number { get; set; }

    public string? Pages { get; set; }

    public string? Publisher { get; set; }

    public string? Doi { get; set; }

    public PartialDate? Year { get; set; }

    public bool IsWithdrawn { get; set; }

    public ImmutableArray<Author>.Builder Authors { get; } = ImmutableArray.CreateBuilder<Author>();

    /// <summary>Addresses of electronic editions, the publisher's first.</summary>
    public List<string> Editions { get; } = [];

    /// <summary>Takes a name; people of one name are told apart by a number that is not part of it: <c>Wei Wang 0001</c>.</summary>
    public void AddAuthor(string? name)
    {
        if (name?.Trim() is not { Length: > 0 } full)
            return;
        int blank = full.Length - 5;
        bool isNumbered = blank > 0 && full[blank] == ' ' && !full.AsSpan(blank + 1).ContainsAnyExceptInRange('0', '9');
        Authors.Add(new(isNumbered ? full[..blank] : full));
    }

    /// <summary>The entry; null when there is neither title nor key.</summary>
    public Entry? ToEntry(SourceSpan where)
    {
        // Homepages of people are records as well.
        if (Title is null && Key is null || Key?.StartsWith("homepages/", StringComparison.Ordinal) == true)
            return null;
        var ids = new EntryIds();
        ids.Add(PaperIdKind.Dblp, Key);
        // arXiv is the journal CoRR with volumes such as abs/2401.01234.
        if (Volume?.StartsWith("abs/", StringComparison.Ordinal) == true && ids.AddParsed(Volume["abs/".Length..]))
            Volume = null;
        ids.AddParsed(Doi);
        foreach (var edition in Editions)
        {
            if (WebAddress.TryParse(edition) is not { } address)
                continue;
            ids.AddParsed(edition);
            ids.AddLink(address.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? PaperLinkKind.Pdf : PaperLinkKind.Page, address);
        }

        return new Entry
        {
            Where = where,
            Source = "DBLP",
            Title = Title,
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = Authors.ToImmutable(),
            Submitted = Year,
            Venue = Venue,
            Publication = new Publication(Volume, Number, Pages, Publisher).OrNull(),
            Links = ids.Links,
            Withdrawn = IsWithdrawn,
        };
    }

    /// <summary>Titles end with a full stop of DBLP's.</summary>
    public static string? WithoutStop(string? title) =>
        title is not null && title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;
}
