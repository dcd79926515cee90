using System.Collections;
using System.Runtime.CompilerServices;
using StaticDigest.Localization;
using StaticDigest.Site.Views;

namespace StaticDigest.Theme;

/// <summary>
/// A number for everything that a view shows. A page whose number and theme are those of the last build
/// need not be rendered again. Cards stand on many pages, so theirs are computed once.
/// </summary>
internal sealed class ViewFingerprint(ViewShapes views)
{
    private readonly ConditionalWeakTable<PaperCardView, StrongBox<UInt128>> _cards = [];

    public UInt128 Of(object view)
    {
        var hash = new Fingerprint();
        Add(ref hash, view);
        return hash.Finish();
    }

    private void Add(ref Fingerprint hash, object? value)
    {
        switch (value)
        {
            case null:
                hash.Add(0L);
                break;
            case string text:
                hash.Add(text);
                break;
            case Html html:
                hash.Add(html.Value);
                break;
            case Localizer localizer:
                hash.Add(localizer.Fingerprint);
                break;
            case int number:
                hash.Add(number);
                break;
            case bool flag:
                hash.Add(flag ? 1L : 2L);
                break;
            case PaperCardView card:
                hash.Add(_cards.GetValue(card, key => new StrongBox<UInt128>(OfMembers(key))).Value);
                break;
            case IList list:
                hash.Add(list.Count);
                foreach (var item in list)
                    Add(ref hash, item);
                break;
            default:
                hash.Add(OfMembers(value));
                break;
        }
    }

    private UInt128 OfMembers(object view)
    {
        var shape = views.Find(view.GetType())
            ?? throw new InvalidOperationException($"{view.GetType().Name} is no view record; its feature must name it");
        var hash = new Fingerprint();
        foreach (var member in shape.Members)
            Add(ref hash, shape.Read(view, member));
        return hash.Finish();
    }
}
