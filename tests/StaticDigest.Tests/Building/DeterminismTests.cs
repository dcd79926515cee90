using System.Globalization;
using StaticDigest.Building.Reading;
using StaticDigest.Formulas;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

public class DeterminismTests
{
    [Fact]
    public async Task Threads_culture_and_order_of_files_change_no_byte()
    {
        var files = InputFolder.Load(Repository.PathOf("input")).Items.AddRange(TestSite.Files("""
            -- listings/a.jsonl --
            {"id":"2401.00001","title":"Istanbul İĞÜŞÖÇ and quiet iii","abstract":"$x_1$ costs $5.","authors":["Ömer I.","ilke"],"featured":"2026-04-17","votes":3}
            -- listings/b.jsonl --
            {"id":"2401.00001","title":"Istanbul İĞÜŞÖÇ and quiet III","venue":"ICML 2025","featured":"2026-04-17","votes":5}
            """));
        using Typesetter first = new(), turkish = new();
        var one = TestSite.Options with { Jobs = 1 };
        var expected = TestSite.Build(files, typesetter: first).Hash();

        Assert.Equal(expected, TestSite.Build([.. files.Reverse()], TestSite.Options with { Jobs = 1 }).Hash());
        foreach (var culture in (string[])["tr-TR", "de-DE", "ar-SA", "fa-IR", "th-TH"])
            Assert.Equal(expected,
                await Task.Run(() => In(culture, () => TestSite.Build(files, one, typesetter: culture == "tr-TR" ? turkish : null).Hash()),
                    TestContext.Current.CancellationToken));
        Assert.Equal(expected, TestSite.Build(files, TestSite.Options with { Now = TestSite.Options.Now.AddHours(7) }).Hash());
    }

    private static UInt128 In(string culture, Func<UInt128> build)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return build();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
