using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading;

/// <summary>Turns a file's bytes into text, whatever was saved: UTF-8, UTF-16 with or without mark, or Windows-1252.</summary>
internal static partial class SourceText
{
    // What Windows-1252 has at 0x80 to 0x9F; its five holes are left as they are, as browsers do.
    private const string Windows1252 =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
        + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /// <summary>The byte that Windows-1252 has for a character; null when it has none.</summary>
    public static byte? Windows1252Byte(char c) =>
        c < 0x100 ? (byte)c : Windows1252.IndexOf(c, StringComparison.Ordinal) is >= 0 and int at ? (byte)(0x80 + at) : null;

    /// <summary>The whole file as text, without byte order mark and NUL.</summary>
    public static string Decode(InputFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        var text = Utf16(bytes) ?? Utf8OrLegacy(WithoutMark(bytes), file.Path, diagnostics);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    /// <summary>The whole file as valid UTF-8 without byte order mark and NUL; the same memory when it already is.</summary>
    public static ReadOnlyMemory<byte> Utf8(InputFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        return !bytes.Contains((byte)0) && !HasUtf16Mark(bytes) && System.Text.Unicode.Utf8.IsValid(bytes)
            ? file.Bytes[(bytes.Length - WithoutMark(bytes).Length)..]
            : Encoding.UTF8.GetBytes(Decode(file, diagnostics));
    }

    /// <summary>The beginning of the file as text, good enough to look for marks in it.</summary>
    public static string Head(InputFile file, int length)
    {
        var bytes = file.Bytes.Span[..Math.Min(length, file.Bytes.Length)];
        return Utf16(bytes) ?? Encoding.UTF8.GetString(WithoutMark(bytes));
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    private static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);

    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (HasUtf16Mark(bytes))
            return Units(bytes[2..], isLittleEndian: bytes[0] == 0xFF);
        // Without a mark: Latin text in UTF-16 has a NUL in nearly every pair, always on the same side.
        var head = bytes[..(Math.Min(bytes.Length, 256) & ~1)];
        int low = 0, high = 0;
        for (int i = 0; i < head.Length; i += 2)
        {
            low += head[i] == 0 ? 1 : 0;
            high += head[i + 1] == 0 ? 1 : 0;
        }

        int enough = head.Length * 2 / 5;
        return head.Length < 8 || low + high < enough ? null
            : low == 0 ? Units(bytes, isLittleEndian: true)
            : high == 0 ? Units(bytes, isLittleEndian: false)
            : null;
    }

    private static string Units(ReadOnlySpan<byte> bytes, bool isLittleEndian)
    {
        var units = new char[bytes.Length / 2];
        for (int i = 0; i < units.Length; i++)
        {
            var pair = bytes.Slice(i * 2, 2);
            units[i] = (char)(isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(pair) : BinaryPrimitives.ReadUInt16BigEndian(pair));
        }

        return new string(units);
    }

    // What an XML declaration or a page's head says, <?xml encoding="koi8-r"?> or charset=koi8-r, if all bytes agree.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        if (Encodings().Match(head) is not { Success: true } match)
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(match.Groups["name"].Value, EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"(encoding|charset)\s?=\s?[""']?(?<name>[A-Za-z][A-Za-z0-9_-]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Encodings();

    private static string Utf8OrLegacy(ReadOnlySpan<byte> bytes, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        if (Declared(bytes) is { } declared)
            return declared;
        // Line by line, so that one foreign line does not spoil all the others.
        var text = new StringBuilder(bytes.Length);
        int number = 0, firstBad = 0, bad = 0;
        while (bytes.Length > 0)
        {
            number++;
            int end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..(end + 1)];
            bytes = bytes[line.Length..];
            if (System.Text.Unicode.Utf8.IsValid(line))
            {
                text.Append(Encoding.UTF8.GetString(line));
                continue;
            }

            bad++;
            firstBad = firstBad == 0 ? number : firstBad;
            foreach (byte b in line)
                text.Append(b is >= 0x80 and < 0xA0 ? Windows1252[b - 0x80] : (char)b);
        }

        diagnostics.Add(DiagnosticCodes.NotUtf8.At(new(path, firstBad, 1), bad));
        return text.ToString();
    }
}
