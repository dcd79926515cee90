using System.Collections.Frozen;

namespace StaticDigest.Sources.Formats.BibTex.Fields;

/// <summary>
/// The macros that stand for journals in what NASA ADS exports, as the packages of the journals define them:
/// https://ui.adsabs.harvard.edu/help/actions/journal-macros.
/// </summary>
internal static class JournalMacros
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aap"] = "Astronomy and Astrophysics",
        ["aapr"] = "Astronomy and Astrophysics Reviews",
        ["aaps"] = "Astronomy and Astrophysics Supplement",
        ["aas"] = "American Astronomical Society Meeting Abstracts",
        ["actaa"] = "Acta Astronomica",
        ["aj"] = "The Astronomical Journal",
        ["ao"] = "Applied Optics",
        ["apj"] = "The Astrophysical Journal",
        ["apjl"] = "The Astrophysical Journal Letters",
        ["apjlett"] = "The Astrophysical Journal Letters",
        ["apjs"] = "The Astrophysical Journal Supplement Series",
        ["apjsupp"] = "The Astrophysical Journal Supplement Series",
        ["aplett"] = "Astrophysics Letters",
        ["apspr"] = "Astrophysics Space Physics Research",
        ["apss"] = "Astrophysics and Space Science",
        ["araa"] = "Annual Review of Astronomy and Astrophysics",
        ["areps"] = "Annual Review of Earth and Planetary Sciences",
        ["azh"] = "Astronomicheskii Zhurnal",
        ["baas"] = "Bulletin of the American Astronomical Society",
        ["bac"] = "Bulletin of the Astronomical Institutes of Czechoslovakia",
        ["bain"] = "Bulletin of the Astronomical Institutes of the Netherlands",
        ["caa"] = "Chinese Astronomy and Astrophysics",
        ["cjaa"] = "Chinese Journal of Astronomy and Astrophysics",
        ["dps"] = "AAS/Division for Planetary Sciences Meeting Abstracts",
        ["fcp"] = "Fundamentals of Cosmic Physics",
        ["gca"] = "Geochimica et Cosmochimica Acta",
        ["grl"] = "Geophysical Research Letters",
        ["iaucirc"] = "IAU Circulars",
        ["icarus"] = "Icarus",
        ["jaavso"] = "Journal of the American Association of Variable Star Observers",
        ["jcap"] = "Journal of Cosmology and Astroparticle Physics",
        ["jcp"] = "Journal of Chemical Physics",
        ["jgr"] = "Journal of Geophysical Research",
        ["joss"] = "Journal of Open Source Software",
        ["jqsrt"] = "Journal of Quantitative Spectroscopy and Radiative Transfer",
        ["jrasc"] = "Journal of the Royal Astronomical Society of Canada",
        ["maps"] = "Meteoritics and Planetary Science",
        ["memras"] = "Memoirs of the Royal Astronomical Society",
        ["memsai"] = "Memorie della Società Astronomica Italiana",
        ["mnras"] = "Monthly Notices of the Royal Astronomical Society",
        ["na"] = "New Astronomy",
        ["nar"] = "New Astronomy Reviews",
        ["nat"] = "Nature",
        ["natas"] = "Nature Astronomy",
        ["nphysa"] = "Nuclear Physics A",
        ["pasa"] = "Publications of the Astronomical Society of Australia",
        ["pasj"] = "Publications of the Astronomical Society of Japan",
        ["pasp"] = "Publications of the Astronomical Society of the Pacific",
        ["physrep"] = "Physics Reports",
        ["physscr"] = "Physica Scripta",
        ["planss"] = "Planetary and Space Science",
        ["pra"] = "Physical Review A",
        ["prb"] = "Physical Review B",
        ["prc"] = "Physical Review C",
        ["prd"] = "Physical Review D",
        ["pre"] = "Physical Review E",
        ["prl"] = "Physical Review Letters",
        ["procspie"] = "Proceedings of the SPIE",
        ["psj"] = "The Planetary Science Journal",
        ["qjras"] = "Quarterly Journal of the Royal Astronomical Society",
        ["rmxaa"] = "Revista Mexicana de Astronomía y Astrofísica",
        ["skytel"] = "Sky and Telescope",
        ["solphys"] = "Solar Physics",
        ["sovast"] = "Soviet Astronomy",
        ["ssr"] = "Space Science Reviews",
        ["zap"] = "Zeitschrift für Astrophysik",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The journal when the text is nothing but such a macro, in braces or not; else the text.</summary>
    public static string Expand(string text)
    {
        var name = text.Trim('{', '}', ' ');
        return name.StartsWith('\\') && s_names.TryGetValue(name[1..], out var journal) ? journal : text;
    }
}
