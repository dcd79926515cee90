using StaticDigest.Building;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>The cards that were painted, in Statiq's cache folder; <c>--nocache</c> does without them.</summary>
internal static class CardCache
{
    private const string Name = "cards";

    /// <summary>Those of the last runs; null when nothing is to be kept.</summary>
    public static CardStore? Of(IExecutionContext context) =>
        context.Settings.GetBool(Keys.UseCache) ? new CardStore(context.FileSystem.GetCacheDirectory(Name).Path.FullPath) : null;
}
