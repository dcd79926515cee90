using System.Collections.Concurrent;
using StaticDigest.Settings;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>
/// Parsed themes by what their files and the owner's look say: a host that builds again and again, such as the preview,
/// parses a theme that nobody changed once. Can be used by many threads.
/// </summary>
internal sealed class ThemeCache
{
    // Somebody who edits a theme makes a new one with every build.
    private const int MaxThemes = 16;

    private readonly ConcurrentDictionary<(UInt128 Files, LookSettings Look), Lazy<Batch<SiteTheme>>> _themes = new();

    /// <summary>The theme of <see cref="Flow.ThemeOf"/>.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="themeFiles">The files of the theme folder.</param>
    /// <param name="look">The look that the owner set.</param>
    public Batch<SiteTheme> Get(IEnumerable<InputFile> files, IEnumerable<InputFile> themeFiles, LookSettings look)
    {
        InputFile[] own = [.. files.Where(Flow.IsOverride)], all = [.. themeFiles];
        var hash = new Fingerprint();
        hash.Add(own);
        hash.Add(all);
        if (_themes.Count >= MaxThemes)
            _themes.Clear();
        return _themes.GetOrAdd((hash.Finish(), look), _ => new(() => Flow.ThemeOf(own, all, look))).Value;
    }
}
