using System.Collections.Frozen;
using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>Writes TeX math as readable Unicode on one line, without ever failing: what it does not know it shows.</summary>
internal static class PlainMath
{
    private const int MaxDepth = 12;
    private const string Normal = "0123456789+-=()niabcdefghjklmoprstuvwxyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string NormalLow = "0123456789+-=()aehijklmnoprstuvx";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private const string Blackboard = "CℂEᴱHℍNℕPℙQℚRℝZℤ";

    private static readonly FrozenSet<string> Dropped =
        new[] { "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "textstyle", "limits", "nolimits", "rm", "bf", "it", "cal" }
        .ToFrozenSet(StringComparer.Ordinal);

    public static string Convert(string tex)
    {
        var text = new StringBuilder(tex.Length);
        int position = 0;
        Append(tex, ref position, text, 0, false);
        return text.Replace("  ", " ").ToString().Trim();
    }

    private static void Append(string tex, ref int i, StringBuilder text, int depth, bool inGroup)
    {
        while (i < tex.Length)
        {
            char c = tex[i];
            if (c == '}')
            {
                i++;
                if (inGroup)
                    return;
            }
            else if (c is '^' or '_')
            {
                i++;
                AppendScript(c, Argument(tex, ref i, depth), text);
            }
            else if (c == '\\')
            {
                AppendCommand(tex, ref i, text, depth);
            }
            else if (c == '{')
            {
                text.Append(Argument(tex, ref i, depth));
            }
            else
            {
                text.Append(c is '\n' or '~' or '&' ? ' ' : c);
                i++;
            }
        }
    }

    private static string Argument(string tex, ref int i, int depth)
    {
        while (i < tex.Length && tex[i] == ' ')
            i++;
        if (i >= tex.Length || tex[i] == '}')
            return "";
        var text = new StringBuilder();
        if (tex[i] == '\\')
        {
            AppendCommand(tex, ref i, text, depth);
        }
        else if (tex[i] == '{' && depth < MaxDepth)
        {
            i++;
            Append(tex, ref i, text, depth + 1, true);
        }
        else
        {
            if (tex[i] != '{')
                text.Append(tex[i]);
            i++;
        }

        return text.ToString();
    }

    private static void AppendScript(char sign, string script, StringBuilder text)
    {
        var (from, to) = sign == '^' ? (Normal, Raised) : (NormalLow, Lowered);
        if (script.Length == 0)
            return;
        if (script is "∘" or "°" && sign == '^')
            text.Append('°');
        else if (script is "′" or "*" or "⋆" or "†" or "⊤" && sign == '^')
            text.Append(script);
        else if (script.All(c => from.Contains(c, StringComparison.Ordinal)))
            text.Append([.. script.Select(c => to[from.IndexOf(c, StringComparison.Ordinal)])]);
        else if (script.Length == 1 || (sign == '_' && script.All(char.IsLetterOrDigit)))
            text.Append(sign).Append(script);
        else
            text.Append(sign).Append('(').Append(script).Append(')');
    }

    private static void AppendCommand(string tex, ref int i, StringBuilder text, int depth)
    {
        int start = ++i;
        while (i < tex.Length && char.IsAsciiLetter(tex[i]))
            i++;
        if (i == start)
        {
            if (i < tex.Length)
                AppendEscaped(tex[i++], text);
            return;
        }

        var name = tex[start..i];
        if (depth >= MaxDepth)
        {
            text.Append(name);
            return;
        }

        AppendNamed(name, tex, ref i, text, depth + 1);
    }

    private static void AppendNamed(string name, string tex, ref int i, StringBuilder text, int depth)
    {
        if (TexSymbols.Math.TryGetValue(name, out var symbol))
        {
            while (i < tex.Length && tex[i] == ' ' && i + 1 < tex.Length && char.IsLetterOrDigit(tex[i + 1]) && TexSymbols.Letters.ContainsKey(name))
                i++;
            text.Append(symbol);
        }
        else if (name is "frac" or "tfrac" or "dfrac")
        {
            text.Append(Bracketed(Argument(tex, ref i, depth))).Append('/').Append(Bracketed(Argument(tex, ref i, depth)));
        }
        else if (name == "sqrt")
        {
            text.Append('√').Append(Bracketed(Argument(tex, ref i, depth)));
        }
        else if (name == "mathbb")
        {
            var letter = Argument(tex, ref i, depth);
            int at = letter.Length == 1 ? Blackboard.IndexOf(letter[0], StringComparison.Ordinal) : -1;
            text.Append(at >= 0 && at % 2 == 0 && letter[0] != 'E' ? Blackboard[at + 1].ToString() : letter);
        }
        else if (name is "begin" or "end" or "label")
        {
            Argument(tex, ref i, depth);
        }
        else if (name is "quad" or "qquad")
        {
            text.Append(' ');
        }
        else if (TexCommands.KindOf(name) == TexCommands.Kind.Name)
        {
            if (text.Length > 0 && char.IsLetterOrDigit(text[^1]))
                text.Append(' ');
            text.Append(name);
            if (i < tex.Length && tex[i] is '{' or '\\')
                text.Append(' ');
        }
        else if (!Dropped.Contains(name))
        {
            // \mathcal{O} shows its argument; \log and the unknown show their name.
            if (i < tex.Length && tex[i] == '{')
                text.Append(Argument(tex, ref i, depth));
            else
                text.Append(name);
        }
    }

    private static void AppendEscaped(char c, StringBuilder text)
    {
        if (c is ',' or ';' or ':' or ' ' or '\\' or '>')
            text.Append(' ');
        else if (c == '|')
            text.Append('‖');
        else if (c is not ('!' or '/' or '-'))
            text.Append(c);
    }

    private static string Bracketed(string text) => text.Length > 1 && !text.All(char.IsLetterOrDigit) ? $"({text})" : text;
}
