namespace StaticDigest.Cli;

/// <summary>What the command says to its caller.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ContentErrors = 1;
    public const int WrongUse = 2;
    public const int OurFault = 3;
    public const int UnreadableSettings = 4;
}
