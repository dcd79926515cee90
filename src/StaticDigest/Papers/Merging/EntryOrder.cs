namespace StaticDigest.Papers.Merging;

/// <summary>A total order of entries by what they say, then by their places, so that neither the order nor the names of files decide anything.</summary>
internal sealed class EntryOrder : IComparer<Entry>
{
    public static EntryOrder Instance { get; } = new();

    public int Compare(Entry? x, Entry? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        int order = CompareContent(x, y);
        if (order == 0)
            order = (x.Position, x.Where.Line, x.Where.Column).CompareTo((y.Position, y.Where.Line, y.Where.Column));
        if (order == 0)
            order = string.CompareOrdinal(x.Source, y.Source);
        return order != 0 ? order : string.CompareOrdinal(x.Where.Path, y.Where.Path);
    }

    private static int CompareContent(Entry x, Entry y)
    {
        int order = Nullable.Compare(x.Featured, y.Featured);
        if (order == 0)
            order = string.CompareOrdinal(x.Title, y.Title);
        if (order == 0)
            order = string.CompareOrdinal(x.Abstract, y.Abstract);
        if (order == 0)
            order = string.CompareOrdinal(string.Join(' ', x.Ids), string.Join(' ', y.Ids));
        if (order == 0)
            order = string.CompareOrdinal(string.Join('|', x.Authors), string.Join('|', y.Authors));
        if (order == 0)
            order = (x.Text, x.Version ?? 0, x.Votes ?? -1, x.Comments ?? -1).CompareTo((y.Text, y.Version ?? 0, y.Votes ?? -1, y.Comments ?? -1));
        if (order == 0)
            order = Nullable.Compare(x.Submitted, y.Submitted);
        // The links, keywords and notes of two such entries are united in any case; their order is all that is left.
        return order != 0 ? order : string.CompareOrdinal(Rest(x), Rest(y));
    }

    private static string Rest(Entry entry) => string.Join('|',
        string.Join(' ', entry.Links), string.Join(' ', entry.Keywords), string.Join(' ', entry.Categories), string.Join(' ', entry.Media),
        string.Join(' ', entry.MachineKeywords), entry.Note, entry.Comment, entry.Publication?.ToString(), string.Join(' ', entry.Versions), entry.Venue, entry.JournalReference, entry.Organization,
        entry.License, entry.Submitter, entry.MachineSummary, string.Join(' ', entry.Counts), entry.Found);
}
