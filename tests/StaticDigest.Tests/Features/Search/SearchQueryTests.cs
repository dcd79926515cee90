using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Search;

public sealed class SearchQueryTests : IDisposable
{
    private readonly SearchScript _script = new(Repository.PathOf("theme/assets"), _ => "");

    public void Dispose() => _script.Dispose();

    [Theory]
    [InlineData("sparse attention", """["words:sparse","words:attention"]""")]
    [InlineData("\"sparse attention\" model", """["phrase:sparse attention","words:model"]""")]
    [InlineData("\"sparse att", """["phrase:sparse att"]""")]
    [InlineData("“optimal transport”", """["phrase:optimal transport"]""")]
    [InlineData("attention -vision -\"large model\"", """["words:attention","-words:vision","-phrase:large model"]""")]
    [InlineData("attention NOT vision", """["words:attention","-words:vision"]""")]
    [InlineData("gan OR diffusion flow", """["words:gan|words:diffusion","words:flow"]""")]
    [InlineData("(gan | diffusion) AND flow", """["words:gan|words:diffusion","words:flow"]""")]
    [InlineData("author:hinton Author:\"Jane Doe\" title:deep", """["words:author:hinton","phrase:author:jane doe","words:title:deep"]""")]
    [InlineData("topic:robotics has:code source:\"Hugging Face\"", """["topic:robotics","has:code","source:Hugging Face"]""")]
    [InlineData("2401.01234v2", """["words:2401 01234v2:id 2401.01234"]""")]
    [InlineData("arXiv:2401.01234", """["words:arxiv 2401 01234:id 2401.01234"]""")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", """["words:https arxiv org abs hep th 9901001:id hep-th/9901001"]""")]
    [InlineData("10.1000/ABC", """["words:10 1000 abc:id 10.1000/abc"]""")]
    [InlineData("few-shot", """["words:few shot"]""")]
    public void Query_is_read(string query, string expected) => Assert.Equal(expected, _script.Parse(query));

    [Theory]
    [InlineData("year:2024", "2024-01-01", "2025-01-01")]
    [InlineData("year:2020-2024", "2020-01-01", "2025-01-01")]
    [InlineData("year:2020..2024", "2020-01-01", "2025-01-01")]
    [InlineData("year:2024-05", "2024-05-01", "2024-06-01")]
    [InlineData("before:2024-05-17", "0001-01-01", "2024-05-17")]
    public void Date_is_a_span_of_days(string query, string from, string to)
    {
        int start = DateOnly.ParseExact(from, "yyyy-MM-dd", null).DayNumber, end = DateOnly.ParseExact(to, "yyyy-MM-dd", null).DayNumber;
        Assert.Equal(Invariant($"[\"date:{start}..{end}\"]"), _script.Parse(query));
    }

    [Theory]
    [InlineData("", "[]")]
    [InlineData("- ( ) : | OR", "[]")]
    [InlineData("- \" ( ) : | OR", """["words:or"]""")]
    [InlineData("OR attention OR", """["words:attention"]""")]
    [InlineData("year:soon after:2024-99", """["words:soon","words:2024 99:id 2024-99"]""")]
    [InlineData("colour:red constructor:x", """["words:colour red","words:constructor x"]""")]
    [InlineData("author: hinton", """["words:author","words:hinton"]""")]
    [InlineData("NOT", "[]")]
    [InlineData("\"\" \"a", """["words:a"]""")]
    public void Mistake_means_something_and_is_no_error(string query, string expected) => Assert.Equal(expected, _script.Parse(query));
}
