using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>Collections of the ACL Anthology.</summary>
internal static class AclFormat
{
    /// <summary>Told by the root element and the volumes in it.</summary>
    public static SourceFormat Format { get; } = new(
        "ACL Anthology XML",
        head => head is { Kind: SourceKind.Xml, XmlRoot: "collection", XmlNamespace: null or "" } && head.Text.Contains("<volume", StringComparison.Ordinal),
        (file, _) => Read(file));

    private static Batch<Entry> Read(InputFile file)
    {
        var volume = new AclVolume();
        return XmlRecords.Read(
            file,
            ["meta", "frontmatter", "paper"],
            (record, list) =>
            {
                if (record.Name.LocalName == "meta")
                    volume.Describe(record);
                // What else is read is no place in the list.
                if (record.Name.LocalName == "paper")
                    list.Add(AclEntry.Read(record, volume, list));
                return null;
            },
            reader =>
            {
                if (reader.LocalName == "collection")
                    volume.Collection = reader.GetAttribute("id");
                else if (reader.LocalName is "volume" or "event")
                    volume.Begin(reader.GetAttribute("id"));
            });
    }
}
