namespace StaticDigest.Formulas;

/// <summary>Placeholder.</summary>
internal static class SimpleMath
{
    public static string? TryWrite(Formula formula) => null;
}
