using System.Collections.Immutable;
using MimeKit;
using StaticDigest.Building;
using StaticDigest.Cli.Editions;
using StaticDigest.Features.Mail;
using StaticDigest.Theme;

namespace StaticDigest.Cli.Mail;

/// <summary>Makes the messages of one edition with one theme; bodies that are the same for all are made once.</summary>
internal sealed class MessageMaker : IDisposable
{
    private readonly ChosenEdition _chosen;
    private readonly ThemeRenderer _renderer;
    private readonly bool _isPersonal;
    private readonly MailEdition _common;

    /// <summary>Renders the bodies.</summary>
    /// <exception cref="ThemeException">The template met a name or value that it cannot use.</exception>
    public MessageMaker(ChosenEdition chosen, SiteTheme theme)
    {
        _chosen = chosen;
        _renderer = Flow.Renderer(chosen.Settings, chosen.Site, theme, []);
        _isPersonal = chosen.Settings.Of<MailSettings>().Unsubscribe.Contains(MailSettings.Recipient, StringComparison.Ordinal);
        _common = Make("");
        if (_common.Shown < chosen.Edition!.Count)
            Diagnostics = [DiagnosticCodes.EditionShortened.At(new SourceSpan(chosen.Edition.Name), _common.Shown, chosen.Edition.Count)];
    }

    /// <summary>What there is to say about the message.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    public MailEdition Bodies(string recipient) => _isPersonal ? Make(recipient) : _common;

    public MimeMessage Message(MailboxAddress? to) =>
        MailMessage.Of(Bodies(to?.Address ?? ""), _chosen.Edition!, _chosen.Settings, _chosen.Site, to, _chosen.Options.Now);

    public void Dispose() => _renderer.Dispose();

    private MailEdition Make(string recipient) => MailEdition.Of(_chosen.Edition!, _chosen.Settings, _chosen.Site, _renderer, recipient);
}
