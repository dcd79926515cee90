using System.Text;
using StaticDigest.Sources.Formats.References.Lines;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources;

/// <summary>Knows files that people take for listings and that are none, by their first bytes or lines.</summary>
internal static class UnreadFormats
{
    private const int HeadLength = 64 * 1024;
    private const string AsText = "select its list of papers, copy it and save it as a text file, or put the papers' arXiv ids, "
        + "DOIs or links into a text file, one a line";
    private const string AsTable = "save the sheet as CSV";
    private const string AsReferences = "export the references as BibTeX, RIS or CSV";
    private const string OnlyPapers = "take it out of the folder, which is for listings of papers";
    private const string Unpacked = "unpack it and put in the listings themselves; only single files compressed with gzip are read as they are";

    private static readonly (byte[] Start, UnreadFormat Format)[] s_starts =
    [
        ("%PDF-"u8.ToArray(), new("a PDF", AsText)),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("a picture (PNG)", AsText)),
        ([0xFF, 0xD8, 0xFF], new("a picture (JPEG)", AsText)),
        ("GIF8"u8.ToArray(), new("a picture (GIF)", AsText)),
        ([(byte)'I', (byte)'I', 0x2A, 0], new("a picture (TIFF)", AsText)),
        ([(byte)'M', (byte)'M', 0, 0x2A], new("a picture (TIFF)", AsText)),
        ("SQLite format 3\0"u8.ToArray(), new("a database (SQLite)", AsReferences)),
        ("{\\rtf"u8.ToArray(), new("a document in RTF", AsText)),
        ("bplist00"u8.ToArray(), new("a web archive or property list of Safari or macOS", "save the page as HTML (Page Source) instead")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], new("an archive (7z)", Unpacked)),
        ("Rar!"u8.ToArray(), new("an archive (RAR)", Unpacked)),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], new("a file compressed with xz", Unpacked)),
        ("BZh"u8.ToArray(), new("a file compressed with bzip2", Unpacked)),
        ([0x28, 0xB5, 0x2F, 0xFD], new("a file compressed with zstd", Unpacked)),
        ("PAR1"u8.ToArray(), new("a table in Parquet", "save it as CSV or JSON Lines")),
    ];

    // Names of files within a ZIP, which tell what was zipped.
    private static readonly (byte[] Inside, UnreadFormat Format)[] s_zipped =
    [
        ("application/epub+zip"u8.ToArray(), new("a book (EPUB)", AsText)),
        ("opendocument.spreadsheet"u8.ToArray(), new("a table (ODS)", AsTable)),
        ("opendocument.text"u8.ToArray(), new("a document (ODT)", AsText)),
        ("opendocument.presentation"u8.ToArray(), new("slides (ODP)", AsText)),
        ("xl/"u8.ToArray(), new("a table (Excel, XLSX)", AsTable)),
        ("word/"u8.ToArray(), new("a document (Word, DOCX)", AsText)),
        ("ppt/"u8.ToArray(), new("slides (PowerPoint, PPTX)", AsText)),
    ];

    private static readonly (byte[] Inside, UnreadFormat Format)[] s_compound =
    [
        (Encoding.Unicode.GetBytes("WordDocument"), new("a document (Word, DOC)", AsText)),
        (Encoding.Unicode.GetBytes("Workbook"), new("a table (Excel, XLS)", AsTable)),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), new("slides (PowerPoint, PPT)", AsText)),
        (Encoding.Unicode.GetBytes("__properties_version"), new("a message of Outlook (MSG)", "save the message as .eml, or copy its text")),
    ];

    // What programs keep about themselves may have a title as well.
    private static readonly (string[] Members, string Name)[] s_json =
    [
        (["dependencies"], "the manifest of a package"),
        (["devDependencies"], "the manifest of a package"),
        (["peerDependencies"], "the manifest of a package"),
        (["lockfileVersion"], "the manifest of a package"),
        (["name", "version", "scripts"], "the manifest of a package"),
        (["name", "version", "main"], "the manifest of a package"),
        (["name", "version", "private"], "the manifest of a package"),
        (["name", "version", "description", "license"], "the manifest of a package"),
        (["start_url"], "the manifest of a web application"),
        (["short_name", "icons"], "the manifest of a web application"),
        (["compilerOptions"], "settings of a compiler"),
        (["$schema", "properties"], "a schema for JSON"),
        (["$schema", "$defs"], "a schema for JSON"),
        (["$schema", "definitions"], "a schema for JSON"),
        (["nbformat"], "a notebook (Jupyter)"),
    ];

    private static readonly string[] s_latex =
        ["\\documentclass", "\\documentstyle", "\\begin{document}", "\\usepackage", "\\input{", "\\section", "\\chapter", "\\title{", "\\newcommand",
            "\\def\\", "\\RequirePackage"];

    /// <summary>What the bytes are, when they are no text or a text of another program; null when they may be a listing.</summary>
    public static UnreadFormat? OfBytes(InputFile file)
    {
        var bytes = file.Bytes.Span;
        foreach (var (start, format) in s_starts)
        {
            if (bytes.StartsWith(start))
                return format;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return Inside(bytes, s_zipped) ?? new("a ZIP archive", Unpacked);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return Inside(bytes, s_compound) ?? new("a document of an old Microsoft Office", AsText);
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
            return new("a picture (WebP)", AsText);
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8))
            return new("a picture or film (HEIC, AVIF, MP4)", AsText);
        return bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8) ? new("an archive (tar)", Unpacked) : null;
    }

    /// <summary>What a text is that begins like the source of another program; null when it may be a listing.</summary>
    public static UnreadFormat? OfText(FormatProbe head)
    {
        foreach (var (members, name) in head.Kind == SourceKind.Json ? s_json : [])
        {
            if (head.Has(members))
                return new(name, OnlyPapers);
        }

        foreach (var line in head.Lines)
        {
            var text = line.AsSpan().Trim();
            if (text.StartsWith("%", StringComparison.Ordinal) && text.Contains("biblatex auxiliary file", StringComparison.Ordinal))
                return Bibliography();
            if (text.IsEmpty || text.StartsWith("%", StringComparison.Ordinal))
                continue;
            if (text.StartsWith("\\begin{thebibliography}", StringComparison.Ordinal) || text.StartsWith("\\bibitem", StringComparison.Ordinal))
                return Bibliography();
            foreach (var command in s_latex)
            {
                if (text.StartsWith(command, StringComparison.Ordinal))
                    return new("LaTeX source", "put in the BibTeX file that it names");
            }

            break;
        }

        return null;
    }

    /// <summary>What a text is that no format knows.</summary>
    public static UnreadFormat OfRest(FormatProbe head) => PoorPages.Of(head) ?? head.Kind switch
    {
        SourceKind.Json => new($"JSON of a service that is not read{Members(head)}",
            "give each paper a \"title\" and, as far as known, \"authors\", \"abstract\", \"date\", \"id\" and \"url\", or export as BibTeX, RIS or CSV"),
        SourceKind.Xml => new(head.XmlRoot is { } root ? $"XML with the root element {root}, which is not read" : "XML", AsReferences),
        SourceKind.Html => new("a page in HTML that holds no listing", "select the list on the page, copy it and save it as a text file"),
        _ when head.Text.Contains('\0', StringComparison.Ordinal) || head.Text.Count(c => c == '\ufffd') * 10 > head.Text.Length
            => new("a binary file of no known kind", $"accepted are {SourceFormats.Names}"),
        _ when head.Text.AsSpan().TrimStart() is ['{' or '[', ..] => new("text that begins like JSON and is none", $"accepted are {SourceFormats.Names}"),
        _ => new("plain text in which no list of papers was recognised", $"accepted are {SourceFormats.Names}"),
    };

    private static UnreadFormat Bibliography() => new("a bibliography that LaTeX made (.bbl)", "put in the BibTeX file (.bib) from which it was made");

    private static string Members(FormatProbe head)
    {
        var names = head.Members.Take(4).ToList();
        return names.Count == 0 ? "" : $" (with {string.Join(", ", names.Select(name => name.Length > 30 ? $"{name[..30]}…" : name))})";
    }

    // The names stand beside each file and once more at the end.
    private static UnreadFormat? Inside(ReadOnlySpan<byte> bytes, (byte[] Inside, UnreadFormat Format)[] kinds)
    {
        foreach (var (name, format) in kinds)
        {
            if (bytes[..Math.Min(bytes.Length, HeadLength)].IndexOf(name) >= 0 || bytes[Math.Max(0, bytes.Length - HeadLength)..].IndexOf(name) >= 0)
                return format;
        }

        return null;
    }
}
