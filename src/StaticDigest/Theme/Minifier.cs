using System.Collections.Immutable;
using System.Text;
using NUglify;
using NUglify.JavaScript;

namespace StaticDigest.Theme;

/// <summary>Scripts and style sheets as they are served: without what only readers of the source need.</summary>
internal static class Minifier
{
    // What looks unneeded to it is not always: function f() {} addEventListener('popstate', f) of a module lost f.
    private static readonly CodeSettings s_program = new() { SourceMode = JavaScriptSourceMode.Program, RemoveUnneededCode = false };
    private static readonly CodeSettings s_module = new() { SourceMode = JavaScriptSourceMode.Module, RemoveUnneededCode = false };

    /// <summary>A script, smaller. One that is not understood stays as it is, with a diagnostic.</summary>
    public static ReadOnlyMemory<byte> Script(AssetText script, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = script.Text;
        // Names at the top of a module are its own and can be shortened; those of a plain script belong to the page.
        bool isModule = text.StartsWith("import ", StringComparison.Ordinal) || text.Contains("\nimport ", StringComparison.Ordinal)
            || text.Contains("\nexport ", StringComparison.Ordinal);
        return Result(Uglify.Js(text, null, isModule ? s_module : s_program), script, diagnostics);
    }

    /// <summary>A style sheet, smaller. One that is not understood stays as it is, with a diagnostic.</summary>
    public static ReadOnlyMemory<byte> Style(AssetText style, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Result(Uglify.Css(style.Text), style, diagnostics);

    private static ReadOnlyMemory<byte> Result(UglifyResult result, AssetText asset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (result.Errors.Find(error => error.IsError) is not { } error)
            return Encoding.UTF8.GetBytes(result.Code);
        diagnostics.Add(DiagnosticCodes.AssetNotMinified.At(asset.Place(error.StartLine, error.StartColumn), new DiagnosticKind.Sentence(error.Message)));
        return asset.Bytes;
    }
}
