using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MimeKit;
using MimeKit.Text;
using StaticDigest.Features.Editions;
using StaticDigest.Features.Mail;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Mail;

/// <summary>An edition as a message. The same edition gives the same bytes, whoever gets it, but for its own lines.</summary>
internal static class MailMessage
{
    /// <summary>Makes a message.</summary>
    /// <param name="settings">The settings; they name the sender.</param>
    /// <param name="to">Who gets it; null for a message without recipient.</param>
    public static MimeMessage Of(MailEdition bodies, Edition edition, SiteSettings settings, SiteAddress site, MailboxAddress? to, DateTimeOffset now)
    {
        var hash = Hash($"{site.Url}\n{edition.Key}");
        var mail = settings.Of<MailSettings>();
        var message = new MimeMessage
        {
            Subject = bodies.Subject,
            Date = new DateTimeOffset(now.UtcDateTime.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond)), TimeSpan.Zero),
            // By the edition, so that whoever gets it twice after all sees it once.
            MessageId = $"{edition.Key.Replace(' ', '.')}.{hash}@{mail.From[(mail.From.LastIndexOf('@') + 1)..]}",
        };
        message.From.Add(new MailboxAddress(settings.Title, mail.From));
        message.To.Add(to is not null ? to : new GroupAddress("undisclosed-recipients"));
        message.Headers.Add(HeaderId.ListId, $"<{ListId(site)}>");
        message.Headers.Add("Archived-At", $"<{bodies.Address}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (MailEdition.UnsubscribeAt(mail, to?.Address ?? "") is { Length: > 0 } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            if (mail.IsOneClick && unsubscribe.StartsWith("https:", StringComparison.Ordinal))
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new MultipartAlternative(Part(TextFormat.Plain, bodies.Text), Part(TextFormat.Html, bodies.Html))
        {
            // In quoted-printable no line can hold "=_".
            Boundary = $"=_{hash}",
        };
        message.Prepare(EncodingConstraint.SevenBit, 78);
        return message;
    }

    /// <summary>The site's address as the id of a list (RFC 2919): <c>my-digest.example.org</c>.</summary>
    internal static string ListId(SiteAddress site)
    {
        var names = site.Base.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()
            .Select(name => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? char.ToLowerInvariant(letter) : '-')));
        return string.Join('.', names.Append(new Uri(site.Url).IdnHost));
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static string Hash(string text) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text)).ToString("x32", CultureInfo.InvariantCulture);
}
