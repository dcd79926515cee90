using StaticDigest.Theme;

namespace StaticDigest.Features.Mail;

/// <summary>An edition as an e-mail; it has no page.</summary>
internal static class MailFeature
{
    public static Feature Feature { get; } = new("mail")
    {
        Settings = [MailSettings.Section],
        Views = [ViewShape.Of<MailView>(), ViewShape.Of<MailPartView>(), ViewShape.Of<MailPaperView>()],
    };
}
