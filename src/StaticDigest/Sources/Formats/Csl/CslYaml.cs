using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticDigest.Sources.Formats.Csl;

/// <summary>
/// CSL written as YAML, as Pandoc and Better BibTeX exchange it; each reference becomes the JSON that it stands for:
/// <code>
/// references:
/// - id: jumper2021
///   type: article-journal
///   title: Highly accurate protein structure prediction with AlphaFold
///   author:
///   - family: Jumper
///     given: John
///   issued: 2021-08-26
///   DOI: 10.1038/s41586-021-03819-2
/// </code>
/// </summary>
internal static class CslYaml
{
    private const int MaxDepth = 16;

    /// <summary>Told by a list of references, each with an id and a type.</summary>
    public static SourceFormat Format { get; } = new("CSL-YAML", IsLikely, (file, _) => CitationReader.Text(file, CslFormat.Source, Read));

    private static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var lines = head.Lines.Where(line => line.Length > 0 && line[0] != '#').ToList();
        bool isList = lines.Exists(line => line.TrimEnd() == "references:")
            || lines.FirstOrDefault(line => !line.StartsWith("---", StringComparison.Ordinal)) is { } first && first.StartsWith("- ", StringComparison.Ordinal);
        return isList && Has("id:") && (Has("type:") || Has("issued:") || Has("author:")) && Has("title:");

        bool Has(string key) => lines.Exists(line => line.AsSpan().TrimStart(" -").StartsWith(key, StringComparison.Ordinal));
    }

    private static List<CitationRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var records = new List<CitationRecord>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text.TrimStart('\ufeff')), skipComments: true));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
                References(parser, path, records, diagnostics);
        }
        catch (YamlException fault)
        {
            diagnostics.Add(DiagnosticCodes.YamlBroken.At(new(path, (int)fault.Start.Line, (int)fault.Start.Column), fault.Message));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner's own slips on broken input.
            diagnostics.Add(DiagnosticCodes.YamlBroken.At(new(path), "broken inside"));
        }

        return records;
    }

    private static void References(Parser parser, string path, List<CitationRecord> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
                Reference(parser, path, records, diagnostics);
            return;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var key) && key.Value == "references" && parser.Accept<SequenceStart>(out _))
                References(parser, path, records, diagnostics);
            else
                Skip(parser);
        }
    }

    private static void Reference(Parser parser, string path, List<CitationRecord> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var values = new JsonValues(new(path, (int)(parser.Current?.Start.Line ?? 1), 1), diagnostics);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            Write(parser, writer, 0);
        using var document = JsonDocument.Parse(json.GetBuffer().AsMemory(0, (int)json.Length));
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            records.Add(CslRecord.Of(document.RootElement, values));
        else
            values.Report(DiagnosticCodes.NotAnEntry, JsonValues.Kind(document.RootElement));
    }

    // By hand, for what people write there has no shape that a record could have; it becomes one of CSL-JSON, whose reader judges it.
    // Aliases are not followed: a document costs no more than its length.
    private static void Write(Parser parser, Utf8JsonWriter json, int depth)
    {
        if (depth < MaxDepth && parser.TryConsume<SequenceStart>(out _))
        {
            json.WriteStartArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                Write(parser, json, depth + 1);
            json.WriteEndArray();
        }
        else if (depth < MaxDepth && parser.TryConsume<MappingStart>(out _))
        {
            json.WriteStartObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var key))
                    json.WritePropertyName(key.Value);
                else
                    json.WritePropertyName(Skip(parser));
                Write(parser, json, depth + 1);
            }

            json.WriteEndObject();
        }
        else if (parser.TryConsume<Scalar>(out var scalar))
        {
            json.WriteStringValue(scalar.Value);
        }
        else
        {
            Skip(parser);
            json.WriteNullValue();
        }
    }

    private static string Skip(Parser parser)
    {
        int open = 0;
        do
        {
            open += parser.Current?.NestingIncrease ?? 0;
        }
        while (parser.MoveNext() && open > 0);
        return "";
    }
}
