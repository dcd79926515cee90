namespace StaticDigest.Formulas;

/// <summary>Reads what Temml answered: markup to be checked, or a complaint to be put into words.</summary>
internal static class TemmlAnswer
{
    public static TypesetFormula Read(string? answer)
    {
        if (answer is null)
            return TypesetFormula.Failed("it takes too long to typeset");
        if (answer.StartsWith('!'))
            return TypesetFormula.Failed(Complaint(answer.AsSpan(1)));
        return MathMlSanitizer.Check(answer, out var problem) is { } markup ? TypesetFormula.Of(markup) : TypesetFormula.Failed(problem!);
    }

    // "Unsupported function name: \wt at position 3: (2\wt(n)" gives "the command \wt is not known".
    private static string Complaint(ReadOnlySpan<char> message)
    {
        const string unknown = "Unsupported function name: ";
        int line = message.IndexOfAny('\n', '\r');
        if (line >= 0)
            message = message[..line];
        foreach (var end in (ReadOnlySpan<string>)[" at position ", " at end of input", ", expected "])
        {
            int at = message.IndexOf(end);
            if (at >= 0)
                message = message[..at];
        }

        message = message.Trim();
        return message.StartsWith(unknown, StringComparison.Ordinal)
            ? $"the command {message[unknown.Length..]} is not known"
            : message.StartsWith("Too many expansions", StringComparison.Ordinal) ? "it grows without end"
            : $"Temml says \"{message}\"";
    }
}
