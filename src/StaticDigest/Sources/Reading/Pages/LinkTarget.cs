using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Pages;

/// <summary>
/// The address behind a link of a mail, which often leads through a counter of clicks:
/// <c>https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/1912.02015&amp;hl=en</c>. What is about the reader of the
/// mail is taken off: it has no place on a page for all.
/// </summary>
internal static class LinkTarget
{
    private const int MaxRounds = 4;
    private const int MaxLength = 4000;

    private static readonly string[] s_targets = ["url", "u", "q", "target", "redirect", "redirect_url", "dest", "destination", "goto", "link"];
    private static readonly string[] s_personal = ["utm_", "email_index", "mc_cid", "mc_eid", "casa_token", "fbclid", "gclid"];

    /// <summary>The target, checked; null for what is no address of the web.</summary>
    public static string? Of(string? address)
    {
        for (int round = 0; round < MaxRounds && address is { Length: <= MaxLength }; round++)
        {
            if (Inner(address) is not { } inner)
                break;
            address = inner;
        }

        return WebAddress.TryParse(address is { Length: <= MaxLength } ? Impersonal(address) : null);
    }

    private static string? Inner(string address)
    {
        // https://urldefense.com/v3/__https://example.org/x__;!!abc
        const string Defended = "/v3/__";
        int defended = address.StartsWith("https://urldefense", StringComparison.OrdinalIgnoreCase) ? address.IndexOf(Defended, StringComparison.Ordinal) : -1;
        if (defended > 0)
        {
            var rest = address[(defended + Defended.Length)..];
            int end = rest.IndexOf("__;", StringComparison.Ordinal);
            return end > 0 ? rest[..end] : null;
        }

        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return null;
        foreach (var part in address[(query + 1)..].Split('&'))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !s_targets.Contains(part[..equals], StringComparer.OrdinalIgnoreCase))
                continue;
            var value = Uri.UnescapeDataString(part[(equals + 1)..]);
            if (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private static string Impersonal(string address)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return address;
        var kept = address[(query + 1)..].Split('&').Where(part => !s_personal.Any(start => part.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        return string.Join('&', kept) is { Length: > 0 } rest ? $"{address[..query]}?{rest}" : address[..query];
    }
}
