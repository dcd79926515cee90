using System.Globalization;
using System.Text;

namespace StaticDigest.Cli.Fetch.Requests;

/// <summary>Addresses with parameters.</summary>
internal static class QueryText
{
    /// <summary>An address with its parameters escaped; those without a value are left out.</summary>
    public static Uri Address(string start, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var text = new StringBuilder(start);
        char separator = start.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            if (value.Length == 0)
                continue;
            text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(text.ToString());
    }

    /// <summary>The same address with one parameter set.</summary>
    public static Uri Replace(Uri address, string name, string value)
    {
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith($"{name}=", StringComparison.Ordinal));
        return new UriBuilder(address) { Query = string.Join('&', [.. kept, $"{name}={Uri.EscapeDataString(value)}"]) }.Uri;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
