using StaticDigest.Site;

namespace StaticDigest.Features.Saved;

/// <summary>The pages of the reading desk, whose content only the reader's browser knows.</summary>
internal static class DeskPages
{
    public static IEnumerable<Page> Plan(SiteContext plan)
    {
        var settings = plan.Digest.Settings;
        yield return new TemplatePage(Addresses.Saved.File, "the saved papers", "saved",
            plan.Head(Addresses.Saved, "saved", "saved", plan.Localizer["saved_papers"], plan.Localizer.Translate("saved_sentence", settings.Title)) with
            {
                IsIndexed = false,
            },
            new SavedView(plan.Localizer["saved_papers"], settings.PublishCitations));
        yield return new TemplatePage(Addresses.Help.File, "the keys", "help",
            plan.Head(Addresses.Help, "help", "help", plan.Localizer["keys"], plan.Localizer.Translate("keys_sentence", settings.Title)),
            new HelpView(plan.Localizer["keys"]));
    }
}
