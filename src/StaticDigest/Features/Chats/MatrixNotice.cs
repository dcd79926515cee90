using System.Text;

namespace StaticDigest.Features.Chats;

/// <summary>An event of Matrix: plain text, and the same as HTML. It mentions nobody.</summary>
internal static class MatrixNotice
{
    // An event may have 65,536 bytes with all that a server adds.
    private const int MaxBytes = 48_000;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice)
    {
        var plain = new StringBuilder(notice.Title).Append('\n').Append(notice.Address);
        var html = new StringBuilder("<p><strong>").Append(Link(notice.Address, notice.Title)).Append("</strong></p><ol>");
        for (int i = 0; i < notice.Papers.Length; i++)
        {
            var paper = notice.Papers[i];
            plain.Append("\n\n").Append(i + 1).Append(". ").Append(paper.Title).Append('\n').Append(paper.Address);
            html.Append("<li>").Append(Link(paper.Address, paper.Title));
            if (paper.Byline.Length > 0)
                html.Append("<br><em>").Append(Html.Escape(paper.Byline)).Append("</em>");
            html.Append("</li>");
        }

        html.Append("</ol>");
        if (notice.MoreText.Length > 0)
            html.Append("<p>").Append(Link(notice.Address, notice.MoreText)).Append("</p>");
        var message = new MatrixMessage("m.notice", plain.ToString(), "org.matrix.custom.html", html.Replace("<ol></ol>", "").ToString(), new());
        var body = JsonOutput.Bytes(message, NoticeJson.Default.MatrixMessage);
        return (body, body.Length <= MaxBytes);
    }

    private static string Link(string address, string text) => $"<a href=\"{Html.Escape(address)}\">{Html.Escape(text)}</a>";
}
