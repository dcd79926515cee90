namespace StaticDigest;

/// <content>Formulas on pages.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A formula of a listing that cannot be typeset; a digest's owner need not repair the authors' TeX.</summary>
    internal static DiagnosticKind FormulaAsSource { get; } = new("SD0601", Severity.Info, "The formula \"{0}\" is shown as its source: {1}.",
        Example: "$\\begin{tikzpicture}$", Fix: "Nothing to do; the source is shown.");

    /// <summary>The same in the editor's own note or page.</summary>
    internal static DiagnosticKind OwnFormulaAsSource { get; } = new("SD0602", Severity.Warning,
        "The formula \"{0}\" of this note or page is shown as its source: {1}. Correct the TeX between its dollars.",
        Example: "$\\frac{1}{$ in notes/2401.00001.md", Fix: "Correct the TeX between the dollars.");
}
