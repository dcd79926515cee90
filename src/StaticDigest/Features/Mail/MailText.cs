using System.Text;
using StaticDigest.Settings;

namespace StaticDigest.Features.Mail;

/// <summary>The plain-text body: short lines, numbered papers, every address on a line of its own.</summary>
internal static class MailText
{
    private const int Width = 72;

    public static string Of(MailView view, SiteSettings settings, SiteAddress site)
    {
        var text = new StringBuilder();
        Wrap(text, settings.Title, "");
        Wrap(text, $"{view.Name}: {view.Count}", "");
        text.Append(view.Address).Append('\n');
        foreach (var part in view.Parts)
        {
            if (part.Heading.Length > 0)
                text.Append('\n').Append(part.Heading).Append('\n').Append('-', part.Heading.Length).Append('\n');
            foreach (var paper in part.Papers)
                Paper(text, paper);
        }

        if (view.More.Length > 0)
            Wrap(text.Append('\n'), $"{settings.Localizer.Translate("mail_more", view.More)}: {view.Address}", "");
        text.Append("\n-- \n");
        Wrap(text, settings.Title, "");
        text.Append(site.Url).Append('\n');
        if (view.Footer.Length > 0)
            Wrap(text, view.Footer, "");
        if (view.Unsubscribe.Length > 0)
            text.Append(settings.Localizer["unsubscribe"]).Append(": ").Append(view.Unsubscribe).Append('\n');
        return text.ToString();
    }

    private static void Paper(StringBuilder text, MailPaperView paper)
    {
        var number = Invariant($"{paper.Number}. ");
        var indent = new string(' ', number.Length);
        text.Append('\n');
        Wrap(text, paper.Title, indent, number);
        foreach (var line in (ReadOnlySpan<string>)[paper.Authors, paper.Topics])
            Wrap(text, line, indent);
        text.Append(indent).Append(paper.Address).Append('\n');
        if (paper.Note.Length > 0)
            Wrap(text.Append('\n'), $"Note: {paper.Note}", indent);
        if (paper.Abstract.Length > 0)
            Wrap(text.Append('\n'), paper.Abstract, indent);
    }

    /// <summary>Writes words in lines of at most <see cref="Width"/> characters; a longer word has a line of its own.</summary>
    /// <param name="indent">What each line begins with.</param>
    /// <param name="first">What the first line begins with in place of that.</param>
    private static void Wrap(StringBuilder text, string words, string indent, string? first = null)
    {
        if (words.Length == 0)
            return;
        text.Append(first ?? indent);
        int column = indent.Length;
        bool isFirst = true;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (!isFirst)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
            isFirst = false;
        }

        text.Append('\n');
    }
}
