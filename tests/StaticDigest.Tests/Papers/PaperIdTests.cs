using StaticDigest.Papers;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class PaperIdTests
{
    [Theory]
    [InlineData("2401.01234", "arxiv:2401.01234", null)]
    [InlineData("0704.0001", "arxiv:0704.0001", null)]
    [InlineData("arXiv:2407.21783v3", "arxiv:2407.21783", 3)]
    [InlineData("http://arxiv.org/abs/2202.12139v1", "arxiv:2202.12139", 1)]
    [InlineData("oai:arXiv.org:1606.04259", "arxiv:1606.04259", null)]
    [InlineData("https://arxiv.org/pdf/2301.09637v1.pdf", "arxiv:2301.09637", 1)]
    [InlineData("https://huggingface.co/papers/2407.21783", "arxiv:2407.21783", null)]
    [InlineData("10.48550/arXiv.2401.01234", "arxiv:2401.01234", null)]
    [InlineData("https://doi.org/10.48550/ARXIV.hep-th/9901001", "arxiv:hep-th/9901001", null)]
    [InlineData("hep-th/9901001", "arxiv:hep-th/9901001", null)]
    [InlineData("math.GT/0309136", "arxiv:math/0309136", null)]
    [InlineData("math/9901001", "arxiv:math/9901001", null)]
    [InlineData("https://doi.org/10.1000/ABC", "doi:10.1000/abc", null)]
    [InlineData("10.1002/(SICI)1097(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O", "doi:10.1002/(sici)1097(199806)49:8<693::aid-asi4>3.0.co;2-o", null)]
    [InlineData("10.1000/a\u200bb\ufeff", "doi:10.1000/ab", null)]
    [InlineData("https://openreview.net/forum?id=xAbC-1", "openreview:xAbC-1", null)]
    [InlineData("https://aclanthology.org/2022.acl-short.1.pdf", "acl:2022.acl-short.1", null)]
    public void Id_is_found_in_every_wrapping(string text, string expected, int? version)
    {
        var id = PaperIds.TryParse(text, out int? actualVersion);

        Assert.Equal(expected, id.ToString());
        Assert.Equal(version, actualVersion);
    }

    [Theory]
    [InlineData("2513.00001")]
    [InlineData("2024.12345 samples")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("10.1/short")]
    [InlineData("javascript:alert(1)")]
    public void Other_text_is_no_id(string? text) => Assert.Null(PaperIds.TryParse(text));
}
