using System.Text;

namespace StaticDigest.Cli;

/// <summary>
/// What a command sees of the process that it runs in: consoles, folder and environment. A host that runs commands inside
/// a process of its own, as tests do, gives each flow of control another one.
/// </summary>
internal sealed class Terminal
{
    private static readonly AsyncLocal<Terminal?> s_current = new();
    private static readonly Terminal s_process = new(null, null, null, Environment.GetEnvironmentVariable);

    private readonly TextWriter? _output;
    private readonly TextWriter? _errors;
    private readonly string? _folder;

    private Terminal(TextWriter? output, TextWriter? errors, string? folder, Func<string, string?> variable)
    {
        _output = output;
        _errors = errors;
        _folder = folder;
        Variable = variable;
    }

    /// <summary>The one of this flow of control; that of the process where nobody gave another.</summary>
    public static Terminal Current
    {
        get => s_current.Value ?? s_process;
        set => s_current.Value = value;
    }

    /// <summary>Whether this is the process itself.</summary>
    public bool IsProcess => _output is null;

    public TextWriter Output => _output ?? Console.Out;

    public TextWriter Errors => _errors ?? Console.Error;

    /// <summary>False where a person looks at it.</summary>
    public bool IsOutputRedirected => !IsProcess || Console.IsOutputRedirected;

    /// <inheritdoc cref="IsOutputRedirected"/>
    public bool AreErrorsRedirected => !IsProcess || Console.IsErrorRedirected;

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Variable { get; }

    /// <summary>A terminal of writers.</summary>
    public static Terminal Of(TextWriter output, TextWriter errors, string folder, Func<string, string?> variable) => new(output, errors, folder, variable);

    /// <summary>The full path of one that may be relative to the folder in which the command was called.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, _folder ?? Directory.GetCurrentDirectory());

    /// <summary>Writes text as UTF-8, whatever the console's own encoding is.</summary>
    public void WriteUtf8(string text)
    {
        if (_output is not null)
        {
            _output.Write(text);
            return;
        }

        using var stream = Console.OpenStandardOutput();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
