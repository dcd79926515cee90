using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>
/// Writes the files that are empty on purpose. Statiq's <c>WriteFiles</c> passes them over, and when told not to it
/// begins every file with a zero byte.
/// </summary>
internal sealed class WriteEmptyFiles : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteInput(IDocument input, IExecutionContext context)
    {
        using (Stream content = input.GetContentStream())
        {
            if (content.ReadByte() >= 0)
                return [input];
        }

        using Stream file = context.FileSystem.GetOutputFile(input.Destination).OpenWrite();
        file.SetLength(0);
        return [input];
    }
}
