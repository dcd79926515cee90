using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>Gives every path to one page: no two can have the same, and none can be a file where another needs a folder.</summary>
internal static class Places
{
    /// <summary>The pages that have a path of their own, the first of those that want one; the others are reported.</summary>
    public static Batch<Page> Give(IReadOnlyList<Page> pages)
    {
        // Hosts differ in letter case, so two paths that differ only in it are one.
        var files = new Dictionary<string, Page>(pages.Count, StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, Page>(StringComparer.OrdinalIgnoreCase);
        var given = ImmutableArray.CreateBuilder<Page>(pages.Count);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in pages)
        {
            if (Holder(page.File) is { } first)
            {
                diagnostics.Add(DiagnosticCodes.AddressClash.At(new SourceSpan(page.Origin), page.File, first.Origin, page.Origin));
                continue;
            }

            files.Add(page.File, page);
            AddFolders(page);
            given.Add(page);
        }

        return new(given.ToImmutable(), diagnostics.ToImmutable());

        Page? Holder(string path)
        {
            if (files.TryGetValue(path, out var page) || folders.TryGetValue(path, out page))
                return page;
            // What is above a folder that is taken can be no file.
            var byName = files.GetAlternateLookup<ReadOnlySpan<char>>();
            var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var folder = Above(path); !folder.IsEmpty && !known.ContainsKey(folder); folder = Above(folder))
            {
                if (byName.TryGetValue(folder, out page))
                    return page;
            }

            return null;
        }

        void AddFolders(Page page)
        {
            var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var folder = Above(page.File); !folder.IsEmpty && known.TryAdd(folder, page); folder = Above(folder))
            {
            }
        }
    }

    private static ReadOnlySpan<char> Above(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
