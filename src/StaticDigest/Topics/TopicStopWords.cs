using System.Collections.Frozen;

namespace StaticDigest.Topics;

/// <summary>Words that say nothing about what a paper is about: of English, and of how papers are written.</summary>
internal static class TopicStopWords
{
    private const string Table = """
        a about above abstract achieve achieves across additional additionally after again all allow allows along also although among an and any approach approaches
        are as at available based be because been before being between both but by can challenge challenges code com compared consider could current
        demonstrate demonstrates demonstrated despite did different do does doing due during each effective effectively efficient either enable
        enables ensure even evaluate evaluation existing experiment experiments experimental extended extensive first five for found four framework from further
        furthermore general github given good had has have having hence here high how however http https if improve improved improvement improves in
        including increasing instead into introduce introduces is issue it its itself key large lead leading less level leverage like limited made main make
        many may method methods might model models more moreover most much multiple must name need needs new no nor not novel now number obtain of
        often on one only open or other our out outperform outperforms over overall own paper papers particular performance perform performs present
        presents previous problem problems propose proposed proposes provide provides published recent recently report reports require requires respectively result
        results same second see several should show shown shows significant significantly simple since single so some specific state still strong
        study such than that the their them then there therefore these they third this those though three through thus to together too towards two
        under up upon use used useful uses using various version very via was way we well were what when where whether which while who whose why widely will
        with within without work works would yet you your
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
