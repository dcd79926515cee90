using System.Buffers;
using System.Globalization;

namespace StaticDigest.Papers;

/// <summary>The only way by which an address from outside becomes a link.</summary>
public static class WebAddress
{
    private const int MaxLength = 2000;

    private static readonly IdnMapping s_names = new();
    private static readonly SearchValues<char> s_hostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:");

    /// <summary>
    /// An absolute http or https address in ASCII, with everything percent-encoded that needs it; null for any other
    /// scheme, for user names in it, for control characters and bidi marks, and for more than 2,000 characters.
    /// </summary>
    public static string? TryParse(string? text)
    {
        var trimmed = text?.Trim(' ', '\t', '\r', '\n');
        if (trimmed is null || trimmed.Length is 0 or > MaxLength || trimmed.Any(IsForbidden))
            return null;
        if (!trimmed.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !trimmed.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
            return null;
        try
        {
            // A host that cannot be put into ASCII throws here.
            if (uri.IdnHost.Length == 0 || !IsReadable(uri.IdnHost))
                return null;
            var path = uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
            var port = uri.IsDefaultPort ? "" : Invariant($":{uri.Port}");
            var host = uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost;
            return Quotes($"{uri.Scheme}://{host}{port}{path}");
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    // A wide blank in a name becomes a blank when it is put into ASCII, and then nobody can read the address again.
    // https://xn--/ has a label that stands for no name: browsers refuse the whole address.
    private static bool IsReadable(string host)
    {
        if (host.AsSpan().ContainsAnyExcept(s_hostCharacters))
            return false;
        // A label neither begins nor ends with a hyphen (RFC 1123, 2.1), and not every browser forgives one that does.
        if (host.Split('.').Any(label => label.StartsWith('-') || label.EndsWith('-')))
            return false;
        if (!host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            return !host.Split('.').Any(label => label.Equals("xn--", StringComparison.OrdinalIgnoreCase)) && s_names.GetUnicode(host).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is '\\' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff'
            || char.IsSurrogate(c);

    // Legal in an address, yet better not met in an attribute, a feed or a Markdown link.
    private static string Quotes(string url) => url
        .Replace("'", "%27", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("`", "%60", StringComparison.Ordinal);
}
