using System.Collections.Immutable;
using MimeKit;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Mail;

/// <summary>Somebody who gets the edition.</summary>
/// <param name="Where">Where it is written; the only thing by which diagnostics name a recipient.</param>
internal sealed record Recipient(MailboxAddress Mailbox, SourceSpan Where)
{
    /// <summary>The address as it is compared.</summary>
    public string Key => Mailbox.Address;

    /// <summary>A text of a server without the address, its name and its domain, which servers repeat in parts.</summary>
    public string Hide(string text)
    {
        int at = Key.LastIndexOf('@');
        foreach (var part in (ReadOnlySpan<string>)[Key, Uri.EscapeDataString(Key), Mailbox.GetAddress(idnEncode: true), Key[..at], Key[(at + 1)..]])
        {
            // A shorter one is a part of words.
            if (part.Length >= ShortestPart)
                text = text.Replace(part, "(address)", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private const int ShortestPart = 3;
}

/// <summary>Reads lists of recipients: an address a line, with or without a name; <c>#</c> begins a diagnostic.</summary>
internal static class Recipients
{
    // Strict: "ada@example.org, bob@example.org" on one line is a slip, and so is a name without an address.
    private static readonly ParserOptions s_strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>Reads a list. An address that stands in it twice counts once.</summary>
    /// <param name="text">The list.</param>
    public static (ImmutableArray<Recipient> Recipients, ImmutableArray<Diagnostic> Diagnostics) Read(string text, string name)
    {
        var recipients = ImmutableArray.CreateBuilder<Recipient>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach (var line in text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var address = line.Split('#', 2)[0].Trim();
            var where = new SourceSpan(name, number);
            if (address.Length == 0)
                continue;
            if (TryParse(address) is not { } mailbox)
                diagnostics.Add(DiagnosticCodes.RecipientInvalid.At(where));
            else if (seen.Add(mailbox.Address))
                recipients.Add(new(mailbox, where));
            Redactor.Process.Add(address);
        }

        return (recipients.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>Reads one address; null when it is none.</summary>
    public static MailboxAddress? TryParse(string text)
    {
        bool isAddress = MailboxAddress.TryParse(s_strict, text, out var mailbox)
            && mailbox.Address.LastIndexOf('@') is > 0 and var at && at < mailbox.Address.Length - 1
            && !mailbox.Address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
        if (!isAddress)
            return null;
        var address = mailbox!.Address;
        Redactor.Process.Add(address);
        Redactor.Process.Add(mailbox.GetAddress(idnEncode: true));
        // A server may name one without its domain; a shorter name is a word.
        if (address.LastIndexOf('@') is >= 8 and var length)
            Redactor.Process.Add(address[..length]);
        return mailbox;
    }
}
