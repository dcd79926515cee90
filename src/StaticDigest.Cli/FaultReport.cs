using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli;

/// <summary>A file about a fault of the program, for whoever reports it: in the folder for temporary files, never in the site.</summary>
internal static class FaultReport
{
    /// <summary>Writes it.</summary>
    /// <returns>Its path; null when it could not be written.</returns>
    public static string? TryWrite(Exception exception)
    {
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            var path = Path.Join(Path.GetTempPath(),
                $"staticdigest-fault-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Path.GetRandomFileName()[..4]}.txt");
            var version = typeof(FaultReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            var text = $"""
                StaticDigest {version} on {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}
                {now.ToString("u", CultureInfo.InvariantCulture)}
                staticdigest {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}

                {exception}

                """;
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            file.Write(Redactor.Process.Hide(text));
            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
