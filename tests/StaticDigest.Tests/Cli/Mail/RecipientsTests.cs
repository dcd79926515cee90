using StaticDigest.Cli.Mail;
using Xunit;

namespace StaticDigest.Tests.Cli.Mail;

public class RecipientsTests
{
    [Fact]
    public void A_line_is_an_address_with_or_without_a_name()
    {
        var (recipients, diagnostics) = Recipients.Read(
            "\ufeff# readers\nada@example.org\r\n\r\nBob <bob@example.org>  # since May\n\"Eve, of all\" <eve@example.org>\nADA@example.org\n", "list.txt");

        Assert.Equal(["ada@example.org 2", "bob@example.org 4", "eve@example.org 5"],
            recipients.Select(recipient => $"{recipient.Key} {recipient.Where.Line}"));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@example.org, bob@example.org")]
    [InlineData("ada@example.org bob@example.org")]
    [InlineData("friends: ada@example.org;")]
    [InlineData("<script>")]
    public void What_is_no_address_is_reported_by_its_place_only(string line)
    {
        var (recipients, diagnostics) = Recipients.Read($"joe@example.org\n{line}\n", "list.txt");

        Assert.Equal("joe@example.org", Assert.Single(recipients).Key);
        Assert.Equal("list.txt(2,1): warning SD1206: The line is not an e-mail address such as ada@example.org; nothing is sent to it.",
            Assert.Single(diagnostics).ToString());
    }
}
