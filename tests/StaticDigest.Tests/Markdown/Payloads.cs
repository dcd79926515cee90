using Xunit;

namespace StaticDigest.Tests.Markdown;

/// <summary>Texts that break careless writers of HTML, YAML and Markdown.</summary>
internal static class Payloads
{
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</title><script>", "\"><script>", "' onmouseover='",
        "<!--", "-->", "]]>", "<iframe>", "<style>", "<base href>", "<meta refresh>", "&lt;script&gt;", "&amp;lt;", "&#60;b&#62;",
        "Let's <think> about", "a<b", "p < 0.05", "List<T>", "<|endoftext|>", "<s>", "<a@b.c>", "<https://a.example>",
        "javascript:alert(1)", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,1)", "//evil.example",
        "http://user:pass@host", "https://example.org/\" onclick=\"x", "</textarea>", "{{ 7*7 }}", "{% raw %}", "<%= x %>", "${x}", "@model", "@Html.Raw(x)",
        "foo: bar", "---", "...", "#", "# x", "####### x", "- item", "+ item", "? key", "@x", "`x`", "%TAG", "&anchor", "*alias", "!tag", "yes", "no", "null",
        "~",
        "1e3", "0x1F", "12:30", "2024-01-01", "\"quoted\"", "'it's'", "[a]", "{b}", "|", ">", " leading", "trailing:", "back\\slash", "tab\there",
        "*", "_", "__init__", "*a*", "**a**", "[x](y)", "![x](y)", "<x>", "a | b", "|---|", "`", "``` x", "a `b", "1. x", "1) x", "12345678901. x", "~~a~~",
        "~~~", "==a==", "++a++",
        "C++", "a^b^", "H~2~O", "===", "=", "    four", "[^1]", "\\\\", "\\", "https://example.org/a_b_c", ":::", "<div>", "[a]: http://evil",
        "[a]: http://evil \"t\"",
        "$", "$200k", "1$", "$5 and $6", "\\$", "\\$5$", "\\\\$x$", "$$", "$$$", "$$$x$$$", "$x$", "a $x_1*b*$ c", "$$\\sum_i x_i$$", "$a<b$", "$a|b$",
        "$\\$5$", "$ x $", "$x$5", "${", "\\input{/etc/passwd}",
        "=1+1", "\u202eevil", "\u2066x", "a\u200bb", "\u00a0x\u00a0", "\u3000x", "x\u2028y", "x\u0085y", "\ufeffx", "e\u0301", "\u0301", "😀 first", "x  ",
        "a  b", "a\nb", "a\n# b", "a\n\nb", "a\n\n\nb", "\n\na", "a\n\n", "a\n\n    b", "a\n\n- b\n\n1. c", "a\r\nb", "x\u0001y", "x\u007fy", "\ufffe",
        "a\\", "a\\\n\nb", "&", "&copy", "&copy;", "AT&T", ":smile:", "(c)", "--", "!", "![", "\t", " ",
    ];

    public static TheoryData<string> All => [.. Texts];
}
