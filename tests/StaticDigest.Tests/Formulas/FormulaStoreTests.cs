using StaticDigest.Formulas;
using Xunit;

namespace StaticDigest.Tests.Formulas;

public class FormulaStoreTests
{
    // Formulas that no shortcut can write, one of which fails.
    private static readonly Formula[] s_formulas = [new(@"\hat{x}", false), new(@"\hat{x}", true), new(@"\foo", false)];

    [Fact]
    public void A_store_comes_back_as_it_was()
    {
        var store = Typeset(s_formulas);
        var back = FormulaStore.Read(store.Write());
        Assert.Equal(3, back.Formulas.Count);
        Assert.Equal(store.Formulas.OrderBy(pair => pair.Key.Tex).ThenBy(pair => pair.Key.IsDisplay),
            back.Formulas.OrderBy(pair => pair.Key.Tex).ThenBy(pair => pair.Key.IsDisplay));
    }

    [Fact]
    public void Bytes_do_not_depend_on_the_order_of_work() =>
        Assert.Equal(Typeset(s_formulas).Write(), Typeset([.. s_formulas.Reverse()]).Write());

    [Fact]
    public void Damage_and_other_versions_are_noticed()
    {
        var bytes = Typeset(s_formulas).Write();
        Assert.Same(FormulaStore.Empty, FormulaStore.Read([]));
        Assert.Same(FormulaStore.Empty, FormulaStore.Read(bytes.AsSpan()[..^1]));
        for (int i = 0; i < bytes.Length; i += 7)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 1;
            Assert.Same(FormulaStore.Empty, FormulaStore.Read(damaged));
        }
    }

    [Fact]
    public void Known_formulas_are_taken_over_and_unused_ones_dropped()
    {
        var known = FormulaStore.Of([
            KeyValuePair.Create(new Formula(@"\hat{x}", false), TypesetFormula.Of("<math>known</math>")),
            KeyValuePair.Create(new Formula(@"\hat{y}", false), TypesetFormula.Of("<math>unused</math>"))]);
        using var typesetter = new Typesetter(known);
        Assert.Equal("<math>known</math>", typesetter.Typeset(new Formula(@"\hat{x}", false)).Markup);
        Assert.True(typesetter.HasChanged);
        Assert.Equal([new Formula(@"\hat{x}", false)], typesetter.Used.Formulas.Keys);
    }

    [Fact]
    public void Nothing_has_changed_when_the_same_formulas_come_again()
    {
        using var typesetter = new Typesetter(Typeset(s_formulas));
        foreach (var formula in s_formulas)
            typesetter.Typeset(formula);
        Assert.False(typesetter.HasChanged);
    }

    [Fact]
    public void Many_threads_give_the_same_as_one()
    {
        Formula[] formulas = [.. Enumerable.Range(0, 60).Select(i => new Formula($@"\hat{{x}}_{{{i % 20}}} \bar y", i % 2 == 0))];
        using var typesetter = new Typesetter();
        Parallel.ForEach(formulas, new ParallelOptions { MaxDegreeOfParallelism = 6 }, formula => typesetter.Typeset(formula));
        Assert.Equal(Typeset(formulas).Write(), typesetter.Used.Write());
    }

    private static FormulaStore Typeset(IEnumerable<Formula> formulas)
    {
        using var typesetter = new Typesetter();
        foreach (var formula in formulas)
            typesetter.Typeset(formula);
        return typesetter.Used;
    }
}
