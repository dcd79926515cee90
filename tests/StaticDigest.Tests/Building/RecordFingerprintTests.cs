using System.Collections.Immutable;
using System.Reflection;
using StaticDigest.Features.Search;
using StaticDigest.Papers;
using StaticDigest.Site;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>A member that does not count leaves a stale file.</summary>
public sealed class RecordFingerprintTests
{
    private static readonly Card s_card = new("Digest", "Title", ["a", "b"], "example.org", "#8c1d2f");

    private static readonly SearchPaper s_paper = new(
        "a", new(2026, 1, 1), "Title", "Abstract", ["Jane Doe"], 1, "2026", 7, "ICML", false, [PaperLinkKind.Pdf], ["2601.00001"], ["things"], ["topic"],
        ["arXiv"]);

    [Fact]
    public void Every_member_of_a_card_counts_and_so_does_its_painter()
    {
        Assert.Equal(s_card.Fingerprint("1"), (s_card with { Lines = ["a", "b"] }).Fingerprint("1"));
        Assert.All(Edits(s_card), edit => Assert.NotEqual(s_card.Fingerprint("1"), edit.Fingerprint("1")));
        Assert.NotEqual(s_card.Fingerprint("1"), s_card.Fingerprint("2"));
    }

    [Fact]
    public void Every_member_of_what_the_search_knows_of_a_paper_counts() =>
        Assert.All(Edits(s_paper), edit => Assert.NotEqual(s_paper.Fingerprint(), edit.Fingerprint()));

    // The record once for each member, with another value in it.
    private static IEnumerable<T> Edits<T>(T record)
        where T : class
    {
        var members = typeof(T).GetProperties().Where(property => property.CanWrite).ToList();
        Assert.NotEmpty(members);
        foreach (var member in members)
        {
            var edit = (T)typeof(T).GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(record, null)!;
            member.SetValue(edit, member.GetValue(record) switch
            {
                string text => $"{text}x",
                int number => number + 1,
                bool flag => !flag,
                DateOnly day => day.AddDays(1),
                ImmutableArray<string> texts => texts.Add("x"),
                ImmutableArray<PaperLinkKind> kinds => kinds.Add(PaperLinkKind.Code),
                var other => throw new NotSupportedException($"no edit for {other?.GetType()}"),
            });
            yield return edit;
        }
    }
}
