using StaticDigest.Papers;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class WebAddressTests
{
    [Theory]
    [InlineData(" https://Example.org/a b?q=\"x\"#y ", "https://example.org/a%20b?q=%22x%22#y")]
    [InlineData("HTTP://example.org:8080", "http://example.org:8080/")]
    [InlineData("https://münchen.example/ß", "https://xn--mnchen-3ya.example/%C3%9F")]
    [InlineData("https://xn--mnchen-3ya.example/", "https://xn--mnchen-3ya.example/")]
    public void A_web_address_is_kept_in_ASCII(string text, string expected) => Assert.Equal(expected, WebAddress.TryParse(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://xn--/")]
    [InlineData("https://a.xn--.example/")]
    [InlineData("https://xn--zzzzzzzzzzzz9999999.example/")]
    [InlineData("https://exa\u202emple.org/")]
    [InlineData("//example.org")]
    [InlineData("")]
    [InlineData(null)]
    public void Everything_else_is_refused(string? text) => Assert.Null(WebAddress.TryParse(text));

    // Other code takes addresses apart without a second look.
    [Fact]
    public void An_address_that_is_let_through_can_be_taken_apart_again()
    {
        var wrong = new List<string>();
        for (int c = ' '; c < 0x10000; c++)
        {
            foreach (var text in (string[])[$"https://a{(char)c}b.org/x", $"https://{(char)c}.org/", $"https://a.{(char)c}",
                $"https://a.org/{(char)c}?{(char)c}#{(char)c}"])
            {
                if (WebAddress.TryParse(text) is not { } url)
                    continue;
                try
                {
                    if (WebAddress.TryParse(url) != url || new Uri(url).IdnHost.Length == 0 || new Uri(url).Host.Any(host => host > '~'))
                        wrong.Add($"{c:x4} {url}");
                }
                catch (UriFormatException)
                {
                    wrong.Add($"{c:x4} {url}");
                }
            }
        }

        Assert.Empty(wrong);
    }
}
