using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace StaticDigest.Features.Api;

// The files of the API. schema.json is made from these records: what may be null is left out, a list that may be null has
// an item when it is there, and numbers are counts.

/// <summary>A text of a form that the schema names: <c>day</c>, <c>date</c>, <c>time</c>, <c>month</c>, <c>id</c>, <c>address</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SchemaFormAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[Description("How fresh the digest is.")]
internal sealed record ApiStatus(
    string Title,
    [property: SchemaForm("address")] string Url,
    [property: Description("Program and version.")] string Generator,
    [property: SchemaForm("day"), Description("The day (UTC) for which the site was built.")] string Built,
    ApiNewestIssue? NewestIssue,
    ApiNewestPaper? NewestPaper,
    [property: Description("Why there is no issue of that day; missing when there is one.")] string? WhyNothingNew,
    ApiCounts Counts,
    [property: Description("Where new papers are fetched from.")] IEnumerable<ApiSource> Sources);

internal sealed record ApiNewestIssue([property: SchemaForm("day")] string Day, int Papers, [property: SchemaForm("address")] string Page);

internal sealed record ApiNewestPaper(
    [property: SchemaForm("id")] string Id, string Title, [property: SchemaForm("date")] string Date, [property: SchemaForm("address")] string Page);

internal sealed record ApiCounts(int Papers, int Days, [property: Description("Topics with papers.")] int Topics, int Authors);

internal sealed record ApiSource(
    string Name,
    string Kind,
    [property: Description(
        "current: it answered at its last run. late: no run for more than two working days. failing: its last run failed. never: it was not asked yet.")]
    [property: AllowedValues("current", "late", "failing", "never")] string State,
    [property: SchemaForm("time")] string? LastRun,
    [property: Description("Papers that the last run added.")] int? Added,
    [property: Description("Known papers of which the last run brought something new.")] int? Updated,
    [property: Description("Why the last run brought nothing, or ended early.")] string? Why,
    [property: SchemaForm("time"), Description("The last run that read papers.")] string? LastGoodRun,
    [property: SchemaForm("day"), Description("The newest day of any paper in it.")] string? Newest,
    [property: SchemaForm("day"), Description("Up to which day the source has been read without a gap.")] string? ReadThrough);

[Description("All papers, or those of a month. A program that reads the papers here and those of every part has all of them, however many there are.")]
internal sealed record ApiPapers(
    [property: SchemaForm("month"), Description("In a part: its month.")] string? Month,
    [property: Description("Papers here and in the parts together.")] int Count,
    [property: SchemaForm("paper")] IEnumerable<JsonPart> Papers,
    IEnumerable<ApiPart> Parts);

internal sealed record ApiPart([property: SchemaForm("month")] string Month, int Count, [property: SchemaForm("address")] string Url);

[Description("The file of one paper.")]
internal sealed record ApiOnePaper([property: SchemaForm("paper")] JsonPart Paper);

internal sealed record ApiLink(string Kind, string Url);

/// <summary>A topic of a paper.</summary>
internal sealed record ApiMatch(string Slug, string Name, string Reason);

internal sealed record ApiTopics(int Count, [property: Description("In the digest's own order.")] IEnumerable<ApiTopic> Topics);

internal sealed record ApiTopic(
    string Slug,
    string Name,
    string? Description,
    int Papers,
    [property: SchemaForm("address")] string? Page,
    [property: SchemaForm("address"), Description("Its JSON Feed.")] string? Feed);

internal sealed record ApiDays(int Count, [property: Description("The issues, newest first.")] IEnumerable<ApiDay> Days);

internal sealed record ApiDay(
    [property: SchemaForm("day")] string Day,
    [property: SchemaForm("address")] string Page,
    int Count,
    [property: SchemaForm("id"), Description("Ids, best first.")] IEnumerable<string> Papers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiStatus))]
[JsonSerializable(typeof(ApiPapers))]
[JsonSerializable(typeof(ApiOnePaper))]
[JsonSerializable(typeof(ApiTopics))]
[JsonSerializable(typeof(ApiDays))]
[JsonSerializable(typeof(ApiLink[]))]
[JsonSerializable(typeof(ApiMatch[]))]
internal sealed partial class ApiJson : JsonSerializerContext;
