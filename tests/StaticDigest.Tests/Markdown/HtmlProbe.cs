using AngleSharp.Html.Parser;
using StaticDigest.Markdown;
using Xunit;

namespace StaticDigest.Tests.Markdown;

/// <summary>Looks at markup as a browser does.</summary>
internal static class HtmlProbe
{
    public static void AssertHarmless(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(HtmlSanitizerRules.IsAllowedTag(element.LocalName) || element.LocalName is "br" or "hr", element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                Assert.True(attribute.LocalName is "href" or "rel" or "class" or "start", attribute.LocalName);
                if (attribute.LocalName == "href")
                    Assert.Matches("^(https?://|mailto:)[!-~]+$", attribute.Value);
            }
        }
    }
}
