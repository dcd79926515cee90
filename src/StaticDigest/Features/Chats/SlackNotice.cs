namespace StaticDigest.Features.Chats;

/// <summary>
/// Slack's blocks, a section a paper. In its markup only three characters mean something to links and mentions, and
/// those are escaped: <c>&lt;!channel&gt;</c> in a title calls nobody.
/// </summary>
internal static class SlackNotice
{
    private const int MaxBlocks = 50;
    private const int MaxHeader = 150;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice)
    {
        var blocks = notice.Papers.Select(paper =>
            Section(paper.Byline.Length > 0 ? $"{Link(paper.Address, paper.Title)}\n{Escape(paper.Byline)}" : Link(paper.Address, paper.Title)));
        blocks = blocks.Prepend(new SlackBlock("header", new("plain_text", Truncate.Shorten(notice.Title, MaxHeader - 1))));
        if (notice.MoreText.Length > 0)
            blocks = blocks.Append(Section(Link(notice.Address, notice.MoreText)));
        var message = new SlackMessage(Escape($"{notice.Title} {notice.Address}"), false, false, blocks);
        return (JsonOutput.Bytes(message, NoticeJson.Default.SlackMessage), notice.Papers.Length + 2 <= MaxBlocks);
    }

    private static SlackBlock Section(string markup) => new("section", new("mrkdwn", markup));

    // Nothing but the end of the link may follow a bar: a second one would be read as part of the text, which it is.
    private static string Link(string address, string text) => $"<{Escape(address.Replace("|", "%7C", StringComparison.Ordinal))}|{Escape(text)}>";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
