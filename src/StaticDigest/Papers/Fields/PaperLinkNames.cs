namespace StaticDigest.Papers.Fields;

/// <summary>Kinds of links as documents and our JSON write them.</summary>
internal static class PaperLinkNames
{
    public static string Name(PaperLinkKind kind) => kind switch
    {
        PaperLinkKind.Page => "page",
        PaperLinkKind.Pdf => "pdf",
        PaperLinkKind.Code => "code",
        PaperLinkKind.Project => "project",
        PaperLinkKind.Discussion => "discussion",
        _ => "other",
    };

    /// <summary>The kind of a name; anything unknown is another link.</summary>
    public static PaperLinkKind Parse(string? name) => name switch
    {
        "page" => PaperLinkKind.Page,
        "pdf" => PaperLinkKind.Pdf,
        "code" => PaperLinkKind.Code,
        "project" => PaperLinkKind.Project,
        "discussion" => PaperLinkKind.Discussion,
        _ => PaperLinkKind.Other,
    };
}
