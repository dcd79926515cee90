namespace StaticDigest.Features.Map;

/// <summary>
/// A place on a map. Places are computed with sums, products, quotients and roots only, which every machine rounds alike;
/// sines and powers may differ in the last digit from one to the other.
/// </summary>
internal readonly record struct MapPoint(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static MapPoint operator +(MapPoint left, MapPoint right) => new(left.X + right.X, left.Y + right.Y);

    public static MapPoint operator -(MapPoint left, MapPoint right) => new(left.X - right.X, left.Y - right.Y);

    public static MapPoint operator *(MapPoint point, double factor) => new(point.X * factor, point.Y * factor);
}
