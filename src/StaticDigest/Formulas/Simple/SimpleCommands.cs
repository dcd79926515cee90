namespace StaticDigest.Formulas.Simple;

/// <summary>The commands that are more than a sign.</summary>
internal enum SimpleCommand
{
    None,
    Fraction,
    Root,
    Alphabet,
    Roman,
    Words,
    Sum,
    ThinSpace,
}

/// <summary>Finds them by name.</summary>
internal static class SimpleCommands
{
    public static SimpleCommand Of(ReadOnlySpan<char> name) => name switch
    {
        "frac" => SimpleCommand.Fraction,
        "sqrt" => SimpleCommand.Root,
        "mathbb" or "mathcal" or "mathbf" => SimpleCommand.Alphabet,
        "mathrm" => SimpleCommand.Roman,
        "text" => SimpleCommand.Words,
        "sum" or "prod" or "int" => SimpleCommand.Sum,
        "," => SimpleCommand.ThinSpace,
        _ => SimpleCommand.None,
    };
}
