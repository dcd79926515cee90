namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>What an answer has to be; a page in HTML is otherwise a throttle or a log-in in disguise.</summary>
internal enum Expected
{
    Json,
    Xml,
    Feed,
    Anything,
}

/// <summary>A key to a service, sent to that service's host only and never shown or recorded.</summary>
/// <param name="Name">Name of the header, or of the parameter.</param>
/// <param name="Value">The key.</param>
/// <param name="IsParameter">True when it goes into the address.</param>
internal sealed record FetchSecret(string Name, string Value, bool IsParameter);

/// <summary>One request to a source.</summary>
/// <param name="Address">The address, without any key.</param>
/// <param name="Expect">What the answer has to be.</param>
/// <param name="Name">What the answer would be called as a file; it stands in diagnostics about its content.</param>
internal sealed record FetchRequest(Uri Address, Expected Expect, string Name)
{
    /// <summary>JSON that is posted; null for a request that gets.</summary>
    public string? Post { get; init; }

    /// <summary>How many records the pages before had.</summary>
    public int Start { get; init; }

    /// <summary>The day whose list it is, for sources with one list a day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The same request for the page after.</summary>
    public FetchRequest After(int start, string parameter, string value) => this with { Address = QueryText.Replace(Address, parameter, value), Start = start };
}

/// <summary>What an answer says about itself.</summary>
/// <param name="Count">Its records; null where that is left to the reader of its format.</param>
/// <param name="Next">The request for the page after; null on the last one.</param>
/// <param name="Fault">What is wrong with it, if anything.</param>
/// <param name="IsFinal">True when asking again would not help.</param>
internal readonly record struct PageFacts(int? Count, FetchRequest? Next = null, string? Fault = null, bool IsFinal = false);
