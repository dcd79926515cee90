using System.Buffers;
using System.Text.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.OpenAlex;

/// <summary>Puts an abstract together again from the positions of its words.</summary>
internal static class InvertedAbstract
{
    /// <summary>No abstract is longer; a position beyond it must not reserve memory.</summary>
    public const int MaxPosition = 20_000;

    /// <summary>The text; null when there is none. Places without a word are passed over.</summary>
    public static string? Read(JsonElement index, JsonValues values)
    {
        if (index.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (index.ValueKind != JsonValueKind.Object)
        {
            values.Wrong("abstract_inverted_index", "an object of words with positions", index);
            return null;
        }

        var words = ArrayPool<string?>.Shared.Rent(MaxPosition);
        Array.Clear(words);
        int length = 0, refused = 0;
        foreach (var word in index.EnumerateObject())
        {
            if (word.Value.ValueKind != JsonValueKind.Array)
            {
                refused++;
                continue;
            }

            string? text = null;
            foreach (var place in word.Value.EnumerateArray())
            {
                if (place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out int position) && position is >= 0 and < MaxPosition)
                {
                    words[position] = text ??= CleanText.Of(word.Name);
                    length = Math.Max(length, position + 1);
                }
                else
                {
                    refused++;
                }
            }
        }

        var joined = string.Join(' ', words.Take(length).Where(word => word is not null));
        ArrayPool<string?>.Shared.Return(words, clearArray: true);
        if (refused > 0)
            values.Report(DiagnosticCodes.AbstractPositions, refused, MaxPosition - 1);
        return joined.Length == 0 ? null : joined;
    }
}
