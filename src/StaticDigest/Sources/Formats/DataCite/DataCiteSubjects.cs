using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.DataCite;

/// <summary>Subjects: arXiv's categories, classifications and keywords in one list.</summary>
/// <param name="Categories">arXiv categories, the primary one first.</param>
/// <param name="Keywords">Everything else.</param>
internal readonly record struct DataCiteSubjects(ImmutableArray<string> Categories, ImmutableArray<string> Keywords)
{
    private const string FieldsOfScience = "FOS: ";

    public static DataCiteSubjects Read(JsonElement attributes, JsonValues values)
    {
        WordSet categories = new(), keywords = new();
        foreach (var item in attributes.Member("subjects").Items())
        {
            var subject = item.ValueKind == JsonValueKind.Object ? values.LineOf(item, "subject") : MarkupText.Line(values.Text(item, "subjects"));
            if (subject is null)
                continue;
            if (Category(subject) is { } category)
                categories.Add(category);
            else
                keywords.Add(subject.StartsWith(FieldsOfScience, StringComparison.Ordinal) ? subject[FieldsOfScience.Length..] : subject);
        }

        return new(categories.Words, keywords.Words);
    }

    // "Machine Learning (cs.LG)", scheme arXiv.
    private static string? Category(string subject)
    {
        int open = subject.LastIndexOf('(');
        return open > 0 && subject[^1] == ')' && ArxivCategories.Contains(subject[(open + 1)..^1]) ? subject[(open + 1)..^1] : null;
    }
}
