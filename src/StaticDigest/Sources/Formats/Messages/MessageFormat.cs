using System.Collections.Immutable;
using System.Text;
using MimeKit;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Messages;

/// <summary>
/// Mail as programs save it (RFC 5322, <c>.eml</c>), one message or a mailbox of several (<c>.mbox</c>, each after a line
/// <c>From …</c>):
/// <code>
/// From: Google Scholar Alerts &lt;scholaralerts-noreply@google.com&gt;
/// Date: Mon, 24 Nov 2025 10:00:00 +0000
/// Content-Type: text/html; charset=UTF-8
/// Content-Transfer-Encoding: quoted-printable
///
/// &lt;!doctype html&gt;…
/// </code>
/// A page that Chrome or Edge saved as one file (<c>.mhtml</c>) is such a message too. A message is an envelope: its
/// bodies are read as files of their own, whatever their format; the first that holds papers counts.
/// </summary>
internal static class MessageFormat
{
    private const int MaxMessages = 5_000;
    private const int MaxParts = 50;
    private const int MaxBody = 20 * 1024 * 1024;
    private const int MaxDepth = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "from", "to", "cc", "subject", "date", "received", "return-path", "delivered-to", "message-id", "mime-version", "content-type",
        "content-transfer-encoding",
        "reply-to", "sender", "list-id", "dkim-signature", "authentication-results", "arc-seal", "x-received", "x-mozilla-status",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static SourceFormat Format { get; } = new("mail", IsLikely, Read);

    /// <summary>True for a head of a message that tells how its body is coded; bare text below a date and a subject is no envelope.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        int known = 0, line = head.Lines.Count > 0 && head.Lines[0].StartsWith("From ", StringComparison.Ordinal) ? 1 : 0;
        bool isCoded = line == 1;
        for (; line < head.Lines.Count && head.Lines[line].Length > 0; line++)
        {
            var text = head.Lines[line].AsSpan();
            if (text[0] is ' ' or '\t')
                continue;
            if (text.IndexOf(':') is not (> 0 and int colon) || text[..colon].ContainsAny(' ', '\t'))
                return false;
            known += s_names.Contains(text[..colon]) ? 1 : 0;
            isCoded |= text.StartsWith("mime-version", StringComparison.OrdinalIgnoreCase) || text.StartsWith("content-t", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("received", StringComparison.OrdinalIgnoreCase) || text.StartsWith("message-id", StringComparison.OrdinalIgnoreCase);
        }

        return known >= 2 && isCoded;
    }

    private static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        string? subject = null;
        foreach (var (message, line) in Messages(file))
        {
            using (message)
            {
                subject ??= message.Subject;
                var where = new SourceSpan(file.Path, line, 1);
                if (Papers(message, file.Path, context, 0) is not { } read)
                {
                    diagnostics.Add(DiagnosticCodes.MessageWithoutPapers.At(where, message.Subject ?? ""));
                    continue;
                }

                // A line within a body that was coded is no line of the file.
                entries.AddRange(read.Items.Select((entry, i) => entry with { Where = where, Position = entries.Count + i }).ToList());
                diagnostics.AddRange(read.Diagnostics.Select(diagnostic => diagnostic with { Where = where }));
            }
        }

        if (entries.Count == 0)
            return new([], [DiagnosticCodes.MailWithoutPapers.At(new(file.Path), subject ?? "")]);
        return new(entries.ToImmutable(), diagnostics.ToImmutable());
    }

    private static IEnumerable<(MimeMessage Message, int Line)> Messages(InputFile file)
    {
        bool isMailbox = file.Bytes.Span.StartsWith("From "u8);
        using var bytes = new MemoryStream(file.Bytes.ToArray(), writable: false);
        var options = new ParserOptions { MaxMimeDepth = MaxDepth, AllowAddressesWithoutDomain = true };
        var parser = new MimeParser(options, bytes, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        int line = 1;
        long seen = 0;
        for (int i = 0; i < MaxMessages && !parser.IsEndOfStream; i++)
        {
            MimeMessage message;
            try
            {
                message = parser.ParseMessage();
            }
            catch (FormatException)
            {
                yield break;
            }

            yield return (message, line);
            line += file.Bytes.Span[(int)seen..(int)Math.Min(parser.Position, file.Bytes.Length)].Count((byte)'\n');
            seen = parser.Position;
        }
    }

    // The body in HTML says more than the one in plain text beside it; null when neither holds papers.
    private static Batch<Entry>? Papers(MimeMessage message, string path, ReadContext context, int depth)
    {
        var parts = message.BodyParts.Take(MaxParts).ToList();
        foreach (var part in parts.OfType<TextPart>().OrderBy(part => part.IsHtml ? 0 : 1))
        {
            var body = new InputFile(Named(path, message), Bytes(part));
            var found = context.FindFormat!(body);
            if (found.Format is null || ReferenceEquals(found.Format, Format))
                continue;
            var batch = found.Read(body, context with { Year = context.Year ?? (message.Date.Year > 1990 ? message.Date.Year : null) }).Batch;
            if (!batch.Items.IsEmpty)
                return batch;
        }

        // Forwarded as an attachment.
        foreach (var inner in parts.OfType<MessagePart>())
        {
            if (depth < 2 && inner.Message is { } forwarded && Papers(forwarded, path, context, depth + 1) is { } batch)
                return batch;
        }

        return null;
    }

    // The day of a list of papers stands in its file's name; that of a mail is the day on which it was sent.
    // A page that a browser saved as one file is dated as well, by the day of saving, which says nothing.
    private static string Named(string path, MimeMessage message) =>
        message.Date.Year > 1990 && !message.Headers.Contains("Snapshot-Content-Location")
            ? Invariant($"{path[..(path.LastIndexOf('/') + 1)]}{message.Date.UtcDateTime:yyyy-MM-dd}") : path;

    // As UTF-8, so that what a page says of its own coding does not matter any more.
    private static byte[] Bytes(TextPart part)
    {
        if (part.Content is null)
            return [];
        using var decoded = new MemoryStream();
        using (var content = part.Content.Open())
            content.CopyTo(decoded);
        var bytes = decoded.GetBuffer().AsSpan(0, (int)Math.Min(decoded.Length, MaxBody));
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return bytes.ToArray();
        try
        {
            var charset = part.ContentType.Charset?.Trim('"', '\'') ?? "windows-1252";
            return Encoding.UTF8.GetBytes((CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetString(bytes));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes));
        }
    }
}
