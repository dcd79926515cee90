using System.Text;
using StaticDigest.Features.Search.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Search;

/// <summary>The index and the browser read the same words.</summary>
public sealed class SearchWordsTests : IDisposable
{
    private readonly SearchScript _script = new(Repository.PathOf("theme/assets"), _ => "");

    public void Dispose() => _script.Dispose();

    [Theory]
    [InlineData("Sparse Attention, revisited", "sparse@0 attention@1 revisited@2")]
    [InlineData("Poincaré's Łukasiewicz–Straße", "poincare@0 s@1 lukasiewicz@2 strasse@3")]
    [InlineData("pre-training and few-shot", "pre@0 training@1 pretraining@0 and@2 few@3 shot@4 fewshot@3")]
    [InlineData("attention-based GPT-4", "attention@0 based@1 gpt@2 4@3 gpt4@2")]
    [InlineData("ℓ₂ and L² norms", "l2@0 and@1 l2@2 norms@3")]
    [InlineData("α-divergence, λ2, Ελλάδα", "alpha@0 divergence@1 alphadivergence@0 lambda2@2 ελλαδα@3")]
    [InlineData("深度学习 models", "深度@0 度学@1 学习@2 models@3")]
    [InlineData("学 and ニューラル", "学@0 and@1 ニュ@2 ュー@3 ーラ@4 ラル@5")]
    [InlineData("𝐀𝓑 x̂ \u0301 \u0301", "ab@0 x@1")]
    [InlineData("", "")]
    public void Words_are_folded(string text, string expected)
    {
        Assert.Equal(expected, Read(text));
        Assert.Equal(expected, _script.Words(text));
    }

    [Fact]
    public void Every_character_means_the_same_to_the_index_and_to_the_browser()
    {
        var different = new StringBuilder();
        for (int block = 0; block < 0x10000; block += 64)
        {
            var text = new StringBuilder();
            for (int c = block; c < block + 64; c++)
                text.Append('a').Append(IsStrange((char)c) ? ' ' : (char)c).Append("b ");
            if (Read(text.ToString()) == _script.Words(text.ToString()))
                continue;
            for (int c = block; c < block + 64; c++)
            {
                var one = $"a{(char)c}b";
                if (!IsStrange((char)c) && Read(one) != _script.Words(one))
                    different.Append(Invariant($"U+{c:X4} {Read(one)} {_script.Words(one)}; "));
            }
        }

        Assert.True(different.Length == 0, different.ToString());
    }

    [Fact]
    public void A_long_word_is_cut_alike()
    {
        foreach (var text in (string[])[new string('x', 60), new string('x', 38) + "αβ" + new string('y', 9), $"{new string('x', 38)}ﬃa", new string('深', 300)])
            Assert.Equal(Read(text), _script.Words(text));
    }

    [Fact]
    public void Common_words_are_the_same()
    {
        Assert.All(SearchStopWords.All, word => Assert.True(_script.IsStop(word)));
        Assert.False(_script.IsStop("not"));
        Assert.False(SearchStopWords.Contains("not"));
        Assert.Equal(SearchStopWords.All.Count(),
            File.ReadAllText(Repository.PathOf("theme/assets/search/words.js")).Split("new Set(('")[1].Split('\'')[0].Split(' ').Length);
    }

    // Neither what stands in no composed text, nor letters that Unicode got so lately that libraries differ.
    private static bool IsStrange(char c) =>
        char.IsSurrogate(c) || c is (>= '\ufdd0' and <= '\ufdef') or >= '\ufffe'
        || c is '\u088f' or '\u0c5c' or '\u0cdc' or '\u1c89' or (>= '\ua7cb' and <= '\ua7f1')
        || !c.ToString().IsNormalized(NormalizationForm.FormC);

    private static string Read(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, new char[WordReader.BufferLength]);
        while (reader.Read())
            words.Add(Invariant($"{reader.Word.ToString()}@{reader.Position}"));
        return string.Join(' ', words);
    }
}
