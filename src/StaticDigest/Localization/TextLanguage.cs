namespace StaticDigest.Localization;

/// <summary>Tells from its letters in which language a paper's text is, so that voices read it and fonts draw it as such.</summary>
internal static class TextLanguage
{
    // A sign of these scripts says as much as a few Latin letters; names and formulas are Latin in any language.
    private const int SignsPerLetter = 4;

    private enum Script
    {
        None,
        Latin,
        Han,
        Kana,
        Hangul,
        Other,
    }

    /// <summary>The tag of a text's language; null when its letters do not tell.</summary>
    /// <param name="text">A title or an abstract.</param>
    /// <param name="usual">The tag of the language that most papers are in, which decides between those with the same letters.</param>
    public static string? Of(string text, string usual)
    {
        Span<int> counts = stackalloc int[(int)Script.Other + 1];
        foreach (char letter in text)
            counts[(int)ScriptOf(letter)]++;
        int latin = counts[(int)Script.Latin], han = counts[(int)Script.Han], kana = counts[(int)Script.Kana], hangul = counts[(int)Script.Hangul], other =
            counts[(int)Script.Other];
        if (SignsPerLetter * (han + kana + hangul) > latin + other)
        {
            return hangul > han + kana ? As("ko", usual)
                : kana > 0 ? As("ja", usual)
                : AreSame(usual, "ja") ? usual : As("zh", usual);
        }

        var known = ScriptOf(usual);
        return latin > other ? known == Script.Latin ? usual : "en"
            : other > 0 && known == Script.Other ? usual : null;
    }

    /// <summary>Whether two tags name one language, whatever the region.</summary>
    public static bool AreSame(string one, string other) => Primary(one).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a language is written from the right.</summary>
    public static bool IsRightToLeft(string tag) =>
        Primary(tag) is "ar" or "arc" or "ckb" or "dv" or "fa" or "he" or "ps" or "sd" or "syr" or "ug" or "ur" or "yi";

    // The usual tag may say more than the language: zh-Hant.
    private static string As(string language, string usual) => AreSame(language, usual) ? usual : language;

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-') is > 0 and int end ? end : tag.Length);

    private static Script ScriptOf(char letter) => letter switch
    {
        <= '\x7f' => char.IsAsciiLetter(letter) ? Script.Latin : Script.None,
        // Greek letters are mathematics in most papers.
        >= '\u0370' and <= '\u03ff' => Script.None,
        <= '\u024f' or (>= '\u1e00' and <= '\u1eff') => char.IsLetter(letter) ? Script.Latin : Script.None,
        >= '\u3040' and <= '\u30ff' => Script.Kana,
        (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') => Script.Han,
        >= '\uac00' and <= '\ud7a3' => Script.Hangul,
        _ => char.IsLetter(letter) && letter is not (>= '\u2100' and <= '\u214f') ? Script.Other : Script.None,
    };

    // The languages with other letters that scholars write most.
    private static Script ScriptOf(string tag) => Primary(tag) switch
    {
        "zh" or "ja" or "ko" => Script.Han,
        "ar" or "be" or "bg" or "bn" or "el" or "fa" or "he" or "hi" or "hy" or "ka" or "kk" or "mk" or "mr" or "ru" or "sr" or "ta" or "te" or "th" or "uk"
            or "ur" => Script.Other,
        _ => Script.Latin,
    };
}
