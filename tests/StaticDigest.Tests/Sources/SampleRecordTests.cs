using System.Net;
using System.Text;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>The record that stands in the code above a format shows what it reads: so it must be read.</summary>
public class SampleRecordTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src/StaticDigest/Sources/Formats"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("/// <example>", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_is_read_as_its_format(string file)
    {
        var lines = File.ReadLines(Repository.PathOf(file)).SkipWhile(line => line != "/// <code>").Skip(1).TakeWhile(line => line != "/// </code>");
        var sample = WebUtility.HtmlDecode(string.Concat(lines.Select(line => $"{line[Math.Min(4, line.Length)..]}\n")));
        var format = file.Split('/')[^2];
        var ending = format switch { "BibTex" => "bib", "Documents" => "md", "Feeds" or "PubMed" => "xml", "Ris" => "ris", "References" => "txt", _ => "json" };

        var read = EntryReader.Read(new InputFile($"listings/sample.{ending}", Encoding.UTF8.GetBytes(sample)));

        Assert.Equal(format == "References" ? 3 : 1, read.Items.Length);
        Assert.DoesNotContain(read.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains(read.Items, entry => entry.Title?.Contains("Rain", StringComparison.Ordinal) == true);
    }
}
