using System.Buffers;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Search;

/// <summary>
/// What the list of results shows of neighbouring papers, as JSON. A paper is a list: address below <c>papers/</c>, title,
/// names, number of authors, date, venue, topics by number, whether there is code. A passage of the abstract comes from the paper's page.
/// </summary>
internal static class PaperBlock
{
    // A page of results reads nearly as many files as it has papers, so that these are short; and they are not many.
    private const int Shortest = 72;
    private const int Many = 16_384;
    private const int Step = 8;

    /// <summary>Papers in one file of a digest with so many papers.</summary>
    public static int LengthFor(int papers) => Shortest + (int)(Shortest / Step * (Math.Sqrt(Math.Max(1, (double)papers / Many)) - 1)) * Step;

    public static ReadOnlyMemory<byte> Write(ReadOnlySpan<SearchPaper> papers, IReadOnlyDictionary<string, int> topics)
    {
        var output = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Compact))
        {
            json.WriteStartArray();
            foreach (var paper in papers)
                Write(json, paper, topics);
            json.WriteEndArray();
        }

        return output.WrittenMemory;
    }

    // By hand, for a list of values of several kinds is no record, and the names of nine members for each paper would only be read over.
    private static void Write(Utf8JsonWriter json, SearchPaper paper, IReadOnlyDictionary<string, int> topics)
    {
        json.WriteStartArray();
        json.WriteStringValue(paper.Address);
        json.WriteStringValue(MathText.ToPlain(paper.Title));
        json.WriteStartArray();
        foreach (var name in paper.FirstNames)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteNumberValue(paper.AuthorCount);
        json.WriteStringValue(paper.Date);
        json.WriteStringValue(paper.Venue);
        json.WriteStartArray();
        foreach (var topic in paper.Topics)
            json.WriteNumberValue(topics[topic]);
        json.WriteEndArray();
        json.WriteNumberValue(paper.Links.Contains(PaperLinkKind.Code) ? 1 : 0);
        json.WriteEndArray();
    }
}
