using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Localization;

namespace StaticDigest.Theme;

/// <summary>
/// Lets templates hand words to a script: <c>words_json 'save' 'read'</c> writes <c>{"save":"Save","read":"Read"}</c>, for a block of
/// data. A list gives several, null none.
/// </summary>
internal sealed class WordsJsonFunction(Localizer words) : IScriptCustomFunction
{
    // Letters of all languages stay as they are; what could end the block or begin markup is written as \u003C.
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(Html);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "key");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new Html($"{{{string.Join(',', Keys(arguments).Select(key => Member(callerContext, key)))}}}");

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));

    private static IEnumerable<string> Keys(IEnumerable<object?> arguments) =>
        arguments.SelectMany(argument => argument is IEnumerable<object?> list ? Keys(list) : argument is null ? [] : [argument.ToString() ?? ""]);

    private string Member(ScriptNode? call, string key) =>
        $"\"{key}\":\"{JsonEncodedText.Encode(words.Find(key) ?? throw LocalizerMembers.Missing(call?.Span ?? default, words, key), s_encoder)}\"";
}
