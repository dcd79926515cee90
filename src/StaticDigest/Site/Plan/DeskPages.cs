using StaticDigest.Site.Views;

namespace StaticDigest.Site.Plan;

/// <summary>The pages of the reading desk, whose content only the reader's browser knows.</summary>
internal static class DeskPages
{
    public static IEnumerable<Page> Plan(PlanContext plan)
    {
        var settings = plan.Digest.Settings;
        yield return new TemplatePage(Addresses.Saved.File, "the saved papers", "saved",
            plan.Head(Addresses.Saved, "saved", "saved", plan.TitleOf("Saved papers"), $"The papers of {settings.Title} that you saved, in this browser.") with { IsIndexed = false },
            new SavedView("Saved papers", settings.PublishCitations));
        yield return new TemplatePage(Addresses.Help.File, "the keys", "help",
            plan.Head(Addresses.Help, "help", "help", plan.TitleOf("Keys"), $"The keys with which {settings.Title} can be read without a mouse."),
            new HelpView("Keys"));
    }
}
