using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace StaticDigest.Building.Writing;

/// <summary>What is known about a file that an earlier build wrote.</summary>
/// <param name="Fingerprint">Fingerprint of all that went into it, given by the caller.</param>
/// <param name="Content">Hash of its bytes.</param>
/// <param name="Length">Its length in bytes; negative when only the path is known.</param>
internal readonly record struct ManifestEntry(UInt128 Fingerprint, UInt128 Content, long Length)
{
    /// <summary>A file of ours with unknown content.</summary>
    public static ManifestEntry PathOnly { get; } = new(0, 0, -1);

    /// <summary>A file that was found when the record was lost: nobody knows whose it is.</summary>
    public static ManifestEntry Unclaimed { get; } = new(0, 0, -2);

    /// <summary>Whether it may be somebody else's.</summary>
    public bool IsUnclaimed => Length == Unclaimed.Length;

    /// <summary>Whether more than the path is known.</summary>
    public bool IsKnown => Length >= 0;
}

/// <summary>The record of the files that a build wrote, in a binary form that notices damage.</summary>
internal static class Manifest
{
    // Some hundred bytes a file; a longer one is not ours.
    private const long MaxLength = 1L << 30;
    private const int HashLength = 16;
    private const int FixedLength = 4 + 8 + 16 + 16;

    private static ReadOnlySpan<byte> Header => "StaticDigest manifest 1\n"u8;

    /// <summary>The bytes of a record.</summary>
    public static ReadOnlySpan<byte> Bytes(IEnumerable<KeyValuePair<string, ManifestEntry>> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        buffer.Write(Header);
        foreach (var (path, entry) in entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            int count = Encoding.UTF8.GetByteCount(path);
            var span = buffer.GetSpan(FixedLength + count);
            BinaryPrimitives.WriteInt32LittleEndian(span, count);
            BinaryPrimitives.WriteInt64LittleEndian(span[4..], entry.Length);
            BinaryPrimitives.WriteUInt128LittleEndian(span[12..], entry.Fingerprint);
            BinaryPrimitives.WriteUInt128LittleEndian(span[28..], entry.Content);
            Encoding.UTF8.GetBytes(path, span[FixedLength..]);
            buffer.Advance(FixedLength + count);
        }

        BinaryPrimitives.WriteUInt128LittleEndian(buffer.GetSpan(HashLength), Fingerprint.Of(buffer.WrittenSpan));
        buffer.Advance(HashLength);
        return buffer.WrittenSpan;
    }

    /// <summary>Reads a record; false when it is damaged. A missing one is empty.</summary>
    public static bool TryLoad(string file, out Dictionary<string, ManifestEntry> entries)
    {
        entries = new(StringComparer.Ordinal);
        if (!File.Exists(file))
            return true;

        ReadOnlySpan<byte> bytes = StateFile.TryRead(file, MaxLength);
        if (bytes.Length < Header.Length + HashLength
            || !bytes.StartsWith(Header)
            || Fingerprint.Of(bytes[..^HashLength]) != BinaryPrimitives.ReadUInt128LittleEndian(bytes[^HashLength..]))
            return false;

        var rest = bytes[Header.Length..^HashLength];
        while (!rest.IsEmpty)
        {
            if (rest.Length < FixedLength)
                return Damaged(entries);
            int count = BinaryPrimitives.ReadInt32LittleEndian(rest);
            if (count < 0 || count > rest.Length - FixedLength)
                return Damaged(entries);

            var path = Encoding.UTF8.GetString(rest.Slice(FixedLength, count));
            if (!OutputPath.IsSafe(path))
                return Damaged(entries);
            entries[path] = new(
                BinaryPrimitives.ReadUInt128LittleEndian(rest[12..]),
                BinaryPrimitives.ReadUInt128LittleEndian(rest[28..]),
                BinaryPrimitives.ReadInt64LittleEndian(rest[4..]));
            rest = rest[(FixedLength + count)..];
        }

        return true;
    }

    private static bool Damaged(Dictionary<string, ManifestEntry> entries)
    {
        entries.Clear();
        return false;
    }
}
