namespace StaticDigest.Cli;

/// <summary>What the command says to its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int ContentErrors = 1;
    public const int UsageError = 2;
    public const int InternalError = 3;
    public const int UnreadableSettings = 4;
}
