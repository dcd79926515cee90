using System.Collections;
using System.Text;

namespace StaticDigest.Cli.Redaction;

/// <summary>
/// Keeps secrets out of everything that leaves the process: consoles, records, summaries, report files. Whoever reads a
/// secret names it here, and whatever writes text asks here first. Servers like to repeat what they were asked, as it was
/// or encoded, so every usual encoding of a secret counts as the secret (<see cref="SecretForms"/>, <see cref="EscapedText"/>).
/// </summary>
internal sealed class Redactor
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    // Shorter ones are words, and hiding them would hide what is said.
    private const int ShortestNamed = 4;
    private const int ShortestPart = SecretForms.ShortestPart;
    private const int MaxLength = 64 * 1024;

    private static readonly string[] s_suspectedEndings = ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "WEBHOOK", "CREDENTIALS"];

    private static readonly AsyncLocal<Redactor?> s_process = new();

    private readonly SecretForms _named = new();
    private readonly SecretForms _suspected = new();

    /// <summary>
    /// The one of this process, since its consoles are one, too: the program makes it first of all. Where it was not made
    /// there, each flow of control has one of its own, so that what one test calls a secret is none to another.
    /// </summary>
    public static Redactor Process => s_process.Value ??= new();

    /// <summary>Names a secret.</summary>
    /// <param name="secret">Its value; an address counts with each of its parts, a text of several lines with each line.</param>
    public void Add(string? secret)
    {
        if (secret?.Trim() is { Length: >= ShortestNamed and <= MaxLength } value)
            _named.Add(value);
    }

    /// <summary>Takes every variable whose name says that it is a secret, whether or not it is used: <c>GITHUB_TOKEN</c>.</summary>
    public void AddSuspected(IDictionary environment)
    {
        foreach (DictionaryEntry variable in environment)
        {
            if (variable.Value is string { Length: >= ShortestPart and <= MaxLength } value
                && s_suspectedEndings.Any(ending => ((string)variable.Key).EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                _suspected.Add(value);
        }
    }

    /// <summary>The text without secrets, for people to read.</summary>
    public string Hide(string text) => _suspected.Hide(_named.Hide(text));

    /// <summary>Bytes to be recorded without the secrets that were named; what only looks like a secret may be a word of a paper.</summary>
    public ReadOnlySpan<byte> HideNamed(ReadOnlySpan<byte> utf8)
    {
        if (_named.IsEmpty)
            return utf8;
        var text = Encoding.UTF8.GetString(utf8);
        var hidden = _named.Hide(text);
        return hidden == text ? utf8 : Encoding.UTF8.GetBytes(hidden);
    }
}
