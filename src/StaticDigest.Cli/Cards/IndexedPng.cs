using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace StaticDigest.Cli.Cards;

/// <summary>
/// Writes a picture of few colours as PNG (ISO/IEC 15948) with a palette, which Skia cannot: a third of the bytes, and
/// made sooner.
/// </summary>
internal static class IndexedPng
{
    private const int MaxColors = 256;

    /// <summary>The picture; null when it has too many colours for a palette.</summary>
    /// <param name="pixels">Four bytes a pixel: red, green, blue and one that is not looked at; row by row.</param>
    /// <param name="height">Rows.</param>
    public static byte[]? Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var palette = new List<byte>(3 * MaxColors);
        return Rows(pixels, width, height, palette) is { } rows ? File(rows, width, height, palette) : null;
    }

    // Fills the palette; null when there are too many colours.
    private static byte[]? Rows(ReadOnlySpan<byte> pixels, int width, int height, List<byte> palette)
    {
        // Colours that differ by less than the eye sees on the edge of a letter share a place, that of the first of them.
        var places = new short[1 << 15];
        Array.Fill(places, (short)-1);
        // Each row begins with the number of its filter: 0, none, is the best for a palette.
        var rows = new byte[height * (width + 1)];
        var colors = MemoryMarshal.Cast<byte, uint>(pixels);
        // Most pixels are what the one before them is.
        uint before = ~colors[0];
        byte place = 0;
        for (int y = 0; y < height; y++)
        {
            var row = rows.AsSpan(y * (width + 1) + 1, width);
            for (int x = 0; x < row.Length; x++)
            {
                int at = y * width + x;
                if (colors[at] != before)
                {
                    before = colors[at];
                    var color = pixels.Slice(4 * at, 3);
                    int key = (color[0] >> 3 << 10) | (color[1] >> 3 << 5) | (color[2] >> 3);
                    if (places[key] < 0)
                    {
                        if (palette.Count == 3 * MaxColors)
                            return null;
                        places[key] = (short)(palette.Count / 3);
                        palette.AddRange(color);
                    }

                    place = (byte)places[key];
                }

                row[x] = place;
            }
        }

        return rows;
    }

    private static byte[] File(byte[] rows, int width, int height, List<byte> palette)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, palette.ToArray());
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(rows);
        Chunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        uint sum = ~Sum(Sum(uint.MaxValue, kind), content);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum);
        file.Write(number);
    }

    // The checksum of PNG, annex D: CRC-32 with the reversed polynomial.
    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            sum ^= value;
            for (int bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (0xedb88320u & (0u - (sum & 1)));
        }

        return sum;
    }
}
