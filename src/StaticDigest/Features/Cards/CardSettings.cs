using StaticDigest.Settings;

namespace StaticDigest.Features.Cards;

[Flags]
internal enum CardKinds
{
    /// <summary>None: every page has the card of the theme.</summary>
    None = 0,

    /// <summary>The site as a whole, for all pages without one of their own.</summary>
    Site = 1,

    Topics = 2,

    /// <summary>Each day.</summary>
    Issues = 4,

    /// <summary>Each paper.</summary>
    Papers = 8,
}

/// <summary>Which pages have a card of their own, as the settings say.</summary>
internal sealed record CardSettings
{
    private static readonly string[] s_words = ["site", "topics", "issues", "papers"];

    private static readonly SettingKind<CardKinds> s_kind = new(
        new("none, or some of " + string.Join(", ", s_words),
            $$""" "anyOf": [{{SettingKinds.WordList([.. s_words, "none"])}}, { "type": ["string", "null"] }] """)
        { IsCompound = true },
        Read,
        kinds => SettingKinds.Json(s_words.Where((_, i) => kinds.HasFlag((CardKinds)(1 << i)))));

    public CardKinds Kinds { get; init; } = CardKinds.Site | CardKinds.Topics | CardKinds.Issues;

    internal static SettingsSection Section { get; } = SettingsSection.Of("pages", "", new SettingBlock<CardSettings>(new())
    {
        {
            "cards", s_kind, cards => cards.Kinds, (cards, value) => cards with { Kinds = value },
            "Which pages have a picture of their own for links in chats and social networks: some of site, topics, issues, papers; or none."
        },
    });

    private static CardKinds Read(SettingValue value, CardKinds fallback)
    {
        var kinds = CardKinds.None;
        foreach (var word in value.Words)
        {
            if (Array.IndexOf(s_words, word) is >= 0 and int index)
                kinds |= (CardKinds)(1 << index);
            else if (word != "none" || value.Words.Length > 1)
                return value.Reject(fallback, s_kind.Form.Expected);
        }

        return kinds;
    }
}
