using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Workflows;

public class ToolPackageTests
{
    [Fact]
    public void The_tool_installs_from_its_package_and_builds_a_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the workflows' scripts run on Linux");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CONFIGURATION"] = AppContext.BaseDirectory.Contains("/debug", StringComparison.OrdinalIgnoreCase) ? "Debug" : "Release",
            ["DOTNET_NOLOGO"] = "1",
        };

        var output = Shell.Run(Repository.Root, environment, "bash", Repository.PathOf(".github/scripts/tool.sh"), "--no-build").Success();

        Assert.Contains("The installed tool built a site.", output, StringComparison.Ordinal);
    }
}
