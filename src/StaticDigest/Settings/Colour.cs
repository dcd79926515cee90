using System.Globalization;

namespace StaticDigest.Settings;

/// <summary>A colour: its red, green and blue, each 0 to 255.</summary>
internal readonly record struct Colour(int Red, int Green, int Blue)
{
    // WCAG 2.2 asks for 4.5 to 1; a little more leaves room for what a browser rounds.
    private const double Enough = 5;

    private static readonly Colour s_black = new(0, 0, 0), s_white = new(255, 255, 255);

    /// <summary>Reads <c>#8c1d2f</c>.</summary>
    public static Colour Parse(string text)
    {
        int value = int.Parse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    /// <summary>The colour, moved towards black or white as far as reading on a paper asks for.</summary>
    public Colour ReadableOn(Colour paper)
    {
        const int steps = 20;
        var towards = paper.ContrastTo(s_black) > paper.ContrastTo(s_white) ? s_black : s_white;
        int step = 0;
        while (step < steps && Mixed(towards, step / (double)steps).ContrastTo(paper) < Enough)
            step++;
        return Mixed(towards, step / (double)steps);
    }

    /// <summary>Ratio of contrast, 1 to 21, by WCAG 2.2.</summary>
    public double ContrastTo(Colour other)
    {
        double one = Luminance, two = other.Luminance;
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>For example <c>#8c1d2f</c>.</summary>
    public override string ToString() => Invariant($"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(int value) => value / 255.0 <= 0.04045 ? value / 255.0 / 12.92 : Math.Pow((value / 255.0 + 0.055) / 1.055, 2.4);

    private Colour Mixed(Colour other, double share)
    {
        return new(Mix(Red, other.Red), Mix(Green, other.Green), Mix(Blue, other.Blue));
        int Mix(int from, int to) => (int)Math.Round(from + (to - from) * share);
    }
}
