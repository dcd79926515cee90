using System.Collections.Concurrent;
using StaticDigest.Building;
using StaticDigest.Site;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary><see cref="Flow.Output"/>: each planned file gets its content; links of pages are checked.</summary>
internal sealed class RenderPages : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        if (context.Inputs.IsEmpty)
            return [];
        var site = context.Inputs[0].Get<PlannedSite>(PlanPages.Site);
        var links = new LinkCheck(context.Inputs.Select(input => input.Get<Page>(PlanPages.Page)), site.Address);
        var broken = new ConcurrentBag<Diagnostic>();
        using var typesetter = site.Typesetter;
        using var renderer = Flow.Renderer(site.Settings, site.Address, site.Theme,
            [.. context.Inputs.Select(input => input.Get<Page>(PlanPages.Page))]);
        var cards = CardCache.Of(context);
        var rendered = context.Inputs
            .AsParallel().AsOrdered()
            .WithCancellation(context.CancellationToken)
            .Select(Render)
            .ToList();
        context.LogDiagnostics(broken);
        FormulaCache.Save(typesetter, context);
        cards?.Keep(context.Inputs.Select(input => input.Get<Page>(PlanPages.Page)).OfType<GeneratedFile>().Where(page => page.IsExpensive));
        return rendered;

        IDocument Render(IDocument input)
        {
            var page = input.Get<Page>(PlanPages.Page);
            // Copied, since the renderer uses its memory again for the next page.
            byte[] bytes = (page is GeneratedFile { IsExpensive: true } card && cards is not null ? cards.Bytes(card) : Flow.Output(page, renderer).Bytes)
                .ToArray();
            if (page is TemplatePage)
                links.Check(page.File, bytes, broken);
            return input.Clone(context.GetContentProvider(bytes));
        }
    }
}
