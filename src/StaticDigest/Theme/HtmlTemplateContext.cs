using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Localization;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticDigest.Theme;

/// <summary>
/// Scriban with HTML in mind: every value is escaped as it is written unless it is markup of our own,
/// and a misspelt name is an error that names the nearest known one.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    // Scriban stops loops after 1,000 turns and texts after 1 MiB; a list of papers may be longer.
    private const int Unlimited = int.MaxValue;

    private readonly ViewShapes _views;

    public HtmlTemplateContext(ScriptObject builtins, ViewShapes views) : base(builtins)
    {
        _views = views;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LoopLimit = Unlimited;
        LimitToString = Unlimited;
        ObjectRecursionLimit = 64;
        NewLine = "\n";
        PushCulture(CultureInfo.InvariantCulture);
        TryGetVariable = MissingVariable;
    }

    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case RenderedHtml rendered when Output is Utf8Output output:
                output.Write(rendered.Bytes.Span);
                break;
            case Html or RenderedHtml:
                Write(textAsObject.ToString()!);
                break;
            case string text:
                Write(Html.Escape(text));
                break;
            default:
                Write(Html.Escape(ObjectToString(textAsObject, false) ?? ""));
                break;
        }

        return this;
    }

    /// <summary>Empty values are false: besides null an empty text, an empty list and 0, which to Scriban are true.</summary>
    public override bool ToBool(ScribanSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        Html html => html.Value.Length > 0,
        ICollection list => list.Count > 0,
        int number => number != 0,
        long number => number != 0,
        _ => base.ToBool(span, value),
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is Localizer ? LocalizerMembers.Instance : _views.Find(target.GetType()) ?? base.GetMemberAccessorImpl(target);

    private bool MissingVariable(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        var known = CurrentGlobal is IScriptObject globals ? globals.GetMembers().Concat(BuiltinObject.GetMembers()) : BuiltinObject.GetMembers();
        throw new ScriptRuntimeException(span, $"`{variable.Name}` is not known here{NearestName.Hint(variable.Name, known)}");
    }
}
