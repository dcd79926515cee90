using System.Globalization;
using System.Text.RegularExpressions;
using Jint;
using Jint.Native;

namespace StaticDigest.Formulas;

/// <summary>
/// Temml (https://temml.org), which turns TeX into MathML, in a script engine that reaches nothing of the machine.
/// One call at a time. The limits count steps, not seconds, so that the outcome is the same on every machine;
/// the clock is only the last resort.
/// </summary>
internal sealed class TemmlEngine : IDisposable
{
    /// <summary>Version of the library; a test compares it with what the script says of itself.</summary>
    public const string Version = "0.13.5";

    private const int MaxStatements = 400_000;
    private const int MaxRecursion = 600;
    private const long MaxMemory = 128L * 1024 * 1024;

    // Authors' shorthands whose meaning is beyond doubt, which arXiv shows without their definitions: \eps, \mbox{if}, \ZZ_4.
    // The answer begins with "<" or, when there is a problem, with "!".
    private const string Setup = """
        (function () {
          var shorthands = {
            '\\mbox': '\\text{#1}', '\\eps': '\\varepsilon', '\\F': '\\mathbb{F}', '\\C': '\\mathbb{C}', '\\FF': '\\mathbb{F}',
            '\\ZZ': '\\mathbb{Z}', '\\NN': '\\mathbb{N}', '\\QQ': '\\mathbb{Q}', '\\RR': '\\mathbb{R}', '\\CC': '\\mathbb{C}',
            '\\EE': '\\mathbb{E}', '\\PP': '\\mathbb{P}', '\\ceil': '\\lceil #1\\rceil', '\\floor': '\\lfloor #1\\rfloor',
            '\\norm': '\\lVert #1\\rVert', '\\poly': '\\operatorname{poly}', '\\polylog': '\\operatorname{polylog}',
            '\\NP': '\\mathsf{NP}', '\\Oh': 'O', '\\bigO': 'O', '\\xspace': ''
          };
          for (var name in shorthands)
            temml.__defineMacro(name, shorthands[name]);
        })();
        function typeset(tex, isDisplay) {
          try {
            return temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true, trust: false, strict: false, maxExpand: 200, maxSize: [10, 10] });
          } catch (error) {
            return '!' + String(error && error.message || error);
          }
        }
        """;

    // Parsing takes most of the time, and its outcome can be shared.
    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Library = new(() => Engine.PrepareScript(Source(), strict: false));

    private readonly Engine _engine;
    private readonly JsValue _typeset;

    public TemmlEngine()
    {
        _engine = new Engine(options =>
        {
            options.MaxStatements(MaxStatements);
            options.LimitRecursion(MaxRecursion);
            options.LimitMemory(MaxMemory);
            options.TimeoutInterval(TimeSpan.FromSeconds(20));
            options.RegexTimeoutInterval(TimeSpan.FromSeconds(5));
            options.DisableStringCompilation();
            options.Culture(CultureInfo.InvariantCulture);
            options.LocalTimeZone(TimeZoneInfo.Utc);
        });
        _engine.Execute(Library.Value);
        _engine.Execute(Setup);
        _typeset = _engine.GetValue("typeset");
    }

    public string ScriptVersion => _engine.Evaluate("temml.version").AsString();

    /// <summary>Temml's markup, unchecked, or after "!" its complaint; null when the engine gave up and is of no use any more.</summary>
    public string? Render(Formula formula)
    {
        try
        {
            return _engine.Invoke(_typeset, formula.Tex, formula.IsDisplay).AsString();
        }
        catch (Exception error) when (error is JintException or TimeoutException or RegexMatchTimeoutException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static string Source()
    {
        using var stream = typeof(TemmlEngine).Assembly.GetManifestResourceStream("temml.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
