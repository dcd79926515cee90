namespace StaticDigest.Papers.Cleaning;

/// <summary>
/// Letters without their accents. A table of our own, since a build without culture data cannot decompose text,
/// and since an address must not change with a new edition of Unicode.
/// </summary>
internal static class LatinFold
{
    private const char None = '?';

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    private const string From00C0 =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "????????????????????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa"
        + "aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
        + "????????????????";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>
    /// The lower-case ASCII letters for a Latin letter outside ASCII; nothing at all for a combining mark.
    /// False when the character is neither.
    /// </summary>
    public static bool TryFold(char c, out ReadOnlySpan<char> letters)
    {
        letters = c switch
        {
            'Æ' or 'æ' => "ae",
            'Œ' or 'œ' => "oe",
            'ß' or 'ẞ' => "ss",
            'Þ' or 'þ' => "th",
            >= '\ufb00' and <= '\ufb04' => TextHygiene.Ligature(c),
            _ => default,
        };
        if (!letters.IsEmpty || c is >= '\u0300' and <= '\u036f')
            return true;
        char folded = c switch
        {
            >= '\u00c0' and < '\u0250' => From00C0[c - '\u00c0'],
            >= '\u1e00' and < '\u1f00' => From1E00[c - '\u1e00'],
            _ => None,
        };
        if (folded == None)
            return false;
        letters = Alphabet.AsSpan(folded - 'a', 1);
        return true;
    }
}
