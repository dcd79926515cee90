using System.Collections.Immutable;
using StaticDigest.Features.Editions;
using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Localization;
using StaticDigest.Settings;

namespace StaticDigest.Features.Chats;

/// <summary>What a chat is told of an edition, before any service's own form.</summary>
/// <param name="Title">Title: <c>Paper Digest: 40 papers of Friday, 17 April 2026</c>.</param>
/// <param name="Address">Address of the edition's page.</param>
/// <param name="Papers">The first papers, best first.</param>
/// <param name="More">How many more there are.</param>
public sealed record Notice(string Title, string Address, ImmutableArray<NoticePaper> Papers, int More)
{
    private const int MaxTitle = 240;
    private const int MaxByline = 120;

    /// <summary>The words of its language.</summary>
    internal Localizer Localizer { get; init; } = Localizer.English;

    /// <summary>The line that leads to the rest; empty when there is none.</summary>
    internal string MoreText => More == 0 ? "" : Papers.IsEmpty ? Localizer["read_them"] : Localizer.Translate("mail_more", Localizer.Papers(More));

    /// <summary>What there is to tell.</summary>
    public static Notice Of(Edition edition, SiteSettings settings, SiteAddress site, int papers)
    {
        ImmutableArray<NoticePaper> shown = [.. edition.Parts.SelectMany(part => part.Papers).Take(papers).Select(paper => new NoticePaper(
            Truncate.Shorten(FeedContent.Title(paper.Paper, settings.Localizer), MaxTitle),
            paper.Address.Absolute(site),
            Truncate.Shorten(settings.Localizer.Byline(paper.Paper), MaxByline)))];
        return new($"{Truncate.Shorten(settings.Title, 100)}: {settings.Localizer.Translate("day_of", settings.Localizer.Papers(edition.Count), edition.Name)}",
            edition.Address.Absolute(site), shown, edition.Count - shown.Length)
        { Localizer = settings.Localizer };
    }

    /// <summary>The same with fewer papers.</summary>
    internal Notice With(int papers) => this with { Papers = Papers[..papers], More = More + Papers.Length - papers };

    /// <summary>The body of the request by which a service takes it, with as many papers as it allows.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="room">The chat, for Telegram.</param>
    public ReadOnlyMemory<byte> Body(ChatKind kind, string room)
    {
        for (int papers = Papers.Length; ; papers--)
        {
            var part = With(papers);
            var (body, fits) = kind switch
            {
                ChatKind.Slack => SlackNotice.Body(part),
                ChatKind.Discord => DiscordNotice.Body(part),
                ChatKind.Telegram => TelegramNotice.Body(part, room),
                ChatKind.Matrix => MatrixNotice.Body(part),
                _ => FeishuNotice.Body(part),
            };
            if (fits || papers == 0)
                return body;
        }
    }
}

/// <summary>A paper in a notice.</summary>
/// <param name="Title">Title as plain text.</param>
/// <param name="Address">Address of its page.</param>
/// <param name="Byline">Authors on one line; may be empty.</param>
public sealed record NoticePaper(string Title, string Address, string Byline);
