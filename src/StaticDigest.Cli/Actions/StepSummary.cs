using System.Text;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Actions;

/// <summary>The summary that GitHub Actions shows of a run, to which every command adds its part.</summary>
internal static class StepSummary
{
    /// <summary>Adds Markdown; outside of a workflow nothing happens.</summary>
    public static void Append(Func<string> markdown)
    {
        if (Terminal.Current.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file)
            File.AppendAllText(file, Redactor.Process.Hide(markdown()));
    }

    /// <summary>
    /// Text of anyone's making on one line, with everything that means something in Markdown or HTML made harmless:
    /// <c>&lt;b&gt;|*</c> becomes <c>&amp;#60;b&amp;#62;&amp;#124;&amp;#42;</c>.
    /// </summary>
    public static string Escape(string text)
    {
        // Beforehand, since what follows takes secrets apart.
        text = Redactor.Process.Hide(text);
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsControl(c))
                escaped.Append(' ');
            else if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '.' or ',' or ';' or '-' or '/'))
                escaped.Append(Invariant($"&#{(int)c};"));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
