using System.Collections.Immutable;
using StaticDigest.Features.Citations;
using StaticDigest.Features.Discussions;
using StaticDigest.Features.Related;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.PaperPages;

/// <summary>A page per paper, its Markdown beside it, and redirects from the addresses it had before.</summary>
internal static class PaperPages
{
    // On pages of older papers of a very large digest.
    private const int FewRelated = 3;

    private const int AuthorsAsked = 20;
    private const int ByAuthorsShown = 3;

    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var neighbours = Neighbours(plan.Digest.Issues);
        var pages = new TemplatePage[plan.Digest.Papers.Length];
        EachPaper.Do(pages.Length, i => plan.Digest.Papers[i].Document, i => pages[i] = PaperPage(plan, i, neighbours));
        var taken = plan.Digest.Papers.Select(paper => paper.Address).ToHashSet();
        for (int i = 0; i < pages.Length; i++)
        {
            yield return pages[i];
            var paper = plan.Digest.Papers[i];
            if (plan.Digest.Settings.PublishMarkdown && paper.IsFull)
                yield return MarkdownTwin(paper);
            foreach (var old in OldAddresses(paper.Paper).Where(taken.Add))
                yield return Redirect(plan, paper, old);
        }
    }

    private static TemplatePage PaperPage(SiteContext plan, int index, Dictionary<PaperId, (DigestPaper? Previous, DigestPaper? Next)> neighbours)
    {
        var digestPaper = plan.Digest.Papers[index];
        var paper = digestPaper.Paper;
        var (previous, next) = neighbours.GetValueOrDefault(paper.Id);
        var plainTitle = MathText.ToPlain(paper.Title);
        var discussions = plan.Digest.Settings.Of<DiscussionSettings>();
        var markdown = plan.Digest.Settings.PublishMarkdown && digestPaper.IsFull ? "index.md" : "";
        var view = new PaperView
        {
            Card = plan.Card(digestPaper),
            Links = digestPaper.Links.First,
            MoreLinks = digestPaper.Links.More,
            Missing = paper.HasAddress ? "" : plan.Localizer[paper.Authors.IsEmpty && paper.Organization is null ? "no_address_no_authors" : "no_address"],
            Searches = TitleSearches.Of(paper),
            Facts = PaperFacts.Of(paper, plan.Localizer),
            Found = PaperFacts.Found(paper, plan.Localizer),
            Authors = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => plan.AuthorRef(author.Name))],
            AuthorCount = Math.Max(paper.AuthorCount, paper.Authors.Length) is var count && count == paper.Authors.Count(author => !author.IsHidden)
                ? 0
                : count,
            HasMoreAuthors = paper.HasMoreAuthors,
            Organization = paper.Organization ?? "",
            Dates = Dates(plan, paper),
            Comment = paper.Comment ?? "",
            JournalReference = paper.JournalReference ?? "",
            Categories = string.Join(", ", paper.Categories),
            Keywords = string.Join(", ", paper.Keywords),
            Identifier = Identifier(paper),
            Note = paper.Note is { } note ? plan.OwnText(note, digestPaper.Document.Place) : Html.Empty,
            Appearances = [.. paper.Appearances.Select(appearance => Appearance(plan, appearance)).Distinct()],
            Related = [.. RelatedPapers.Of(plan)[index].Take(RelatedShown(plan, digestPaper)).Select(related => Related(plan, related))],
            ByAuthors = ByAuthors(plan, digestPaper, RelatedPapers.Of(plan)[index]),
            Previous = previous is null ? null : new RefView(plan.Card(previous).Title, previous.Address.Href(plan.Site)),
            Next = next is null ? null : new RefView(plan.Card(next).Title, next.Address.Href(plan.Site)),
            Cite = Cite(plan, digestPaper),
            Discussion = discussions.IsOn ? discussions.Frame(digestPaper.Address.Absolute(plan.Site), paper.Id.ToString()) : "",
            Markdown = markdown,
        };
        var head = Head(plan, digestPaper, plainTitle) with { Frames = discussions.IsOn ? DiscussionSettings.Host : "", Markdown = markdown };
        return new TemplatePage(digestPaper.Address.File, $"the paper {paper.Id}", "paper", head, view)
        {
            Modified = digestPaper.Modified,
            Place = digestPaper.Document.Place,
            Topics = [.. digestPaper.Topics.Select(match => match.Topic.Name)],
        };
    }

    private static int RelatedShown(SiteContext plan, DigestPaper paper) => plan.Digest.IsVeryLarge && !paper.IsFull ? FewRelated : int.MaxValue;

    private static string Identifier(Paper paper) => paper.Id.Kind switch
    {
        PaperIdKind.Arxiv =>
            string.Join(' ', paper.OtherIds.Where(id => id.Kind == PaperIdKind.Doi).Select(id => $"doi:{id.Value}").Prepend($"arXiv:{paper.Id.Value}")),
        PaperIdKind.Doi => $"doi:{paper.Id.Value}",
        _ => "",
    };

    private static HeadView Head(SiteContext plan, DigestPaper digestPaper, string title)
    {
        var summary = digestPaper.Paper.Abstract is { Length: > 0 } text ? MathText.ToPlain(Truncate.Shorten(text, 220)).ReplaceLineEndings(" ") : "";
        return plan.Head(digestPaper.Address, "paper", "", TitleFor(digestPaper, title), Description(plan, title, summary)) with
        {
            Extra = PaperHead.Tags(digestPaper, title, digestPaper.Address.Absolute(plan.Site), plan.Digest.Settings),
        };
    }

    private static AppearanceView Appearance(SiteContext plan, Appearance appearance) => new(
        appearance.List,
        appearance.Day is { } day ? plan.Localizer.Date(new PartialDate(day)) : null,
        appearance.Day is { } issue ? Addresses.Day(issue).Href(plan.Site) : "");

    // An abstract's beginning tells papers apart, unless it is as short as "See the paper."
    private static string Description(SiteContext plan, string title, string summary) =>
        summary.Length >= 60 ? summary : $"{title}: {(summary.Length > 0 ? summary : plan.Localizer["no_abstract_known"])}";

    private static RelatedView Related(SiteContext plan, RelatedPaper related)
    {
        var other = plan.Digest.Papers[related.Index];
        return new(plan.Card(other).Title, other.Address.Href(plan.Site), string.Join(", ", related.Shared));
    }

    /// <summary>The newest others of the authors who have a page; older papers of a large digest do without.</summary>
    private static ImmutableArray<RefView> ByAuthors(SiteContext plan, DigestPaper paper, ImmutableArray<RelatedPaper> related)
    {
        if (!paper.IsFull)
            return [];
        var known = related.Select(other => plan.Digest.Papers[other.Index]).Append(paper).ToHashSet();
        return [.. paper.Paper.Authors.Where(author => !author.IsHidden).Take(AuthorsAsked)
            .Select(author => plan.Digest.People.Find(author.Name)).OfType<AuthorPapers>().Where(author => author.HasPage)
            .SelectMany(author => author.Papers).Where(other => !known.Contains(other)).Distinct()
            .OrderByDescending(other => other.Filed).ThenBy(other => other.Address.Value, StringComparer.Ordinal).Take(ByAuthorsShown)
            .Select(other => new RefView(plan.Card(other).Title, other.Address.Href(plan.Site)))];
    }

    // Two papers may have one title; their addresses differ, and so must the titles of their pages.
    private static string TitleFor(DigestPaper paper, string title)
    {
        var slug = Addresses.SlugOf(paper.Paper.Id, paper.Paper.Title);
        return paper.Paper.Id.Kind is PaperIdKind.Arxiv or PaperIdKind.Doi ? $"{title} ({paper.Paper.Id.Value})"
            : paper.Address.Value == $"papers/{slug}/" ? title
            : $"{title} ({paper.Address.Value["papers/".Length..^1][slug.Length..].Trim('-')})";
    }

    private static CiteView? Cite(SiteContext plan, DigestPaper paper)
    {
        if (CitationFiles.Of(plan).Find(paper.Paper) is not var (citation, bibtex))
            return null;
        var text = PlainCitation.Write(citation);
        return !plan.Digest.IsLarge
            ? new CiteView(text, bibtex, "cite.bib", "cite.ris", "cite.json")
            : new CiteView(text, bibtex, paper.IsFull ? "cite.bib" : "", "", "");
    }

    private static ImmutableArray<DateView> Dates(SiteContext plan, Paper paper)
    {
        var dates = ImmutableArray.CreateBuilder<DateView>();
        if (paper.Submitted is { } submitted)
            dates.Add(plan.Localizer.Date(submitted, plan.Localizer["submitted"]));
        if (paper.Updated is { } updated && updated != paper.Submitted)
            dates.Add(plan.Localizer.Date(updated, plan.Localizer["updated"]));
        if (paper.Announced is { } announced)
            dates.Add(plan.Localizer.Date(announced, plan.Localizer["announced"]));
        return dates.ToImmutable();
    }

    /// <summary>The papers before and after in the newest issue that a paper stands in.</summary>
    private static Dictionary<PaperId, (DigestPaper? Previous, DigestPaper? Next)> Neighbours(ImmutableArray<Issue> issues)
    {
        var neighbours = new Dictionary<PaperId, (DigestPaper?, DigestPaper?)>();
        foreach (var issue in issues)
        {
            for (int i = 0; i < issue.Papers.Length; i++)
                neighbours[issue.Papers[i].Paper.Id] = (i > 0 ? issue.Papers[i - 1] : null, i < issue.Papers.Length - 1 ? issue.Papers[i + 1] : null);
        }

        return neighbours;
    }

    private static GeneratedFile MarkdownTwin(DigestPaper paper) =>
        GeneratedFile.Of($"{paper.Address.Value}index.md", paper.Document.Markdown, $"the Markdown of {paper.Paper.Id}");

    /// <summary>A paper that once had only a title or a DOI keeps the address it had then, whichever of its entries came first.</summary>
    private static IEnumerable<UrlPath> OldAddresses(Paper paper) =>
        paper.OtherIds.Where(id => id.Kind is PaperIdKind.Doi && paper.Id.Kind < id.Kind).Select(id => Addresses.SlugOf(id, paper.Title))
            .Concat(paper.ListedTitles.Select(title => Slug.Of(MathText.ToPlain(title))))
            .Distinct(StringComparer.Ordinal)
            .Select(slug => new UrlPath($"papers/{slug}/"));

    private static TemplatePage Redirect(SiteContext plan, DigestPaper paper, UrlPath old)
    {
        var head = plan.Head(paper.Address, "redirect", "", MathText.ToPlain(paper.Paper.Title), "") with { IsIndexed = false };
        return new TemplatePage(old.File, $"the former address of {paper.Paper.Id}", "redirect", head,
            new RedirectView(paper.Address.Href(plan.Site), plan.Card(paper).Title))
        { HasFrame = false };
    }
}
