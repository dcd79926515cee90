using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading;

/// <summary>What a line that a pattern knows is to the cards around it.</summary>
internal enum LineUse
{
    /// <summary>Words of the page; they belong to no card.</summary>
    Furniture,

    /// <summary>First line of a card: what follows belongs to it until the next start or end.</summary>
    Start,

    /// <summary>A part of the card that stands on this line alone.</summary>
    Field,

    /// <summary>A part of the card that goes on over the following lines that no pattern knows: <c>Abstract:</c>, <c>Authors:</c>.</summary>
    Label,

    /// <summary>Last line of a card; what follows without a start is no part of one.</summary>
    End,
}

/// <summary>One line of a grammar's table: how a line is known, and what it is.</summary>
/// <param name="Use">What it is to the cards.</param>
/// <param name="Part">Which part of a card; of no meaning for furniture.</param>
/// <param name="Match">Null for a line that is none, else the value: the line without its label. Must be linear.</param>
internal sealed record LinePattern<TPart>(LineUse Use, TPart Part, Func<string, string?> Match)
    where TPart : struct, Enum
{
    // Longer lines are text; no pattern that anchors at both ends needs to look at them.
    private const int MaxFurniture = 200;

    /// <summary>Words of the page.</summary>
    public static LinePattern<TPart> Furniture(Func<string, bool> isFurniture) =>
        new(LineUse.Furniture, default, line => line.Length <= MaxFurniture && isFurniture(line) ? line : null);

    /// <summary>A line that a regular expression knows; its group <c>value</c> is the value, without that group the whole line.</summary>
    public static LinePattern<TPart> Of(LineUse use, TPart part, Regex regex) => new(use, part, line =>
        regex.Match(line) is not { Success: true } match ? null
        : match.Groups["value"] is { Success: true } value ? value.Value.Trim() : line);
}

/// <summary>A line of a card.</summary>
/// <param name="Part">Its part; null for free text.</param>
/// <param name="Value">The line, without a label.</param>
/// <param name="StartsBlock">True when an empty line or a line of another part stands before it.</param>
internal readonly record struct CardLine<TPart>(int Index, TPart? Part, string Value, bool StartsBlock)
    where TPart : struct, Enum;

/// <summary>One card: its lines in order. Every part is optional and may stand in any order; what they mean is the reader's.</summary>
internal sealed class TextCard<TPart>(List<CardLine<TPart>> lines)
    where TPart : struct, Enum
{
    public IReadOnlyList<CardLine<TPart>> Lines => lines;

    /// <summary>Index of its first line.</summary>
    public int First => lines[0].Index;

    /// <summary>The lines of a part, null for free text, joined by blanks, its blocks by empty lines; null when there are none.</summary>
    public string? Text(TPart? part)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (!EqualityComparer<TPart?>.Default.Equals(line.Part, part) || line.Value.Length == 0)
                continue;
            text.Append(text.Length == 0 ? "" : line.StartsBlock ? "\n\n" : " ").Append(line.Value);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Marks all its lines; for a card that became an entry.</summary>
    public void Understand(TextLines all)
    {
        foreach (var line in lines)
            all.Understand(line.Index);
    }
}

/// <summary>
/// The grammar of a page copied as text, whose cards begin with a line that can be known: a table of patterns, tried in
/// order; the first that matches decides. Lines that none knows go on with the label before them, else they are free text.
/// </summary>
internal sealed class CardGrammar<TPart>(params ImmutableArray<LinePattern<TPart>> patterns)
    where TPart : struct, Enum
{
    /// <summary>The cards in order. Furniture is marked as understood; lines before the first card are neither.</summary>
    public List<TextCard<TPart>> Cards(TextLines lines)
    {
        var cards = new List<TextCard<TPart>>();
        List<CardLine<TPart>>? card = null;
        TPart? going = null;
        bool interrupted = false;
        for (int i = 0; i < lines.Count; i++)
        {
            var (pattern, value) = Find(lines[i].Text);
            if (pattern?.Use == LineUse.Furniture)
            {
                lines.Understand(i);
                interrupted = true;
                continue;
            }

            if (pattern?.Use == LineUse.Start)
            {
                card = [];
                cards.Add(new(card));
            }

            if (card is null)
                continue;
            var part = pattern is null ? going : pattern.Part;
            bool startsBlock = lines[i].AfterBlank || interrupted || card.Count == 0 || !EqualityComparer<TPart?>.Default.Equals(card[^1].Part, part);
            card.Add(new(i, part, value, startsBlock));
            going = pattern is null ? going : pattern.Use == LineUse.Label ? pattern.Part : null;
            interrupted = false;
            if (pattern?.Use == LineUse.End)
                (card, going) = (null, null);
        }

        return cards;
    }

    private (LinePattern<TPart>? Pattern, string Value) Find(string line)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(line) is { } value)
                return (pattern, value);
        }

        return (null, line);
    }
}
