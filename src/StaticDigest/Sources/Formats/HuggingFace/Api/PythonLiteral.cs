using System.Globalization;
using System.Text;

namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>Turns a printed Python value into JSON: single quotes, <c>True</c>, <c>None</c>, escapes such as <c>\xe9</c>.</summary>
internal static class PythonLiteral
{
    /// <summary>The JSON; null when a text in it has no end. Whether it is valid is the parser's to say.</summary>
    public static string? ToJson(string text)
    {
        var json = new StringBuilder(text.Length + 64);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\'' or '"')
            {
                if (!Text(text, ref i, json))
                    return null;
            }
            else if (char.IsAsciiLetter(c))
            {
                int end = i;
                while (end < text.Length && char.IsAsciiLetter(text[end]))
                    end++;
                json.Append(text.AsSpan(i, end - i) switch { "True" => "true", "False" => "false", _ => "null" });
                i = end - 1;
            }
            else
            {
                json.Append(c switch { '(' => '[', ')' => ']', _ => c });
            }
        }

        return json.ToString();
    }

    // On return the index is at the closing quote.
    private static bool Text(string text, ref int i, StringBuilder json)
    {
        char quote = text[i];
        json.Append('"');
        for (i++; i < text.Length; i++)
        {
            char c = text[i];
            if (c == quote)
            {
                json.Append('"');
                return true;
            }

            if (c == '\\' && i + 1 < text.Length)
                Escape(text, ref i, json);
            else
                Append(c, json);
        }

        return false;
    }

    private static void Escape(string text, ref int i, StringBuilder json)
    {
        char c = text[++i];
        int length = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (length > 0 && i + length < text.Length && int.TryParse(text.AsSpan(i + 1, length), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out int code))
        {
            i += length;
            if (code is >= 0 and < 0x10000)
                Append((char)code, json);
            else if (code is >= 0x10000 and <= 0x10ffff)
                json.Append(char.ConvertFromUtf32(code));
        }
        else
        {
            Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => c }, json);
        }
    }

    private static void Append(char c, StringBuilder json)
    {
        if (c is '"' or '\\')
            json.Append('\\').Append(c);
        else if (c < ' ' || char.IsSurrogate(c))
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        else
            json.Append(c);
    }
}
