using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using StaticDigest.Papers;

namespace StaticDigest.Settings;

internal static class SettingKinds
{
    /// <summary>JSON Schema of a line of text: YAML takes some texts for something else.</summary>
    public const string TextSchema = """ "type": ["string", "number", "boolean", "null"] """;

    /// <summary>JSON Schema of some texts.</summary>
    public const string WordsSchema = """ "type": ["array", "string", "number", "null"], "items": { "type": ["string", "number", "boolean"] } """;

    /// <summary>A line of text; white space in it counts as one blank.</summary>
    public static SettingKind<string> Text { get; } = Of(
        new SettingForm("a line of text", TextSchema), text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A text as it stands there.</summary>
    public static SettingKind<string> Exact { get; } = Of(new SettingForm("a line of text", TextSchema), text => text);

    /// <summary>A name, which cannot be empty.</summary>
    public static SettingKind<string> Name { get; } = Of(new SettingForm("a name", TextSchema), text => text).NotEmpty();

    /// <summary>Some words, as a list or parted by blanks or commas.</summary>
    public static SettingKind<ImmutableArray<string>> Words { get; } = new(
        new("a list of words", WordsSchema) { IsCompound = true }, (value, _) => [.. value.Words.Where(word => word.Length > 0)], words => Json(words));

    /// <summary>A language tag of BCP 47 as far as it goes here: <c>de</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
    public static SettingKind<string> Language { get; } = Of(
        new SettingForm("a language tag such as en, de or pt-BR", Pattern("([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?")),
        text => text.Split('-') is [{ Length: 2 or 3 } first, .. var rest] && first.All(char.IsAsciiLetter)
            && rest.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) ? text : null);

    public static SettingKind<string> Address { get; } = Of(
        new SettingForm("an absolute address such as https://example.org/digest/, or nothing", Pattern("(https?://.+)?")),
        text => SiteAddress.TryParse(text) is null ? null : text);

    /// <summary>An http or https address; a slash at its end goes.</summary>
    public static SettingKind<string> Server(string expected) => Of(
        new SettingForm(expected, Pattern("(https?://.+)?")), text => WebAddress.TryParse(text) is null ? null : text.TrimEnd('/'));

    /// <summary>An e-mail address.</summary>
    public static SettingKind<string> Mailbox { get; } = Of(
        new SettingForm("an e-mail address such as digest@example.org, or nothing", Pattern("([^ ]+@[^ ]+)?")), text => IsMailbox(text) ? text : null);

    /// <summary>A colour, <c>#8c1d2f</c>.</summary>
    public static SettingKind<string> Colour { get; } = Of(
        new SettingForm("a colour such as #8c1d2f, or nothing", Pattern("(#[0-9A-Fa-f]{6})?")),
        text => text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit) ? text : null);

    /// <summary>The path of a file below <c>static</c> in the input folder.</summary>
    public static SettingKind<string> StaticFile { get; } = Of(
        new SettingForm("the path of a file below static/, such as logo.svg, or nothing", TextSchema), text => OutputPath.IsSafe(text) ? text : null);

    /// <summary>True or false.</summary>
    public static SettingKind<bool> Boolean { get; } = new(
        new("true or false", """ "type": "boolean" """),
        (value, fallback) => value.Text is "true" or "false" ? value.Text == "true" : value.Reject(fallback, "true or false"),
        value => value ? "true" : "false");

    /// <summary>A whole number in a range.</summary>
    public static SettingKind<int> Number(int least, int max)
    {
        var expected = Invariant($"a whole number from {least} to {max}");
        return new(
            new(expected, Invariant($""" "type": "integer", "minimum": {least}, "maximum": {max} """)) { Range = Invariant($"{least} to {max}") },
            (value, fallback) => int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= max
                ? number : value.Reject(fallback, expected),
            number => number.ToString(CultureInfo.InvariantCulture));
    }

    public static SettingKind<string> OneOf(params ImmutableArray<string> words)
    {
        var expected = string.Join(" or ", words);
        return new(
            new(expected, $""" "enum": {Json(words)} """),
            (value, fallback) => words.Contains(value.Text) ? value.Text : value.Reject(fallback, expected),
            Json);
    }

    /// <summary>A kind of text: nothing keeps the default.</summary>
    /// <param name="form">What it may be.</param>
    /// <param name="read">The text in its final form; null when it cannot be used.</param>
    public static SettingKind<string> Of(SettingForm form, Func<string, string?> read) =>
        new(form, (value, fallback) => value.Text is not { Length: > 0 } text ? fallback : read(text) ?? value.Reject(fallback, form.Expected), Json);

    /// <summary>The same kind of text, where it cannot be empty.</summary>
    public static SettingKind<string> NotEmpty(this SettingKind<string> kind) =>
        kind with { Read = (value, fallback) => value.Text.Length == 0 ? value.Reject(fallback, kind.Form.Expected) : kind.Read(value, fallback) };

    /// <summary>The same kind of numbers, where the value may be unknown.</summary>
    public static SettingKind<int?> Optional(this SettingKind<int> kind) =>
        new(kind.Form, (value, fallback) => kind.Read(value, -1) is >= 0 and int number ? number : fallback,
            number => number is { } known ? kind.Json(known) : "");

    /// <summary>The same kind, whose value is kept with its place.</summary>
    public static SettingKind<(T Value, SourceSpan Where)> WithPlace<T>(this SettingKind<T> kind) =>
        new(kind.Form, (value, fallback) => (kind.Read(value, fallback.Value), value.Where), pair => kind.Json(pair.Value));

    /// <summary>Whether a text is an e-mail address and nothing else.</summary>
    public static bool IsMailbox(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    /// <summary>Texts as a JSON list.</summary>
    public static string Json(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Json))}]";

    /// <summary>JSON Schema of a list of some words.</summary>
    public static string WordList(IEnumerable<string> words) => $$"""{ "type": "array", "items": { "enum": {{Json(words)}} } }""";

    /// <summary>JSON Schema of a text of a form.</summary>
    /// <param name="pattern">A regular expression of the whole text.</param>
    public static string Pattern(string pattern) => $""" "type": ["string", "null"], "pattern": {Json($"^{pattern}$")} """;
}
