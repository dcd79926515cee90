namespace StaticDigest.Features.Map;

/// <summary>Fits places into a box and makes room between them.</summary>
internal static class MapSpace
{
    private const int Rounds = 60;
    private const int Margin = 12;

    // Part of the box that the papers may fill, and how far they stand apart at least and at most.
    private const double Filled = 0.42;
    private const double Closest = 6;
    private const double Farthest = 40;
    private const double ByRank = 0.75;

    /// <summary>The places in a box of the given size, no two on one spot.</summary>
    public static MapPoint[] Spread(MapPoint[] places, int width, int height)
    {
        var fitted = Fit(places, width, height);
        double apart = Math.Clamp(Math.Sqrt(width * height * Filled / Math.Max(places.Length, 1)), Closest, Farthest);
        for (int round = 0; round < Rounds; round++)
        {
            if (!Push(fitted, apart, width, height))
                break;
        }

        return fitted;
    }

    private static MapPoint[] Fit(MapPoint[] places, int width, int height)
    {
        var across = Fit([.. places.Select(place => place.X)], width);
        var down = Fit([.. places.Select(place => place.Y)], height);
        return [.. across.Select((x, i) => new MapPoint(x, down[i]))];
    }

    /// <summary>
    /// Fits one coordinate: for the greater part by its rank, since by distance alone a few outsiders would press all others
    /// into the middle.
    /// </summary>
    private static double[] Fit(double[] values, int size)
    {
        if (values.Length == 0)
            return [];
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ThenBy(i => i)];
        double first = values[order[0]], range = values[order[^1]] - first;
        var fitted = new double[values.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            double byRank = (rank + 0.5) / order.Length;
            double byDistance = range == 0 ? 0.5 : (values[order[rank]] - first) / range;
            fitted[order[rank]] = Margin + (byRank * ByRank + byDistance * (1 - ByRank)) * (size - (2 * Margin));
        }

        return fitted;
    }

    /// <summary>Pushes apart all that stand too close; false when there were none.</summary>
    private static bool Push(MapPoint[] places, double apart, int width, int height)
    {
        int columns = (int)(width / apart) + 1, rows = (int)(height / apart) + 1;
        var heads = new int[columns * rows];
        var next = new int[places.Length];
        Array.Fill(heads, -1);
        for (int i = places.Length - 1; i >= 0; i--)
        {
            int cell = CellOf(places[i], apart, columns);
            next[i] = heads[cell];
            heads[cell] = i;
        }

        bool hasMoved = false;
        var moves = new MapPoint[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int column = (int)(places[i].X / apart), row = (int)(places[i].Y / apart);
            for (int y = Math.Max(row - 1, 0); y <= Math.Min(row + 1, rows - 1); y++)
            {
                for (int x = Math.Max(column - 1, 0); x <= Math.Min(column + 1, columns - 1); x++)
                {
                    for (int j = heads[y * columns + x]; j >= 0; j = next[j])
                    {
                        if (j <= i)
                            continue;
                        var way = places[j] - places[i];
                        double distance = way.Length;
                        if (distance >= apart)
                            continue;
                        hasMoved = true;
                        var push = distance < 0.001 ? new MapPoint(apart * 0.25, (i - j) % 5 * 0.1) : way * ((apart - distance) * 0.45 / distance);
                        moves[i] -= push;
                        moves[j] += push;
                    }
                }
            }
        }

        for (int i = 0; i < places.Length; i++)
        {
            // Who is pushed from many sides would be thrown across the map.
            var move = moves[i].Length > apart ? moves[i] * (apart / moves[i].Length) : moves[i];
            places[i] = new(Math.Clamp(places[i].X + move.X, Margin, width - Margin), Math.Clamp(places[i].Y + move.Y, Margin, height - Margin));
        }

        return hasMoved;
    }

    private static int CellOf(MapPoint place, double apart, int columns) => (int)(place.Y / apart) * columns + (int)(place.X / apart);
}
