using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Resolving;

/// <summary>What the owner says about one title.</summary>
/// <param name="Title">The title as he wrote it.</param>
/// <param name="IsYes">True when the one candidate is the paper.</param>
/// <param name="Id">The paper's id, where he named it; with neither, no candidate is the paper.</param>
/// <param name="Where">Where he says so.</param>
public sealed record ResolveAnswer(string Title, bool IsYes, PaperId? Id, SourceSpan Where);

/// <summary>
/// The owner's answers, <c>resolve/answers.yml</c>: a title, a colon and <c>yes</c>, <c>no</c> or an id. No run writes this
/// file, and an answer wins over every service for ever.
/// </summary>
public static class ResolveAnswers
{
    /// <summary>Path of the file below the input folder.</summary>
    public const string FileName = "resolve/answers.yml";

    /// <summary>Reads the file; answers by the key of their title.</summary>
    public static (ImmutableDictionary<string, ResolveAnswer> Answers, ImmutableArray<Diagnostic> Diagnostics) Read(ReadOnlySpan<byte> bytes)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, ResolveAnswer>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            foreach (var (key, value) in (YamlLocations.Root(bytes) ?? new YamlMappingNode()).Children)
            {
                var where = YamlLocations.Of(key, FileName);
                var (title, text) = ((key as YamlScalarNode)?.Value ?? "", (value as YamlScalarNode)?.Value?.Trim() ?? "");
                bool isYes = text is "yes" or "Yes" or "true", isNo = text is "no" or "No" or "false";
                var id = isYes || isNo ? null : PaperIds.TryParse(text) is { Kind: <= PaperIdKind.Doi } known ? known : (PaperId?)null;
                if (isYes || isNo || id is not null)
                    answers[KeyOf(title)] = new(title, isYes, id, where);
                else
                    diagnostics.Add(DiagnosticCodes.ResolveAnswerUnknown.At(YamlLocations.Of(value, FileName), title, text));
            }
        }
        catch (YamlException exception)
        {
            diagnostics.Add(DiagnosticCodes.ResolveAnswersBroken.At(YamlLocations.Of(exception, FileName), YamlLocations.Describe(exception)));
        }

        return (answers.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The key by which a title finds its answer.</summary>
    internal static string KeyOf(string title) => new TitleForm(PaperText.CleanTitle(title, EntryText.Tex)).Key;
}
