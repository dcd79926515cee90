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
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostic>();
        int position = 0;
        var batch = XmlRecords.Read(
            file,
            ["meta", "frontmatter", "paper"],
            (record, where, _) =>
            {
                if (record.Name.LocalName == "meta")
                    volume.Describe(record);
                if (record.Name.LocalName != "paper" || AclEntry.Read(record, volume, where, position, diagnostics) is not { } entry)
                    return null;
                position++;
                return entry;
            },
            reader =>
            {
                if (reader.LocalName == "collection")
                    volume.Collection = reader.GetAttribute("id");
                else if (reader.LocalName is "volume" or "event")
                    volume.Begin(reader.GetAttribute("id"));
            });
        return batch with { Diagnostics = batch.Diagnostics.AddRange(diagnostics) };
    }
}
