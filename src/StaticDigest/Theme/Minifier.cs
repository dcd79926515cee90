using System.Collections.Immutable;
using System.Text;
using NUglify;
using NUglify.JavaScript;
using InputFile = StaticDigest.InputFile;

namespace StaticDigest.Theme;

/// <summary>Scripts and style sheets as they are served: without what only readers of the source need.</summary>
internal static class Minifier
{
    // What looks unneeded to it is not always: function f() {} addEventListener('popstate', f) of a module lost f.
    private static readonly CodeSettings s_program = new() { SourceMode = JavaScriptSourceMode.Program, RemoveUnneededCode = false };
    private static readonly CodeSettings s_module = new() { SourceMode = JavaScriptSourceMode.Module, RemoveUnneededCode = false };

    /// <summary>A script, smaller. One that is not understood stays as it is, with a diagnostic.</summary>
    /// <param name="file">The script.</param>
    /// <param name="shown">Its path for diagnostics.</param>
    /// <param name="diagnostics">Takes the diagnostic.</param>
    public static ReadOnlyMemory<byte> Script(InputFile file, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = Text(file);
        // Names at the top of a module are its own and can be shortened; those of a plain script belong to the page.
        bool isModule = text.StartsWith("import ", StringComparison.Ordinal) || text.Contains("\nimport ", StringComparison.Ordinal) || text.Contains("\nexport ", StringComparison.Ordinal);
        return Result(Uglify.Js(text, shown, isModule ? s_module : s_program), file, shown, diagnostics);
    }

    /// <summary>A style sheet, smaller. One that is not understood stays as it is, with a diagnostic.</summary>
    /// <param name="file">The style sheet.</param>
    /// <param name="shown">Its path for diagnostics.</param>
    /// <param name="diagnostics">Takes the diagnostic.</param>
    public static ReadOnlyMemory<byte> Style(InputFile file, string shown, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Result(Uglify.Css(Text(file), shown), file, shown, diagnostics);

    private static string Text(InputFile file) => Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff');

    private static ReadOnlyMemory<byte> Result(UglifyResult result, InputFile file, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (result.Errors.Find(error => error.IsError) is not { } error)
            return Encoding.UTF8.GetBytes(result.Code);
        diagnostics.Add(DiagnosticCodes.AssetNotMinified.At(new SourceSpan(shown, error.StartLine, error.StartColumn), new DiagnosticKind.Sentence(error.Message)));
        return file.Bytes;
    }
}
