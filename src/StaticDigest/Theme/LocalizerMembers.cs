using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Localization;

namespace StaticDigest.Theme;

/// <summary>Lets templates read a word by its key: <c>words.skip</c>. A misspelt key is an error that names the nearest one.</summary>
internal sealed class LocalizerMembers : IObjectAccessor
{
    public static LocalizerMembers Instance { get; } = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(string);

    public int GetMemberCount(TemplateContext context, Scriban.Parsing.SourceSpan span, object target) => ((Localizer)target).Keys.Count();

    public IEnumerable<string> GetMembers(TemplateContext context, Scriban.Parsing.SourceSpan span, object target) => ((Localizer)target).Keys;

    public bool HasMember(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member) =>
        ((Localizer)target).Find(member) is not null;

    public bool TryGetValue(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member, out object? value)
    {
        var localizer = (Localizer)target;
        value = localizer.Find(member) ?? throw Missing(span, localizer, member);
        return true;
    }

    public bool TrySetValue(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, Scriban.Parsing.SourceSpan span, object target, object index, object? value) => false;

    internal static ScriptRuntimeException Missing(Scriban.Parsing.SourceSpan span, Localizer localizer, string key) =>
        new(span, $"there is no word `{key}`{NearestName.Hint(key, localizer.Keys)}");
}
