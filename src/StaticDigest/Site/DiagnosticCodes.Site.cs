namespace StaticDigest;

/// <content>Formulas on pages.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind FormulaAsSource { get; } = new("SD0601", Severity.Info, "The formula \"{0}\" is shown as its source: {1}.",
        Example: "$\\begin{tikzpicture}$", Fix: "Nothing to do; the source is shown.");

    internal static DiagnosticKind OwnFormulaAsSource { get; } = new("SD0602", Severity.Warning,
        "The formula \"{0}\" of this note or page is shown as its source: {1}. Correct the TeX between its dollars.",
        Example: "$\\frac{1}{$ in notes/2401.00001.md", Fix: "Correct the TeX between the dollars.");
}
