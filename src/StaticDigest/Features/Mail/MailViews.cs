using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Mail;

/// <summary>Template <c>mail/issue</c>: an issue or a week as an e-mail. All addresses are absolute.</summary>
internal sealed record MailView
{
    /// <summary>The subject: <c>Paper Digest: 40 papers of Friday, 17 April 2026</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Name of the edition: <c>Friday, 17 April 2026</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How many papers, in words: <c>40 papers</c>.</summary>
    public required string Count { get; init; }

    /// <summary>The first titles, which mail programs show beside the subject.</summary>
    public required string Preview { get; init; }

    /// <summary>Address of the edition's page.</summary>
    public required string Address { get; init; }

    /// <summary>The papers: one part for a day, one a day for a week.</summary>
    public required ImmutableArray<MailPartView> Parts { get; init; }

    /// <summary>How many papers are left out, in words; empty when none is.</summary>
    public string More { get; init; } = "";

    /// <summary>Address at which to unsubscribe, http or mailto; empty when there is none.</summary>
    public string Unsubscribe { get; init; } = "";

    /// <summary>A line for the foot; may be empty.</summary>
    public string Footer { get; init; } = "";
}

/// <summary>A part of an e-mail.</summary>
/// <param name="Heading">Name of the day; empty when there is one part only.</param>
/// <param name="Papers">Its papers.</param>
internal sealed record MailPartView(string Heading, ImmutableArray<MailPaperView> Papers);

/// <summary>A paper in an e-mail; formulas are plain text, since mail programs cannot show them.</summary>
/// <param name="Number">Its number in the e-mail.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">Address of its page.</param>
/// <param name="Authors">Authors on one line; may be empty.</param>
/// <param name="Topics">Topics joined; may be empty.</param>
/// <param name="Note">The editor's note as plain text; may be empty.</param>
/// <param name="Abstract">The abstract or its beginning; may be empty.</param>
/// <param name="Links">Links away: archive, PDF, code.</param>
internal sealed record MailPaperView(
    int Number,
    string Title,
    string Address,
    string Authors,
    string Topics,
    string Note,
    string Abstract,
    ImmutableArray<LinkView> Links);
