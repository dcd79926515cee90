using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using StaticDigest.Settings;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building.Faults;

/// <summary>
/// Whole sites of nasty papers, settings, words, notes and pages are planned and rendered. Some dozens a run;
/// with <c>CsCheck_Time=3600</c> in the environment for an hour.
/// </summary>
public class FuzzTests
{
    private static readonly string[] s_settings = File.ReadAllLines(Repository.PathOf("input/digest.yml"));
    private static readonly string[] s_words = File.ReadAllLines(Repository.PathOf("theme/strings/de.yml"));

    private static readonly string[] s_values =
    [
        "", "[]", "{}", "null", "true", "-1", "0", "1e9", "\"\"", "'{0}'", "\"{0} {1}\"", "\"<b>\"", "'\"><script>alert(1)</script>'", "\"\\u2028\"",
        "\"\\u0000\"", "&a x", "*a", "!!str x", "|\n    a\n    b",
        "[site, issues, papers]", "tlh", "ar", "zh-Hant", "\"{one: a, other: b}\"", "{one: a, other: \"{0}\"}", "#00ff00", "\"https://example.org/\"",
        "2026-04-17",
    ];

    private static readonly Gen<string> s_day = Gen.OneOf(
        Gen.Int[0, 400].Select(day => new DateOnly(2025, 6, 1).AddDays(day).ToString("yyyy-MM-dd", null)),
        Gen.OneOf(Gen.Const("2024"), Gen.Const("2024-02"), Gen.Const("1665-01-01"), Gen.Const("2100-12-31"), Gen.Const("soon")));

    private static readonly Gen<string> s_paper = Gen.Select(
        NastyText.Any, NastyText.Any, NastyText.Any.Array[0, 5], s_day, s_day, Gen.Int[-1, 40], Gen.Int[0, 6], NastyText.Any,
        (title, text, authors, featured, submitted, votes, id, other) => JsonSerializer.Serialize(new
        {
            id = id switch
            {
                0 => null,
                1 => $"2401.{votes + 1:00000}",
                2 => $"10.1000/{Uri.EscapeDataString(other)}",
                3 => $"pubmed:{votes + 2}",
                _ => $"2402.{id + 7 * (votes + 1):00000}",
            },
            title,
            @abstract = text,
            authors,
            featured,
            submitted,
            votes,
            venue = other,
            comment = other,
            keywords = authors,
            categories = (string[])["cs.LG", other],
            links = (object[])[new { url = $"https://example.org/{Uri.EscapeDataString(other)}", kind = "code" }, new { url = other }],
        }));

    [Fact]
    public void No_site_stops_a_plan_or_a_page() =>
        Gen.Select(s_paper.Array[0, 12], Slips(s_settings, 2), Slips(s_words, 6), NastyText.Any, NastyText.Any).Sample(
            (papers, settings, words, note, page) =>
            {
                ImmutableArray<InputFile> files =
                [
                    Named("digest.yml", settings), Named("theme/strings/de.yml", words), Named("theme/strings/tlh.yml", words),
                    Named("listings/a.jsonl", string.Join('\n', papers)), Named("listings/b.txt", page),
                    Named("notes/2401.00001.md", note), Named("pages/about.md", page), Named($"pages/{(note.Length % 2 == 0 ? "404" : "topics")}.md", note),
                    Named("topics/machine-learning.yml", settings),
                ];
                try
                {
                    var site = TestSite.Build(files);
                    Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Code is "SD0518" or "SD0519" or "SD0520");
                }
                catch (UnreadableSettingsException exception)
                {
                    Assert.NotEmpty(exception.Diagnostics);
                }
            },
            iter: 40);

    // Lines of a file with some values replaced, doubled, moved or cut.
    private static Gen<string> Slips(string[] lines, int max) =>
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, s_values.Length - 1], Gen.Int[0, 9]).Array[0, max].Select(slips =>
    {
        var text = lines.ToList();
        foreach (var (at, value, kind) in slips)
        {
            int i = at % text.Count;
            int colon = text[i].IndexOf(':', StringComparison.Ordinal);
            text[i] = kind switch
            {
                0 => text[i] + s_values[value],
                1 => " " + text[i],
                2 => text[i][..(text[i].Length / 2)],
                _ => colon < 0 ? text[i] : $"{text[i][..(colon + 1)]} {s_values[value]}",
            };
        }

        return string.Join('\n', text) + "\n";
    });

    private static InputFile Named(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
