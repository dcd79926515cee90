using System.Text.Json;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli;

/// <summary>The program itself, run in the process of the tests; that it starts as one, too, is for <see cref="ProcessTests"/>.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_says_what_it_did_and_ends_with_0()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");

        var (code, output, errors) = Run("--site-url", "https://example.org/d/");

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("1 paper, ", output, StringComparison.Ordinal);
        Assert.Contains("for https://example.org/d/", output, StringComparison.Ordinal);
        Assert.Contains("href=\"/d/topics/\"", File.ReadAllText(_folder["output/index.html"]), StringComparison.Ordinal);
        Assert.Equal(new CommandResult(0, "", ""), Run("build", "--quiet"));
    }

    [Fact]
    public void Errors_in_the_content_end_with_1_and_the_good_part_is_built()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");
        _folder.Put("input/listings/b.bin", "nothing that anybody knows");
        _folder.Put("input/digest.yml", "site: {titel: x}\n");

        var (code, _, errors) = Run();

        Assert.Equal(1, code);
        Assert.Contains("listings/b.bin: error SD0101", errors, StringComparison.Ordinal);
        Assert.Contains("digest.yml(1,8): error SD0302: the setting `site.titel` is not known; did you mean `title`?", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["output/index.html"]));
    }

    [Fact]
    public void Strict_makes_errors_of_warnings()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}\n{bad\n");

        Assert.Equal(0, Run().Code);
        Assert.Equal(1, Run("--strict").Code);
    }

    [Theory]
    [InlineData("--input", "nowhere")]
    [InlineData("--site-url", "no address")]
    [InlineData("--jobs", "many")]
    [InlineData("--unknown", "x")]
    [InlineData("--output", ".")]
    public void Wrong_use_ends_with_2(string option, string value)
    {
        _folder.Put("input/listings/a.jsonl", "");

        Assert.Equal(2, Run(option, value).Code);
    }

    [Fact]
    public void Check_reports_each_listing_and_what_belongs_together()
    {
        _folder.Put("input/listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"The first paper of all\"}\n{bad\n");
        _folder.Put("input/listings/b.jsonl",
            "{\"id\":\"2401.00001\",\"votes\":3}\n{\"id\":\"x\",\"title\":\"The first papers of all times here\"}\n{\"id\":\"y\",\"title\":\"First papers " +
            "of all times here\"}\n");

        var (code, output, errors) = Run("check");

        Assert.Equal(0, code);
        Assert.Contains("listings/a.jsonl: entries as JSON or JSON Lines, 1 entry, 50 % of its lines understood", output, StringComparison.Ordinal);
        Assert.Contains("The first paper of all (arxiv:2401.00001): listings/a.jsonl #1, listings/b.jsonl #1", output, StringComparison.Ordinal);
        Assert.Contains("2 listings, 4 entries, 3 papers (1 merged from several entries)", output, StringComparison.Ordinal);
        Assert.Contains("listings/a.jsonl(2,2): warning SD0121", errors, StringComparison.Ordinal);
        Assert.Contains("SD0204", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));

        var json = JsonDocument.Parse(Run("check", "--format", "json", "input/listings/b.jsonl").Output).RootElement;
        Assert.Equal(3, json.GetProperty("listings")[0].GetProperty("entries").GetInt32());
        Assert.Equal(1, json.GetProperty("listings")[0].GetProperty("fields").GetProperty("votes").GetInt32());
        Assert.Equal((3, 3),
            (json.GetProperty("listings")[0].GetProperty("lines").GetInt32(), json.GetProperty("listings")[0].GetProperty("lines_understood").GetInt32()));
    }

    [Fact]
    public void Markdown_is_written_one_file_a_paper_and_read_back()
    {
        _folder.Put("input/listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"The first: \\\"paper\\\"\",\"abstract\":\"*Hi*\"}");

        Assert.Equal(0, Run("markdown", "--output", "md").Code);
        var document = File.ReadAllText(_folder["md/2401.00001.md"]);

        Assert.Equal("The first: \"paper\"", StaticDigest.Sources.Formats.Documents.DocumentReader.Read(document, new("x"), out _)!.Title);
        Assert.Contains("\\*Hi\\*", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_reports_rules_and_tries_new_ones()
    {
        _folder.Put("input/digest.yml", "topics:\n  - name: Trees\n    any: [tree, shrub]\n");
        _folder.Put("input/listings/a.jsonl",
            "{\"title\":\"A tree of papers\",\"date\":\"2024-01-02\"}\n{\"title\":\"A bush of papers\",\"date\":\"2024-01-01\"}\n");

        var report = Run("topics");
        Assert.Equal((0, ""), (report.Code, report.Errors));
        Assert.Contains("Trees (trees): 1 paper\n  by tree 1\n  never by shrub\n  A tree of papers: title: tree\n", report.Output, StringComparison.Ordinal);
        Assert.Contains("1 topic, 2 papers, 1 of them in no topic", report.Output, StringComparison.Ordinal);
        Assert.Contains("2024-01-01 A bush of papers: title: bush; in no topic\n1 of 2 papers from 2023-12-04 to 2024-01-02",
            Run("topics", "--try", "bush").Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Run("topics", "trees", "--format", "json").Output).RootElement;
        Assert.Equal(0, json.GetProperty("topics")[0].GetProperty("rules").GetProperty("shrub").GetInt32());
        Assert.Equal("A tree of papers", json.GetProperty("topics")[0].GetProperty("papers")[0].GetProperty("title").GetString());
        Assert.Equal(1, JsonDocument.Parse(Run("topics", "--try", "bush", "--format", "json").Output).RootElement.GetProperty("papers").GetArrayLength());
    }

    [Fact]
    public void Topics_that_are_found_are_proposed_and_kept()
    {
        _folder.Put("input/listings/a.jsonl", string.Join('\n', Enumerable.Range(1, 5).Select(i => $"{{\"title\":\"Optimal transport for task x{i}y\"}}")));

        Assert.Contains("  # 5 papers\n  - name: \"Optimal transport\"\n    slug: \"optimal-transport\"\n", Run("topics", "--propose").Output,
            StringComparison.Ordinal);
        Assert.Equal(5,
            JsonDocument.Parse(Run("topics", "--propose", "--format", "json").Output).RootElement.GetProperty("topics")[0].GetProperty("papers").GetInt32());
        Assert.Contains("Optimal transport (optimal-transport): 5 papers", Run("topics").Output, StringComparison.Ordinal);
        Assert.Equal(new CommandResult(0, "0 topics kept before, 1 added to topics/found.yml\n", ""), Run("topics", "--keep"));
        var kept = File.ReadAllText(_folder["input/topics/found.yml"]);
        Assert.Equal(new CommandResult(0, "1 topic kept before, 0 added to topics/found.yml\n", ""), Run("topics", "--keep"));
        Assert.Equal(kept, File.ReadAllText(_folder["input/topics/found.yml"]));

        _folder.Put("input/digest.yml", "topics: [{name: Trees, any: [tree]}]");
        File.Delete(_folder["input/topics/found.yml"]);
        Assert.Contains("- name: \"Optimal transport\"", Run("topics", "--propose").Output, StringComparison.Ordinal);
        Assert.Equal(new CommandResult(0, "The settings have the say about topics; nothing was kept.\n", ""), Run("topics", "--keep"));
        Assert.False(File.Exists(_folder["input/topics/found.yml"]));
    }

    [Theory]
    [InlineData("bushes")]
    [InlineData("--try", "*")]
    [InlineData("--not", "bush")]
    public void Topics_of_no_meaning_are_wrong_use(params string[] arguments)
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"A tree of papers\",\"date\":\"2024-01-02\"}");

        Assert.Equal(2, Run(["topics", .. arguments]).Code);
    }

    [Fact]
    public void Without_a_theme_folder_the_program_uses_the_one_it_carries()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");
        Run("build", "--output", "with");
        Assert.Equal(0, Start("build", "--output", "without").Code);

        Assert.Equal(Files("with"), Files("without"));
        string[] Files(string folder) => [.. Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder[folder], file)).Where(file => !file.StartsWith('.')).Order(StringComparer.Ordinal)
            .Select(
                file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Join(_folder[folder], file))))}")];
    }

    [Fact]
    public void Help_names_every_command_and_option_with_its_default()
    {
        var (code, output, _) = Run("--help");

        Assert.Equal(0, code);
        foreach (var name in (string[])["build", "check", "preview", "markdown", "fetch", "new", "doctor", "suggest", "email", "notify", "--input",
            "--site-url", "--now", "[default: input]", "[default: output]"])
            Assert.Contains(name, output, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] arguments) => Start([.. arguments, .. Theme(arguments)]);

    private CommandResult Start(params string[] arguments) => Commands.Run(_folder.Root, arguments);

    private static string[] Theme(string[] arguments) =>
        arguments.Length == 0 || arguments[0] is "build" || arguments[0].StartsWith('-') && arguments[0] != "--help"
            ? ["--theme", Repository.PathOf("theme")]
            : [];
}
