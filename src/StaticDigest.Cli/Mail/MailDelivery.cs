using System.Collections.Immutable;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using StaticDigest.Cli.Editions;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Mail;

/// <summary>What came of sending.</summary>
/// <param name="Sent">Recipients who got it in this run.</param>
/// <param name="Before">Recipients who had it before.</param>
/// <param name="Diagnostics">Who did not get it, and why.</param>
internal sealed record MailDelivered(int Sent, int Before, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Sends one message to each recipient over as few connections as the server allows. Who is put off is asked for again
/// in rounds with growing pauses, for a server that greylists takes a message after some minutes.
/// </summary>
internal sealed class MailDelivery(SmtpSettings server, MailboxAddress sender, HandoutRecord record, RetryPolicy retry)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private int _sentOverConnection;
    private int _sent;

    private enum Outcome { Sent, Deferred, Failed, Unusable }

    /// <summary>Sends to all who do not have it yet.</summary>
    /// <param name="recipients">Everybody.</param>
    /// <param name="message">Makes a recipient's message.</param>
    /// <param name="cancellation">Ends it after the recipient whose turn it is.</param>
    public async Task<MailDelivered> Send(ImmutableArray<Recipient> recipients, Func<Recipient, MimeMessage> message, CancellationToken cancellation)
    {
        foreach (var open in recipients.Where(recipient => record.IsOpen(recipient.Key)))
            _diagnostics.Add(DiagnosticCodes.MailUncertain.At(open.Where));
        var waiting = recipients.Where(recipient => !record.Has(recipient.Key)).ToList();
        int before = recipients.Length - waiting.Count;
        using var client = new SmtpClient { Timeout = (int)retry.AnswerTime.TotalMilliseconds, CheckCertificateRevocation = false };
        if (server.Certificate is { } certificate)
            client.ServerCertificateValidationCallback = certificate;
        int tries = 0;
        await retry.Pipeline<List<Recipient>>(static deferred => deferred.Count > 0)
            .ExecuteAsync(async token => waiting = await Round(client, waiting, message, ++tries, token), cancellation);

        if (client.IsConnected)
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        return new(_sent, before, [.. _diagnostics]);
    }

    // Who is to be asked for again; nobody when the server cannot be used.
    private async Task<List<Recipient>> Round(SmtpClient client, List<Recipient> waiting, Func<Recipient, MimeMessage> message, int tries,
        CancellationToken cancellation)
    {
        var deferred = new List<Recipient>();
        foreach (var recipient in waiting)
        {
            cancellation.ThrowIfCancellationRequested();
            bool wasOld = _sentOverConnection > 0 && client.IsConnected;
            var (outcome, why) = await Once(client, recipient, message, cancellation);
            // Servers end a connection after so many messages: a new one may take the next at once.
            if (outcome == Outcome.Deferred && wasOld && !client.IsConnected)
                (outcome, why) = await Once(client, recipient, message, cancellation);
            if (outcome == Outcome.Unusable)
            {
                _diagnostics.Add(DiagnosticCodes.MailServerUnusable.At(new SourceSpan("SMTP_HOST"), Sentence(why, recipient)));
                return [];
            }

            if (outcome == Outcome.Failed)
                _diagnostics.Add(DiagnosticCodes.MailRefused.At(recipient.Where, Sentence(why, recipient)));
            else if (outcome == Outcome.Deferred && tries > retry.Pauses.Length)
                _diagnostics.Add(DiagnosticCodes.MailGivenUp.At(recipient.Where, tries, Sentence(why, recipient)));
            else if (outcome == Outcome.Deferred)
                deferred.Add(recipient);
        }

        return deferred;
    }

    private async Task<(Outcome Outcome, string Why)> Once(SmtpClient client, Recipient recipient, Func<Recipient, MimeMessage> message,
        CancellationToken cancellation)
    {
        var (outcome, why) = await Connect(client, cancellation);
        if (outcome != Outcome.Sent)
            return (outcome, why);
        var mail = message(recipient);
        var progress = new Transfer();
        record.Begin(recipient.Key);
        try
        {
            // Not cancelled half-way: a message that was handed over must be known to be.
            await client.SendAsync(FormatOptions.Default, mail, sender, [recipient.Mailbox], CancellationToken.None, progress);
            record.Finish(recipient.Key);
            _sent++;
            _sentOverConnection++;
            return (Outcome.Sent, "");
        }
        catch (SmtpCommandException exception)
        {
            record.Fail(recipient.Key);
            // 421: "service not available, closing": the next command would only find the connection gone.
            if (exception.StatusCode == SmtpStatusCode.ServiceNotAvailable)
                await Drop(client);
            if ((int)exception.StatusCode < 500)
                return (Outcome.Deferred, exception.Message);
            return (exception.ErrorCode == SmtpErrorCode.SenderNotAccepted ? Outcome.Unusable : Outcome.Failed, exception.Message);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            await Drop(client);
            if (progress.IsComplete)
            {
                _diagnostics.Add(DiagnosticCodes.MailUncertain.At(recipient.Where));
                return (Outcome.Sent, "");
            }

            record.Fail(recipient.Key);
            return (Outcome.Deferred, exception.Message);
        }
    }

    private async Task<(Outcome Outcome, string Why)> Connect(SmtpClient client, CancellationToken cancellation)
    {
        if (client.IsConnected)
            return (Outcome.Sent, "");
        _sentOverConnection = 0;
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, cancellation);
            if (server.User.Length > 0)
                await client.AuthenticateAsync(server.User, server.Password, cancellation);
            return (Outcome.Sent, "");
        }
        catch (Exception exception) when (exception is MailKit.Security.AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            await Drop(client);
            return (Outcome.Unusable,
                exception is SslHandshakeException
                    ? "no safe connection could be made; its certificate is not trusted, or it speaks no TLS."
                    : exception.Message);
        }
        catch (SmtpCommandException exception)
        {
            await Drop(client);
            return ((int)exception.StatusCode < 500 ? Outcome.Deferred : Outcome.Unusable, exception.Message);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            await Drop(client);
            return (Outcome.Deferred, exception.Message);
        }
    }

    private static bool IsBroken(Exception exception) =>
        exception is SmtpProtocolException or IOException or SocketException or TimeoutException or ServiceNotConnectedException
            or OperationCanceledException { InnerException: TimeoutException };

    private static async Task Drop(SmtpClient client)
    {
        if (client.IsConnected)
            await client.DisconnectAsync(quit: false, CancellationToken.None);
    }

    // A server repeats the address that it does not like; logs of public repositories can be read by everybody.
    private static DiagnosticKind.Sentence Sentence(string why, Recipient recipient)
    {
        var text = Redactor.Process.Hide(recipient.Hide(why)).ReplaceLineEndings(" ").Trim();
        text = Truncate.Cut(text, 200);
        return new(text.EndsWith('.') || text.EndsWith('…') ? text : $"{text}.");
    }

    private sealed class Transfer : ITransferProgress
    {
        public bool IsComplete { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => IsComplete |= bytesTransferred >= totalSize;

        public void Report(long bytesTransferred)
        {
        }
    }
}
