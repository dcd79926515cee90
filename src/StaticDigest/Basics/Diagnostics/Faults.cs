namespace StaticDigest;

/// <summary>Faults of the program that one paper or page meets: they cost that paper or page, and nothing else.</summary>
internal static class Faults
{
    private const int MaxWords = 300;

    /// <summary>Whether work on other things can go on after this: not when it was called off, nor without memory.</summary>
    public static bool CanGoOn(Exception exception) => exception is not (OperationCanceledException or OutOfMemoryException);

    /// <summary>Calls the body for every index, in parallel.</summary>
    /// <param name="count">How many.</param>
    /// <param name="body">What is done with each.</param>
    /// <returns>What was thrown, by index; empty when all went well.</returns>
    public static SortedDictionary<int, Exception> Of(int count, Action<int> body)
    {
        var faults = new SortedDictionary<int, Exception>();
        Parallel.For(0, count, Concurrently.PerCore, i =>
        {
            try
            {
                body(i);
            }
            catch (Exception exception) when (CanGoOn(exception))
            {
                lock (faults)
                    faults.Add(i, exception);
            }
        });
        return faults;
    }

    /// <summary>What an exception says, on one line: <c>FormatException: The input …</c></summary>
    public static DiagnosticKind.Sentence Words(Exception exception)
    {
        var inner = exception is AggregateException { InnerException: { } first } ? first : exception;
        return new(Truncate.Shorten($"{inner.GetType().Name}: {inner.Message}".ReplaceLineEndings(" "), MaxWords));
    }
}
