namespace StaticDigest;

/// <content>Looking for the papers behind titles.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A paper for which a person has to choose.</summary>
    public static DiagnosticKind ResolveAsk { get; } = new("SD1601", Severity.Warning,
        "\"{0}\" may be {1}; answer in resolve/answers.yml with the title, a colon, and yes, no or the right id.",
        Example: "a title that two papers have", Fix: "Write a line into resolve/answers.yml: the title, a colon, and yes, no or the id.");

    /// <summary>A service was stopped.</summary>
    public static DiagnosticKind ResolveServiceStopped { get; } = new("SD1602", Severity.Warning,
        "{0} was not asked again in this run: {1}. The next run goes on from there.",
        Example: "a service that says 429 again and again", Fix: "Nothing to do; the next run goes on.");

    /// <summary>Another run is going on.</summary>
    public static DiagnosticKind ResolveLocked { get; } = new("SD1603", Severity.Warning,
        "Another run looks for papers in this folder; nothing was asked.",
        Example: "two runs of resolve at once", Fix: "Wait until the other one is over.");

    internal static DiagnosticKind ResolveNoteBroken { get; } = new("SD1604", Severity.Warning,
        "This line of the record of unanswered questions cannot be read; it was left out.",
        Example: "a line <<<<<<< in resolve/2026-04.jsonl", Fix: "Delete the line.");

    internal static DiagnosticKind ResolveAnswerUnknown { get; } = new("SD1605", Severity.Warning,
        "The answer for \"{0}\" is \"{1}\", expected yes, no, or an id such as arxiv:2509.09114 or doi:10.1000/182; it was ignored.",
        Example: "\"On transport\": perhaps", Fix: "Write yes, no or an id.");

    /// <summary>The owner's answers are no YAML.</summary>
    public static DiagnosticKind ResolveAnswersBroken { get; } = new("SD1606", Severity.Error,
        "The answers cannot be read ({0}); none of them was used.",
        Example: "resolve/answers.yml with an open quote", Fix: "Correct the YAML at this place.");

    /// <summary>A yes that does not say to what.</summary>
    public static DiagnosticKind ResolveAnswerAmbiguous { get; } = new("SD1607", Severity.Warning,
        "The answer for \"{0}\" is yes, but there are {1} candidates; name the id instead.",
        Example: "\"On transport\": yes, where two papers are candidates", Fix: "Write the id in place of yes.");

    /// <summary>A key that a service does not accept.</summary>
    public static DiagnosticKind ResolveKeyRefused { get; } = new("SD1608", Severity.Warning, "{0} refuses the key in {1}; it was asked without.",
        Example: "an OpenAlex key that has expired", Fix: "Correct the variable, or delete it.");

    /// <summary>The budget ended the run.</summary>
    public static DiagnosticKind ResolveUnfinished { get; } = new("SD1609", Severity.Info,
        "The run ended before everything was asked: {0}. The next run goes on from there.",
        Example: "resolve: {requests: 10} with 100 titles", Fix: "Nothing to do; the next run goes on.");

    internal static DiagnosticKind ResolveServiceUnknown { get; } = new("SD1610", Severity.Error,
        "resolve.{0} names \"{1}\", which is not a service{2}; it was ignored.",
        Example: "resolve: {services: [arxif]}", Fix: "Correct the name.");

    /// <summary>An id that nobody knows.</summary>
    public static DiagnosticKind ResolveIdUnknown { get; } = new("SD1611", Severity.Warning,
        "{0} does not know {1}; the entry keeps neither title nor names.",
        Example: "an arXiv id with a wrong digit", Fix: "Correct the id in the listing.");
}
