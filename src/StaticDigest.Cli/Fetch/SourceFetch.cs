using System.Collections.Immutable;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;
using StaticDigest.Papers;
using StaticDigest.Sources;

namespace StaticDigest.Cli.Fetch;

/// <summary>Fetches from one source: range by range, page by page, until it has all, or meets a limit or a fault.</summary>
internal sealed class SourceFetch(FetchTask task, ListingShards shards, FetchClient client)
{
    /// <summary>Ends sources that page without end.</summary>
    private const int MaxRequests = 2000;
    private const int MaxValidators = 4;

    private readonly FetchSource _source = task.Source;
    private readonly ServiceRequests _service = ServiceRequests.Of(task.Source.Kind);
    private readonly FetchRun? _last = FetchLog.Last(task.Runs, task.Source.Folder);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<FetchValidator> _validators = [];
    private readonly List<DateOnly> _restDays = [];
    private readonly List<string> _refusals = [];
    private DateOnly? _newest;
    private DateOnly? _through;
    private int _read;
    private int _unchanged;
    private int _requests;

    public async Task<SourceResult> Run(CancellationToken cancellation)
    {
        var through = _last?.Through;
        bool isDated = FetchDates.IsDated(_source);
        ImmutableArray<DayRange> ranges = isDated ? FetchDates.Ranges(_source, through, task.Since, task.Today) : [new(task.Today, task.Today)];
        _through = through;
        Stop? stop = null;
        int days = 0;
        var waiting = new List<Entry>();
        foreach (var range in ranges)
        {
            var part = new RangePart();
            stop = await Read(range, part, cancellation);
            days += range.Days;
            _read += part.Entries.Count;
            if (FetchDates.IsDaily(_source))
            {
                if (stop is null && Shrunk(range, part) is { } refusal)
                    _refusals.Add(refusal);
                else
                    stop = Record(part.Entries) ?? stop;
                if (stop is null && part is { Entries.Count: 0, IsUnchanged: false })
                    _restDays.Add(range.First);
            }
            else
            {
                waiting.AddRange(part.Entries);
            }

            if (stop is not null)
                break;
            if (isDated && _refusals.Count == 0)
                _through = range.Last;
        }

        if (!FetchDates.IsDaily(_source))
        {
            if (stop is null && Shrunk(days) is { } refusal)
                _refusals.Add(refusal);
            else
                stop = Record(waiting) ?? stop;
        }

        return Result(stop, isDated ? days : 0, through);
    }

    private async Task<Stop?> Read(DayRange range, RangePart part, CancellationToken cancellation)
    {
        var wait = TimeSpan.FromSeconds(_source.Wait ?? FetchKindRules.Of(_source.Kind).Wait);
        FetchRequest? request = _service.First(_source, range, task.Mail);
        while (request is not null)
        {
            if (++_requests > MaxRequests)
                return new(FetchOutcome.Unfinished, "it has too many pages for one run");
            var options = new RequestOptions(wait, _service.Look) { Secret = task.Secret, Validator = ValidatorFor(request) };
            var answer = await client.Get(request, options, cancellation);
            switch (answer.Kind)
            {
                case AnswerKind.Unchanged:
                    part.IsUnchanged = true;
                    _unchanged++;
                    Keep(answer.Validator);
                    return null;
                case AnswerKind.Missing when request.Day is not null:
                    return null;
                case AnswerKind.OutOfTime:
                    return new(FetchOutcome.Unfinished, answer.Why);
                case AnswerKind.Body:
                    // A day without a list leads to the page of another day.
                    if (request.Day is { } day && answer.Redirected is { } other && !other.AbsoluteUri.Contains(QueryText.Day(day), StringComparison.Ordinal))
                        return null;
                    if (Take(request, answer, part) is { } fault)
                        return new(FetchOutcome.Failed, fault);
                    if (request.Start == 0 && answer.Facts.Next is null)
                        Keep(answer.Validator);
                    request = answer.Facts.Next;
                    if (request is not null && part.New >= _source.Limit)
                        return Full();
                    break;
                default:
                    return new(FetchOutcome.Failed, answer.Why);
            }
        }

        return null;
    }

    // The entries of a page; a sentence when it holds records of which none could be read.
    private string? Take(FetchRequest request, FetchAnswer answer, RangePart part)
    {
        if (answer.WrongLabel is { } label && !_diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.FetchLabelWrong.Code))
            _diagnostics.Add(DiagnosticCodes.FetchLabelWrong.At(_source.Where, _source.Name, label));
        if (answer.Facts.Count == 0)
            return null;
        var file = new InputFile($"{_source.Folder}/{request.Name}", answer.Body);
        var batch = EntryReader.Read(file, new((request.Day ?? task.Today).Year, task.Today));
        var diagnostics = batch.Diagnostics.Where(diagnostic => diagnostic.Code != DiagnosticCodes.NoEntries.Code).ToList();
        // Nothing to diagnostic and no entry is an empty list; anything else is no list at all.
        if (batch.Items.IsEmpty && (answer.Facts.Count is not null || diagnostics.Exists(diagnostic => diagnostic.Severity > Severity.Info)))
            return EntryReader.FormatOf(file) is { } format ? $"none of its records could be read as {format}" : "it is in no format that is read";
        _diagnostics.AddRange(diagnostics);
        int start = part.Entries.Count;
        var page = new List<string>();
        foreach (var item in batch.Items)
        {
            if (Placed(item, file, request.Day, start) is not { } entry)
                continue;
            part.Entries.Add(entry);
            var key = shards.KeyOf(entry);
            page.Add(key);
            if (!shards.Knows(key) && part.Keys.Add(key))
                part.New++;
            var newest = entry.Featured ?? entry.Announced?.FirstDay ?? entry.Submitted?.FirstDay;
            if (newest > _newest || _newest is null)
                _newest = newest ?? _newest;
        }

        // A server that knows no pages would be asked for ever.
        bool isSame = request.Start > 0 && page.SequenceEqual(part.Page, StringComparer.Ordinal);
        part.Page = page;
        return isSame ? "it gives the same page again and again" : null;
    }

    private Entry? Placed(Entry entry, InputFile file, DateOnly? day, int start)
    {
        if (_source.Kind == FetchKind.HuggingFace && entry.Featured is { } featured && featured != day)
            return null;
        // The file's name stands for a list that does not name itself; the settings know better.
        bool isNameless = entry.Source == file.Stem || entry.Source == file.Name;
        return entry with
        {
            Featured = _source.Kind == FetchKind.HuggingFace ? day : entry.Featured,
            Source = isNameless ? _source.Name : entry.Source,
            Position = start + entry.Position,
        };
    }

    private Stop? Record(List<Entry> entries)
    {
        int today = task.Runs.Where(run => run.Source == _source.Folder && DateOnly.FromDateTime(run.At.UtcDateTime) == task.Today).Sum(run => run.Added);
        foreach (var entry in entries)
        {
            if (shards.Added + today >= _source.Limit && !shards.Knows(shards.KeyOf(entry)))
                return Full();
            shards.Add(entry, task.Today);
        }

        return null;
    }

    private Stop Full() => new(FetchOutcome.Unfinished, Invariant($"it has more than the {_source.Limit} papers that one day may add"));

    private string? Shrunk(DayRange day, RangePart part)
    {
        int before = shards.CountOf(day.First);
        return !task.AllowShrink && !part.IsUnchanged && ShrinkGuard.IsCollapse(before, part.Entries.Count)
            ? Invariant($"{QueryText.Day(day.First)}: {part.Entries.Count} of {before} papers")
            : null;
    }

    private string? Shrunk(int days)
    {
        var good = FetchLog.LastGood(task.Runs, _source.Folder);
        if (task.AllowShrink || good is null || _unchanged > 0 || _source.Kind == FetchKind.ArxivFeed && _read == 0)
            return null;
        // Compared by the day, since a run that looks back further has more.
        double before = good.Days > 0 ? (double)good.Read / good.Days * days : good.Read;
        return ShrinkGuard.IsCollapse(before, _read) ? Invariant($"{_read} papers where about {before:0} were to be expected") : null;
    }

    private SourceResult Result(Stop? stop, int days, DateOnly? before)
    {
        var where = _source.Where;
        var outcome = _refusals.Count > 0 ? FetchOutcome.Refused : stop?.Outcome ?? FetchOutcome.Complete;
        var why = _refusals.Count > 0
            ? string.Join("; ", _refusals.Take(3))
            : stop?.Why ?? EmptyResult.Reason(task, _read, shards.Added + shards.Updated, _unchanged, _restDays);
        if (outcome == FetchOutcome.Failed)
            _diagnostics.Add(DiagnosticCodes.FetchFailed.At(where, _source.Name, new DiagnosticKind.Sentence(why!)));
        else if (outcome == FetchOutcome.Refused)
            _diagnostics.Add(DiagnosticCodes.FetchRefused.At(where, _source.Name, new DiagnosticKind.Sentence(why!)));
        else if (outcome == FetchOutcome.Unfinished)
            _diagnostics.Add(DiagnosticCodes.FetchUnfinished.At(where, _source.Name, new DiagnosticKind.Sentence(why!)));
        var run = new FetchRun
        {
            Source = _source.Folder,
            At = task.Now,
            Outcome = outcome,
            Read = _read,
            Days = days,
            Added = shards.Added,
            Updated = shards.Updated,
            Through = _through ?? before,
            Newest = _newest,
            Why = why,
            // A validator promises that everything behind it was recorded.
            Validators = outcome == FetchOutcome.Complete ? [.. _validators.TakeLast(MaxValidators)] : [],
        };
        return new(_source, run, shards.Finish(), _diagnostics.ToImmutable());
    }

    private FetchValidator? ValidatorFor(FetchRequest request) => task.Since is null && request.Start == 0 && !task.AllowShrink
        ? _last?.Validators.FirstOrDefault(validator => validator.Address == request.Address.AbsoluteUri)
        : null;

    private void Keep(FetchValidator? validator)
    {
        if (validator is not null)
            _validators.Add(validator);
    }

    private sealed record Stop(FetchOutcome Outcome, string Why);

    private sealed class RangePart
    {
        public List<Entry> Entries { get; } = [];

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public List<string> Page { get; set; } = [];

        public int New { get; set; }

        public bool IsUnchanged { get; set; }
    }
}
