using StaticDigest.Building.Reading;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>
/// Reads the input and the theme folder with the library, which knows what may be read: no hidden file, no link that leaves
/// the folder, nothing of any size.
/// </summary>
internal sealed class ReadFolders : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var files = context.FileSystem;
        string output = files.GetOutputDirectory().Path.FullPath;
        // Statiq.Web puts the `input` folders of its own themes in front; the digest's is the last.
        var input = files.GetRootDirectory(files.InputPaths[^1]).Path;
        var theme = files.GetRootDirectory(context.Settings.GetString(HostSettings.Theme) ?? HostSettings.DefaultTheme).Path;
        return [.. Read(input, SourceDocuments.Input), .. Read(theme, SourceDocuments.Theme)];

        IEnumerable<IDocument> Read(NormalizedPath folder, string name)
        {
            var read = InputFolder.Load(folder.FullPath, output);
            context.LogDiagnostics(read.Diagnostics);
            return read.Items.Select(file => SourceDocuments.Of(file, name, folder, context));
        }
    }
}
