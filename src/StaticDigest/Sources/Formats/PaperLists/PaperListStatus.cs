namespace StaticDigest.Sources.Formats.PaperLists;

/// <summary>What became of a submission.</summary>
/// <param name="Text">As listed: <c>Poster</c>, <c>Desk Reject</c>; null when nothing is said.</param>
/// <param name="IsOut">True when it did not appear at the venue.</param>
/// <param name="IsWithdrawn">True when its authors took it back.</param>
internal readonly record struct PaperListStatus(string? Text, bool IsOut, bool IsWithdrawn)
{
    public static PaperListStatus Of(string? status)
    {
        bool isWithdrawn = status?.StartsWith("Withdraw", StringComparison.OrdinalIgnoreCase) == true;
        bool isRejected = status?.Contains("Reject", StringComparison.OrdinalIgnoreCase) == true;
        // "Active" is a submission that nobody has decided on.
        bool isOpen = string.Equals(status, "Active", StringComparison.OrdinalIgnoreCase);
        return new(status, isWithdrawn || isRejected || isOpen, isWithdrawn);
    }
}
