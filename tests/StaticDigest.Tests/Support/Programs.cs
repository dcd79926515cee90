using System.Diagnostics;

namespace StaticDigest.Tests.Support;

/// <summary>Programs that tests run beside the digest's own; on Debian they are installed when they are missing.</summary>
internal static class Programs
{
    // Two installations at once would refuse each other.
    private static readonly Lock s_installing = new();

    /// <summary>The path of a program.</summary>
    /// <param name="packages">The Debian packages that bring it, separated by blanks.</param>
    /// <param name="names">The names under which it may be on the path, best first.</param>
    /// <returns>Null when it is not there and could not be installed.</returns>
    public static string? Find(string packages, params ReadOnlySpan<string> names)
    {
        lock (s_installing)
        {
            if (OnPath(names) is { } there)
                return there;
            if (OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get"))
                Install(packages);
            return OnPath(names);
        }
    }

    private static string? OnPath(ReadOnlySpan<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            if (folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists) is { } path)
                return path;
        }

        return null;
    }

    private static void Install(string packages)
    {
        // A machine where this needs a password should say so at once rather than wait.
        var prefix = Environment.UserName == "root" ? "" : "sudo -n ";
        using var shell = Process.Start("sh",
            ["-c", $"({prefix}apt-get update && {prefix}apt-get install -y --no-install-recommends {packages}) >/dev/null 2>&1"]);
        shell.WaitForExit();
    }
}
