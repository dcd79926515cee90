using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>What can be told of an answer's body before any format is known.</summary>
internal static partial class FetchBody
{
    private const int HeadLength = 4096;
    private const int MaxQuoted = 400;
    private const int MaxExcerpt = 80;

    /// <summary>What is wrong with the body: empty, a page instead of data, cut off. Null when nothing is.</summary>
    public static string? Fault(ReadOnlySpan<byte> body, Expected expect)
    {
        var text = WithoutMark(body).Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return "the answer is empty";
        var head = Encoding.UTF8.GetString(text[..Math.Min(text.Length, HeadLength)]);
        if (IsPage(head))
            return expect == Expected.Anything ? null : "a page in HTML came instead of data";
        bool isJson = head[0] is '{' or '[', isXml = head[0] == '<';
        if (expect == Expected.Anything ? false : expect == Expected.Json ? !isJson : expect == Expected.Xml ? !isXml : !isJson && !isXml)
            return $"text came instead of data: \"{Excerpt(head)}\"";
        return isXml && !IsWhole(head, text) ? "the XML breaks off"
            : isJson && !IsWholeJson(text, isLines: expect == Expected.Anything && head[0] == '{') ? "the JSON breaks off or is damaged" : null;
    }

    /// <summary>
    /// The body in UTF-8. The encoding that the server names is believed when there is no byte order mark and the bytes
    /// are no UTF-8: servers often name one for all their files.
    /// </summary>
    public static byte[] ToUtf8(byte[] body, string? charset)
    {
        var encoding = body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : System.Text.Unicode.Utf8.IsValid(body) && !body.AsSpan().Contains((byte)0) ? null
            : Named(charset);
        // The mark outweighs whatever the file itself declares.
        return encoding is null ? body : [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(encoding.GetString(body).TrimStart('\ufeff'))];
    }

    /// <summary>
    /// The encoding that a body is said to be in while it is UTF-8 beyond doubt: letters beyond ASCII that are whole
    /// sequences of UTF-8 do not come about by chance. Null when nothing else is said.
    /// </summary>
    /// <param name="charset">What the server says; what a document in XML says of itself counts as well.</param>
    public static string? WrongLabel(byte[] body, string? charset)
    {
        if (System.Text.Ascii.IsValid(body) || !System.Text.Unicode.Utf8.IsValid(body) || body.AsSpan().Contains((byte)0))
            return null;
        var declared = XmlEncoding().Match(Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 200))));
        foreach (var name in (ReadOnlySpan<string?>)[charset?.Trim('"', '\'', ' '), declared.Success ? declared.Groups["name"].Value : null])
        {
            if (!string.IsNullOrEmpty(name) && !IsUtf8(name))
                return name;
        }

        return null;
    }

    /// <summary>A body in UTF-8 with the mark that outweighs whatever it declares.</summary>
    public static byte[] Marked(byte[] body) => body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body : [0xEF, 0xBB, 0xBF, .. body];

    /// <summary>Foreign text for a message: one short line without anything invisible.</summary>
    public static string Excerpt(string text)
    {
        // Beforehand, since half a secret is one, too.
        text = Redactor.Process.Hide(text);
        text = Truncate.OneLine(text.Length > MaxQuoted ? text[..MaxQuoted] : text);
        return Truncate.Cut(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), MaxExcerpt);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body[3..] : body;

    private static bool IsPage(string head) =>
        head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase) && head[0] == '<';

    // <rss version="2.0"> … </rss>: the root element is closed near the end. Feeds with other faults are the reader's to repair.
    private static bool IsWhole(string head, ReadOnlySpan<byte> text)
    {
        if (Root().Match(head) is not { Success: true } root)
            return false;
        var end = Encoding.UTF8.GetString(text[Math.Max(0, text.Length - HeadLength)..]);
        return end.Contains($"</{root.Groups["name"].Value}", StringComparison.Ordinal) || root.Value.EndsWith("/>", StringComparison.Ordinal);
    }

    // Of lines of JSON a broken one spoils no other; only the last one shows whether all came.
    private static bool IsWholeJson(ReadOnlySpan<byte> text, bool isLines)
    {
        if (isLines)
            return text[^1] is (byte)'}' or (byte)']';
        try
        {
            var reader = new Utf8JsonReader(text,
                new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            while (reader.Read())
                continue;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Encoding? Named(string? charset)
    {
        try
        {
            var name = charset?.Trim('"', '\'', ' ');
            return string.IsNullOrEmpty(name) || IsUtf8(name) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Bytes that are no UTF-8 although the server says so stay as they are: who reads them tells the owner and takes the lines
    // that are meant as what they are most likely, where decoding here would lose their letters.
    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    // <?xml version="1.0" encoding="ISO-8859-1"?>
    [GeneratedRegex(@"^\s*<\?xml\s[^>]*?encoding\s*=\s*[""'](?<name>[A-Za-z0-9._:-]{1,40})[""']", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex XmlEncoding();

    // The first element: <rdf:RDF xmlns="…">, after <?xml …?>, comments and a doctype.
    [GeneratedRegex(@"<(?<name>[A-Za-z_][\w.:-]*)[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Root();
}
