using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StaticDigest.Theme;

/// <summary>
/// What templates can see of one kind of view record: its public properties in snake_case, nothing else.
/// The properties are read through getters bound once; the annotation keeps them when the program is trimmed.
/// </summary>
internal sealed class ViewShape : ReadOnlyMembers
{
    private readonly FrozenDictionary<string, MethodInvoker> _getters;

    private ViewShape(Type type, FrozenDictionary<string, MethodInvoker> getters)
    {
        Type = type;
        _getters = getters;
        Members = [.. getters.Keys.Order(StringComparer.Ordinal)];
    }

    public Type Type { get; }

    public IReadOnlyList<string> Members { get; }

    public static ViewShape Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
        new(typeof(T), typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true })
            .ToFrozenDictionary(property => StandardMemberRenamer.Rename(property.Name), property => MethodInvoker.Create(property.GetMethod!),
                StringComparer.Ordinal));

    public object? Read(object view, string member) => _getters[member].Invoke(view);

    public override IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) => Members;

    public override bool HasMember(TemplateContext context, ScribanSpan span, object target, string member) => _getters.ContainsKey(member);

    public override bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member, [MaybeNullWhen(false)] out object value)
    {
        if (!_getters.TryGetValue(member, out var getter))
            throw new ScriptRuntimeException(span, $"`{member}` is not a value of {Type.Name}{NearestName.Hint(member, Members)}");
        value = getter.Invoke(target)!;
        return true;
    }
}
