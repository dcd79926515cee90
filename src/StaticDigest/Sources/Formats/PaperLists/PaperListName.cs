using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Formats.PaperLists;

/// <summary>What a list's file name says, and nothing within the file does: <c>iclr2025.json</c>.</summary>
/// <param name="Stem">The name itself, which makes the list's ids unique.</param>
/// <param name="Venue">The venue as it is usually written; null when the name is none.</param>
internal sealed partial record PaperListName(string Stem, string? Venue, int? Year)
{
    // Those that are not written in capitals only.
    private static readonly FrozenDictionary<string, string> s_venues = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["nips"] = "NeurIPS",
        ["neurips"] = "NeurIPS",
        ["automl"] = "AutoML",
        ["corl"] = "CoRL",
        ["interspeech"] = "Interspeech",
        ["l4dc"] = "L4DC",
        ["siggraph"] = "SIGGRAPH",
        ["siggraphasia"] = "SIGGRAPH Asia",
        ["www"] = "The Web Conference",
        ["acmmm"] = "ACM Multimedia",
        ["mm"] = "ACM Multimedia",
        ["findings"] = "ACL Findings",
        ["miccai"] = "MICCAI",
        ["mlsys"] = "MLSys",
        ["log"] = "LoG",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static PaperListName Of(InputFile file, int? listingYear)
    {
        // A second ending is left of compressed files: iclr2025.json.gz.
        var stem = file.Stem.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? file.Stem[..^5] : file.Stem;
        if (Parts().Match(stem) is not { Success: true } match)
            return new(stem, null, listingYear);
        var name = match.Groups["name"].Value;
        return new(stem, s_venues.TryGetValue(name, out var venue) ? venue
            : name.ToUpperInvariant(), int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));
    }

    // iclr2025, nips_2017, ICML-2024, cvpr2024_main
    [GeneratedRegex(
        @"^(?<name>[a-z][a-z0-9]{1,14}?)[ _-]?(?<year>(19|20)[0-9]{2})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Parts();
}
