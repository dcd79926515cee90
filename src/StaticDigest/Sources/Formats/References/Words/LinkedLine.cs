using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.References.Words;

/// <summary>How a piece of a line is set.</summary>
internal enum PieceStyle
{
    /// <summary>As running text.</summary>
    Plain,

    /// <summary>Between double stars, or a heading.</summary>
    Bold,

    /// <summary>Between single stars or underscores.</summary>
    Italic,
}

/// <summary>A run of text, or an address with the words that carry it.</summary>
/// <param name="Text">The words without marks of Markdown; empty for a bare address.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Url">Where it leads; null for text and bare ids.</param>
/// <param name="Id">The paper's id in the address.</param>
/// <param name="Version">The arXiv version in it.</param>
internal readonly record struct Piece(string Text, PieceStyle Style, string? Url = null, PaperId? Id = null, int? Version = null)
{
    /// <summary>True for an address of any kind.</summary>
    public bool IsAddress => Url is not null || Id is not null;

    /// <summary>True for an address of one paper, be its id known or not.</summary>
    public bool IsPaper => Id is not null || Url is not null && PaperAddresses.IsPage(Url);

    /// <summary>True for an address without words of its own: <c>https://…</c>, <c>[pdf](https://…)</c>.</summary>
    public bool IsBare => IsAddress && AddressLabel.IsGeneric(Text);
}

/// <summary>A line of text taken apart at its addresses and marks.</summary>
/// <param name="Index">Its index among the lines of the file.</param>
/// <param name="Pieces">Its pieces in order.</param>
internal sealed record LinkedLine(int Index, ImmutableArray<Piece> Pieces)
{
    /// <summary>True when it leads to at least one paper.</summary>
    public bool HasPaper => Pieces.Any(piece => piece.IsPaper);

    /// <summary>The line without its addresses; words of links that name something stay.</summary>
    public string Text => AuthorText.OnOneLine(string.Concat(Pieces.Select(piece => piece.IsBare ? " " : piece.Text)));

    /// <summary>True when nothing is on it but addresses and words such as "PDF" and "arXiv".</summary>
    public bool IsBare => HasPaper && AddressLabel.IsGeneric(Text);
}
