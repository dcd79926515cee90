namespace StaticDigest.Formulas;

/// <summary>
/// A thread that only typesets. The script engine recurses with the formula, so it gets a stack whose size is known,
/// wherever the host's own threads come from.
/// </summary>
internal sealed class TemmlThread : IDisposable
{
    private const int StackSize = 16 * 1024 * 1024;

    // Formulas take long: who waits for one leaves the core to the other side.
    private readonly AutoResetEvent _asked = new(false);
    private readonly AutoResetEvent _answered = new(false);
    private Formula? _formula;
    private TypesetFormula? _answer;
    private Exception? _fault;

    public TemmlThread()
    {
        var thread = new Thread(Run, StackSize) { IsBackground = true, Name = "formulas" };
        thread.Start();
    }

    /// <summary>Typesets one formula; must not be called by two threads at once.</summary>
    public TypesetFormula Typeset(Formula formula)
    {
        _formula = formula;
        _asked.Set();
        _answered.WaitOne();
        if (_fault is not null)
            throw new InvalidOperationException("The script that typesets formulas cannot be run.", _fault);
        return _answer!;
    }

    public void Dispose()
    {
        _formula = null;
        _asked.Set();
    }

    private void Run()
    {
        TemmlEngine? engine = null;
        while (true)
        {
            _asked.WaitOne();
            if (_formula is not { } formula)
                break;
            try
            {
                engine ??= new TemmlEngine();
                var markup = engine.Render(formula);
                if (markup is null)
                {
                    engine.Dispose();
                    engine = null;
                }

                _answer = TemmlAnswer.Read(markup);
            }
            catch (Exception error)
            {
                // A fault must reach the one who asked; on this thread it would end the process.
                _fault = error;
            }

            _answered.Set();
        }

        engine?.Dispose();
        _asked.Dispose();
        _answered.Dispose();
    }
}
