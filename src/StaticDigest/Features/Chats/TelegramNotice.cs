using System.Text;

namespace StaticDigest.Features.Chats;

/// <summary>A message of Telegram in its small HTML.</summary>
internal static class TelegramNotice
{
    private const int MaxLetters = 4096;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice, string room)
    {
        var text = new StringBuilder("<b>").Append(Link(notice.Address, notice.Title)).Append("</b>");
        for (int i = 0; i < notice.Papers.Length; i++)
        {
            var paper = notice.Papers[i];
            text.Append("\n\n").Append(i + 1).Append(". ").Append(Link(paper.Address, paper.Title));
            if (paper.Byline.Length > 0)
                text.Append("\n<i>").Append(Html.Escape(paper.Byline)).Append("</i>");
        }

        if (notice.MoreText.Length > 0)
            text.Append("\n\n").Append(Link(notice.Address, notice.MoreText));
        var message = new TelegramMessage(room, "HTML", text.ToString(), new(true));
        return (JsonOutput.Bytes(message, NoticeJson.Default.TelegramMessage), text.Length <= MaxLetters);
    }

    private static string Link(string address, string text) => $"<a href=\"{Html.Escape(address)}\">{Html.Escape(text)}</a>";
}
