namespace StaticDigest.Features.Map;

/// <summary>
/// Finds a place for each topic of a map: topics with much in common stand side by side, and each has room for its papers.
/// The unit is the room of one paper. Topics attract by what they share and repel by their size, a hundred rounds with ever
/// smaller steps; there are at most some hundred topics, so every pair is looked at.
/// </summary>
internal static class TopicAnchors
{
    private const int Rounds = 100;

    // A turn by the golden angle: points that start so cover a disc evenly.
    private const double Cosine = -0.7373688780783197;
    private const double Sine = 0.6754902942615238;

    /// <summary>The places, in the order of the topics.</summary>
    /// <param name="sizes">Papers of each topic, at least one.</param>
    /// <param name="ties">How much each pair has in common; symmetric.</param>
    public static MapPoint[] Place(int[] sizes, double[,] ties)
    {
        int count = sizes.Length;
        if (count == 0)
            return [];
        double[] radii = [.. sizes.Select(size => Math.Sqrt(size))];
        double firstStep = radii.Max();
        var places = Start(radii);
        for (int round = 0; round < Rounds; round++)
        {
            var moves = new MapPoint[count];
            for (int i = 0; i < count; i++)
            {
                moves[i] += places[i] * -0.05;
                for (int j = i + 1; j < count; j++)
                {
                    var way = places[j] - places[i];
                    double distance = Math.Max(way.Length, 0.01);
                    double room = radii[i] + radii[j];
                    double pull = (ties[i, j] / (radii[i] * radii[j]) * distance) - (room * room / (distance * distance) * 0.25);
                    var force = way * (pull / distance);
                    moves[i] += force;
                    moves[j] -= force;
                }
            }

            double step = firstStep * (Rounds - round) / Rounds;
            for (int i = 0; i < count; i++)
            {
                double length = moves[i].Length;
                places[i] += length > step ? moves[i] * (step / length) : moves[i];
            }
        }

        return places;
    }

    // The largest in the middle.
    private static MapPoint[] Start(double[] radii)
    {
        var places = new MapPoint[radii.Length];
        var direction = new MapPoint(1, 0);
        double area = 0;
        foreach (int i in Enumerable.Range(0, radii.Length).OrderByDescending(i => radii[i]).ThenBy(i => i))
        {
            places[i] = direction * Math.Sqrt(area);
            area += radii[i] * radii[i];
            direction = new((direction.X * Cosine) - (direction.Y * Sine), (direction.X * Sine) + (direction.Y * Cosine));
        }

        return places;
    }
}
