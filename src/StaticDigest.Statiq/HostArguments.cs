namespace StaticDigest.StatiqHost;

/// <summary>
/// The default host's options in Statiq's words, so that both hosts can be run with the same line. <c>--input</c> and
/// <c>--output</c> are Statiq's own, too; everything else stays as it is.
/// </summary>
internal static class HostArguments
{
    private static readonly (string Option, string Setting)[] Options =
    [
        ("--now", HostSettings.Now),
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
            int taken = Translate(arguments, translated);
            if (taken == 0)
            {
                translated.Add(arguments[0]);
                taken = 1;
            }

            arguments = arguments[taken..];
        }

        return [.. translated];
    }

    /// <summary>How many arguments an option of ours at the beginning takes; 0 when there is none.</summary>
    private static int Translate(ReadOnlySpan<string> arguments, List<string> translated)
    {
        foreach (var (option, setting) in Options)
        {
            bool isApart = arguments[0] == option && arguments.Length > 1;
            // --theme=my-theme
            if (!isApart && !arguments[0].StartsWith($"{option}=", StringComparison.Ordinal))
                continue;
            string value = isApart ? arguments[1] : arguments[0][(option.Length + 1)..];
            // Statiq reads backslashes in settings as escapes: C:\themes would get a tabulator.
            translated.AddRange(["-s", $"{setting}={value.Replace("\\", @"\\", StringComparison.Ordinal)}"]);
            return isApart ? 2 : 1;
        }

        return 0;
    }
}
