using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>Plays the runner of a workflow: a bare remote, a clone of it, and the environment that scripts see.</summary>
internal sealed class Runner : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Runner()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the workflows' scripts run on Linux");
        Git(".", "init", "--quiet", "--bare", "--initial-branch", "main", "remote.git");
        Clone("owner");
        _folder.Put("owner/.gitattributes", File.ReadAllText(Repository.PathOf(".gitattributes")));
        _folder.Put("owner/.gitignore", File.ReadAllText(Repository.PathOf(".gitignore")));
        _folder.Put("owner/input/digest.yml", "site:\n  title: A digest\nresolve:\n  services: none\n");
        _folder.Put("owner/input/listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}\n");
        Commit("owner", "start");
        Push("owner");
    }

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["GITHUB_REF_NAME"] = "main",
        ["GITHUB_REPOSITORY"] = "someone/my-digest",
        ["GITHUB_ACTIONS"] = "true",
        ["CI"] = "true",
        ["STATICDIGEST"] = ScriptedCommands.Program,
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_AUTHOR_NAME"] = "someone",
        ["GIT_AUTHOR_EMAIL"] = "someone@example.org",
        ["GIT_COMMITTER_NAME"] = "someone",
        ["GIT_COMMITTER_EMAIL"] = "someone@example.org",
        ["PAUSES"] = "0 0 0",
    };

    /// <summary>The summary that the run's steps wrote.</summary>
    public string Summary => _folder.Text("summary.md") ?? "";

    public string this[string path] => _folder[path];

    public void Put(string path, string text) => _folder.Put(path, text);

    public string? Text(string path) => _folder.Text(path);

    public void Clone(string name, params string[] options) => Git(".", ["clone", "--quiet", .. options, $"file://{_folder["remote.git"]}", name]);

    public string Git(string clone, params string[] arguments) => Shell.Run(_folder[clone], Environment, "git", arguments).Success();

    public void Commit(string clone, string message)
    {
        Git(clone, "add", "-A");
        Git(clone, "commit", "--quiet", "-m", message);
    }

    public void Push(string clone, params string[] options) => Git(clone, ["push", "--quiet", .. options, "origin", "HEAD:main"]);

    /// <summary>Runs a script of the workflows in a clone.</summary>
    public ShellResult Script(string clone, string name, params string[] arguments)
    {
        Environment["GITHUB_STEP_SUMMARY"] = _folder["summary.md"];
        Environment["GITHUB_OUTPUT"] = _folder["output.txt"];
        return Shell.Run(_folder[clone], Environment, "bash", [Repository.PathOf($".github/scripts/{name}"), .. arguments]);
    }

    /// <summary>A file as the remote's main branch has it; null when it has none.</summary>
    public string? OnMain(string path)
    {
        var shown = Shell.Run(_folder["remote.git"], Environment, "git", "show", $"main:{path}");
        return shown.Code == 0 ? shown.Output : null;
    }

    public void Dispose()
    {
        // Git writes its objects as read-only, which Windows does not delete.
        foreach (var file in new DirectoryInfo(_folder.Root).EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Dispose();
    }
}
