using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Localization;

namespace StaticDigest.Theme;

/// <summary>What of a sentence is written.</summary>
internal enum MessagePart
{
    /// <summary>All, with its gaps filled.</summary>
    Whole,

    /// <summary>What stands before its gap, for markup that a template puts there.</summary>
    BeforeGap,

    /// <summary>What stands after it.</summary>
    AfterGap,
}

/// <summary>Lets templates write a sentence with gaps: <c>translate 'papers' 3</c>, or <c>before 'as_of'</c>, markup, <c>after 'as_of'</c>.</summary>
internal sealed class TranslateFunction(Localizer localizer, MessagePart part)
    : TemplateFunction(typeof(string), ScriptVarParamKind.Direct, new(typeof(string), "key"), new(typeof(object), "value"))
{
    protected override object Call(ScriptNode? call, ScriptArray arguments)
    {
        var span = call?.Span ?? default;
        var key = arguments[0]?.ToString() ?? "";
        if (localizer.Find(key) is not { } text)
            throw LocalizerMembers.Missing(span, localizer, key);
        if (part != MessagePart.Whole)
        {
            const string gap = "{0}";
            var sides = text.Split(gap, 2);
            return part == MessagePart.BeforeGap ? sides[0] : sides.ElementAtOrDefault(1) ?? "";
        }

        try
        {
            return localizer.Translate(key, [.. arguments.Skip(1)]);
        }
        catch (FormatException)
        {
            throw new ScriptRuntimeException(span, $"the word `{key}` has more gaps than it is given values");
        }
    }
}
