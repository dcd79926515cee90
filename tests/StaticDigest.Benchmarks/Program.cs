using StaticDigest.Benchmarks;

return args switch
{
    ["phases", var input, .. var rest] => Phases.Run(input, rest is [var theme, ..] ? theme : "theme"),
    ["related", var input] => RelatedJudge.Run(input),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        phases INPUT [THEME]   time and allocations of each phase over an input folder, cold and warm
        related INPUT          related papers against random ones and plain title overlap, and their cost
        """);
    return 2;
}
