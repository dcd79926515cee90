using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Formulas;

/// <summary>Markup whose formulas are MathML.</summary>
/// <param name="Html">The markup.</param>
/// <param name="Problems">The formulas in it that are shown as their source.</param>
internal readonly record struct TypesetText(Html Html, ImmutableArray<FormulaProblem> Problems);

/// <summary>
/// Turns the formulas of a text into MathML, each distinct one once. It starts from the formulas of the build before and
/// ends in those of this one. The script engine is only started when a formula is new.
/// Can be used by many threads.
/// </summary>
/// <param name="known">What the last build typeset.</param>
public sealed class Typesetter(FormulaStore? known = null) : IDisposable
{
    private const string Inline = "<span class=\"math\">";
    private const string Display = "<span class=\"math display\">";
    private const string End = "</span>";

    // A formula of this length may be wider than a phone; it then slides, and must be reachable by keyboard for that.
    private const int LongFormula = 22;

    private readonly FormulaStore _known = known ?? FormulaStore.Empty;
    private readonly ConcurrentDictionary<Formula, Lazy<TypesetFormula>> _used = new();
    private readonly ConcurrentBag<TemmlThread> _threads = [];

    /// <summary>The formulas that were asked for so far, for the next build.</summary>
    public FormulaStore Used => FormulaStore.Of(_used.Where(pair => pair.Value.IsValueCreated).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value)));

    /// <summary>Whether <see cref="Used"/> holds other formulas than were known at the beginning.</summary>
    public bool HasChanged => _used.Count != _known.Formulas.Count || _used.Keys.Any(formula => !_known.Formulas.ContainsKey(formula));

    /// <summary>One formula as a <c>math</c> element, or the reason why there is none.</summary>
    internal TypesetFormula Typeset(Formula formula) =>
        _used.GetOrAdd(formula, one => new Lazy<TypesetFormula>(() => _known.Formulas.TryGetValue(one, out var before) ? before : Render(one))).Value;

    /// <summary>Sanitised markup in which formulas stand as <c>span</c> elements with their source.</summary>
    internal TypesetText Body(Html body)
    {
        var html = body.Value;
        int start = html.IndexOf("<span class=\"math", StringComparison.Ordinal);
        if (start < 0)
            return new(body, []);
        var output = new StringBuilder(html.Length * 2);
        var problems = ImmutableArray.CreateBuilder<FormulaProblem>();
        int from = 0;
        for (; start >= 0; start = html.IndexOf("<span class=\"math", from, StringComparison.Ordinal))
        {
            bool isDisplay = html.AsSpan(start).StartsWith(Display);
            int inside = start + (isDisplay ? Display : Inline).Length;
            int end = html.IndexOf(End, inside, StringComparison.Ordinal);
            output.Append(html, from, start - from);
            Append(output, new Formula(WebUtility.HtmlDecode(html[inside..end]).Trim(), isDisplay), problems, true);
            from = end + End.Length;
        }

        return new(new Html(output.Append(html, from, html.Length - from).ToString()), problems.ToImmutable());
    }

    /// <summary>A line of plain text with math between dollars. Formulas in it never take a line of their own.</summary>
    internal TypesetText Line(string text)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return new(Html.Text(text), []);
        var output = new StringBuilder(text.Length * 2);
        var problems = ImmutableArray.CreateBuilder<FormulaProblem>();
        foreach (var part in MathText.Split(text))
        {
            if (part.Kind == TextPartKind.Text)
                output.Append(Html.Escape(part.Value));
            else
                Append(output, new Formula(part.Value, false), problems, false);
        }

        return new(new Html(output.ToString()), problems.ToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_threads.TryTake(out var thread))
            thread.Dispose();
    }

    private void Append(StringBuilder output, Formula formula, ImmutableArray<FormulaProblem>.Builder problems, bool maySlide)
    {
        var typeset = Typeset(formula);
        if (typeset.Markup is { } markup)
        {
            if (maySlide && IsLong(markup))
                output.Append(formula.IsDisplay ? "<span class=\"formula display\" tabindex=\"0\">" : "<span class=\"formula\" tabindex=\"0\">").Append(markup)
                    .Append("</span>");
            else
                output.Append(markup);
            return;
        }

        output.Append("<code class=\"math\">").Append(Html.Escape(formula.Tex)).Append("</code>");
        problems.Add(new FormulaProblem(formula.Tex, typeset.Problem!));
    }

    private static bool IsLong(ReadOnlySpan<char> markup)
    {
        int shown = 0;
        while (!markup.IsEmpty && shown <= LongFormula)
        {
            int tag = markup.IndexOf('<');
            int end = markup.IndexOf('>');
            shown += tag;
            markup = markup[(end + 1)..];
        }

        return shown > LongFormula;
    }

    private TypesetFormula Render(Formula formula)
    {
        if (TexFilter.Check(formula.Tex) is { } problem)
            return TypesetFormula.Failed(problem);
        if (!_threads.TryTake(out var thread))
            thread = new TemmlThread();
        var typeset = thread.Typeset(formula with { Tex = FormulaText.Repair(formula.Tex) });
        _threads.Add(thread);
        return typeset;
    }
}
