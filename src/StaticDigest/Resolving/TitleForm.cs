using System.Text;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Resolving;

/// <summary>A title for comparing: letters and digits, Greek letters by their names, the parts before and after a colon.</summary>
internal sealed class TitleForm
{
    // No title is longer; what is longer is something else, and comparing must stay cheap.
    private const int MaxLength = 600;

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    private readonly string _title;

    /// <summary>Makes it of a clean title.</summary>
    public TitleForm(string title)
    {
        _title = title.Length > MaxLength ? title[..MaxLength] : title;
        Key = KeyOf(_title);
    }

    /// <summary>Letters and digits only; <c>$\pi_{0.5}$</c>, <c>π0.5</c> and <c>pi0.5</c> are one.</summary>
    public string Key { get; }

    /// <summary>True when the title is long enough to mean one paper; a single word, such as Introduction, never is.</summary>
    public bool IsTelling => Key.Length >= TitleKey.MinLength && _title.AsSpan().Trim().ContainsAny(' ', '-');

    /// <summary>The key of what stands before the first colon; null without one.</summary>
    public string? Head => _title.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? KeyOf(_title[..colon]) : null;

    /// <summary>Numbers and Roman numerals in order: what tells one part of a series from another.</summary>
    public string Numbers
    {
        get
        {
            var numbers = new StringBuilder();
            foreach (var word in _title.Split([' ', ':', '-', '.', ',', '(', ')', '/', '$', '{', '}', '_', '^', '\u2013', '\u2014'],
                StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Any(char.IsAsciiDigit))
                    numbers.Append(string.Concat(word.Where(char.IsAsciiDigit))).Append(' ');
                else if (word.Length <= 4 && word.All(c => c is 'I' or 'V' or 'X'))
                    numbers.Append(word).Append(' ');
            }

            return numbers.ToString();
        }
    }

    /// <summary>Share of common groups of three letters, from 0 to 1 (Dice).</summary>
    public double Likeness(TitleForm other)
    {
        if (Key == other.Key)
            return 1;
        if (Key.Length < 3 || other.Key.Length < 3)
            return 0;
        var counts = new Dictionary<(char, char, char), int>();
        for (int i = 0; i + 2 < Key.Length; i++)
            counts[(Key[i], Key[i + 1], Key[i + 2])] = counts.GetValueOrDefault((Key[i], Key[i + 1], Key[i + 2])) + 1;
        int shared = 0;
        for (int i = 0; i + 2 < other.Key.Length; i++)
        {
            var three = (other.Key[i], other.Key[i + 1], other.Key[i + 2]);
            if (counts.GetValueOrDefault(three) is > 0 and var left)
            {
                counts[three] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (Key.Length + other.Key.Length - 4);
    }

    /// <summary>True when one title goes on where the other ends: cut off, or with a subtitle more.</summary>
    public bool IsBeginningOf(TitleForm other)
    {
        var (shorter, longer) = Key.Length <= other.Key.Length ? (this, other) : (other, this);
        return shorter.IsTelling && longer.Key.StartsWith(shorter.Key, StringComparison.Ordinal)
            && (longer.Head == shorter.Key || shorter.Key.Length * 10 >= longer.Key.Length * 7);
    }

    private static string KeyOf(string title)
    {
        var key = TitleKey.Of(title);
        var text = new StringBuilder(key.Length + 16);
        foreach (char c in key)
        {
            if (c is >= '\u03b1' and <= '\u03c9')
                text.Append(GreekNames[c - '\u03b1']);
            else
                text.Append(c switch { '\u03d1' => "theta", '\u03d5' => "phi", '\u03d6' => "pi", '\u03f1' => "rho", '\u03f5' => "epsilon", _ => c.ToString() });
        }

        // The commands of the letters' other forms keep their names: \varepsilon and ε are one.
        return text.Replace("varepsilon", "epsilon").Replace("vartheta", "theta").Replace("varphi", "phi").Replace("varrho", "rho").Replace("varsigma", "sigma")
            .ToString();
    }
}
