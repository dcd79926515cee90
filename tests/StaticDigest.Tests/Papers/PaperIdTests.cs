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
    [InlineData("2303.08867v2 [cs.CL]", "arxiv:2303.08867", 2)]
    [InlineData("https://arxiv.org/abs/2303.08867v2?utm_source=x&utm_medium=y#section", "arxiv:2303.08867", 2)]
    [InlineData("https://arxiv.org/html/2303.08867v1", "arxiv:2303.08867", 1)]
    [InlineData("browse.arxiv.org/html/2303.08867", "arxiv:2303.08867", null)]
    [InlineData("https://papers.cool/arxiv/2303.08867", "arxiv:2303.08867", null)]
    [InlineData("https://papers.cool/venue/xAbC-1zz@OpenReview", "openreview:xAbC-1zz", null)]
    [InlineData("https://scirate.com/arxiv/2303.08867", "arxiv:2303.08867", null)]
    [InlineData("https://www.semanticscholar.org/arxiv/2303.08867", "arxiv:2303.08867", null)]
    [InlineData("https://www.semanticscholar.org/paper/Some-Title-Doe/0123456789abcdef0123456789abcdef01234567?sort=x",
        "s2:0123456789abcdef0123456789abcdef01234567", null)]
    [InlineData("https://www.alphaxiv.org/zh/overview/2303.08867v1", "arxiv:2303.08867", 1)]
    [InlineData("https://ar5iv.labs.arxiv.org/html/hep-th/9901001", "arxiv:hep-th/9901001", null)]
    [InlineData("https://hf.co/papers/2303.08867", "arxiv:2303.08867", null)]
    [InlineData("https://ui.adsabs.harvard.edu/abs/2023arXiv230308867S/abstract", "arxiv:2303.08867", null)]
    [InlineData("https://openreview.net/forum?noteId=abcdefg&id=xAbC-1zz&referrer=%5Bthe%20profile%5D", "openreview:xAbC-1zz", null)]
    [InlineData("https://openreview.net/attachment?id=xAbC-1zz&name=pdf", "openreview:xAbC-1zz", null)]
    [InlineData("http://dx.doi.org/10.1000%2FABC", "doi:10.1000/abc", null)]
    [InlineData("https://doi.org/10.1000/abc?utm_campaign=x", "doi:10.1000/abc", null)]
    [InlineData("https://dl.acm.org/doi/abs/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701", null)]
    [InlineData("https://link.springer.com/content/pdf/10.1007/978-3-030-01234-2_1.pdf", "doi:10.1007/978-3-030-01234-2_1", null)]
    [InlineData("https://www.biorxiv.org/content/10.1101/2023.01.01.522405v2.full.pdf", "doi:10.1101/2023.01.01.522405", null)]
    [InlineData("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456", "doi:10.1371/journal.pone.0123456", null)]
    [InlineData("https://www.nature.com/articles/s41586-021-03819-2", "doi:10.1038/s41586-021-03819-2", null)]
    [InlineData("https://www.aclweb.org/anthology/P18-1001.pdf", "acl:P18-1001", null)]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/29768149/?dopt=Abstract", "pubmed:29768149", null)]
    [InlineData("https://dblp.org/rec/conf/nips/DoeS23.html", "dblp:conf/nips/DoeS23", null)]
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
    [InlineData("https://arxiv.org/list/cs.CL/2303")]
    [InlineData("https://arxiv.org/search/?query=2303.08867&searchtype=all")]
    [InlineData("https://aclanthology.org/venues/acl/")]
    [InlineData("https://github.com/x/y/releases/2303.08867")]
    [InlineData("https://openreview.net/group?id=NeurIPS.cc/2023")]
    public void Other_text_is_no_id(string? text) => Assert.Null(PaperIds.TryParse(text));
}
