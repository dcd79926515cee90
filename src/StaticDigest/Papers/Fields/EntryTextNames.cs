using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Fields;

/// <summary>How the text of an entry is written, as listings in JSON name it; TeX needs no word.</summary>
internal static class EntryTextNames
{
    public static string? Name(EntryText text) => text switch
    {
        EntryText.Clean => "clean",
        EntryText.HuggingFace => "huggingface",
        _ => null,
    };

    /// <summary>The way of a name; null for a name that is none.</summary>
    public static EntryText? Parse(string? name) => name switch
    {
        null or "tex" => EntryText.Tex,
        "clean" => EntryText.Clean,
        "huggingface" => EntryText.HuggingFace,
        _ => null,
    };
}
