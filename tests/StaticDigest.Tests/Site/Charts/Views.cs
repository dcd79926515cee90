using StaticDigest.Site;
using StaticDigest.Tests.Support;

namespace StaticDigest.Tests.Site.Charts;

internal static class Views
{
    /// <summary>What the layout of a page sees.</summary>
    public static T Of<T>(TestSite site, string file) => (T)((TemplatePage)site.Pages.Single(page => page.File == file)).View;
}
