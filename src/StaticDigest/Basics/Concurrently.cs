using System.Runtime.ExceptionServices;

namespace StaticDigest;

/// <summary>Loops on all cores.</summary>
internal static class Concurrently
{
    /// <summary>
    /// One thread a core, which is what the pool keeps ready. Without a limit a loop whose turns are long gets more and more
    /// threads, each with memory of its own, which then wait for each other.
    /// </summary>
    public static ParallelOptions PerCore { get; } = new() { MaxDegreeOfParallelism = Cores() };

    /// <summary>Calls the body for every item, in any order; fails with the error itself and not with a bundle of errors.</summary>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> body)
    {
        try
        {
            Parallel.ForEach(items, PerCore, body);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }
    }

    private static int Cores()
    {
        ThreadPool.GetMinThreads(out int workers, out _);
        return Math.Max(workers, 1);
    }
}
