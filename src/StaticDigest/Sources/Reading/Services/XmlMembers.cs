using System.Xml.Linq;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>Children by local name: stored files do and do not have namespaces.</summary>
internal static class XmlMembers
{
    /// <summary>The first child of this name; null when there is none or no element.</summary>
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>An attribute by local name.</summary>
    public static string? Attr(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
