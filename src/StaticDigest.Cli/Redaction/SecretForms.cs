using System.Buffers;
using System.Text;

namespace StaticDigest.Cli.Redaction;

/// <summary>The texts that give a secret away: itself, its parts, and what it is in the usual encodings. Thousands of them cost no more than one.</summary>
internal sealed class SecretForms
{
    /// <summary>Length of the shortest part of a secret that counts: shorter ones are words.</summary>
    public const int ShortestPart = 8;

    private const int ShortestBeginning = 6;

    // An address in an address in JSON.
    private const int MaxLayers = 3;

    private static readonly string[] s_cuts = ["…", "..."];

    private readonly Lock _lock = new();
    private readonly HashSet<string> _forms = new(StringComparer.OrdinalIgnoreCase);
    private volatile Finder? _finder;

    public bool IsEmpty => _forms.Count == 0;

    public void Add(string secret)
    {
        lock (_lock)
        {
            int before = _forms.Count;
            _forms.UnionWith(Parts(secret).SelectMany(Encoded));
            if (_forms.Count > before)
                _finder = null;
        }
    }

    /// <summary>The text with a mask in place of each secret.</summary>
    public string Hide(string text)
    {
        if (IsEmpty || text.Length == 0)
            return text;
        var finder = _finder ?? Make();
        var found = new List<(int Start, int End)>();
        finder.Find(text, null, found);
        var (plain, starts) = (text, (int[]?)null);
        for (int layer = 0; layer < MaxLayers && EscapedText.Undo(plain, starts) is { } undone; layer++)
        {
            (plain, starts) = undone;
            finder.Find(plain, starts, found);
        }

        return finder.HideBeginnings(Masked(text, found));
    }

    private Finder Make()
    {
        lock (_lock)
            return _finder = new(_forms);
    }

    private static string Masked(string text, List<(int Start, int End)> found)
    {
        if (found.Count == 0)
            return text;
        found.Sort();
        var masked = new StringBuilder(text.Length);
        int done = 0;
        foreach (var (start, end) in found)
        {
            if (start >= done)
                masked.Append(text, done, start - done).Append(Redactor.Mask);
            done = Math.Max(done, end);
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static IEnumerable<string> Parts(string secret)
    {
        yield return secret;
        foreach (var line in secret.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= ShortestPart))
            yield return line;
        if (!Uri.TryCreate(secret, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield break;
        // Of a webhook each part may be all that a server repeats: Cannot POST /services/T0/B0/secret
        foreach (var part in address.AbsolutePath.Split('/').Concat(address.Query.TrimStart('?').Split('&', '=')).Append(address.PathAndQuery)
            .Append(address.UserInfo))
        {
            if (part.Length >= ShortestPart)
                yield return Uri.UnescapeDataString(part);
        }
    }

    // What writes a letter of ASCII as several is undone in the text; here is what makes other letters of it.
    private static IEnumerable<string> Encoded(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return System.Net.WebUtility.UrlEncode(secret);
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return Convert.ToHexString(bytes);
        foreach (var form in Base64(bytes))
        {
            yield return form;
            yield return form.Replace('+', '-').Replace('/', '_');
        }
    }

    // Within a longer text that was encoded (user:password) a secret has one of three forms, by where it begins; the
    // letters at its ends belong to its neighbours as well and are left out.
    private static IEnumerable<string> Base64(byte[] secret)
    {
        for (int before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. secret]);
            int first = (before * 8 + 5) / 6;
            int last = (before + secret.Length) * 8 / 6;
            if (last - first >= ShortestPart)
                yield return text[first..last];
        }
    }

    /// <summary>Finds the forms, whatever their number, in one pass.</summary>
    private sealed class Finder
    {
        private readonly SearchValues<string> _any;
        private readonly string[] _forms;
        private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _byBeginning;

        public Finder(IEnumerable<string> forms)
        {
            _forms = [.. forms.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];
            _any = SearchValues.Create(_forms, StringComparison.OrdinalIgnoreCase);
            var byBeginning = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
            foreach (var form in _forms.Where(form => form.Length > ShortestBeginning))
            {
                var beginning = form[..ShortestBeginning];
                if (!byBeginning.TryGetValue(beginning, out var list))
                    byBeginning[beginning] = list = [];
                list.Add(form);
            }

            _byBeginning = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        /// <summary>Adds where they stand; places that lie in one another are both there.</summary>
        public void Find(string text, int[]? starts, List<(int Start, int End)> found)
        {
            for (int at = 0; at < text.Length;)
            {
                int next = text.AsSpan(at).IndexOfAny(_any);
                if (next < 0)
                    return;
                at += next;
                int length = _forms.First(form => text.AsSpan(at).StartsWith(form, StringComparison.OrdinalIgnoreCase)).Length;
                found.Add(starts is null ? (at, at + length) : (starts[at], starts[at + length]));
                at++;
            }
        }

        /// <summary>A quotation that was cut may end within a secret: "invalid key sk-1234…".</summary>
        public string HideBeginnings(string text)
        {
            foreach (var mark in s_cuts)
            {
                for (int cut = text.IndexOf(mark, StringComparison.Ordinal); cut >= 0; cut = text.IndexOf(mark, cut + mark.Length, StringComparison.Ordinal))
                {
                    if (Beginning(text.AsSpan(0, cut)) is not (> 0 and var length))
                        continue;
                    text = string.Concat(text.AsSpan(0, cut - length), Redactor.Mask, text.AsSpan(cut));
                    cut += Redactor.Mask.Length - length;
                }
            }

            return text;
        }

        // Length of the longest beginning of a form with which the text ends.
        private int Beginning(ReadOnlySpan<char> text)
        {
            for (int start = Math.Max(0, text.Length - _forms[0].Length); start <= text.Length - ShortestBeginning; start++)
            {
                var end = text[start..];
                if (!_byBeginning.TryGetValue(end[..ShortestBeginning], out var forms))
                    continue;
                foreach (var form in forms)
                {
                    if (form.Length > end.Length && end.Equals(form.AsSpan(0, end.Length), StringComparison.OrdinalIgnoreCase))
                        return end.Length;
                }
            }

            return 0;
        }
    }
}
