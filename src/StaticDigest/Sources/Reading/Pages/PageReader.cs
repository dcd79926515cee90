using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Pages;

/// <summary>Reads saved pages: a format says only which elements are entries.</summary>
internal static class PageReader
{
    /// <summary>A reader of pages; one that cannot be opened is reported.</summary>
    public static ReadEntries Of(Action<PageDocument, EntryList> read) => (file, _) => new(Read(file, read));

    private static Batch<Entry> Read(InputFile file, Action<PageDocument, EntryList> read)
    {
        var list = new EntryList(file);
        using var page = PageDocument.Open(file, SourceText.Decode(file, list.Diagnostics), list.Diagnostics);
        if (page is null)
            return new([], list.Diagnostics.ToImmutable());
        read(page, list);
        return list.ToBatch();
    }
}
