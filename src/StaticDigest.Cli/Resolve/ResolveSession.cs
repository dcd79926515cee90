using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Resolve;

/// <summary>
/// One run: what the owner answered, then ids without names, then titles, some at a time so that a run that is stopped has kept what
/// it found.
/// </summary>
internal sealed class ResolveSession
{
    private const int Together = 50;

    private readonly ResolveOptions _options;
    private readonly ResolveFolder _folder;
    private readonly ResolveInput _input;
    private readonly ResolveSettings _settings;
    private readonly ResolveClient _client;
    private readonly Authorities _records;
    private readonly TitleLookup _titles;
    private readonly ImmutableArray<QuestionResult>.Builder _results = ImmutableArray.CreateBuilder<QuestionResult>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private ResolveSession(ResolveOptions options, ResolveFolder folder, ResolveInput input, FetchClient client, string mail)
    {
        _options = options;
        _folder = folder;
        _input = input;
        _settings = input.Settings.Of<ResolveSettings>();
        _client = new(client, _settings, options.Variable);
        _records = new(_client, _settings, mail);
        _titles = new(_client, _settings, _records, mail);
    }

    /// <summary>Asks and records.</summary>
    public static async Task<ResolveResult> Run(ResolveOptions options, CancellationToken cancellation)
    {
        var folder = new ResolveFolder(options.Input);
        // Before anything is made: settings that cannot be read end the run.
        folder.CheckSettings();
        using var held = options.IsDryRun ? null : folder.Lock();
        if (held is null && !options.IsDryRun)
            return new() { Diagnostics = [DiagnosticCodes.ResolveLocked.At(new(ResolveMemory.Folder))] };
        var input = folder.Read(options.Today);
        if (input.IsBlocked)
            return new() { Diagnostics = input.Diagnostics };
        var undone = ResolveUndo.Of(input.Entries, input.Answers);
        if (!undone.IsEmpty && !options.IsDryRun)
        {
            folder.Remove(undone);
            input = folder.Read(options.Today);
        }

        var contact = FetchSession.Contact(input.Settings, options.Variable);
        var policy = options.Policy(new FetchPolicy
        {
            UserAgent = FetchSession.UserAgent(contact),
            Deadline = DateTimeOffset.MaxValue,
            Pauses = [TimeSpan.FromSeconds(2)],
            MaxPause = TimeSpan.FromMinutes(1),
            AnswerTime = TimeSpan.FromSeconds(30),
        });
        policy = policy with { Deadline = policy.Clock.GetUtcNow().AddMinutes(input.Settings.Of<ResolveSettings>().Minutes) };
        using var client = new FetchClient(policy);
        var session = new ResolveSession(options, folder, input, client, FetchSession.IsMail(contact) ? contact : "");
        return await session.Run(undone.Length, cancellation);
    }

    private async Task<ResolveResult> Run(int undone, CancellationToken cancellation)
    {
        ImmutableArray<string> searched = [.. _settings.Services.Where(service => ResolveService.Named(service)!.IsSearched)];
        var plan = ResolvePlan.Of(_input.Entries, _input.Papers, _input.Memory, _input.Answers, searched, _options.Today);
        if (_options.Only is { } path)
            plan = new([.. plan.Titles.Where(planned => planned.Question.Where.Path == path)],
                [.. plan.Ids.Where(planned => planned.Question.Where.Path == path)], [.. plan.Open.Where(question => question.Where.Path == path)]);
        var titles = _options.Limit is { } limit ? plan.Titles[..Math.Min(limit, plan.Titles.Length)] : plan.Titles;
        var answered = plan.Open.Where(question => _input.Answers.ContainsKey(question.Key)).ToList();
        if (!_options.IsDryRun)
        {
            await Answers(answered, cancellation);
            await Ids(plan.Ids, cancellation);
            await _titles.Lists(titles.Select(planned => planned.Question), cancellation);
            foreach (var part in titles.Chunk(Together))
            {
                if (_client.Over is not null)
                    break;
                await Titles([.. part.Select(planned => new QuestionState(planned))], cancellation);
            }
        }

        var refresh = _options.Refresh ? RefreshPlan.Of(_input.Papers, _input.Entries, _options.Today) : new([], []);
        var refreshing = new Refreshing(_client, _settings, _options.Today);
        if (!_options.IsDryRun)
            await refreshing.Run(refresh, HasToken(), Record, cancellation);
        if (_client.Over is { } over)
            _diagnostics.Add(DiagnosticCodes.ResolveUnfinished.At(new(SettingsReader.FileName), new DiagnosticKind.Sentence(over)));
        var results = _results.ToImmutable();
        var found = results.Where(result => result.Outcome == QuestionOutcome.Found).Select(result => result.Question.Id).ToHashSet();
        var open = plan.Open.Where(question => !found.Contains(question.Id)).ToList();
        var waiting = open.Where(question => !_input.Answers.ContainsKey(question.Key))
            .Select(question => (question, _input.Memory.DoubtsAbout(question.Id))).Where(one => !one.Item2.IsEmpty).ToImmutableArray();
        return new()
        {
            Questions = results,
            Plan = (titles.Length, plan.Ids.Length, ResolveCost.Of(titles, plan.Ids) + ResolveCost.Of(refresh)),
            Waiting = waiting,
            Open = open.Count,
            Undone = undone,
            Refreshed = refreshing.Refreshed,
            Requests = _client.Requests,
            Diagnostics = [.. _input.Diagnostics, .. waiting.Select(one => ResolveReport.Ask(one.question, one.Item2)), .. _diagnostics,
                .. _client.Diagnostics],
        };
    }

    private bool HasToken() => _options.Variable("GITHUB_TOKEN") is { Length: > 0 } || _settings.Bases.ContainsKey(ResolveService.GitHub);

    private void Record(IReadOnlyList<Snapshot> snapshots)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var snapshot in snapshots)
            snapshot.WriteLine(lines);
        _folder.Append(FoundEntry.NewsFileOf(_options.Now), lines.WrittenSpan);
    }

    // The owner's word needs no service, but the record behind the id does.
    private async Task Answers(List<Question> answered, CancellationToken cancellation)
    {
        var wanted = new List<(Question Question, PaperId Id)>();
        foreach (var question in answered)
        {
            var answer = _input.Answers[question.Key];
            var doubts = _input.Memory.DoubtsAbout(question.Id);
            if (answer.IsYes && doubts.Length != 1)
                _diagnostics.Add(DiagnosticCodes.ResolveAnswerAmbiguous.At(answer.Where, question.Title, doubts.Length));
            else if (answer.Id is { } || answer.IsYes)
                wanted.Add((question, answer.Id ?? doubts[0].Id));
        }

        wanted.RemoveAll(one => !_input.Memory.IsDue(one.Id, ResolvePlan.AuthorityOf(one.Id), _options.Today));
        await _records.Read(wanted.Select(one => one.Id), cancellation);
        Record(wanted.Select(one => ById(one.Question, one.Id, new Finding(Finding.Hand, _options.Today, null, "the owner's answer", "title"))));
    }

    private async Task Ids(ImmutableArray<PlannedQuestion> ids, CancellationToken cancellation)
    {
        foreach (var part in ids.Chunk(Together * 2))
        {
            await _records.Read(part.Select(planned => planned.Question.Id), cancellation);
            Record(part.Select(planned => ById(planned.Question, planned.Question.Id, null)));
        }
    }

    private (QuestionResult, Entry?, ResolveNote?) ById(Question question, PaperId id, Finding? found)
    {
        if (_records.RecordOf(id) is { } record)
        {
            found ??= new Finding(_records.ByOf(id), _options.Today, null, "asked by its id", "id");
            return (new(question, QuestionOutcome.Found, id, found, []), FoundEntry.Of(record, question, [id], found), null);
        }

        if (!_records.IsUnknown(id))
            return (new(question, QuestionOutcome.Failed, null, null, []), null, null);
        var authority = ResolvePlan.AuthorityOf(id);
        _diagnostics.Add(DiagnosticCodes.ResolveIdUnknown.At(question.Where, authority, id.ToString()));
        return (new(question, QuestionOutcome.Missed, null, null, []), null, new(id, question.Title, _options.Today, [authority], []));
    }

    private async Task Titles(List<QuestionState> states, CancellationToken cancellation)
    {
        await _titles.Ask(states, cancellation);
        Record(states.Select(Outcome));
    }

    private (QuestionResult, Entry?, ResolveNote?) Outcome(QuestionState state)
    {
        var question = state.Question;
        if (state.IsAccepted && Accepted(state) is { } accepted)
            return accepted;
        ImmutableArray<Doubt> doubts =
        [
            .. Papers(state.Decision.Candidates)
                .Select(one => new Doubt(one.Candidate.Id!.Value, one.Candidate.Title, one.Candidate.Names.Length, one.Candidate.By, one.Verdict.Evidence)),
        ];
        bool isFailed = state.IsAccepted || doubts.IsEmpty && !state.IsComplete;
        var outcome = isFailed ? QuestionOutcome.Failed : doubts.IsEmpty ? QuestionOutcome.Missed : QuestionOutcome.Ambiguous;
        // Accepted by what a service said, but not confirmed: nothing is known for sure, so all is asked again.
        var none = state.IsAccepted ? [] : state.Services.Where(state.Answered.Contains).ToImmutableArray();
        return (new(question, outcome, null, null, doubts), null, none.IsEmpty ? null : new(question.Id, question.Title, _options.Today, none, doubts));
    }

    // Each paper once, though one service knows it by one id and another by the other.
    private static IEnumerable<(Candidate Candidate, Verdict Verdict)> Papers(ImmutableArray<(Candidate Candidate, Verdict Verdict)> candidates)
    {
        var seen = new HashSet<PaperId>();
        foreach (var one in candidates.OrderByDescending(one => one.Candidate.Ids.Count(id => id.Kind <= PaperIdKind.Doi)))
        {
            bool isNew = true;
            foreach (var id in one.Candidate.Ids.Where(id => id.Kind <= PaperIdKind.Doi))
                isNew &= seen.Add(id);
            if (isNew)
                yield return one;
        }
    }

    private (QuestionResult, Entry?, ResolveNote?)? Accepted(QuestionState state)
    {
        var (question, decision) = (state.Question, state.Decision);
        var candidate = decision.Accepted!;
        var id = candidate.Id!.Value;
        var found = new Finding(candidate.By, _options.Today, decision.Verdict.Rule, decision.Verdict.Evidence, state.AskedBy.GetValueOrDefault(id, "title"));
        var record = decision.Ids.Select(_records.RecordOf).FirstOrDefault(record => record is not null);
        if (record is null && !_records.HasNone(id))
            return null;
        record ??= new Entry { Where = question.Where, Source = candidate.By, Title = candidate.Title };
        return (new(question, QuestionOutcome.Found, id, found, []), FoundEntry.Of(record, question, decision.Ids, found), null);
    }

    private void Record(IEnumerable<(QuestionResult Result, Entry? Entry, ResolveNote? Note)> outcomes)
    {
        var all = outcomes.ToList();
        _folder.Append(_options.Now, [.. all.Select(one => one.Entry).OfType<Entry>()], [.. all.Select(one => one.Note).OfType<ResolveNote>()]);
        foreach (var one in all)
        {
            _results.Add(one.Result);
            if (one.Note is { } note)
                _input.Memory.Add(note);
        }
    }
}
