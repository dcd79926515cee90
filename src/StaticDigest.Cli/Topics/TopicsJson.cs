using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Topics;

namespace StaticDigest.Cli.Topics;

/// <summary>What <c>staticdigest topics --format json</c> writes.</summary>
internal static class TopicsJson
{
    public static void Write(Utf8JsonWriter json, TopicReport report, ImmutableArray<Diagnostic> diagnostics, int code)
    {
        json.WriteNumber("exit_code", code);
        json.WriteNumber("papers", report.Papers);
        json.WriteStartArray("topics");
        foreach (var row in report.Topics)
        {
            json.WriteStartObject();
            json.WriteString("slug", row.Topic.Slug);
            json.WriteString("name", row.Topic.Name);
            json.WriteStartObject("rules");
            foreach (var rule in row.Rules)
                json.WriteNumber(rule.Rule, rule.Papers);
            json.WriteEndObject();
            json.WriteStartArray("papers");
            foreach (var paper in row.Papers)
            {
                json.WriteStartObject();
                WritePaper(json, paper.Paper);
                WriteMatch(json, paper.Match);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("overlaps");
        foreach (var overlap in report.Overlaps)
        {
            json.WriteStartObject();
            json.WriteString("smaller", overlap.Smaller.Slug);
            json.WriteString("larger", overlap.Larger.Slug);
            json.WriteNumber("shared", overlap.Shared);
            json.WriteNumber("share", Math.Round(overlap.Share, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("in_no_topic");
        foreach (var paper in report.Unsorted)
        {
            json.WriteStartObject();
            WritePaper(json, paper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Report.WriteDiagnostics(json, diagnostics);
    }

    public static void Write(Utf8JsonWriter json, TopicTrial trial, ImmutableArray<Diagnostic> diagnostics, int code)
    {
        json.WriteNumber("exit_code", code);
        json.WriteString("from", trial.From is { } from ? new PartialDate(from).ToString() : null);
        json.WriteString("to", trial.To is { } to ? new PartialDate(to).ToString() : null);
        json.WriteNumber("looked_at", trial.Looked);
        json.WriteStartArray("papers");
        foreach (var paper in trial.Papers)
        {
            json.WriteStartObject();
            WritePaper(json, paper.Paper);
            json.WriteString("date", paper.Filed.ToString());
            WriteMatch(json, paper.Match);
            json.WriteStartArray("topics_now");
            foreach (var name in paper.Now)
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Report.WriteDiagnostics(json, diagnostics);
    }

    private static void WritePaper(Utf8JsonWriter json, Paper paper)
    {
        json.WriteString("id", paper.Id.ToString());
        json.WriteString("title", paper.Title);
    }

    private static void WriteMatch(Utf8JsonWriter json, TopicMatch match)
    {
        json.WriteNumber("score", match.Score);
        json.WriteStartArray("reasons");
        foreach (var reason in match.Reasons)
            json.WriteStringValue(reason.ToString());
        json.WriteEndArray();
    }
}
