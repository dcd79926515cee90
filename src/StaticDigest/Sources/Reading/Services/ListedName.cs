namespace StaticDigest.Sources.Reading.Services;

/// <summary>Names of people as lists write them.</summary>
internal static class ListedName
{
    /// <summary>From given and family name; null when both are missing.</summary>
    public static string? Of(string? given, string? family, string? suffix = null)
    {
        var name = string.Join(' ', new[] { given, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
        return name.Length == 0 ? null : name;
    }

    /// <summary><c>Quinn, A. J.</c> becomes <c>A. J. Quinn</c>, <c>King, M. L., Jr.</c> becomes <c>M. L. King Jr.</c>; without a comma the name
    /// stays.</summary>
    public static string FamilyFirst(string name)
    {
        var parts = name.Split(',', 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            2 => $"{parts[1]} {parts[0]}",
            3 => $"{parts[1]} {parts[0]} {parts[2]}",
            _ => name.Trim(),
        };
    }
}
