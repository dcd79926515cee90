namespace StaticDigest.StatiqHost;

/// <summary>
/// The default host's options in Statiq's words, so that both hosts can be run with the same line. <c>--input</c> and
/// <c>--output</c> are Statiq's own, too; everything else goes through as it is.
/// </summary>
internal static class HostArguments
{
    private static readonly (string Option, string Setting)[] Settings =
    [
        ("--site-url", HostSettings.SiteUrl),
        ("--theme", HostSettings.Theme),
    ];

    /// <summary>For example <c>--theme my-theme</c> becomes <c>-s Theme=my-theme</c>.</summary>
    public static string[] ForStatiq(ReadOnlySpan<string> arguments)
    {
        // Building is what Statiq does without a command.
        if (arguments is ["build", ..])
            arguments = arguments[1..];
        var translated = new List<string>(arguments.Length);
        while (!arguments.IsEmpty)
        {
            int taken = TrySetting(arguments, translated);
            if (taken == 0)
            {
                translated.Add(arguments[0]);
                taken = 1;
            }

            arguments = arguments[taken..];
        }

        return [.. translated];
    }

    private static int TrySetting(ReadOnlySpan<string> arguments, List<string> translated)
    {
        foreach (var (option, setting) in Settings)
        {
            if (arguments[0] == option && arguments.Length > 1)
            {
                translated.AddRange(["-s", $"{setting}={arguments[1]}"]);
                return 2;
            }

            // --theme=my-theme
            if (arguments[0].StartsWith($"{option}=", StringComparison.Ordinal))
            {
                translated.AddRange(["-s", $"{setting}{arguments[0][option.Length..]}"]);
                return 1;
            }
        }

        return 0;
    }
}
