namespace StaticDigest.Formulas;

/// <summary>A formula as its author wrote it.</summary>
/// <param name="Tex">TeX without dollars.</param>
internal readonly record struct Formula(string Tex, bool IsDisplay);

/// <summary>A formula made ready for a page.</summary>
/// <param name="Markup">A <c>math</c> element; null when there is none.</param>
/// <param name="Problem">Why there is none: the end of a sentence such as <c>the command \foo is not known</c>.</param>
internal sealed record TypesetFormula(string? Markup, string? Problem)
{
    public static TypesetFormula Of(string markup) => new(markup, null);

    /// <summary>A formula that is shown as its source.</summary>
    public static TypesetFormula Failed(string problem) => new(null, problem);
}

/// <summary>A formula that is shown as its source, and why.</summary>
/// <param name="Problem">The end of a sentence.</param>
internal readonly record struct FormulaProblem(string Tex, string Problem);
