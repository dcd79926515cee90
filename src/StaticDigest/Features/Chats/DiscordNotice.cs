using System.Text;

namespace StaticDigest.Features.Chats;

/// <summary>An embed of Discord with the papers as Markdown. Mentions are switched off, and marks of Markdown are escaped.</summary>
internal static class DiscordNotice
{
    private const int MaxTitle = 256;
    private const int MaxDescription = 4096;
    private const int Accent = 0x8c1d2f;
    private const string Marks = "\\*_~`|<>[]()#-+.:@!";

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice)
    {
        var text = new StringBuilder();
        for (int i = 0; i < notice.Papers.Length; i++)
        {
            var paper = notice.Papers[i];
            text.Append(i + 1).Append("\\. [").Append(Escape(paper.Title)).Append("](").Append(Address(paper.Address)).Append(')');
            if (paper.Byline.Length > 0)
                text.Append("\n-# ").Append(Escape(paper.Byline));
            text.Append('\n');
        }

        if (notice.MoreText.Length > 0)
            text.Append('[').Append(Escape(notice.MoreText)).Append("](").Append(Address(notice.Address)).Append(')');
        var message = new DiscordMessage(new([]), [new(Truncate.Shorten(notice.Title, MaxTitle - 1), notice.Address, text.ToString(), Accent)]);
        return (JsonOutput.Bytes(message, NoticeJson.Default.DiscordMessage), text.Length <= MaxDescription);
    }

    private static string Address(string address) => address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
