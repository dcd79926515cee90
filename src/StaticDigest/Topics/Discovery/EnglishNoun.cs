using System.Collections.Frozen;

namespace StaticDigest.Topics.Discovery;

/// <summary>What English words tell about being the name of a topic.</summary>
internal static class EnglishNoun
{
    private const string Table = """
        accuracy agent algorithm analysis answer application approach architecture area aspect assumption baseline behavior benchmark bound case category
        characteristic choice class collection combination comparison complexity component concept condition configuration constraint context contribution
        corpus cost criteria criterion data dataset decision definition demonstration dependency design detail difference dimension direction
        distribution domain effect element environment error estimate estimation evaluation evidence example expert explanation extension factor feature
        field formulation foundation function goal guarantee human idea implementation implication input insight instance instruction interaction
        interface interval issue item iteration label layer learner lesson limit limitation list location machine measure measurement mechanism metric
        module network node note object objective observation operation operator option order outcome output overview pair paradigm parameter part
        participant path pattern people period perspective phase pipeline point policy position practice predictor prediction preference principle
        priors procedure process product program progress project property proof proposal question random range rate reader reason recommendation
        relation relationship representation requirement research researcher resource response review role rule sample scale scenario schedule scheme
        scenes score sequence session set setting shape side simulation site size solution source space stage standard statistic step stage strategy
        structure subject survey symbol system target task teacher technique technology template term test text theorem theory threshold time tool
        trade trend trial type unit user value variable variant variation view way weight word world year
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> General =
        Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word in lower case without the ending of the plural: "processes" is "process"; "series" stays as it is.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || word.EndsWith("ies") ? word
        : word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") ? word[..^2]
        : word[..^1];

    /// <summary>True for what papers of every field speak of ("tasks"), so that alone it names no topic.</summary>
    public static bool IsGeneral(ReadOnlySpan<char> singular) => General.Contains(singular);
}
