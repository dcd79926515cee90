using System.Runtime.ExceptionServices;

namespace StaticDigest;

/// <summary>A parallel loop that fails with the error itself and not with a bundle of errors.</summary>
internal static class Concurrently
{
    /// <summary>Calls the body for every item, in any order.</summary>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> body)
    {
        try
        {
            Parallel.ForEach(items, body);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
        }
    }
}
