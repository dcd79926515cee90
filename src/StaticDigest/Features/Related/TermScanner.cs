using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticDigest.Topics;

namespace StaticDigest.Features.Related;

/// <summary>A term where it stands in a text.</summary>
/// <param name="Hash">Its number; a pair of words has one of its own.</param>
/// <param name="End">End in the text, exclusive.</param>
internal readonly record struct TermPlace(uint Hash, int Start, int End);

/// <summary>
/// Finds the terms of a text: words that mean something, singular and plural alike, and pairs of such words that stand
/// together. Terms are numbers, so that no vocabulary has to be kept; that two terms share one is rare and harmless.
/// </summary>
internal static class TermScanner
{
    private const int MinLength = 2;

    /// <summary>Adds the terms of a text in its order.</summary>
    public static void Scan(ReadOnlySpan<char> text, List<TermPlace> into)
    {
        using var words = new WordList(text);
        uint before = 0;
        int beforeStart = 0;
        for (int i = 0; i < words.Count; i++)
        {
            var normal = words.Normal(i);
            if (normal.Length < MinLength || char.IsAsciiDigit(normal[0]) || TopicStopWords.Contains(normal))
            {
                before = 0;
                continue;
            }

            ref readonly var word = ref words[i];
            uint hash = HashOf(Singular(normal));
            into.Add(new(hash, word.SourceStart, word.SourceEnd));
            if (before != 0 && !word.IsAfterBreak)
                into.Add(new(Pair(before, hash), beforeStart, word.SourceEnd));
            (before, beforeStart) = (hash, word.SourceStart);
        }
    }

    /// <summary>The number of a term that stands in no text, such as an author or a topic.</summary>
    public static uint HashOf(ReadOnlySpan<char> name) => Math.Max(XxHash32.HashToUInt32(MemoryMarshal.AsBytes(name)), 1u);

    // Enough for English nouns: "transports" is "transport", "losses" stays apart from "loss" without harm.
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    private static uint Pair(uint first, uint second) =>
        Math.Max(((first * 0x9E3779B1u) ^ System.Numerics.BitOperations.RotateLeft(second, 13)) * 0x85EBCA6Bu, 1u);
}
