using System.Globalization;
using System.Text;
using SkiaSharp;

namespace StaticDigest.Cli.Cards;

/// <summary>Letters of one font and one direction.</summary>
internal sealed record CardRun(string Text, SKTypeface Face, bool IsRightToLeft);

/// <summary>Cuts a text into runs and says where lines may break.</summary>
internal static class CardLine
{
    /// <summary>The runs of a text as they stand, left to right. Letters that no font has are left out.</summary>
    /// <param name="fontOf">The font for a letter; null when there is none.</param>
    public static List<CardRun> Runs(string text, Func<Rune, SKTypeface?> fontOf)
    {
        var runs = new List<CardRun>();
        var part = new StringBuilder();
        SKTypeface? face = null;
        bool isRight = false;
        foreach (var letter in text.EnumerateRunes())
        {
            // Marks, joiners and spaces go with the letter before them: a ligature or an emoji is one run.
            bool isPart = part.Length > 0 && (IsPart(letter) || Rune.IsWhiteSpace(letter));
            var own = isPart ? face : fontOf(letter);
            if (own is null)
                continue;
            bool right = isPart || Rune.IsPunctuation(letter) && part.Length > 0 ? isRight : IsRightToLeft(letter);
            if (part.Length > 0 && (own != face || right != isRight))
            {
                runs.Add(new(part.ToString(), face!, isRight));
                part.Clear();
            }

            (face, isRight) = (own, right);
            part.Append(letter);
        }

        if (part.Length > 0)
            runs.Add(new(part.ToString(), face!, isRight));
        if (BeginsRight(text))
            runs.Reverse();
        else
            ReverseStretches(runs);
        return runs;
    }

    /// <summary>Whether a text is read from the right: its first letter that has a direction says so.</summary>
    public static bool BeginsRight(string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (Rune.IsLetter(letter))
                return IsRightToLeft(letter);
        }

        return false;
    }

    /// <summary>Pieces between which a line may break: words, and the letters of scripts without spaces.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            if (piece.Length > 0 && IsIdeograph(letter))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(letter);
            if (Rune.IsWhiteSpace(letter) || IsIdeograph(letter))
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    public static bool IsPart(Rune letter) => letter.Value is 0x200d or (>= 0xfe00 and <= 0xfe0f) or (>= 0x1f3fb and <= 0x1f3ff)
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // In a line from the left, words from the right that follow each other change places.
    private static void ReverseStretches(List<CardRun> runs)
    {
        for (int start = 0; start < runs.Count; start++)
        {
            int end = start;
            while (end < runs.Count && runs[end].IsRightToLeft)
                end++;
            if (end - start > 1)
                runs.Reverse(start, end - start);
            start = end;
        }
    }

    // Hebrew, Arabic, Syriac, Thaana and their presentation forms.
    private static bool IsRightToLeft(Rune letter) =>
        letter.Value is (>= 0x590 and <= 0x8ff and not (>= 0x660 and <= 0x669)) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff);

    // Chinese, Japanese; Korean has spaces.
    private static bool IsIdeograph(Rune letter) => letter.Value is (>= 0x2e80 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);
}
