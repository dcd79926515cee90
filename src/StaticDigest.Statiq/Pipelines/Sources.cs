using StaticDigest.StatiqHost.Modules;
using Statiq.Common;
using Statiq.Core;

namespace StaticDigest.StatiqHost.Pipelines;

/// <summary>The files of the input and theme folders; each listing among them with what it says.</summary>
public sealed class Sources : Pipeline
{
    /// <summary>Declares the modules.</summary>
    public Sources()
    {
        InputModules = new ModuleList
        {
            new ReadFolders(),
            new ReadEntries(),
        };
    }
}
