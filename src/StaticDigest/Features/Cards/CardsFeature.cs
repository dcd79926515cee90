using StaticDigest.Theme;

namespace StaticDigest.Features.Cards;

/// <summary>A picture for links to each page.</summary>
internal static class CardsFeature
{
    public static Feature Feature { get; } = new("cards") { Settings = [CardSettings.Section], Finish = SiteCards.Add };
}
