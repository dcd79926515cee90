using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticDigest.Theme;

/// <summary>Lets templates read a word by its key: <c>words.skip</c>. A misspelt key is an error that names the nearest one.</summary>
internal sealed class LexiconMembers : IObjectAccessor
{
    public static LexiconMembers Instance { get; } = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(string);

    public int GetMemberCount(TemplateContext context, Scriban.Parsing.SourceSpan span, object target) => ((Lexicon)target).Keys.Count();

    public IEnumerable<string> GetMembers(TemplateContext context, Scriban.Parsing.SourceSpan span, object target) => ((Lexicon)target).Keys;

    public bool HasMember(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member) => ((Lexicon)target).Find(member) is not null;

    public bool TryGetValue(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member, out object? value)
    {
        var lexicon = (Lexicon)target;
        value = lexicon.Find(member) ?? throw Missing(span, lexicon, member);
        return true;
    }

    public bool TrySetValue(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, object index, object? value) => false;

    internal static ScriptRuntimeException Missing(Scriban.Parsing.SourceSpan span, Lexicon lexicon, string key) =>
        new(span, $"there is no word `{key}`{NearestName.Hint(key, lexicon.Keys)}");
}

/// <summary>What of a sentence is written.</summary>
internal enum SaidPart
{
    /// <summary>All, with its gaps filled.</summary>
    Whole,

    /// <summary>What stands before its gap, for markup that a template puts there.</summary>
    BeforeGap,

    /// <summary>What stands after it.</summary>
    AfterGap,
}

/// <summary>Lets templates say a sentence with gaps: <c>say 'papers' 3</c>, or <c>before 'as_of'</c>, markup, <c>after 'as_of'</c>.</summary>
internal sealed class SayFunction(Lexicon lexicon, SaidPart part) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "key") : new ScriptParameterInfo(typeof(object), "value");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? default;
        var key = arguments[0]?.ToString() ?? "";
        if (lexicon.Find(key) is not { } text)
            throw LexiconMembers.Missing(span, lexicon, key);
        if (part != SaidPart.Whole)
        {
            int gap = text.IndexOf("{0}", StringComparison.Ordinal);
            return gap < 0 ? part == SaidPart.BeforeGap ? text : "" : part == SaidPart.BeforeGap ? text[..gap] : text[(gap + 3)..];
        }

        var values = new object?[arguments.Count - 1];
        for (int i = 0; i < values.Length; i++)
            values[i] = arguments[i + 1] is long or byte or short or double ? Convert.ToInt32(arguments[i + 1], CultureInfo.InvariantCulture) : arguments[i + 1];
        try
        {
            return lexicon.Say(key, values);
        }
        catch (FormatException)
        {
            throw new ScriptRuntimeException(span, $"the word `{key}` has more gaps than it is given values");
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
}
