using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>How far the text of a list can be trusted: the archive of a paper knows it best, what was copied from a page least.</summary>
internal static class SourceRank
{
    private const int Archive = 0;
    private const int OwnText = 1;
    private const int Registry = 2;
    private const int Publisher = 3;
    private const int References = 4;
    private const int HuggingFace = 5;
    private const int OpenAlex = 6;
    private const int SemanticScholar = 7;
    private const int Copied = 8;

    /// <summary>The rank of an entry; lower is better.</summary>
    public static int Of(Entry entry) =>
        entry.Text == EntryText.Clean ? OwnText
        : entry.Ids.IsEmpty ? Copied
        : entry.Text == EntryText.HuggingFace ? HuggingFace
        : entry.Source switch
        {
            "arXiv" => entry.Ids.Any(id => id.Kind == PaperIdKind.Arxiv) ? Archive : References,
            "DataCite" => Registry,
            "Crossref" or "PubMed" or "OpenReview" or "ACL Anthology" or "bioRxiv" or "medRxiv" => Publisher,
            "OpenAlex" => OpenAlex,
            "Semantic Scholar" => SemanticScholar,
            "arXiv digest" => Copied,
            _ => entry.Source.StartsWith("Hugging Face", StringComparison.Ordinal) ? HuggingFace : References,
        };

    /// <summary>True when a list is that of the registry which gives ids of a kind, so that its word on them counts.</summary>
    public static bool IsRegistryOf(PaperIdKind kind, string source) => kind switch
    {
        PaperIdKind.Arxiv => source == "arXiv",
        PaperIdKind.Doi => source is "Crossref" or "DataCite",
        PaperIdKind.OpenReview => source == "OpenReview",
        PaperIdKind.Acl => source == "ACL Anthology",
        PaperIdKind.Pubmed => source == "PubMed",
        PaperIdKind.Dblp => source == "DBLP",
        PaperIdKind.SemanticScholar => source == "Semantic Scholar",
        PaperIdKind.OpenAlex => source == "OpenAlex",
        _ => false,
    };
}
