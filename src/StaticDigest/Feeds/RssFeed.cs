using System.Globalization;
using System.Text;
using System.Xml;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Feeds;

/// <summary>
/// RSS 2.0 (https://www.rssboard.org/rss-specification) with the full abstract of each paper. The id of an item is the
/// id of its paper, so that it stays when the address changes.
/// </summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static byte[] Write(string title, string description, string home, string self, SiteSettings settings, SiteAddress site, IReadOnlyList<DigestPaper> papers)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", XmlText.Clean(title));
            xml.WriteElementString("link", home);
            xml.WriteElementString("description", XmlText.Clean(description));
            xml.WriteElementString("language", settings.Language);
            xml.WriteElementString("generator", "StaticDigest");
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", self);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            if (papers.Select(paper => paper.Filed).Max() is { } newest)
                xml.WriteElementString("lastBuildDate", Date(newest));
            foreach (var paper in papers)
                WriteItem(xml, paper, site);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteItem(XmlWriter xml, DigestPaper digestPaper, SiteAddress site)
    {
        var paper = digestPaper.Paper;
        var url = digestPaper.Address.Absolute(site);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", XmlText.Clean(MathText.ToPlain(paper.Title)));
        xml.WriteElementString("link", url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(XmlText.Clean(paper.Id.ToString()));
        xml.WriteEndElement();
        if (digestPaper.Filed is { } date)
            xml.WriteElementString("pubDate", Date(date));
        foreach (var author in paper.Authors.Where(author => !author.IsHidden))
            xml.WriteElementString("creator", DublinCore, XmlText.Clean(author.Name));
        foreach (var match in digestPaper.Topics)
            xml.WriteElementString("category", XmlText.Clean(match.Topic.Name));
        xml.WriteElementString("description", XmlText.Clean(MathText.ToPlain(paper.Abstract)));
        xml.WriteElementString("encoded", Content, XmlText.Clean(Body(digestPaper, site)));
        xml.WriteEndElement();
    }

    private static string Body(DigestPaper digestPaper, SiteAddress site)
    {
        var links = string.Join(" · ", digestPaper.Paper.Links.Select(Words.Link).Prepend(new LinkView("Read more", digestPaper.Address.Absolute(site), "page"))
            .Select(link => $"<a href=\"{Html.Escape(link.Url)}\">{Html.Escape(link.Label)}</a>"));
        var byline = Words.Byline(digestPaper.Paper) is { Length: > 0 } names ? $"<p>{Html.Escape(names)}</p>\n" : "";
        return $"{byline}{digestPaper.Document.Body}\n<p>{links}</p>";
    }

    // A feed needs a day; where only the month or year is known its first day stands for it.
    private static string Date(PartialDate date) =>
        date.FirstDay.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 +0000";
}
