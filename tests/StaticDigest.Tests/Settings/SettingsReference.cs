using System.Text;
using System.Text.Json.Nodes;
using StaticDigest.Settings;

namespace StaticDigest.Tests.Settings;

/// <summary>What people read about settings, from the declarations of their keys.</summary>
internal static class SettingsReference
{
    /// <summary>The comment above a key: <c>How many … a long list. From 5 to 40.</c></summary>
    public static string Comment(Setting key) => key.Form.Range.Length > 0 ? $"{key.Explanation} From {key.Form.Range}." : key.Explanation;

    /// <summary>The line about a key of a list's blocks: <c>papers how many papers a message names, 0 to 40; 10 when left out</c>.</summary>
    public static string Line(Setting key) =>
        $"{key.Name} {key.Explanation}{(key.Form.Range.Length > 0 ? $", {key.Form.Range}" : "")}"
        + (DefaultOf(key) is { Length: > 0 } unset ? $"; {unset} when left out" : "");

    public static string Page(IEnumerable<Setting> keys)
    {
        var text = new StringBuilder("""
            # Settings

            Everything that can stand in `input/digest.yml`. Every key may be left out. A key that is not known is an error that
            names the nearest known one; a value that cannot be used is an error, and its default is used. Editors that know JSON
            Schema check the file while it is written: [digest.schema.json](digest.schema.json) is the schema of `digest.yml`,
            [topics.schema.json](topics.schema.json) that of the files in `input/topics`.

            """);
        foreach (var key in keys)
        {
            text.Append(Invariant($"\n## {key.Name}\n\n{Comment(key)}\n"));
            if (key.Form.Keys.IsEmpty)
                text.Append(Invariant($"\nValue: {key.Form.Expected}.{(DefaultOf(key) is { Length: > 0 } unset ? $" Default: `{unset}`." : "")}\n"));
            else
                AppendKeys(text, key.Form);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendKeys(StringBuilder text, SettingForm form)
    {
        text.Append("\n| key | value | default | what it does |\n|---|---|---|---|\n");
        foreach (var key in form.Keys)
        {
            var unset = DefaultOf(key) is { Length: > 0 } value ? $"`{value}`" : "";
            text.Append(Invariant($"| `{key.Name}` | {Cell(key.Form.Expected)} | {unset} | {Cell(key.Explanation)} |\n"));
        }

        if (form.Variants.IsEmpty || form.Variants[0].Word.Length == 0)
            return;
        text.Append("\n| kind | needs | may have as well |\n|---|---|---|\n");
        foreach (var variant in form.Variants)
        {
            var needed = variant.Needs.SelectMany(group => group).ToList();
            var needs = string.Join(" and ", variant.Needs.Select(group => string.Join(" or ", group.Select(Code))));
            var others = string.Join(", ", variant.Keys.Except(needed).Where(name => name != "kind").Select(Code));
            text.Append(Invariant($"| `{variant.Word}` | {needs} | {others} |\n"));
        }
    }

    private static string DefaultOf(Setting key) => key.Default.Length == 0 ? "" : JsonNode.Parse(key.Default) switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(item => item!.ToString())),
        var value => value.ToString(),
    };

    private static string Code(string name) => $"`{name}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
