using System.Collections.Immutable;
using System.Text;
using StaticDigest.Features.Editions;
using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Localization;
using StaticDigest.Markdown;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Features.Mail;

/// <summary>An edition as the two bodies of a message.</summary>
/// <param name="Subject">Subject of the message.</param>
/// <param name="Address">Absolute address of the edition's page.</param>
/// <param name="Html">The body for programs that show HTML.</param>
/// <param name="Text">The body for all others.</param>
/// <param name="Shown">How many papers it shows.</param>
public sealed record MailEdition(string Subject, string Address, string Html, string Text, int Shown)
{
    // Gmail cuts a message off after 102 KB; quoted-printable and headers come on top, so there is some room.
    private const int MaxBytes = 95_000;

    // From whole abstracts to titles only; then fewer and fewer papers.
    private static readonly ImmutableArray<(int Abstract, int Papers)> s_lengths =
        [(2500, int.MaxValue), (600, int.MaxValue), (300, int.MaxValue), (0, int.MaxValue), (0, 150), (0, 100), (0, 50), (0, 25), (0, 10)];

    /// <summary>Makes the bodies, as long as mail programs allow.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="site">Where the site is served.</param>
    /// <param name="renderer">Renders the theme's template.</param>
    /// <param name="recipient">Whose message it is, for the address at which to unsubscribe; may be empty.</param>
    /// <exception cref="ThemeException">The template met a name or value that it cannot use.</exception>
    public static MailEdition Of(Edition edition, SiteSettings settings, SiteAddress site, ThemeRenderer renderer, string recipient = "")
    {
        foreach (var (length, papers) in s_lengths)
        {
            var view = ViewOf(edition, settings, site, recipient, length, papers);
            var html = renderer.Render(SiteTheme.Mail, view);
            if (html.Length <= MaxBytes || papers == s_lengths[^1].Papers)
                return new(view.Subject, view.Address, Encoding.UTF8.GetString(html.Span), MailText.Of(view, settings, site), Math.Min(papers, edition.Count));
        }

        throw new InvalidOperationException("the last length is always taken");
    }

    /// <summary>Where a recipient unsubscribes; empty when that is not said, or depends on a recipient and there is none.</summary>
    public static string UnsubscribeAt(MailSettings settings, string recipient) => settings.Unsubscribe switch
    {
        "" => "",
        var address when recipient.Length == 0 && address.Contains(MailSettings.Recipient, StringComparison.Ordinal) => "",
        var address when address.StartsWith("https:", StringComparison.Ordinal) =>
            address.Replace(MailSettings.Recipient, Uri.EscapeDataString(recipient), StringComparison.Ordinal),
        var mailbox => $"mailto:{mailbox}?subject=unsubscribe",
    };

    private static MailView ViewOf(Edition edition, SiteSettings settings, SiteAddress site, string recipient, int length, int papers)
    {
        int number = 0;
        var parts = ImmutableArray.CreateBuilder<MailPartView>();
        foreach (var part in edition.Parts)
        {
            ImmutableArray<MailPaperView> views = [
                .. part.Papers.Take(papers - number).Select(paper => Paper(paper, ++number, site, length, settings.Localizer))];
            if (!views.IsEmpty)
                parts.Add(new(part.Heading, views));
        }

        var count = settings.Localizer.Papers(edition.Count);
        return new MailView
        {
            Subject = $"{settings.Title}: {settings.Localizer.Translate("day_of", count, edition.Name)}",
            Name = edition.Name,
            Count = count,
            Preview = string.Join("; ",
                edition.Parts.SelectMany(part => part.Papers).Take(3).Select(paper => FeedContent.Title(paper.Paper, settings.Localizer))),
            Address = edition.Address.Absolute(site),
            Parts = parts.ToImmutable(),
            More = number < edition.Count ? settings.Localizer.Papers(edition.Count - number) : "",
            Unsubscribe = UnsubscribeAt(settings.Of<MailSettings>(), recipient),
            Footer = settings.Of<MailSettings>().Footer,
        };
    }

    private static MailPaperView Paper(DigestPaper digested, int number, SiteAddress site, int length, Localizer localizer)
    {
        var paper = digested.Paper;
        return new(
            number,
            FeedContent.Title(paper, localizer),
            digested.Address.Absolute(site),
            localizer.Byline(paper),
            string.Join(" · ", digested.Topics.Select(match => match.Topic.Name)),
            paper.Note is { } note ? Line(MarkdownPlainText.Read(note)) : "",
            length == 0 ? "" : Line(MathText.ToPlain(Truncate.Shorten(paper.Abstract, length))),
            digested.Links.First);
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
