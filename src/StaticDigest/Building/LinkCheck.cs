using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>Checks that every link of a page into its own site leads to a file that the site has. Fragments are not looked at.</summary>
public sealed class LinkCheck
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _files;
    private readonly byte[] _base;

    /// <summary>Prepares to check the pages of a site.</summary>
    public LinkCheck(IEnumerable<Page> pages, SiteAddress site)
    {
        _files = pages.Select(page => page.File).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _base = Encoding.UTF8.GetBytes(site.Base);
    }

    /// <summary>Adds a diagnostic for every link of the page that leads nowhere; true when there is none.</summary>
    public bool Check(string file, ReadOnlySpan<byte> html, ConcurrentBag<Diagnostic> broken)
    {
        bool isSound = true;
        while (true)
        {
            // Only our own templates write attributes, and they always use double quotes.
            int at = html.IndexOf("=\"/"u8);
            if (at < 0)
                return isSound;
            bool isLink = html[..at].EndsWith(" href"u8) || html[..at].EndsWith(" src"u8);
            html = html[(at + 2)..];
            int end = html.IndexOf((byte)'"');
            if (end < 0)
                return isSound;
            if (isLink && !IsThere(html[..end]))
            {
                isSound = false;
                broken.Add(DiagnosticCodes.LinkBroken.At(new SourceSpan(file), Encoding.UTF8.GetString(html[..end])));
            }

            html = html[end..];
        }
    }

    private bool IsThere(ReadOnlySpan<byte> address)
    {
        if (!address.StartsWith(_base))
            return false;
        address = address[_base.Length..];
        int end = address.IndexOfAny((byte)'?', (byte)'#');
        if (end >= 0)
            address = address[..end];
        Span<char> path = address.Length <= 240 ? stackalloc char[256] : new char[address.Length + 16];
        int length = Encoding.UTF8.GetChars(address, path);
        if (length > 0 && path[length - 1] != '/')
            return _files.Contains(path[..length]);
        "index.html".CopyTo(path[length..]);
        return _files.Contains(path[..(length + "index.html".Length)]);
    }
}
