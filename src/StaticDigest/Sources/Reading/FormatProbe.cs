using System.Text;
using System.Text.Json;
using System.Xml;

namespace StaticDigest.Sources.Reading;

/// <summary>What a file is made of, before any format is looked for.</summary>
internal enum SourceKind
{
    /// <summary>Anything that is none of the others.</summary>
    Text,

    /// <summary>Begins as JSON does: <c>[1] J. Doe</c> and <c>[Title](address)</c> are text.</summary>
    Json,

    /// <summary>Markup that is no page.</summary>
    Xml,

    /// <summary>A page.</summary>
    Html,
}

/// <summary>The beginning of a file, taken apart once for all formats that look at it. Never more than 64 KiB are looked at.</summary>
internal sealed class FormatProbe
{
    private const int Length = 64 * 1024;
    private const int JsonLength = 4096;
    private const int MaxDepth = 5;
    private const int MaxPaths = 400;

    // Elements of pages that no format in XML begins with.
    private static readonly HashSet<string> s_elements =
        new(StringComparer.OrdinalIgnoreCase) { "meta", "div", "span", "h1", "h2", "h3", "h4", "a", "b", "br", "body", "head", "img", "main",
        "header", "nav", "center", "font", "style", "script" };

    private static readonly JsonReaderOptions s_json =
        new() { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Lazy<HashSet<string>> _paths;
    private readonly Lazy<(string? Name, string? Namespace)> _root;

    public FormatProbe(InputFile file)
    {
        File = file;
        Text = SourceText.Head(file, Length).TrimStart('\ufeff');
        var start = Text.AsSpan().TrimStart();
        Kind = start.IsEmpty ? SourceKind.Text
            : start[0] is '{' or '[' ? HasEnding(".json", ".jsonl", ".ndjson") || IsJson(start) && !IsNumbered(start) ? SourceKind.Json : SourceKind.Text
            : IsClipboard(start) ? SourceKind.Html
            : start[0] != '<' || IsMarkdown(start) ? SourceKind.Text
            : IsPage(start) ? SourceKind.Html : SourceKind.Xml;
        Text = Kind == SourceKind.Text ? CleanText.Bullets(Text) : Text;
        Lines = [.. Text.Split('\n').Take(200).Select(line => line.TrimEnd('\r'))];
        _paths = new(FindPaths);
        _root = new(FindRoot);
    }

    public InputFile File { get; }

    /// <summary>The beginning as text, without byte order mark.</summary>
    public string Text { get; }

    /// <summary>Its first 200 lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    public SourceKind Kind { get; }

    /// <summary>Where its first line begins that says anything; 0 for an empty text.</summary>
    public int FirstLine => Math.Max(0, Text.AsSpan().IndexOfAnyExcept(" \t\r\n"));

    /// <summary>The names of the JSON's outermost members, in their order.</summary>
    public IEnumerable<string> Members => _paths.Value.Select(path => path.StartsWith("[].", StringComparison.Ordinal) ? path[3..] : path)
        .Where(path => path.Length > 0 && !path.AsSpan().ContainsAny("[.")).Distinct(StringComparer.Ordinal);

    /// <summary>Local name of the root element; null when there is none.</summary>
    public string? XmlRoot => _root.Value.Name;

    /// <summary>Namespace of the root element.</summary>
    public string? XmlNamespace => _root.Value.Namespace;

    /// <summary>True when the name ends so; endings are compared without regard to case.</summary>
    public bool HasEnding(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (File.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// True when the JSON has all these members. A path names members with dots between them, <c>[]</c> stands for the
    /// elements of an array: <c>[].paper.id</c>, <c>results[].doi</c>; objects one after the other (JSON Lines) are the root.
    /// </summary>
    public bool Has(params ReadOnlySpan<string> paths)
    {
        if (Kind != SourceKind.Json)
            return false;
        foreach (var path in paths)
        {
            if (!_paths.Value.Contains(path))
                return false;
        }

        return true;
    }

    /// <summary>As <see cref="Has"/>, for one record that may stand alone or in an array: <c>title</c> and <c>[].title</c>.</summary>
    public bool HasRecord(params ReadOnlySpan<string> members)
    {
        bool alone = true, listed = true;
        foreach (var member in members)
        {
            alone &= Has(member);
            listed &= Has($"[].{member}");
        }

        return alone || listed;
    }

    // [12/05/2024, 10:11] Jane: … · [1] 2303.08867: what chats and references begin with, though JSON could
    private static bool IsNumbered(ReadOnlySpan<char> start)
    {
        int end = start[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        return end > 1 && (start[end] == '/' || start[end] == ']' && start[(end + 1)..].TrimStart(" \t:") is [not ('\r' or '\n' or ',' or ']'), ..]);
    }

    // <https://…> · <div align="center"> above headings, lists and links of Markdown
    private static bool IsMarkdown(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("<http", StringComparison.OrdinalIgnoreCase))
            return true;
        int name = 1;
        while (name < Math.Min(start.Length, 12) && (char.IsAsciiLetterOrDigit(start[name]) || start[name] is '!' or '-'))
            name++;
        if (start[1..name].ToString().ToLowerInvariant()
            is not ("p" or "div" or "h1" or "h2" or "h3" or "center" or "img" or "a" or "br" or "details" or "b" or "picture" or "table" or "!--"
            or "i" or "em" or "strong" or "span"))
            return false;
        return start.Contains("](http", StringComparison.Ordinal) || start.Contains("\n# ", StringComparison.Ordinal)
            || start.Contains("\n## ", StringComparison.Ordinal) || start.Contains("\n|", StringComparison.Ordinal);
    }

    // Only what stands before the first element counts: a record may quote <html>.
    private static bool IsPage(ReadOnlySpan<char> start)
    {
        var rest = start[..Math.Min(start.Length, 4096)];
        while (rest is ['<', '?' or '!', _, ..] && !rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) && !IsFragment(rest))
        {
            int end = rest.StartsWith("<!--", StringComparison.Ordinal) ? rest.IndexOf("-->", StringComparison.Ordinal) + 2 : rest.IndexOf('>');
            if (end < 2)
                return false;
            rest = rest[(end + 1)..].TrimStart();
        }

        return rest.Length > 1
            && (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                || IsFragment(rest));
    }

    // The clipboard of Windows has lines with offsets before the page.
    private static bool IsClipboard(ReadOnlySpan<char> start) =>
        start.StartsWith("Version:", StringComparison.Ordinal) && start[..Math.Min(start.Length, 200)].Contains("StartHTML:", StringComparison.Ordinal);

    // What the clipboard holds of a page, begins with a charset, a comment or any element of one.
    private static bool IsFragment(ReadOnlySpan<char> start)
    {
        if (start.StartsWith("<!--StartFragment-->", StringComparison.OrdinalIgnoreCase))
            return true;
        int end = 1;
        while (end < start.Length && end < 12 && char.IsAsciiLetterOrDigit(start[end]))
            end++;
        var name = start[1..end];
        // Records in XML have elements of these names, too, but neither class nor style.
        bool isShared = name is "article" or "section" or "p" or "title" or "table" or "ul" or "ol";
        var tag = start[..(start.IndexOf('>') is >= 0 and int close ? close : start.Length)];
        return isShared
            ? tag.Contains(" class=", StringComparison.OrdinalIgnoreCase) || tag.Contains(" style=", StringComparison.OrdinalIgnoreCase)
            : s_elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
                && (end == start.Length || start[end] is ' ' or '>' or '\n' or '\r' or '\t' or '/');
    }

    // What breaks later on is broken JSON; its reader says where.
    private static bool IsJson(ReadOnlySpan<char> start)
    {
        int tokens = 0, depth = 0;
        bool hasMember = false;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start[..Math.Min(start.Length, JsonLength)].ToString()), isFinalBlock: false, new(s_json));
            while (tokens < 8 && reader.Read())
            {
                tokens++;
                hasMember |= reader.TokenType == JsonTokenType.PropertyName;
                depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
            }

            return true;
        }
        catch (JsonException)
        {
            return hasMember || (tokens > 1 && depth > 0);
        }
    }

    private HashSet<string> FindPaths()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Text), isFinalBlock: false, new(s_json));
            var path = new JsonPath();
            while (paths.Count < MaxPaths && reader.Read())
            {
                if (path.Move(ref reader) && reader.CurrentDepth <= MaxDepth)
                    paths.Add(path.ToString());
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            // Broken JSON is the reader's to report; what was seen before is enough here.
        }

        return paths;
    }

    private (string? Name, string? Namespace) FindRoot()
    {
        if (Kind != SourceKind.Xml)
            return default;
        try
        {
            using var reader = XmlRecords.Open(new StringReader(Text));
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    return (reader.LocalName, reader.NamespaceURI);
            }
        }
        catch (XmlException)
        {
            // As above.
        }

        return default;
    }
}
