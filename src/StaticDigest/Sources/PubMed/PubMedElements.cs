using System.Xml.Linq;

namespace StaticDigest.Sources.PubMed;

/// <summary>Children by local name: stored files do and do not have namespaces.</summary>
internal static class PubMedElements
{
    /// <summary>The first child of this name; null when there is none or no element.</summary>
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
