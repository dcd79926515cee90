using System.Collections;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;

namespace StaticDigest.Cli.Redaction;

/// <summary>
/// Keeps secrets out of everything that leaves the process: consoles, records, summaries, report files. Whoever reads a
/// secret names it here, and whatever writes text asks here first. Servers like to repeat what they were asked, as it was
/// or encoded, so the usual encodings of a secret count as the secret.
/// </summary>
internal sealed class Redactor
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    // Shorter ones are words, and hiding them would hide what is said.
    private const int ShortestNamed = 4;
    private const int ShortestPart = 8;
    private const int ShortestBeginning = 6;
    private const int MaxLength = 64 * 1024;

    private static readonly string[] s_suspectedEndings = ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "WEBHOOK", "CREDENTIALS"];

    private static readonly AsyncLocal<Redactor?> s_process = new();

    private volatile Needles _named = Needles.None;
    private volatile Needles _suspected = Needles.None;

    /// <summary>
    /// The one of this process, since its consoles are one, too: the program makes it first of all. Where it was not made
    /// there, each flow of control has one of its own, so that what one test calls a secret is none to another.
    /// </summary>
    public static Redactor Process => s_process.Value ??= new();

    /// <summary>Names a secret.</summary>
    /// <param name="secret">Its value; an address counts with each of its parts, a text of several lines with each line.</param>
    public void Add(string? secret)
    {
        if (secret?.Trim() is { Length: >= ShortestNamed and <= MaxLength } value)
            _named = _named.With(value);
    }

    /// <summary>Takes every variable whose name says that it is a secret, whether or not it is used: <c>GITHUB_TOKEN</c>.</summary>
    public void AddSuspected(IDictionary environment)
    {
        foreach (DictionaryEntry variable in environment)
        {
            if (variable.Value is string { Length: >= ShortestPart and <= MaxLength } value && s_suspectedEndings.Any(ending => ((string)variable.Key).EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                _suspected = _suspected.With(value);
        }
    }

    /// <summary>The text without secrets, for people to read.</summary>
    public string Hide(string text) => _suspected.Hide(_named.Hide(text));

    /// <summary>Bytes to be recorded without the secrets that were named; what only looks like a secret may be a word of a paper.</summary>
    public ReadOnlySpan<byte> HideNamed(ReadOnlySpan<byte> utf8)
    {
        if (_named.IsEmpty)
            return utf8;
        var text = Encoding.UTF8.GetString(utf8);
        var hidden = _named.Hide(text);
        return hidden == text ? utf8 : Encoding.UTF8.GetBytes(hidden);
    }

    /// <summary>The forms of secrets, the longest first, so that no part is replaced in the middle of a whole.</summary>
    private sealed class Needles(ImmutableArray<string> forms)
    {
        public static readonly Needles None = new([]);

        public bool IsEmpty => forms.IsEmpty;

        public Needles With(string secret) =>
            new([.. forms.Concat(Parts(secret).SelectMany(Forms)).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)]);

        public string Hide(string text)
        {
            foreach (var form in forms)
            {
                text = text.Replace(form, Mask, StringComparison.OrdinalIgnoreCase);
                text = HideBeginning(text, form);
            }

            return text;
        }

        // A quotation that was cut may end within a secret: "invalid key sk-1234…".
        private static string HideBeginning(string text, string form)
        {
            for (int cut = text.IndexOf('…', StringComparison.Ordinal); cut >= 0; cut = cut + 1 < text.Length ? text.IndexOf('…', cut + 1) : -1)
            {
                int length = Math.Min(form.Length - 1, cut);
                while (length >= ShortestBeginning && !text.AsSpan(cut - length, length).Equals(form.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                    length--;
                if (length < ShortestBeginning)
                    continue;
                text = string.Concat(text.AsSpan(0, cut - length), Mask, text.AsSpan(cut));
                cut += Mask.Length - length;
            }

            return text;
        }

        private static IEnumerable<string> Parts(string secret)
        {
            yield return secret;
            foreach (var line in secret.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= ShortestPart))
                yield return line;
            if (!Uri.TryCreate(secret, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                yield break;
            // Of a webhook each part may be all that a server repeats: Cannot POST /services/T0/B0/secret
            foreach (var part in address.AbsolutePath.Split('/').Concat(address.Query.TrimStart('?').Split('&', '=')).Append(address.PathAndQuery).Append(address.UserInfo))
            {
                if (part.Length >= ShortestPart)
                    yield return Uri.UnescapeDataString(part);
            }
        }

        private static IEnumerable<string> Forms(string secret)
        {
            yield return secret;
            yield return Uri.EscapeDataString(secret);
            yield return System.Net.WebUtility.UrlEncode(secret);
            yield return System.Net.WebUtility.HtmlEncode(secret);
            yield return JavaScriptEncoder.Default.Encode(secret);
            yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret);
            yield return secret.Replace("/", "\\/", StringComparison.Ordinal);
            yield return Convert.ToHexString(Encoding.UTF8.GetBytes(secret));
            foreach (var form in Base64(Encoding.UTF8.GetBytes(secret)))
            {
                yield return form;
                yield return Uri.EscapeDataString(form);
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
    }
}
