using StaticDigest.Summaries;
using Xunit;

namespace StaticDigest.Tests.Summaries;

public sealed class AbstractSentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("It beats 3.5 by 2 %. We agree.", "It beats 3.5 by 2 %.|We agree.")]
    [InlineData("See e.g. Fig. 3 of Smith et al. That is all.", "See e.g. Fig. 3 of Smith et al. That is all.")]
    [InlineData("After J. Smith we write. Then we stop.", "After J. Smith we write.|Then we stop.")]
    [InlineData("We prove $f(x) = 1.5x$ holds. It is tight.", "We prove $f(x) = 1.5x$ holds.|It is tight.")]
    [InlineData("It costs $5 a day. We pay $6. It works.", "It costs $5 a day.|We pay $6.|It works.")]
    [InlineData("He said \"no.\" Then he left.", "He said \"no.\"|Then he left.")]
    [InlineData("Wrapped\nlines   are one. Two.", "Wrapped lines are one.|Two.")]
    [InlineData("No end", "No end")]
    [InlineData("", "")]
    [InlineData("A \\$ sign. $", "A \\$ sign.|$")]
    public void An_abstract_is_cut_where_its_sentences_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', AbstractSentences.Of(text)));

    [Theory]
    [InlineData('$')]
    [InlineData('.')]
    [InlineData('\\')]
    public void Long_and_odd_texts_take_no_time(char sign) => Assert.True(AbstractSentences.Of(new string(sign, 1_000_000)).Length <= 6_000);
}
