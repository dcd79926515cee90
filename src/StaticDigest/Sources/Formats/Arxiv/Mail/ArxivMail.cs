using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Arxiv.Mail;

/// <summary>
/// The mail that arXiv sends to its subscribers every working day. A paper:
/// <code>
/// \\
/// arXiv:2303.08867 (*cross-listing*)
/// Date: Wed, 15 Mar 2023 18:34:08 GMT   (243kb,D)
///
/// Title: A Bayesian derivation of the square root law of market impact
///   in two lines
/// Authors: Louis Saddier and Matteo Marsili
/// Categories: q-fin.TR cond-mat.stat-mech
/// \\
///   We show that …
/// \\ ( https://arxiv.org/abs/2303.08867 ,  243kb)
/// ------------------------------------------------------------------------------
/// </code>
/// In place of the date a replacement has <c>replaced with revised version Wed, 15 Mar 2023 18:05:58 GMT</c>, and no
/// abstract; papers of before 2007 begin with <c>Paper: hep-th/9901001</c>.
/// </summary>
internal static partial class ArxivMail
{
    /// <summary>True for text in which a divider is followed by an id and fields.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        for (int i = 0; i + 1 < head.Lines.Count; i++)
        {
            if (MailRecord.IsDivider(Unquoted(head.Lines[i]).Trim()) && MailRecord.IsStart(Unquoted(head.Lines[i + 1]).Trim()))
                return true;
        }

        return false;
    }

    public static void Read(TextLines lines, EntryList list)
    {
        PartialDate? sent = DayInName.Of(list.File) is { } day ? new(day) : null;
        int at = 0;
        for (; at < lines.Count && !MailRecord.IsRecord(lines, at); at++)
        {
            var line = lines[at].Text;
            if (line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase) && FeedDate.TryParse(line["Date:".Length..]) is { IsPlausible: true } written)
                sent = written;
            if (Head().IsMatch(line) || MailRecord.IsDivider(line))
                lines.Understand(at);
        }

        while (at < lines.Count)
        {
            if (!MailRecord.IsRecord(lines, at))
            {
                if (MailRecord.IsDivider(lines[at].Text))
                    lines.Understand(at);
                at++;
                continue;
            }

            var record = MailRecord.Read(lines, ref at);
            if (record.ToEntry(lines, sent) is { } entry)
                list.Add(entry);
            else
                list.Diagnostics.Add(DiagnosticCodes.ItemWithoutTitle.At(lines.At(record.First)));
        }
    }

    /// <summary>The mail without the marks that stand before each line where somebody answered or forwarded it as text.</summary>
    public static string Unquote(string text) => IsQuoted(text) ? string.Join('\n', text.Split('\n').Select(Unquoted)) : text;

    private static bool IsQuoted(string text)
    {
        int lines = 0, quoted = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += line.IsEmpty ? 0 : 1;
            quoted += line.StartsWith(">", StringComparison.Ordinal) ? 1 : 0;
        }

        return quoted * 2 > lines;
    }

    private static string Unquoted(string line) => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line.StartsWith('>') ? line[1..] : line;

    [GeneratedRegex(
        @"^(Date:|From:|To:|Subject:|Reply-To:|Submissions to:|Send any comments|Archives at|To unsubscribe|received from"
        + @"|Title:$|send mail only|.{0,40}daily title/abstract|[A-Z][A-Za-z -]{2,60}$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Head();
}
