using System.Collections.Frozen;

namespace StaticDigest.Sources.Formats.Ris;

/// <summary>Tells lines with a tag from lines of text.</summary>
internal static class RisLine
{
    private static readonly FrozenSet<string> s_known = FrozenSet.Create(
        StringComparer.Ordinal, "TY", "ER", "TI", "T1", "T2", "T3", "CT", "BT", "ST", "JO", "JF", "JA", "J1", "J2", "AU", "A1", "A2", "A3", "A4",
            "ED", "PY", "Y1", "Y2",
        "DA", "AB", "N1", "N2", "KW", "DO", "UR", "L1", "L2", "L3", "L4", "LK", "SP", "EP", "VL", "VO", "IS", "SN", "PB", "CY", "LA", "ID", "AN",
        "DB", "DP", "ET", "RP", "AD",
        "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "M1", "M2", "M3", "U1", "U2", "U3", "U4", "U5", "CN", "CP", "SE", "ST", "TT", "TA", "LB",
        "NV", "OP", "AV", "CA", "RI");

    /// <summary>
    /// Reads <c>TY  - JOUR</c>, also indented, with one blank before the hyphen or none behind it. The looser shapes are
    /// only taken for tags that exist, since text can begin like them: <c>AI - a survey</c>, <c>T1-weighted</c>.
    /// </summary>
    /// <param name="isInside">True within a record, where lines of text are met.</param>
    /// <param name="start">Where the value begins.</param>
    public static bool TryRead(ReadOnlySpan<char> line, bool isInside, out string tag, out int start)
    {
        (tag, start) = ("", 0);
        int i = 0;
        while (i < line.Length && line[i] is ' ' or '\t' or '\ufeff')
            i++;
        if (i + 3 > line.Length || !char.IsAsciiLetterUpper(line[i]) || !char.IsAsciiLetterUpper(line[i + 1]) && !char.IsAsciiDigit(line[i + 1]))
            return false;
        int hyphen = i + 2;
        while (hyphen < line.Length && line[hyphen] is ' ' or '\t')
            hyphen++;
        int blanks = hyphen - i - 2;
        if (blanks is 0 or > 4 || hyphen == line.Length || line[hyphen] != '-')
            return false;
        bool hasBlankBehind = hyphen + 1 == line.Length || line[hyphen + 1] is ' ' or '\t';
        var name = line.Slice(i, 2).ToString();
        bool isUsual = blanks == 2 && hasBlankBehind && (i == 0 || !isInside);
        if (!isUsual && !s_known.Contains(name))
            return false;
        (tag, start) = (name, hyphen + 1);
        return true;
    }

    /// <summary>True for a tag of the table, for recognising a file.</summary>
    public static bool IsKnown(string tag) => s_known.Contains(tag);
}
