using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Syntax;
using StaticDigest.Localization;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticDigest.Theme;

/// <summary>Lets templates read a word by its key: <c>words.skip</c>. A misspelt key is an error that names the nearest one.</summary>
internal sealed class LocalizerMembers : ReadOnlyMembers
{
    public static LocalizerMembers Instance { get; } = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) => ((Localizer)target).Keys;

    public override bool HasMember(TemplateContext context, ScribanSpan span, object target, string member) =>
        ((Localizer)target).Find(member) is not null;

    public override bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member, [MaybeNullWhen(false)] out object value)
    {
        var localizer = (Localizer)target;
        value = localizer.Find(member) ?? throw Missing(span, localizer, member);
        return true;
    }

    internal static ScriptRuntimeException Missing(ScribanSpan span, Localizer localizer, string key) =>
        new(span, $"there is no word `{key}`{NearestName.Hint(key, localizer.Keys)}");
}
