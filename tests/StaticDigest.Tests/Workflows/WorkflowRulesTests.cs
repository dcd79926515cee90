using System.Text.RegularExpressions;
using StaticDigest.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Tests.Workflows;

/// <summary>Rules that every workflow and action of the repository keeps.</summary>
public partial class WorkflowRulesTests
{
    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Repository.PathOf(".github"), "*.yml", SearchOption.AllDirectories)
        .Append(Repository.PathOf("src/StaticDigest.Cli/New/files/publish.yml"))
        .Append(Repository.PathOf("src/StaticDigest.Cli/New/files/suggest.yml"))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_of_others_are_pinned_by_commit_with_their_version_beside(string file)
    {
        var text = Text(file);
        foreach (var (key, value) in Scalars(Root(file)))
        {
            if (key != "uses" || value.StartsWith("./", StringComparison.Ordinal) || value.StartsWith("OWNER/REPOSITORY/", StringComparison.Ordinal))
                continue;
            Assert.Matches(Pinned(), value);
            Assert.Matches($@"uses: {Regex.Escape(value)} # v\d+\.\d+\.\d+\n", text);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_expression_reaches_a_shell_and_no_text_of_an_event_reaches_a_step(string file)
    {
        foreach (var (key, value) in Scalars(Root(file)))
        {
            if (key == "run")
                Assert.DoesNotContain("${{", value, StringComparison.Ordinal);
            if (key is not ("if" or "group" or "cancel-in-progress"))
                Assert.DoesNotContain("github.event.", value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Jobs_have_a_time_limit_and_permissions_of_their_own(string file)
    {
        if (Root(file) is not { } root || Value(root, "jobs") is not YamlMappingNode jobs)
            return;

        Assert.IsType<YamlMappingNode>(Value(root, "permissions"));
        Assert.Empty(((YamlMappingNode)Value(root, "permissions")!).Children);
        foreach (var job in jobs.Children.Values.Cast<YamlMappingNode>())
        {
            Assert.NotNull(Value(job, "permissions"));
            Assert.DoesNotContain("write-all", Value(job, "permissions")!.ToString(), StringComparison.Ordinal);
            if (Value(job, "uses") is null)
                Assert.InRange(int.Parse(Value(job, "timeout-minutes")!.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 90);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_checkout_leaves_no_token_behind(string file)
    {
        foreach (var step in Steps(Root(file)).Where(step => Value(step, "uses")?.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal) == true))
            Assert.Equal("false", (Value(step, "with") is YamlMappingNode with ? Value(with, "persist-credentials") : null)?.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_starts_by_itself_never_runs_twice_at_once_nor_for_code_of_others(string file)
    {
        if (Root(file) is not { } root || Value(root, "on") is not YamlMappingNode on)
            return;

        var events = on.Children.Keys.Select(key => key.ToString()).ToArray();
        Assert.DoesNotContain("pull_request_target", events);
        Assert.DoesNotContain("workflow_run", events);
        if (events is not ["workflow_call"])
            Assert.NotNull(Value(root, "concurrency"));
    }

    [Fact]
    public void Scripts_that_workflows_call_exist_and_can_be_read_by_a_shell()
    {
        var called = Files.SelectMany(row => Scalars(Root(row.Data))).Where(pair => pair.Key == "run")
            .SelectMany(pair => Script().Matches(pair.Value)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(called);
        foreach (var script in called)
            Assert.True(File.Exists(Repository.PathOf(script)), script);
        foreach (var script in Directory.EnumerateFiles(Repository.PathOf(".github/scripts")))
        {
            Shell.Run(Repository.Root, new Dictionary<string, string>(StringComparer.Ordinal), "bash", "-n", script).Success();
            bool isSourced = Path.GetFileName(script) == "credentials.sh";
            if (!OperatingSystem.IsWindows())
                Assert.Equal(!isSourced, File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [Fact]
    public void Callers_pass_every_secret_by_its_name()
    {
        // "inherit" ends at the border of an owner, and a digest may call a program of another one.
        var digest = Value((YamlMappingNode)Value((YamlMappingNode)Value(Root(".github/workflows/digest.yml")!, "on")!, "workflow_call")!, "secrets");
        var expected = ((YamlMappingNode)digest!).Children.Keys.Select(key => key.ToString()).ToArray();

        Assert.Contains("SMTP_HOST", expected);
        var passed =
            (YamlMappingNode)Value((YamlMappingNode)((YamlMappingNode)Value(Root(".github/workflows/publish.yml")!, "jobs")!).Children.Single().Value,
                "secrets")!;
        Assert.Equal(expected.Select(name => (name, $"${{{{ secrets.{name} }}}}")),
            passed.Children.Select(pair => (pair.Key.ToString(), pair.Value.ToString())));
        // What a digest of its own may add, word for word.
        var lines = string.Concat(expected.Select(name => $"      {name}: ${{{{ secrets.{name} }}}}\n"));
        Assert.Contains($"```yaml\n    secrets:\n{lines}```\n", Text("src/StaticDigest.Cli/New/files/README.md"), StringComparison.Ordinal);

        var sent = Steps(Root(".github/workflows/digest.yml"))
            .Single(step => Value(step, "run")?.ToString().EndsWith("handout.sh send", StringComparison.Ordinal) == true);
        Assert.Equal(expected.Where(name => !name.EndsWith("_API_KEY", StringComparison.Ordinal)),
            ((YamlMappingNode)Value(sent, "env")!).Children.Keys.Select(key => key.ToString()).Where(name => name != "STATICDIGEST_SITE_URL"));
    }

    [Fact]
    public void A_scheduled_workflow_runs_at_a_minute_that_is_not_crowded()
    {
        foreach (var file in (string[])[".github/workflows/publish.yml", "src/StaticDigest.Cli/New/files/publish.yml"])
        {
            var cron = Scalars(Root(file)).Single(pair => pair.Key == "cron").Value;
            Assert.DoesNotContain(cron.Split(' ')[0], (string[])["0", "*", "15", "30", "45"]);
        }
    }

    private static string Text(string file) => File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");

    private static YamlMappingNode? Root(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(file)));
        return stream.Documents[0].RootNode as YamlMappingNode;
    }

    private static YamlNode? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode? root) => root is null ? []
        : root.AllNodes.OfType<YamlMappingNode>().Where(node => Value(node, "uses") is not null || Value(node, "run") is not null);

    private static IEnumerable<(string Key, string Value)> Scalars(YamlMappingNode? root) => root is null ? []
        : root.AllNodes.OfType<YamlMappingNode>().SelectMany(node => node.Children)
            .Where(pair => pair.Value is YamlScalarNode).Select(pair => (pair.Key.ToString(), ((YamlScalarNode)pair.Value).Value ?? ""));

    [GeneratedRegex(@"\A[\w.-]+/[\w./-]+@[0-9a-f]{40}\z", RegexOptions.None, 30_000)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\.github/scripts/[\w-]+\.sh", RegexOptions.None, 30_000)]
    private static partial Regex Script();
}
