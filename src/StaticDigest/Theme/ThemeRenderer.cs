using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticDigest.Site;
using StaticDigest.Site.Views;

namespace StaticDigest.Theme;

/// <summary>
/// Renders pages with one theme. One context serves a thread for all its pages; a partial is rendered once for
/// each value it is given and shared by all threads, so that a card on five lists costs as much as on one.
/// </summary>
public sealed class ThemeRenderer : IDisposable
{
    private readonly SiteTheme _theme;
    private readonly SiteView _site;
    private readonly ScriptObject _builtins;
    private readonly ConcurrentDictionary<PartialKey, RenderedHtml> _partials = new();
    private readonly ThreadLocal<Worker> _workers;

    /// <summary>Prepares to render pages of one site.</summary>
    internal ThemeRenderer(SiteTheme theme, SiteView site)
    {
        _theme = theme;
        _site = site;
        _builtins = new BuiltinFunctions();
        _workers = new ThreadLocal<Worker>(() => new Worker(this));
    }

    /// <summary>Renders a page to UTF-8. The memory is valid until this thread renders its next page.</summary>
    /// <exception cref="ThemeException">A template met a name or value that it cannot use.</exception>
    internal ReadOnlyMemory<byte> Render(TemplatePage page) => Attempt(worker => worker.Render(page), page.File);

    /// <summary>Renders a view that is no page of the site, such as a message, to UTF-8. The memory is valid until this thread renders again.</summary>
    /// <param name="template">The template's name.</param>
    /// <param name="view">What it shows.</param>
    /// <exception cref="ThemeException">The template met a name or value that it cannot use.</exception>
    internal ReadOnlyMemory<byte> Render(string template, object view) => Attempt(worker => worker.Render(template, view), template);

    private ReadOnlyMemory<byte> Attempt(Func<Worker, ReadOnlyMemory<byte>> render, string name)
    {
        try
        {
            return render(_workers.Value!);
        }
        catch (Exception exception)
        {
            // The worker was in the middle of something; the next page needs one that is not.
            _workers.Value = new Worker(this);
            if (exception is not ScriptRuntimeException slip)
                throw;
            throw new ThemeException(DiagnosticCodes.TemplateFailed.At(
                ThemeLoader.Place(slip.Span), new DiagnosticKind.Sentence(slip.OriginalMessage ?? slip.Message), name), slip)
            { IsSlip = slip.InnerException is null };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private readonly record struct PartialKey(string Name, object Argument)
    {
        public bool Equals(PartialKey other) =>
            Name == other.Name && (ReferenceEquals(Argument, other.Argument) || Argument is string text && other.Argument is string twin && text == twin);

        public override int GetHashCode() =>
            HashCode.Combine(Name, Argument is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(Argument));
    }

    private sealed class Worker
    {
        private readonly ThemeRenderer _owner;
        private readonly HtmlTemplateContext _context;
        private readonly Utf8Output _content = new();
        private readonly Utf8Output _page = new();
        private readonly Stack<Utf8Output> _spare = new();
        private readonly ScriptObject _globals = [];

        public Worker(ThemeRenderer owner)
        {
            _owner = owner;
            _context = new HtmlTemplateContext(owner._builtins, owner._theme.Views);
            _globals.SetValue("site", owner._site, true);
            _globals.SetValue("partial", new PartialFunction(this), true);
            _globals.SetValue("words", owner._site.Words, true);
            _globals.SetValue("number", DelegateCustomFunction.CreateFunc<long, string>(owner._site.Words.Number), true);
            _globals.SetValue("translate", new TranslateFunction(owner._site.Words, MessagePart.Whole), true);
            // What it was called before; layouts of owners may still do so.
            _globals.SetValue("say", new TranslateFunction(owner._site.Words, MessagePart.Whole), true);
            _globals.SetValue("words_json", new WordsJsonFunction(owner._site.Words), true);
            _globals.SetValue("before", new TranslateFunction(owner._site.Words, MessagePart.BeforeGap), true);
            _globals.SetValue("after", new TranslateFunction(owner._site.Words, MessagePart.AfterGap), true);
            _context.PushGlobal(_globals);
        }

        public ReadOnlyMemory<byte> Render(TemplatePage page)
        {
            _globals["head"] = page.Head;
            _globals["page"] = page.View;
            Run($"layouts/{page.Layout}", _content);
            if (!page.HasFrame)
                return _content.Written;
            _globals["content"] = new RenderedHtml(_content.Written);
            Run("layouts/base", _page);
            _globals.Remove("content");
            return _page.Written;
        }

        public ReadOnlyMemory<byte> Render(string template, object view)
        {
            _globals.Remove("head");
            _globals["page"] = view;
            Run(template, _content);
            return _content.Written;
        }

        public RenderedHtml Partial(ScriptNode? call, string name, object argument)
        {
            var key = new PartialKey(name, argument);
            if (_owner._partials.TryGetValue(key, out var known))
                return known;
            if (!_owner._theme.Templates.ContainsKey($"partials/{name}"))
            {
                var names = _owner._theme.Templates.Keys.Where(path => path.StartsWith("partials/", StringComparison.Ordinal))
                    .Select(path => path["partials/".Length..]);
                throw new ScriptRuntimeException(call?.Span ?? default, $"there is no partial `{name}`{NearestName.Hint(name, names)}");
            }

            var output = _spare.Count > 0 ? _spare.Pop() : new Utf8Output();
            // A partial sees its argument and the site only: what it shows may not depend on the page around it.
            var outer = (Head: _globals["head"], Page: _globals["page"], It: _globals["it"]);
            _globals.Remove("head");
            _globals.Remove("page");
            _globals["it"] = argument;
            Run($"partials/{name}", output);
            _globals["head"] = outer.Head;
            _globals["page"] = outer.Page;
            if (outer.It is null)
                _globals.Remove("it");
            else
                _globals["it"] = outer.It;
            // Its file ends a line, and so does the line in which it is called.
            var rendered = new RenderedHtml(output.Written.TrimEnd((byte)'\n').ToArray());
            _spare.Push(output);
            // A list is another object each time it is read from its view, and what a template puts together is new each time:
            // what was made of them would never be found again.
            return argument is ValueType or ScriptObject ? rendered : _owner._partials.GetOrAdd(key, rendered);
        }

        private void Run(string path, Utf8Output output)
        {
            output.Clear();
            _context.PushOutput(output);
            try
            {
                // Evaluating the page, rather than Template.Render, writes to our output without a string between.
                var result = _context.Evaluate(_owner._theme.Templates[path].Page!);
                if (result is not null)
                    _context.Write(_owner._theme.Templates[path].Page!.Span, result);
            }
            finally
            {
                _context.PopOutput();
            }
        }
    }

    private sealed class PartialFunction(Worker worker)
        : TemplateFunction(typeof(RenderedHtml), ScriptVarParamKind.None, new(typeof(string), "name"), new(typeof(object), "argument"))
    {
        protected override object Call(ScriptNode? call, ScriptArray arguments) =>
            worker.Partial(call, arguments[0]?.ToString() ?? "", arguments.Count > 1 ? arguments[1] ?? "" : "");
    }
}
