using System.Collections.Immutable;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Papers.Merging;

/// <summary>A total order of entries by what they say, then by their places, so that neither the order nor the names of files decide anything.</summary>
internal sealed class EntryOrder : IComparer<Entry>
{
    // The day and the text come first, since they tell most entries apart.
    private static readonly ImmutableArray<PaperField> s_fields = [PaperField.Featured, PaperField.Title, PaperField.Abstract,
        .. PaperField.Listed.Where(field => !field.IsPlace)];

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
        foreach (var field in s_fields)
        {
            if (field.Compare(x, y) is not 0 and var order)
                return order;
        }

        return x.Text.CompareTo(y.Text);
    }
}
