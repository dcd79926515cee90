using StaticDigest.StatiqHost.Modules;
using Statiq.Common;
using Statiq.Core;

namespace StaticDigest.StatiqHost.Pipelines;

/// <summary>The site: every page, feed and other file, planned once all papers are known, then rendered and written.</summary>
public sealed class Digest : Pipeline
{
    /// <summary>Declares the modules.</summary>
    public Digest()
    {
        Dependencies.Add(nameof(Papers));
        PostProcessModules = new ModuleList
        {
            new PlanPages(),
        };
        OutputModules = new ModuleList
        {
            new RenderPages(),
            new WriteFiles(),
            new WriteEmptyFiles(),
        };
    }
}
