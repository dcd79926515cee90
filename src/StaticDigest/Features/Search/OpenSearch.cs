using StaticDigest.Features.Feeds.Formats;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Search;

/// <summary>The description by which a browser offers to search the digest from its address bar.</summary>
internal static class OpenSearch
{
    private const string File = "opensearch.xml";

    // https://github.com/dewitt/opensearch: a short name has at most 16 characters, a description 1024; an ellipsis is added.
    private const int LongestName = 15;
    private const int LongestDescription = 1000;

    public static GeneratedFile Plan(SiteSettings settings, SiteAddress site)
    {
        var url = Escape(site.Url);
        var text = $$"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>{{Escape(Truncate.Shorten(settings.Title, LongestName))}}</ShortName>
            <Description>{{Escape(Truncate.Shorten(settings.Description, LongestDescription))}}</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Image width="192" height="192" type="image/png">{{url}}assets/icon-192.png</Image>
            <Url type="text/html" method="get" template="{{url}}search/?q={searchTerms}"/>
            <Url type="application/opensearchdescription+xml" rel="self" template="{{url}}{{File}}"/>
            </OpenSearchDescription>

            """;
        return GeneratedFile.Of(File, text, "the search");
    }

    private static string Escape(string text) => Html.Escape(FeedOutput.Clean(text));
}
