using System.Globalization;
using System.Net.Security;
using MailKit.Security;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Mail;

/// <summary>The server through which mail goes out; named in the environment, since it comes with a password.</summary>
/// <param name="Port">SMTP_PORT; 465 for TLS from the first byte, else 587.</param>
/// <param name="Security">SMTP_SECURITY: <c>starttls</c>, <c>tls</c> or <c>none</c>; by the port when it is not set.</param>
/// <param name="User">SMTP_USER; empty for a server that asks for no name.</param>
internal sealed record SmtpSettings(string Host, int Port, SecureSocketOptions Security, string User, string Password)
{
    /// <summary>Judges the server's certificate in place of the system.</summary>
    public RemoteCertificateValidationCallback? Certificate { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="UsageException">One is missing or has a value that cannot be used.</exception>
    public static SmtpSettings Read(Func<string, string?> variable)
    {
        string Text(string name) => variable(name)?.Trim() ?? "";
        foreach (var secret in (ReadOnlySpan<string>)["SMTP_HOST", "SMTP_USER", "SMTP_PASSWORD"])
            Redactor.Process.Add(variable(secret));
        var host = Text("SMTP_HOST");
        if (host.Length == 0)
            throw new UsageException("the environment variable SMTP_HOST is not set; it names the server through which mail goes out");
        int port = Text("SMTP_PORT") switch
        {
            "" => Text("SMTP_SECURITY") == "tls" ? 465 : 587,
            var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 65536 ? number
                : throw new UsageException($"SMTP_PORT is `{text}`, expected a number such as 587"),
        };
        // Never "STARTTLS if offered": who sits between could take the offer away and read the password.
        var security = Text("SMTP_SECURITY") switch
        {
            "" => port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "starttls" => SecureSocketOptions.StartTls,
            "none" => SecureSocketOptions.None,
            var text => throw new UsageException($"SMTP_SECURITY is `{text}`, expected starttls, tls or none"),
        };
        var (user, password) = (Text("SMTP_USER"), variable("SMTP_PASSWORD") ?? "");
        if (user.Length > 0 && password.Length == 0)
            throw new UsageException("SMTP_USER is set, but SMTP_PASSWORD is not");
        return new(host, port, security, user, password);
    }
}
