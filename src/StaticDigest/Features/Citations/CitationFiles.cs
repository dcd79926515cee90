using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Citations;

/// <summary>The citations of all papers, and the files that hold them: beside each paper, and one for each list.</summary>
internal sealed class CitationFiles
{
    private readonly Digest _digest;
    private readonly Dictionary<PaperId, (Citation Citation, string Bibtex)> _citations = [];

    public CitationFiles(Digest digest, SiteAddress site)
    {
        _digest = digest;
        if (!digest.Settings.PublishCitations)
            return;
        var keys = CitationKeys.Of(digest.Papers.Select(paper => paper.Paper));
        var all = new (Citation Citation, string Bibtex)[digest.Papers.Length];
        EachPaper.Do(all.Length, i => digest.Papers[i].Document, i =>
        {
            var paper = digest.Papers[i];
            var citation = Citation.Of(paper.Paper, keys[paper.Paper.Id], paper.Address.Absolute(site));
            all[i] = (citation, BibTexWriter.Write(citation));
        });
        foreach (var (citation, bibtex) in all)
            _citations[citation.Paper.Id] = (citation, bibtex);
    }

    /// <summary>The citation of a paper and its BibTeX; null when citations are not published.</summary>
    public (Citation Citation, string Bibtex)? Find(Paper paper) => _citations.TryGetValue(paper.Id, out var found) ? found : null;

    /// <summary>The citations of a site, made once.</summary>
    public static CitationFiles Of(SiteContext plan) => plan.Once(static plan => new CitationFiles(plan.Digest, plan.Site));

    public IEnumerable<Page> Plan()
    {
        if (!_digest.Settings.PublishCitations)
            return [];
        var pages = new List<Page>(4 * _digest.Papers.Length);
        foreach (var paper in _digest.Papers.Where(paper => paper.IsFull))
            AddPaper(pages, paper);
        AddLists(pages);
        return pages;
    }

    private void AddPaper(List<Page> pages, DigestPaper paper)
    {
        var (citation, bibtex) = _citations[paper.Paper.Id];
        var language = _digest.Settings.LanguageOf(paper.Paper);
        var origin = $"the citation of {paper.Paper.Id}";
        pages.Add(GeneratedFile.Of($"{paper.Address.Value}cite.bib", bibtex, origin));
        if (_digest.IsLarge)
            return;
        pages.Add(new GeneratedFile($"{paper.Address.Value}cite.ris", origin, () => Encoding.UTF8.GetBytes(RisWriter.Write(citation))));
        pages.Add(new GeneratedFile($"{paper.Address.Value}cite.json", origin, () => CslJsonWriter.Write(citation, language)));
    }

    private void AddLists(List<Page> pages)
    {
        void Add(UrlPath list, IEnumerable<DigestPaper> papers)
        {
            ImmutableArray<DigestPaper> all = [.. papers];
            if (all.IsEmpty)
                return;
            pages.Add(new GeneratedFile(Addresses.Bibliography(list), $"the citations of {list.Value}", () => Join(all)));
        }

        Add(UrlPath.Home, _digest.Papers);
        foreach (var issue in _digest.Issues.Where(issue => issue.IsFull))
            Add(Addresses.Day(issue.Day), issue.Papers);
        foreach (var week in _digest.Issues.GroupBy(issue => Addresses.WeekOf(issue.Day)).Where(week => week.Any(issue => issue.IsFull)))
            Add(Addresses.Week(week.Key.Year, week.Key.Week), Distinct(week));
        foreach (var month in PapersByMonth(_digest))
            Add(Addresses.Month(month.Key.Year, month.Key.Month), month.DistinctBy(paper => paper.Paper.Id));
        foreach (var topic in _digest.Topics)
            Add(Addresses.Topic(topic.Topic.Slug), topic.Papers.Reverse());
        foreach (var author in _digest.Authors.Where(author => author.HasPage && author.HasAllFiles))
            Add(author.Address, author.Papers.Reverse());
    }

    private static IEnumerable<DigestPaper> Distinct(IEnumerable<Issue> issues) => issues.SelectMany(issue => issue.Papers).DistinctBy(paper => paper.Paper.Id);

    // A month has the papers of its issues and those of which only the month is known.
    private static IEnumerable<IGrouping<(int Year, int Month), DigestPaper>> PapersByMonth(Digest digest) =>
        digest.Issues.SelectMany(issue => issue.Papers.Select(paper => (Month: (issue.Day.Year, issue.Day.Month), Paper: paper)))
            .Concat(
                digest.Papers.Where(paper => paper.Days.IsEmpty && paper.Filed is { Month: > 0 })
                    .Select(paper => (Month: (paper.Filed!.Value.Year, paper.Filed.Value.Month), Paper: paper)))
            .GroupBy(pair => pair.Month, pair => pair.Paper);

    private byte[] Join(ImmutableArray<DigestPaper> papers)
    {
        using var stream = new MemoryStream(papers.Length * 700);
        foreach (var paper in papers)
        {
            if (stream.Length > 0)
                stream.WriteByte((byte)'\n');
            stream.Write(Encoding.UTF8.GetBytes(_citations[paper.Paper.Id].Bibtex));
        }

        return stream.ToArray();
    }
}
