using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;

namespace StaticDigest;

/// <summary>
/// Builds a 128-bit fingerprint from parts without allocating. The order and the borders of the parts count:
/// "ab", "c" is not "a", "bc". Made to notice changes, not to withstand an attack.
/// </summary>
internal struct Fingerprint
{
    private UInt128 _state;

    /// <summary>The hash of one run of bytes, equal on every machine.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    /// <summary>
    /// Of a record, whose members the generated code for its JSON walks: none can be forgotten, and texts cannot slip from one
    /// member into the next.
    /// </summary>
    public static UInt128 Of<T>(T record, JsonTypeInfo<T> type) => Of(JsonOutput.Bytes(record, type).Span);

    /// <summary>Adds a text; null counts as empty.</summary>
    public void Add(string? text) => Mix(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan())), 1);

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => Mix(XxHash128.HashToUInt128(bytes), 2);

    /// <summary>Adds files: their number, paths and bytes.</summary>
    public void Add(IReadOnlyCollection<InputFile> files)
    {
        Add(files.Count);
        foreach (var file in files)
        {
            Add(file.Path);
            Add(file.Bytes.Span);
        }
    }

    public void Add(long number) => Mix((UInt128)(ulong)number, 3);

    public void Add(UInt128 fingerprint) => Mix(fingerprint, 4);

    /// <summary>The fingerprint of all that was added; more can be added afterwards.</summary>
    public readonly UInt128 Finish() => _state;

    private void Mix(UInt128 part, long kind)
    {
        Span<byte> both = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128LittleEndian(both, _state);
        BinaryPrimitives.WriteUInt128LittleEndian(both[16..], part);
        _state = XxHash128.HashToUInt128(both, kind);
    }
}
