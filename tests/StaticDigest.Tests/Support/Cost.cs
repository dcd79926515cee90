namespace StaticDigest.Tests.Support;

/// <summary>
/// What reading a text costs, without a clock: bytes that this thread allocates. They are nearly the same in each run and on
/// each machine. What grows with the square of a text without allocating is found by its length alone: a million letters
/// then take hours.
/// </summary>
internal static class Cost
{
    /// <summary>Fails when twice the text costs much more than twice as much.</summary>
    /// <param name="piece">What the text is made of.</param>
    /// <param name="length">Letters of the shorter text.</param>
    /// <param name="read">Reads it.</param>
    public static void IsLinear(string piece, int length, Action<string> read)
    {
        read(Text(piece, length / 100));
        long once = Bytes(Text(piece, length), read);
        long twice = Bytes(Text(piece, 2 * length), read);
        // Lists and texts grow by doubling, so that one more doubling may fall between the two; a square would be 4.
        Xunit.Assert.True(twice <= 3 * once + (1 << 20), Invariant($"{length} letters cost {once} bytes and twice as many {twice}"));
    }

    private static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));

    private static long Bytes(string text, Action<string> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
