using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Runtime;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticDigest.Theme;

/// <summary>What templates can read of an object by name, and never change.</summary>
internal abstract class ReadOnlyMembers : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type IndexType => null!; // Scriban asks for it only when HasIndexer is true.

    public int GetMemberCount(TemplateContext context, ScribanSpan span, object target) => GetMembers(context, span, target).Count();

    public abstract IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target);

    public abstract bool HasMember(TemplateContext context, ScribanSpan span, object target, string member);

    public abstract bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member, [MaybeNullWhen(false)] out object value);

    public bool TrySetValue(TemplateContext context, ScribanSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, ScribanSpan span, object target, object index, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, ScribanSpan span, object target, object index, object? value) => false;
}
