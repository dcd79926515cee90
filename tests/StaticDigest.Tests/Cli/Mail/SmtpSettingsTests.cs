using MailKit.Security;
using StaticDigest.Cli;
using StaticDigest.Cli.Mail;
using Xunit;

namespace StaticDigest.Tests.Cli.Mail;

/// <summary>The server as the environment names it.</summary>
public class SmtpSettingsTests
{
    [Theory]
    [InlineData("SMTP_HOST=mail.example.org", 587, SecureSocketOptions.StartTls)]
    [InlineData("SMTP_HOST=mail.example.org SMTP_PORT=465", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("SMTP_HOST=mail.example.org SMTP_SECURITY=tls", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("SMTP_HOST=mail.example.org SMTP_PORT=2525 SMTP_SECURITY=none", 2525, SecureSocketOptions.None)]
    [InlineData("SMTP_HOST=mail.example.org SMTP_PORT=25", 25, SecureSocketOptions.StartTls)]
    public void The_connection_is_safe_unless_said_otherwise(string environment, int port, SecureSocketOptions security)
    {
        var settings = Read(environment);

        Assert.Equal(("mail.example.org", port, security), (settings.Host, settings.Port, settings.Security));
    }

    [Theory]
    [InlineData("", "SMTP_HOST is not set")]
    [InlineData("SMTP_HOST=h SMTP_PORT=many", "SMTP_PORT is `many`")]
    [InlineData("SMTP_HOST=h SMTP_PORT=70000", "SMTP_PORT is `70000`")]
    [InlineData("SMTP_HOST=h SMTP_SECURITY=maybe", "SMTP_SECURITY is `maybe`")]
    [InlineData("SMTP_HOST=h SMTP_USER=u", "SMTP_PASSWORD is not")]
    public void What_cannot_be_used_is_said(string environment, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => Read(environment)).Message, StringComparison.Ordinal);

    private static SmtpSettings Read(string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return SmtpSettings.Read(name => variables.GetValueOrDefault(name));
    }
}
