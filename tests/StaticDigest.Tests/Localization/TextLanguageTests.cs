using StaticDigest.Localization;
using Xunit;

namespace StaticDigest.Tests.Localization;

/// <summary>What letters tell about the language of a text.</summary>
public class TextLanguageTests
{
    [Theory]
    [InlineData("Attention is all you need", "en", "en")]
    [InlineData("Über die Bestimmung der ℓ₂-Norm", "de", "de")]
    [InlineData("Attention is all you need", "zh", "en")]
    [InlineData("基于 Transformer 的图像识别方法", "en", "zh")]
    [InlineData("基於深度學習的影像辨識", "zh-Hant", "zh-Hant")]
    [InlineData("深層学習による画像認識の研究", "en", "ja")]
    [InlineData("深層学習", "ja", "ja")]
    [InlineData("딥러닝 기반 BERT 모델", "en", "ko")]
    [InlineData("О сходимости методов SGD", "ru", "ru")]
    [InlineData("О сходимости методов SGD", "en", null)]
    [InlineData("بحث في الشبكات العصبية", "ar", "ar")]
    [InlineData("$\\alpha$ 12 + β", "en", "en")]
    [InlineData("12 + β", "en", null)]
    [InlineData("", "en", null)]
    public void The_letters_of_a_text_tell_its_language(string text, string usual, string? expected) => Assert.Equal(expected, TextLanguage.Of(text, usual));

    [Theory]
    [InlineData("en", "en-GB", true)]
    [InlineData("zh-Hans", "ZH", true)]
    [InlineData("de", "den", false)]
    public void Tags_of_one_language_are_the_same(string one, string other, bool expected) => Assert.Equal(expected, TextLanguage.AreSame(one, other));
}
