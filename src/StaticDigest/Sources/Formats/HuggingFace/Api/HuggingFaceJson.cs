using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>Reads what the programming interface of Hugging Face answers, and what archives make of it.</summary>
internal static class HuggingFaceJson
{
    // Where papers stand: a list, a paper alone or one a line, and lists that archives and the pages wrap.
    private static readonly string[] s_places = ["[]", "", "data[]", "dailyPapers[]", "daily_papers[]", "papers[]", "results[]", "items[]"];

    /// <summary>True for lists of papers and for single papers.</summary>
    public static bool IsLikely(FormatProbe head) => Place(head) is not null || PrintedArchive.IsLikely(head);

    public static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var head = context.Head;
        var place = Place(head);
        if (place is null)
            return PrintedArchive.Read(file);
        if (place.Length == 0 && JsonLines.IsLines(head))
        {
            var named = new ListDay(null, DayInName.Of(file));
            return JsonLines.Read(file, (record, values) => HuggingFacePaper.Read(record, values, named));
        }

        return Read(file, place, DayInName.Of(file));
    }

    /// <summary>Reads the papers at one place of a document.</summary>
    public static Batch<Entry> Read(InputFile file, string place, DateOnly? named)
    {
        var day = new ListDay(place.Length > 2 ? Declared(file) : null, named);
        return JsonRecords.Read(file, [place], (record, values) => HuggingFacePaper.Read(record, values, day));
    }

    /// <summary>Reads the paper of its own page: <c>{"paper":{…}}</c>.</summary>
    public static Batch<Entry> ReadPaper(InputFile file) =>
        JsonRecords.Read(file, [""], (record, values) => HuggingFacePaper.Read(record, values, default));

    // {"status":"success","date":"2024-08-01","count":13,"data":[…]}; a page's date, or since 2026 its dateString.
    private static DateOnly? Declared(InputFile file)
    {
        var top = JsonTop.Read(SourceText.Utf8(file, System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostic>()).Span);
        if (top.GetValueOrDefault("query") is { Length: > 0 } || top.GetValueOrDefault("isTrending") == "true"
            || top.GetValueOrDefault("periodType") is not (null or "day"))
            return null;
        return PartialDate.TryParse(top.GetValueOrDefault("dateString") ?? top.GetValueOrDefault("date")) is { IsDay: true } day ? day.FirstDay : null;
    }

    private static string? Place(FormatProbe head)
    {
        foreach (var place in s_places)
        {
            var prefix = place.Length == 0 ? "" : place + ".";
            if (IsListed(head, prefix) || IsPaper(head, prefix))
                return place;
        }

        return null;
    }

    // Of a paper with hundreds of authors only these are seen, hence the underscore that the authors' ids have.
    private static bool IsListed(FormatProbe head, string prefix) =>
        head.Has($"{prefix}paper.id")
        && (head.Has($"{prefix}paper.authors[]._id") || head.Has($"{prefix}paper.authors[].hidden") || head.Has($"{prefix}paper.upvotes")
            || head.Has($"{prefix}numComments") || head.Has($"{prefix}paper.submittedOnDailyAt") || head.Has($"{prefix}paper.title", $"{prefix}paper.summary"));

    private static bool IsPaper(FormatProbe head, string prefix) =>
        head.Has($"{prefix}id")
        && (head.Has($"{prefix}authors[]._id") || head.Has($"{prefix}title", $"{prefix}summary")
            && (head.Has($"{prefix}upvotes") || head.Has($"{prefix}discussionId") || head.Has($"{prefix}submittedOnDailyAt")
                || head.Has($"{prefix}publishedAt")));
}
