using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StaticDigest.Site;

/// <summary>The picture that stands beside a link to a page in chats and social networks, in words.</summary>
/// <param name="Kicker">The line above the title: the site's name; may be empty.</param>
/// <param name="Title">What the page is.</param>
/// <param name="Lines">What is on it, a line each.</param>
/// <param name="Foot">Where it is: <c>example.org/digest</c>.</param>
/// <param name="Accent">Colour of the kicker and the bar, <c>#8c1d2f</c>.</param>
public sealed record Card(string Kicker, string Title, ImmutableArray<string> Lines, string Foot, string Accent)
{
    /// <summary>Width of every card in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height of every card in pixels.</summary>
    public const int Height = 630;

    /// <summary>Colour of the paper.</summary>
    public const string Paper = "#fbfaf6";

    internal UInt128 Fingerprint(string painter)
    {
        var hash = new Fingerprint();
        hash.Add(painter);
        hash.Add(StaticDigest.Fingerprint.Of(this, CardJson.Default.Card));
        return hash.Finish();
    }
}

[JsonSerializable(typeof(Card))]
internal sealed partial class CardJson : JsonSerializerContext;

/// <summary>
/// Paints cards. The library has no fonts and no code for pictures, so a host brings a painter; without one every page
/// has the card of the theme.
/// </summary>
public interface ICardPainter
{
    /// <summary>Changes whenever the same card would look different. Asking for it loads nothing.</summary>
    string Version { get; }

    /// <summary>Why nothing can be painted on this system; null when it can.</summary>
    string? Problem { get; }

    /// <summary>The letters of a card that no font has; they are left out of the picture.</summary>
    string Missing(Card card);

    /// <summary>The picture as PNG: equal bytes for equal cards on one machine. Called on any thread.</summary>
    byte[] Paint(Card card);
}
