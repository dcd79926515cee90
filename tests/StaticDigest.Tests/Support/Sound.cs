using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Support;

/// <summary>What holds of a listing that was read, whatever its bytes are.</summary>
internal static class Sound
{
    /// <summary>Reads a file and checks it: places lie in the file, a second reading is the same, papers are clean text.</summary>
    public static void Read(InputFile file)
    {
        var batch = EntryReader.Read(file);
        var again = EntryReader.Read(file);

        Assert.Equal(batch.Diagnostics, again.Diagnostics);
        Assert.Equal(batch.Items.Select(Named), again.Items.Select(Named));
        // What is missing at the end is missed after the last line.
        int lines = Lines(file.Bytes.Span) + 1;
        foreach (var place in batch.Items.Select(entry => entry.Where).Concat(batch.Diagnostics.Select(diagnostic => diagnostic.Where)))
        {
            Assert.Equal(file.Path, place.Path);
            Assert.InRange(place.Line, 0, lines);
        }

        foreach (var paper in PaperMerge.Merge(batch.Items).Items)
        {
            Assert.False(string.IsNullOrWhiteSpace(paper.Title));
            Assert.DoesNotContain(paper.Title, char.IsControl);
            Assert.DoesNotContain(paper.Authors, author => author.Name.Any(char.IsControl));
            Assert.DoesNotContain(paper.Abstract ?? "", letter => char.IsControl(letter) && letter != '\n');
        }
    }

    private static (SourceSpan, string?, string) Named(Entry entry) => (entry.Where, entry.Title, string.Join(' ', entry.Ids));

    // Whatever ends a line in any encoding: the last byte of each kind of line end.
    private static int Lines(ReadOnlySpan<byte> bytes)
    {
        int lines = 1;
        foreach (byte one in bytes)
        {
            if (one is (>= 0x0A and <= 0x0D) or 0x85 or 0xA8 or 0xA9)
                lines++;
        }

        return lines;
    }
}
