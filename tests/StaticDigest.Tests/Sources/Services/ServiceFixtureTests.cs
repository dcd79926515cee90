using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources.Services;

public class ServiceFixtureTests
{
    public static readonly TheoryData<string, string> Fixtures = new()
    {
        { "OpenReview/v1_iclr2018.input.json", "OpenReview API" },
        { "OpenReview/v2_colm2025.input.json", "OpenReview API" },
        { "OpenReview/traps.input.json", "OpenReview API" },
        { "SemanticScholar/PaperWithNullValues.input.json", "Semantic Scholar API" },
        { "SemanticScholar/batch.input.json", "Semantic Scholar API" },
        { "SemanticScholar/bulk.input.jsonl", "Semantic Scholar API" },
        { "SemanticScholar/citations.input.json", "Semantic Scholar API" },
        { "SemanticScholar/empty_paginated_results.input.json", "Semantic Scholar API" },
        { "SemanticScholar/get_paper.input.json", "Semantic Scholar API" },
        { "SemanticScholar/not_found.input.json", "error message of a service" },
        { "SemanticScholar/search.input.json", "Semantic Scholar API" },
        { "OpenAlex/list.input.json", "OpenAlex API" },
        { "OpenAlex/posted_content.input.json", "OpenAlex API" },
        { "OpenAlex/traps.input.json", "OpenAlex API" },
        { "Crossref/bare.input.json", "Crossref API" },
        { "Crossref/list.input.json", "Crossref API" },
        { "Crossref/single.input.json", "Crossref API" },
        { "Crossref/traps.input.json", "Crossref API" },
        { "DataCite/list.input.json", "DataCite API" },
        { "DataCite/single.input.json", "DataCite API" },
        { "Biorxiv/details.input.json", "bioRxiv API" },
        { "Biorxiv/versions.input.json", "bioRxiv API" },
        { "Dblp/hits.input.json", "DBLP search JSON" },
        { "Dblp/records.input.xml", "DBLP XML" },
        { "PubMed/articles.input.xml", "PubMed XML" },
        { "PubMed/mathml.input.xml", "PubMed XML" },
        { "PubMed/structured.input.xml", "PubMed XML" },
        { "PubMed/traps.input.xml", "PubMed XML" },
        { "PaperLists/automl2023.input.json", "conference list JSON" },
        { "PaperLists/colt2011.input.json", "conference list JSON" },
        { "PaperLists/iclr2025.input.json", "conference list JSON" },
    };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Entries_read_as_approved(string fixture, string format)
    {
        var file = Fixture.Source(fixture);

        Assert.Equal(format, EntryReader.FormatOf(file));
        Approve.Matches(EntryDump.Of(EntryReader.Read(file)), fixture[..fixture.IndexOf(".input", StringComparison.Ordinal)], "json");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_content_alone_tells_the_format(string fixture, string format)
    {
        foreach (var name in new[] { "x", "x.txt", "x.bib", "x.jsonl" })
            Assert.Equal(format, EntryReader.FormatOf(new(name, Fixture.Bytes(fixture))));
    }
}
