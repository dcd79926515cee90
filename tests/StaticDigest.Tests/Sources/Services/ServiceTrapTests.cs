using System.Text;
using CsCheck;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources.Services;

public class ServiceTrapTests
{
    private static readonly byte[][] s_fixtures = [.. ServiceFixtureTests.Fixtures.Select(row => Fixture.Bytes(row.Data.Item1))];

    [Fact]
    public void Any_cut_and_any_changed_byte_is_survived() =>
        Gen.Select(Gen.Int[0, s_fixtures.Length - 1], Gen.Double[0, 1], Gen.Byte, Gen.Double[0, 1]).Sample(
            (fixture, cut, value, place) =>
            {
                var bytes = s_fixtures[fixture][..(int)(s_fixtures[fixture].Length * cut)];
                if (bytes.Length > 0)
                    bytes[(int)((bytes.Length - 1) * place)] = value;
                Assert.All(EntryReader.Read(new("x", bytes)).Items, entry => Assert.True(entry.Title is not null || !entry.Ids.IsEmpty));
            },
            iter: 400, threads: 1);

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("[[1],[{}],\"x\",null]")]
    [InlineData("{}")]
    [InlineData("{\"value\":{\"value\":[{}]}}")]
    [InlineData("\"\\ud83d <sub>\"")]
    [InlineData("{\"\\ud83d\":[0]}")]
    public void Any_value_may_stand_in_any_field(string value)
    {
        foreach (var record in new[]
        {
            """{"notes":[{"id":"a","forum":"a","content":{"title":"T","authors":#,"keywords":#,"pdf":#,"venue":#,"abstract":#},"cdate":#,"license":#,"ddate":null},{"id":"b","forum":"b","content":{"title":"Last"}}]}""",
            """{"total":1,"offset":0,"data":[{"paperId":"a","title":"T","authors":#,"externalIds":#,"year":#,"journal":#,"tldr":#,"openAccessPdf":#,"s2FieldsOfStudy":#,"publicationDate":#},{"paperId":"b","title":"Last"}]}""",
            """{"meta":{"per_page":2},"results":[{"id":"https://openalex.org/W1","title":"T","authorships":#,"locations":#,"primary_location":#,"ids":#,"keywords":#,"biblio":#,"is_retracted":#,"abstract_inverted_index":#},{"id":"https://openalex.org/W2","title":"Last"}]}""",
            """{"message-type":"work-list","message":{"items":[{"DOI":"10.1000/a","title":"T","author":#,"abstract":#,"issued":#,"published":{"date-parts":#},"posted":{"date-parts":[#]},"relation":#,"link":#,"license":#,"update-to":#,"subject":#,"resource":#},{"DOI":"10.1000/b","title":["Last"]}]}}""",
            """{"data":[{"attributes":{"doi":"10.1000/a","titles":[{"title":"T"}],"creators":#,"dates":#,"subjects":#,"descriptions":#,"publisher":#,"container":#,"rightsList":#,"relatedIdentifiers":#,"publicationYear":#}},{"attributes":{"doi":"10.1000/b","titles":[{"title":"Last"}]}}]}""",
            """{"messages":[],"collection":[{"doi":"10.1101/a","title":"T","authors":#,"date":#,"version":#,"published":#,"abstract":#,"funder":#,"author_corresponding":#},{"doi":"10.1101/b","title":"Last"}]}""",
            """{"result":{"hits":{"hit":[{"info":{"key":"a","title":"T","authors":#,"venue":#,"ee":#,"year":#,"doi":#}},{"info":{"key":"b","title":"Last"}}]}}}""",
            """[{"id":"a","title":"T","author":#,"aff":#,"status":#,"track":"main","site":"x","keywords":#,"github":#,"bibtex":#},{"id":"b","title":"Last","author":"A","status":"Poster"}]""",
        })
        {
            var batch = EntryReader.Read(new("list2025.json", Encoding.UTF8.GetBytes(record.Replace("#", value, StringComparison.Ordinal))));

            Assert.Equal("Last", batch.Items[^1].Title);
            Assert.DoesNotContain(batch.Diagnostics, diagnostic => diagnostic.Code is "SD0101" or "SD0104" || diagnostic.Severity == Severity.Error);
        }
    }

    [Theory]
    [InlineData("""{"message":"Too Many Requests. Please wait and try again.","code":"429"}""", "Too Many Requests. Please wait and try again.")]
    [InlineData("""{"name":"RateLimitError","message":"Too many requests","status":429,"details":{}}""", "Too many requests")]
    [InlineData("""{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""",
        "The resource you are looking for doesn't exist.")]
    [InlineData("""{"status":"failed","message-type":"validation-failure","message":[{"type":"parameter-not-found","value":"x","message":"Unknown filter"}]}""",
        "Unknown filter")]
    [InlineData("""{"error":"Invalid query parameters error.","message":"x is not a valid field"}""",
        "Invalid query parameters error.: x is not a valid field")]
    public void An_error_message_is_no_list(string json, string message)
    {
        var batch = EntryReader.Read(new("papers.json", Encoding.UTF8.GetBytes(json)));

        Assert.Empty(batch.Items);
        Assert.Contains($"\"{message}\"", Assert.Single(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0160").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"messages":[{"status":"no posts found"}],"collection":[]}""", "bioRxiv API")]
    [InlineData("""{"notes":[],"count":0}""", "OpenReview API")]
    [InlineData("""{"total":0,"offset":0}""", "Semantic Scholar API")]
    [InlineData("""{"total":0,"token":null,"data":[]}""", "Semantic Scholar API")]
    [InlineData("""{"recommendedPapers":[]}""", "Semantic Scholar API")]
    [InlineData("""{"meta":{"count":0,"db_response_time_ms":5,"page":1,"per_page":25},"results":[],"group_by":[]}""", "OpenAlex API")]
    [InlineData(
        """{"status":"ok","message-type":"work-list","message-version":"1.0.0","message":{"facets":{},"total-results":0,"items":[],"items-per-page":20}}""",
        "Crossref API")]
    [InlineData("""{"data":[],"meta":{"total":0,"totalPages":0,"page":1},"links":{"self":"x"}}""", "DataCite API")]
    [InlineData("""{"result":{"query":"x","hits":{"@total":"0","@computed":"0","@sent":"0","@first":"0"}}}""", "DBLP search JSON")]
    [InlineData("<PubmedArticleSet></PubmedArticleSet>", "PubMed XML")]
    [InlineData("<dblp/>", "DBLP XML")]
    public void An_empty_answer_is_known_and_said_to_be_empty(string text, string format)
    {
        var file = new InputFile("x", Encoding.UTF8.GetBytes(text));

        Assert.Equal(format, EntryReader.FormatOf(file));
        Assert.Equal(["SD0104"], EntryReader.Read(file).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("""{"paperId":"a","title":"A"}{"paperId":"b","title":"B"}""")]
    [InlineData("{\"paperId\":\"a\",\"title\":\"A\"}\n{\"paperId\":\"b\",\"title\":\"B\"}\n")]
    [InlineData("""[{"paperId":"a","title":"A"},null,{"paperId":"b","title":"B"}]""")]
    [InlineData("""{"recommendedPapers":[{"paperId":"a","title":"A"},{"paperId":"b","title":"B"}]}""")]
    [InlineData("""{"total":2,"token":"x","data":[{"paperId":"a","title":"A"},{"paperId":"b","title":"B"}]}""")]
    [InlineData("""[{"total":2,"offset":0,"next":1,"data":[{"paperId":"a","title":"A"}]},{"total":2,"offset":1,"data":[{"paperId":"b","title":"B"}]}]""")]
    [InlineData("""{"data":[{"citedPaper":{"paperId":"a","title":"A"}},{"citedPaper":{"paperId":"b","title":"B"}}]}""")]
    public void Every_wrapper_holds_the_same(string json)
    {
        var batch = EntryReader.Read(new("x.json", Encoding.UTF8.GetBytes(json)));

        Assert.Equal(["A", "B"], batch.Items.Select(entry => entry.Title));
        Assert.Empty(batch.Diagnostics);
    }

    [Theory]
    [InlineData(
        """{"DOI":"10.1000/a","title":"A title","container-title":"A journal","is-referenced-by-count":3,"author":[{"given":"Jane","family":"Doe"}],"issued":{"date-parts":[[2020,5]]}}""")]
    [InlineData(
        """{"DOI":"10.1000/a","title":["A title"],"container-title":["A journal"],"author":[{"given":"Jane","family":"Doe"}],"issued":{"date-parts":[[2020,5]]}}""")]
    [InlineData(
        """[{"DOI":"10.1000/a","title":["A title"],"container-title":["A journal"],"author":[{"given":"Jane","family":"Doe"}],"published-online":{"date-parts":[["2020","5"]]},"issued":{"date-parts":[[null]]}}]""")]
    public void A_bare_work_of_Crossref_is_told_from_its_neighbours(string json)
    {
        var file = new InputFile("x.json", Encoding.UTF8.GetBytes(json));

        Assert.Equal("Crossref API", EntryReader.FormatOf(file));
        var batch = EntryReader.Read(file);
        var entry = Assert.Single(batch.Items);
        Assert.Equal(("A title", "A journal", "Jane Doe", "2020-05"), (entry.Title, entry.Venue, entry.Authors[0].Name, entry.Submitted?.ToString()));
        Assert.Empty(batch.Diagnostics);
    }

    [Theory]
    [InlineData("iclr2025.json", "ICLR 2025", "2025")]
    [InlineData("lists/nips_2017.json", "NeurIPS 2017", "2017")]
    [InlineData("AutoML-2023.json.gz", "AutoML 2023", "2023")]
    [InlineData("l4dc2024.json", "L4DC 2024", "2024")]
    [InlineData("papers.json", null, "2019")]
    public void The_name_of_a_conference_list_gives_venue_and_year(string name, string? venue, string? year)
    {
        var batch = EntryReader.Read(
            new(name,
                Encoding.UTF8.GetBytes("""[{"id":"a","title":"A","author":"B","status":"Poster","track":"main","bibtex":"@x{y,\n year = \t {2019}}"}]""")));

        Assert.Equal((venue, year), (batch.Items[0].Venue, batch.Items[0].Submitted?.ToString()));
        Assert.Empty(batch.Diagnostics);
    }

    [Fact]
    public void A_conference_list_without_year_is_said() =>
        Assert.Equal(["SD0162"],
            EntryReader.Read(new("papers.json", Encoding.UTF8.GetBytes("""[{"title":"A","author":"B","status":"Poster","track":"main"}]"""))).Diagnostics
                .Select(diagnostic => diagnostic.Code));
}
