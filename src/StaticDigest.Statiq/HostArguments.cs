namespace StaticDigest.StatiqHost;

/// <summary>
/// The default host's options in Statiq's words, so that both hosts can be run with the same line. Statiq passes over an
/// option that it does not know; here such an option is refused, since a build that ignores <c>--strict</c> is green when it
/// should not be.
/// </summary>
internal static class HostArguments
{
    // Options of ours that take a value, and the setting that means the same.
    private static readonly Dictionary<string, string> s_settings = new(StringComparer.Ordinal)
    {
        ["--now"] = HostSettings.Now,
        ["--site-url"] = HostSettings.SiteUrl,
        ["--theme"] = HostSettings.Theme,
    };

    // Options of ours that take none, and Statiq's words for them.
    private static readonly Dictionary<string, string[]> s_switches = new(StringComparer.Ordinal)
    {
        ["--strict"] = ["--failure-log-level", "Warning"],
        ["--verbose"] = ["--log-level", "Debug"],
        ["--quiet"] = ["--log-level", "Error"],
        ["--clean"] = ["--nocache", "--clean-mode", "Full"],
    };

    // Statiq's own, as its commands declare them.
    private static readonly HashSet<string> s_statiqValues = new(StringComparer.Ordinal)
    {
        "-i", "--input", "-o", "--output", "-r", "--root", "--temp", "--cache", "--excluded", "--clean-mode", "-l", "--log-level", "-f", "--log-file",
        "--failure-log-level", "-s", "--setting", "-p", "--pipeline", "--port", "--virtual-dir", "--content-type", "--custom-header",
    };

    private static readonly HashSet<string> s_statiqSwitches = new(StringComparer.Ordinal)
    {
        "--noclean", "--nocache", "--serial", "--stdin", "--attach", "--debug", "-n", "--normal", "-d", "--defaults", "--force-ext", "--no-watch",
        "--no-reload", "-h", "--help", "-v", "--version",
    };

    /// <summary>For example <c>--theme my-theme</c> becomes <c>-s Theme=my-theme</c>.</summary>
    /// <exception cref="FormatException">An option is neither Statiq's nor one that can be said in its words.</exception>
    public static string[] ForStatiq(ReadOnlySpan<string> arguments)
    {
        // Building is what Statiq does without a command.
        if (arguments is ["build", ..])
            arguments = arguments[1..];
        var translated = new List<string>(arguments.Length);
        while (!arguments.IsEmpty)
            arguments = arguments[Translate(arguments, translated)..];
        return [.. translated];
    }

    /// <summary>The folder of the theme that translated arguments name; null when they name none.</summary>
    public static string? ThemeOf(IEnumerable<string> translated)
    {
        const string theme = $"{HostSettings.Theme}=";
        return translated.LastOrDefault(argument => argument.StartsWith(theme, StringComparison.Ordinal))?[theme.Length..]
            .Replace(@"\\", "\\", StringComparison.Ordinal);
    }

    /// <summary>Translates the option at the beginning; returns how many arguments it takes.</summary>
    private static int Translate(ReadOnlySpan<string> arguments, List<string> translated)
    {
        string argument = arguments[0];
        if (!argument.StartsWith('-'))
        {
            translated.Add(argument);
            return 1;
        }

        // --theme=my-theme
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        string option = equals < 0 ? argument : argument[..equals];
        if (s_switches.TryGetValue(option, out var words))
        {
            if (equals >= 0)
                throw new FormatException($"{option} takes no value");
            translated.AddRange(words);
            return 1;
        }

        bool isOurs = s_settings.TryGetValue(option, out var setting);
        bool takesValue = isOurs || s_statiqValues.Contains(option);
        if (!takesValue && !s_statiqSwitches.Contains(option))
            throw new FormatException($"{option} is no option of this host; its README says which there are, and --help lists those of Statiq");
        bool isApart = takesValue && equals < 0;
        if (isApart && arguments.Length == 1)
            throw new FormatException($"{option} wants a value behind it");
        if (isOurs)
        {
            string value = isApart ? arguments[1] : argument[(equals + 1)..];
            // Statiq reads backslashes in settings as escapes: C:\themes would get a tabulator.
            translated.AddRange(["-s", $"{setting}={value.Replace("\\", @"\\", StringComparison.Ordinal)}"]);
        }
        else
        {
            translated.AddRange(arguments[..(isApart ? 2 : 1)]);
        }

        return isApart ? 2 : 1;
    }
}
