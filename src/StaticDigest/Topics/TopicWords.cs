using StaticDigest.Localization;

namespace StaticDigest.Topics;

internal static class TopicWords
{
    /// <summary>Why a paper has a topic: <c>title: optimal transport; abstract: Sinkhorn, transport plan</c>.</summary>
    public static string Reasons(this Localizer words, TopicMatch match) =>
        string.Join(words["semicolon"], match.Reasons.GroupBy(reason => reason.Field, StringComparer.Ordinal).Select(same => words.Translate(
        same.Key switch
        {
            TopicReason.Title => "reason_title",
            TopicReason.Keywords => "reason_keywords",
            TopicReason.Abstract => "reason_abstract",
            _ => "reason_category",
        },
        string.Join(words["comma"], same.Select(reason => reason.Phrase)))));
}
