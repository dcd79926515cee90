using StaticDigest.StatiqHost.Modules;
using Statiq.Common;
using Statiq.Core;

namespace StaticDigest.StatiqHost.Pipelines;

/// <summary>
/// The papers: Markdown documents with their data as metadata. A module between the two below may change the Markdown
/// of any of them.
/// </summary>
public sealed class Papers : Pipeline
{
    /// <summary>Declares the modules.</summary>
    public Papers()
    {
        Dependencies.Add(nameof(Sources));
        ProcessModules = new ModuleList
        {
            new MergeEntries(),
            new RenderPapers(),
        };
    }
}
