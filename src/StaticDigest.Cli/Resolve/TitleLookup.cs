using StaticDigest.Papers;
using StaticDigest.Resolving;

namespace StaticDigest.Cli.Resolve;

/// <summary>Asks service after service for titles, each only for those that are still open.</summary>
internal sealed class TitleLookup(ResolveClient client, ResolveSettings settings, Authorities records, string mail)
{
    // A list of a day is worth its one request when it can spare more.
    private const int LeastOfList = 3;

    private readonly Dictionary<DateOnly, IReadOnlyList<Entry>> _lists = [];
    private int _arxivTitles = TitleSearch.ArxivTitles;
    private bool _isGroupTried;

    /// <summary>Reads the lists of the days of which several papers are looked for.</summary>
    public async Task Lists(IEnumerable<Question> questions, CancellationToken cancellation)
    {
        foreach (var day in questions.Where(question => question.ListDay is not null).CountBy(question => question.ListDay!.Value)
            .Where(pair => pair.Value >= LeastOfList).Select(pair => pair.Key).OrderDescending())
        {
            var request = TitleSearch.DailyList(settings.BaseOf(ResolveService.HuggingFace), day);
            var answer = await client.Ask(ResolveService.HuggingFace, request, (asked, body) => TitleSearch.Look(ResolveService.HuggingFace, asked, body),
                static answer => answer.Status is 400 or 404 && answer.Text.Length > 0, cancellation);
            if (answer.State == AnswerState.Body)
                _lists[day] = TitleSearch.Read(ResolveService.HuggingFace, request, answer.Body);
        }
    }

    /// <summary>Asks all services that are due, in their order, until a title is settled; then whoever keeps the ids.</summary>
    public async Task Ask(List<QuestionState> states, CancellationToken cancellation)
    {
        foreach (var state in states)
        {
            if (state.Question.ListDay is { } day && _lists.TryGetValue(day, out var list))
                state.Add(list, ResolveService.HuggingFace, "list", records, day);
        }

        foreach (var service in settings.Services.Where(service => ResolveService.Named(service)!.IsSearched))
        {
            // What arXiv's search gives is arXiv's record already; the others' ids are looked at before the next is asked.
            if (service != ResolveService.Arxiv)
                await Confirm(states.Where(state => !state.IsAccepted), cancellation);
            var open = states.Where(state => !state.IsAccepted && state.Services.Contains(service)).ToList();
            if (service == ResolveService.Arxiv)
                await Arxiv(open, cancellation);
            else
                await EachOf(service, open, cancellation);
        }

        await Confirm(states, cancellation);
    }

    private async Task Confirm(IEnumerable<QuestionState> states, CancellationToken cancellation)
    {
        var doubtful = states.Where(state => state.Decision.Kind != VerdictKind.No).ToList();
        await records.Read(doubtful.SelectMany(state => state.Wanted).Where(id => !records.HasNone(id)), cancellation);
        foreach (var state in doubtful)
            state.Decide(records);
    }

    private async Task EachOf(string service, List<QuestionState> open, CancellationToken cancellation)
    {
        foreach (var state in open)
        {
            if (!client.IsAvailable(service))
                return;
            var request = TitleSearch.Of(service, settings.BaseOf(service), state.Question.Title, mail);
            var answer = await client.Ask(service, request, (asked, body) => TitleSearch.Look(service, asked, body),
                answer => TitleSearch.IsNone(service, answer), cancellation);
            if (answer.State is AnswerState.Body or AnswerState.None)
                state.Answered.Add(service);
            if (answer.State == AnswerState.Body)
                state.Add(TitleSearch.Read(service, request, answer.Body), service, "title", records);
        }
    }

    // Ten titles a request; the words of those that were not found are then asked for again without the short ones.
    private async Task Arxiv(List<QuestionState> open, CancellationToken cancellation)
    {
        var again = new List<QuestionState>();
        foreach (var state in await Groups(open, few: false, cancellation))
        {
            if (state.Decision.Kind == VerdictKind.No && TitleQuery.Words(state.Question.Title) != TitleQuery.Words(state.Question.Title, 8))
                again.Add(state);
            else
                state.Answered.Add(ResolveService.Arxiv);
        }

        foreach (var state in await Groups(again, few: true, cancellation))
            state.Answered.Add(ResolveService.Arxiv);
    }

    // Those that were answered.
    private async Task<List<QuestionState>> Groups(List<QuestionState> open, bool few, CancellationToken cancellation)
    {
        var answered = new List<QuestionState>();
        for (int i = 0; i < open.Count && client.IsAvailable(ResolveService.Arxiv);)
        {
            var group = open.GetRange(i, Math.Min(_arxivTitles, open.Count - i));
            i += group.Count;
            var (state, found) = await Group(group, few, cancellation);
            // That several titles fit into one request is not written down anywhere: a group that gives nothing, or is
            // refused, is asked one by one, once.
            if (group.Count > 1 && (state == AnswerState.Refused || state == AnswerState.Body && found == 0 && !_isGroupTried))
            {
                bool any = false;
                foreach (var one in group)
                {
                    var (alone, hits) = await Group([one], few, cancellation);
                    any |= hits > 0;
                    if (alone == AnswerState.Body)
                        answered.Add(one);
                }

                _isGroupTried = true;
                if (any || state == AnswerState.Refused)
                    _arxivTitles = 1;
                continue;
            }

            _isGroupTried |= found > 0;
            if (state == AnswerState.Body)
                answered.AddRange(group);
        }

        return answered;
    }

    private async Task<(AnswerState State, int Found)> Group(List<QuestionState> group, bool few, CancellationToken cancellation)
    {
        if (TitleSearch.Arxiv(settings.BaseOf(ResolveService.Arxiv), group.Select(state => state.Question.Title), few) is not { } request)
            return (AnswerState.Body, 0);
        var answer = await client.Ask(ResolveService.Arxiv, request, (asked, body) => TitleSearch.Look(ResolveService.Arxiv, asked, body), static _ => false,
            cancellation);
        if (answer.State != AnswerState.Body)
            return (answer.State, 0);
        var entries = TitleSearch.Read(ResolveService.Arxiv, request, answer.Body);
        records.Remember(entries, ResolveService.Arxiv);
        foreach (var state in group)
            state.Add(entries, ResolveService.Arxiv, "title", records);
        return (AnswerState.Body, entries.Length);
    }
}
