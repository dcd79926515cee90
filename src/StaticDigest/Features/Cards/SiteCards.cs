using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Features.Cards;

/// <summary>Decides which page has which card.</summary>
internal sealed class SiteCards
{
    private const string UsualAccent = "#8c1d2f";
    private const int MaxLines = 4;

    // Of a large digest these have a card of their own: they are shared, the others have been.
    private const int NewestIssues = 60;

    private readonly Dictionary<string, (string File, Card Card)> _byFolder = new(StringComparer.Ordinal);
    private readonly string _accent;
    private readonly Digest _digest;
    private readonly SiteAddress _site;
    private readonly (string File, Card Card)? _usual;

    private SiteCards(Digest digest, SiteAddress site)
    {
        (_digest, _site) = (digest, site);
        var settings = digest.Settings;
        _accent = Colour.Parse(settings.Look.Accent.Length > 0 ? settings.Look.Accent : UsualAccent).ReadableOn(Colour.Parse(Card.Paper)).ToString();
        var kinds = settings.Of<CardSettings>().Kinds;
        if (kinds.HasFlag(CardKinds.Site))
            _usual = ("cards/site.png", Make("", settings.Title, [settings.Description]));
        if (kinds.HasFlag(CardKinds.Topics))
        {
            foreach (var topic in digest.Topics.Where(topic => !topic.Papers.IsEmpty))
                Add(Addresses.Topic(topic.Topic.Slug), topic.Topic.Name, [settings.Localizer.Papers(topic.Papers.Length), topic.Topic.Description]);
        }

        if (kinds.HasFlag(CardKinds.Issues))
        {
            foreach (var issue in digest.Issues.Reverse().Where(issue => issue.IsFull).Take(digest.IsLarge ? NewestIssues : int.MaxValue))
                Add(Addresses.Day(issue.Day), settings.Localizer.Day(issue.Day),
                    [settings.Localizer.Papers(issue.Papers.Length), .. issue.Papers.Take(MaxLines - 1).Select(paper => MathText.ToPlain(paper.Paper.Title))]);
        }

        if (kinds.HasFlag(CardKinds.Papers))
        {
            foreach (var paper in digest.Papers)
                Add(paper.Address, MathText.ToPlain(paper.Paper.Title), [settings.Localizer.Byline(paper.Paper)]);
        }
    }

    /// <summary>Names each page's card in its head, and adds the cards as files.</summary>
    public static IEnumerable<Page> Add(FeatureInput at)
    {
        var (digest, site) = (at.Plan.Digest, at.Plan.Site);
        if (at.Painter is not { } painter || digest.Settings.Of<CardSettings>().Kinds == CardKinds.None)
            return at.Before;
        if (painter.Problem is { } problem)
        {
            at.Plan.Report([DiagnosticCodes.CardsUnavailable.At(new SourceSpan("cards/"), new DiagnosticKind.Sentence(problem))]);
            return at.Before;
        }

        var cards = new SiteCards(digest, site);
        var used = new SortedDictionary<string, Card>(StringComparer.Ordinal);
        var all = new List<Page>(at.Before.Count);
        foreach (var page in at.Before)
        {
            if (page is TemplatePage { HasFrame: true } template && cards.Of(template.File) is { } found)
            {
                used[found.File] = found.Card;
                all.Add(template with { Head = template.Head with { Card = $"{site.Url}{found.File}", CardText = Alternative(found.Card) } });
            }
            else
            {
                all.Add(page);
            }
        }

        foreach (var (file, card) in used)
        {
            if (painter.Missing(card) is { Length: > 0 } missing)
                at.Plan.Report([DiagnosticCodes.CardLettersMissing.At(new SourceSpan(file), missing)]);
            all.Add(new GeneratedFile(file, "a card", () => painter.Paint(card)) { Fingerprint = card.Fingerprint(painter.Version), IsExpensive = true });
        }

        return all;
    }

    /// <summary>The card of a page: that of its list for <c>topics/transport/page/2/index.html</c> too.</summary>
    private (string File, Card Card)? Of(string file)
    {
        for (int slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (_byFolder.TryGetValue(file[..(slash + 1)], out var found))
                return found;
        }

        return _usual;
    }

    private void Add(UrlPath address, string title, IEnumerable<string> lines) =>
        _byFolder[address.Value] = ($"cards/{address.Value.TrimEnd('/')}.png", Make(_digest.Settings.Title, title, lines));

    private Card Make(string kicker, string title, IEnumerable<string> lines) => new(
        kicker,
        title,
        [.. lines.Where(line => line.Length > 0).Take(MaxLines)],
        _site.Url[(_site.Url.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/'),
        _accent);

    private static string Alternative(Card card) => card.Kicker.Length > 0 ? $"{card.Title} · {card.Kicker}" : card.Title;
}
