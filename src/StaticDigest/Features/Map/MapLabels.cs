using System.Collections.Immutable;

namespace StaticDigest.Features.Map;

/// <summary>Writes the names of topics in the middle of their papers, the largest topics first, where they do not cross another name.</summary>
internal static class MapLabels
{
    private const int FewestPapers = 2;
    private const int MaxLabels = 24;

    // What letters measure, and a narrow screen across, in units of the map on a wide screen.
    private const double LetterWidth = 8;
    private const double LineHeight = 20;
    private const double Narrow = 320;
    private const double Drift = 100;

    // A name that is in the way of another may move so many lines up or down.
    private static readonly int[] Shifts = [0, -1, 1, -2, 2];

    public static ImmutableArray<MapLabelView> Of(IEnumerable<(string Name, ImmutableArray<MapPoint> Places)> topics)
    {
        var labels = ImmutableArray.CreateBuilder<MapLabelView>();
        List<Box> wide = [], narrow = [];
        foreach (var (name, places) in topics.Where(topic => topic.Places.Length >= FewestPapers).OrderByDescending(topic => topic.Places.Length))
        {
            double width = name.Length * LetterWidth;
            if (labels.Count == MaxLabels || width > PaperMap.Width / 2)
                continue;
            double x = Within(Median(places.Select(place => place.X)), width);
            double y = Median(places.Select(place => place.Y));
            foreach (int shift in Shifts)
            {
                var box = new Box(x, Math.Clamp(y + shift * LineHeight, LineHeight, PaperMap.Height - LineHeight), width);
                if (wide.Exists(box.Crosses))
                    continue;
                wide.Add(box);
                var small = box with { X = x * Narrow / PaperMap.Width };
                bool isMinor = small.X < width / 2 || small.X > Narrow - (width / 2) || narrow.Exists(small.Crosses);
                if (!isMinor)
                    narrow.Add(small);
                labels.Add(new(name, Percent(box.X, PaperMap.Width), Percent(box.Y, PaperMap.Height), isMinor));
                break;
            }
        }

        return labels.ToImmutable();
    }

    // Not over the edge of a wide screen; nor over that of a narrow one, unless that would take the name away from its papers.
    private static double Within(double x, double width)
    {
        double edge = width / 2 * PaperMap.Width / Narrow;
        double inNarrow = edge * 2 < PaperMap.Width ? Math.Clamp(x, edge, PaperMap.Width - edge) : x;
        return Math.Clamp(Math.Abs(inNarrow - x) <= Drift ? inNarrow : x, width / 2, PaperMap.Width - (width / 2));
    }

    /// <summary>A place in percent, to a tenth.</summary>
    internal static string Percent(double value, int size) => Invariant($"{value * 100 / size:0.0}");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>A name where it stands: its middle and its width.</summary>
    private readonly record struct Box(double X, double Y, double Width)
    {
        public bool Crosses(Box other) => Math.Abs(other.Y - Y) < LineHeight && Math.Abs(other.X - X) < (other.Width + Width) / 2;
    }
}
