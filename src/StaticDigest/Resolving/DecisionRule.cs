using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>
/// Whether a candidate is the paper that a listing names: a pure function, by equality first. Measured on 956 pairs, an equal
/// title and an equal number of at least two authors were never another paper; everything less needs a second witness.
/// </summary>
public static class DecisionRule
{
    private const double AbstractSame = 0.7;
    private const double AbstractOther = 0.3;
    private const double TitleSame = 0.9;
    private const double TitleLike = 0.8;

    // Registrars of copies, reviews and comments that carry another paper's title.
    private static readonly string[] CopyPrefixes = ["10.5281/", "10.13140/", "10.6084/", "10.1242/prelights"];

    /// <summary>Judges one candidate.</summary>
    public static Verdict Judge(Question question, Candidate candidate)
    {
        var seen = Comparison.Of(question, candidate);
        bool isEqual = question.Form.Key == candidate.Form.Key && question.Form.Key.Length > 0;
        if (isEqual)
            return Equal(question, candidate, seen);
        bool isSubtitled = question.Form.IsBeginningOf(candidate.Form);
        // Part I and Part II have the same authors, often the same day, and nearly the same title.
        bool isOtherPart = question.Form.Numbers != candidate.Form.Numbers;
        if (isOtherPart && !isSubtitled)
            return new(VerdictKind.No, null, "");
        double likeness = question.Form.Likeness(candidate.Form);
        var evidence = seen.Evidence(isSubtitled ? "one title begins with the other" : Invariant($"titles {likeness:P0} alike"));
        bool isAllowed = question.Form.IsTelling && candidate.Form.IsTelling && !seen.IsContradicted && !IsCopy(candidate);
        if (isAllowed && !isOtherPart && likeness >= TitleSame && seen.HasEqualAuthors && (seen.IsAbstractSame || seen.IsSameDay))
            return new(VerdictKind.Accept, "4", evidence);
        if (isAllowed && isSubtitled && seen.IsAbstractSame)
            return new(VerdictKind.Accept, "5", evidence);
        bool hasWitness = seen.HasEqualAuthors || seen.IsSameDay || seen.IsAbstractSame;
        if (!seen.IsContradicted && (likeness >= TitleLike || isSubtitled) && hasWitness || seen is { IsAbstractSame: true, IsSameDay: true })
            return new(VerdictKind.Ask, null, evidence);
        return new(VerdictKind.No, null, evidence);
    }

    /// <summary>
    /// Judges a candidate of which the authority's record is known. The record is the better witness: services mix up names.
    /// But it has the newest title, where a list has the one of its day.
    /// </summary>
    internal static Verdict Judge(Question question, Candidate candidate, Candidate record)
    {
        var byRecord = Judge(question, record);
        if (byRecord.Kind == VerdictKind.Accept)
            return byRecord;
        var given = Judge(question, candidate);
        if (given.Kind == VerdictKind.Accept)
            return Agrees(question, candidate, record) ? given : byRecord;
        return byRecord.Kind == VerdictKind.Ask ? byRecord : given;
    }

    private static bool Agrees(Question question, Candidate candidate, Candidate record)
    {
        var seen = Comparison.Of(question, record);
        bool isSameNames = candidate.Names.IsEmpty || record.Names.IsEmpty
            ? candidate.Form.Likeness(record.Form) >= TitleLike
            : NameMatch.Of(candidate.Names, record.Names).IsSame || candidate.Names is [var only] && NameMatch.IsTeam(only);
        return isSameNames && !seen.IsContradicted;
    }

    private static Verdict Equal(Question question, Candidate candidate, Comparison seen)
    {
        var evidence = seen.Evidence("title equal");
        if (seen.IsOtherPaper)
            return new(VerdictKind.No, null, evidence);
        if (!question.Form.IsTelling || seen.IsContradicted || IsCopy(candidate))
            return new(VerdictKind.Ask, null, evidence);
        if (seen.HasEqualAuthors || seen is { IsOneAuthor: true, IsSameDay: true } || seen.HasSameNames)
            return new(VerdictKind.Accept, "1", evidence);
        if (seen.IsAbstractSame)
            return new(VerdictKind.Accept, "2", evidence);
        if (seen.IsSameList
            || seen.IsSameDay && (question.AuthorCount is null || candidate.AuthorCount is null || candidate.Names is [var only] && NameMatch.IsTeam(only)))
            return new(VerdictKind.Accept, "3", evidence);
        return new(VerdictKind.Ask, null, evidence);
    }

    private static bool IsCopy(Candidate candidate) =>
        candidate.Id is { Kind: PaperIdKind.Doi } doi && CopyPrefixes.Any(prefix => doi.Value.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>What two records have in common beside their titles.</summary>
    private sealed record Comparison
    {
        private int? Days { get; init; }

        private double? Abstract { get; init; }

        private (int Listed, int Given)? Counts { get; init; }

        private bool IsYearOther { get; init; }

        public NameMatch? Names { get; init; }

        // Of the few dozen papers of one list no two have one title.
        public bool IsSameList { get; init; }

        public bool IsAbstractSame => Abstract >= AbstractSame;

        // A reader's time zone moves the day of a list by one.
        public bool IsSameDay => Days is >= -1 and <= 1;

        public bool HasEqualAuthors => Counts is { Listed: >= 2 } counts && counts.Listed == counts.Given && Names is null or { IsSame: true };

        // One shared family name is chance among many authors; two, or the only one of both, are not.
        public bool HasSameNames => Names is { IsSame: true } names && (names.Shared >= 2 || IsOneAuthor);

        public bool IsOneAuthor => Counts is (1, 1);

        // What stands below a title is at times a summary by whoever made the list: the same people outweigh it.
        public bool IsOtherPaper => Abstract < AbstractOther && Names is not { IsSame: true, Shared: >= 2 } || Names is { IsOther: true };

        public bool IsContradicted => IsOtherPaper || Days is < -2 or > 2 || IsYearOther;

        public static Comparison Of(Question question, Candidate candidate)
        {
            int? days = question.Day is { IsDay: true } listed && candidate is { HasFirstDay: true, Day: { } first }
                ? first.FirstDay.DayNumber - listed.FirstDay.DayNumber
                : null;
            int years = question.Day is { } day && candidate.Day is { } other && days is null ? other.Year - day.Year : 0;
            NameMatch? names = question.Names.IsEmpty || candidate.Names.IsEmpty || candidate.Names is [var one] && NameMatch.IsTeam(one)
                ? null
                : NameMatch.Of(question.Names, candidate.Names);
            return new()
            {
                Days = days,
                IsYearOther = years is < -1 or > 3,
                Abstract = question.Runs.ShareIn(candidate.Runs),
                Counts = question.AuthorCount is { } a && candidate.AuthorCount is { } b ? (a, b) : null,
                Names = names,
                IsSameList = question.ListDay is { } list && list == candidate.ListDay,
            };
        }

        public string Evidence(string title)
        {
            List<string> parts = [title];
            if (Names is { Least: > 0 } names)
                parts.Add(Invariant($"{names.Shared} of {names.Least} names"));
            else if (Counts is { } counts)
                parts.Add(Invariant($"{counts.Given} of {counts.Listed} authors"));
            if (IsSameList)
                parts.Add("in the list of that day");
            if (Days is { } days)
                parts.Add(days == 0 ? "day equal" : days is 1 or -1 ? "one day apart" : Invariant($"{Math.Abs(days)} days apart"));
            else if (IsYearOther)
                parts.Add("another year");
            if (Abstract is { } share)
                parts.Add(Invariant($"abstract {Math.Round(share * 100):0} % alike"));
            return string.Join(", ", parts);
        }
    }
}
