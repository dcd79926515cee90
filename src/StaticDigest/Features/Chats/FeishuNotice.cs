namespace StaticDigest.Features.Chats;

/// <summary>A post of Feishu or Lark: lines of text and links, which read no markup.</summary>
internal static class FeishuNotice
{
    // A request may have 20 KB; a signature comes on top.
    private const int MaxBytes = 18_000;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice)
    {
        var lines = notice.Papers.Select(
            (paper, i) => Line(Invariant($"{i + 1}. "), paper.Title, paper.Address, paper.Byline.Length > 0 ? $" {paper.Byline}" : ""));
        lines = lines.Append(Line("", notice.MoreText.Length > 0 ? notice.MoreText : notice.Localizer["read_them"], notice.Address, ""));
        var body = JsonOutput.Bytes(new FeishuMessage("post", new(new(new(notice.Title, lines)))), NoticeJson.Default.FeishuMessage);
        return (body, body.Length <= MaxBytes);
    }

    private static IEnumerable<FeishuTag> Line(string before, string text, string address, string after)
    {
        if (before.Length > 0)
            yield return new("text", before, null);
        yield return new("a", text, address);
        if (after.Length > 0)
            yield return new("text", after, null);
    }
}
