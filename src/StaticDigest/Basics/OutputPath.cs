using System.Text;

namespace StaticDigest;

/// <summary>The rules that a path in the output folder keeps, so that no page can be written anywhere else.</summary>
public static class OutputPath
{
    /// <summary>Name of the folder in the output folder where StaticDigest keeps its own record.</summary>
    public const string StateFolder = ".staticdigest";

    private const int MaxSegmentBytes = 200;

    /// <summary>Whether a relative path names the same file, inside the output folder, on every system.</summary>
    internal static bool IsSafe(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith(StateFolder, StringComparison.OrdinalIgnoreCase))
            return false;

        foreach (var range in path.AsSpan().Split('/'))
        {
            if (!IsSafeSegment(path.AsSpan()[range]))
                return false;
        }

        return true;
    }

    private static bool IsSafeSegment(ReadOnlySpan<char> segment)
    {
        // '.' and '..' end in a dot, and so are refused with the names that Windows would shorten.
        if (segment.IsEmpty || segment[^1] == '.' || char.IsWhiteSpace(segment[^1]) || IsReserved(segment))
            return false;

        for (int i = 0; i < segment.Length; i++)
        {
            char c = segment[i];
            if (c is '\\' or ':' || char.IsControl(c))
                return false;
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == segment.Length || !char.IsLowSurrogate(segment[i + 1]))
                return false;
            i++;
        }

        return segment.Length <= MaxSegmentBytes && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes;
    }

    private static bool IsReserved(ReadOnlySpan<char> segment)
    {
        int dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        if (name.Length is < 3 or > 4)
            return false;

        if (name.Length == 3)
            return Is(name, "CON") || Is(name, "PRN") || Is(name, "AUX") || Is(name, "NUL");
        return (Is(name[..3], "COM") || Is(name[..3], "LPT")) && (char.IsAsciiDigit(name[3]) || name[3] is '¹' or '²' or '³');
    }

    private static bool Is(ReadOnlySpan<char> name, string reserved) => name.Equals(reserved, StringComparison.OrdinalIgnoreCase);
}
