using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Localization;

namespace StaticDigest.Theme;

/// <summary>
/// Lets templates hand words to a script: <c>words_json 'save' 'read'</c> writes <c>{"save":"Save","read":"Read"}</c>, for a block of
/// data. A list gives several, null none.
/// </summary>
internal sealed class WordsJsonFunction(Localizer words)
    : TemplateFunction(typeof(Html), ScriptVarParamKind.Direct, new ScriptParameterInfo(typeof(object), "key"))
{
    // Letters of all languages stay as they are; what could end the block or begin markup is written as \u003C.
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    protected override object Call(ScriptNode? call, ScriptArray arguments) =>
        new Html($"{{{string.Join(',', Keys(arguments).Select(key => Member(call, key)))}}}");

    private static IEnumerable<string> Keys(IEnumerable<object?> arguments) =>
        arguments.SelectMany(argument => argument is IEnumerable<object?> list ? Keys(list) : argument is null ? [] : [argument.ToString() ?? ""]);

    private string Member(ScriptNode? call, string key) =>
        $"\"{key}\":\"{JsonEncodedText.Encode(words.Find(key) ?? throw LocalizerMembers.Missing(call?.Span ?? default, words, key), s_encoder)}\"";
}
