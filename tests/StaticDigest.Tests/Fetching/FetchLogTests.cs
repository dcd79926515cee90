using System.Buffers;
using System.Text;
using StaticDigest.Fetching;
using Xunit;

namespace StaticDigest.Tests.Fetching;

public sealed class FetchLogTests
{
    private static readonly FetchRun s_full = new()
    {
        Source = "huggingface",
        At = new(2026, 11, 25, 6, 17, 0, TimeSpan.Zero),
        Outcome = FetchOutcome.Unfinished,
        Read = 40,
        Days = 2,
        Added = 30,
        Updated = 5,
        Through = new(2026, 11, 24),
        Newest = new(2026, 11, 25),
        Why = "a \"reason\"",
        Validators = [new("https://example.org/a?b=c", "\"x\"", null), new("https://example.org/d", null, "Wed, 25 Nov 2026 05:00:00 GMT")],
    };

    [Fact]
    public void A_record_is_read_back_as_it_was()
    {
        var line = Line(s_full);

        Assert.Equal(
            """{"source":"huggingface","at":"2026-11-25T06:17:00Z","outcome":"unfinished","read":40,"days":2,"added":30,"updated":5,"through":"2026-11-24","newest":"2026-11-25","why":"a \"reason\"","validators":[{"url":"https://example.org/a?b=c","etag":"\"x\""},{"url":"https://example.org/d","modified":"Wed, 25 Nov 2026 05:00:00 GMT"}]}""" + "\n",
            line);
        var batch = FetchLog.Read(new("fetched/2026-11.jsonl", Encoding.UTF8.GetBytes(line)));
        Assert.Equal(line, Line(Assert.Single(batch.Items)));
        Assert.Empty(batch.Diagnostics);
        Assert.Equal("fetched/2026-11.jsonl", FetchLog.FileOf(s_full.At));
    }

    [Fact]
    public void A_bad_line_loses_no_other()
    {
        var text = "{bad\n[]\n{\"source\":\"x\",\"at\":\"soon\",\"outcome\":\"complete\"}\n\n" + Line(s_full) +
            "<<<<<<< HEAD\n{\"source\":\"a\",\"at\":\"2026-11-25T06:17:00Z\",\"outcome\":\"complete\",\"read\":-1,\"validators\":[1,{}]}";

        var batch = FetchLog.Read(new("fetched/2026-11.jsonl", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(["huggingface", "a"], batch.Items.Select(run => run.Source));
        Assert.Equal([1, 2, 3, 6], batch.Diagnostics.Select(diagnostic => diagnostic.Where.Line));
        Assert.All(batch.Diagnostics, diagnostic => Assert.Equal("SD0914", diagnostic.Code));
    }

    [Fact]
    public void The_last_run_and_the_last_good_one_do_not_depend_on_the_order()
    {
        FetchRun[] runs =
        [
            s_full with { At = s_full.At.AddDays(3), Outcome = FetchOutcome.Failed, Read = 0 },
            s_full with { At = s_full.At.AddDays(9), Source = "other" },
            s_full,
            s_full with { At = s_full.At.AddDays(2), Outcome = FetchOutcome.Complete, Read = 0 },
            s_full with { At = s_full.At.AddDays(1), Outcome = FetchOutcome.Complete, Read = 7 },
        ];

        Assert.Equal(FetchOutcome.Failed, FetchLog.Last(runs, "huggingface")!.Outcome);
        Assert.Equal(7, FetchLog.LastGood(runs, "huggingface")!.Read);
        Assert.Equal(7, FetchLog.LastGood(runs.Reverse(), "huggingface")!.Read);
        Assert.Null(FetchLog.Last(runs, "gone"));
    }

    private static string Line(FetchRun run)
    {
        var output = new ArrayBufferWriter<byte>();
        FetchLog.WriteLine(run, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
