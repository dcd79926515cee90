namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>A name under <c>links:</c> that means nothing.</summary>
    public static DiagnosticKind LinkUnknown { get; } = new("SD1621", Severity.Error,
        "`links` names `{0}`, which is no link{1}; it was left out. There are page, pdf, code, html, project, huggingface, alphaxiv, semantic-scholar, discussion, other");

    /// <summary>A name that stands twice under <c>links:</c>.</summary>
    public static DiagnosticKind LinkTwice { get; } = new("SD1622", Severity.Warning, "`links` names `{0}` twice; the first place counts");

    /// <summary>Papers that nothing leads to.</summary>
    public static DiagnosticKind PapersWithoutAddress { get; } = new("SD1623", Severity.Info,
        "{0} of {1} papers have no address: their listings name none; `staticdigest resolve` looks for them");
}
