using StaticDigest.Cli;
using StaticDigest.Cli.Preview;
using StaticDigest.Settings;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The site of the repository's own input, built on disk and served below /my-digest/ as GitHub Pages would.</summary>
public class ServedSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PreviewSession? _session;

    /// <summary>Address of the home page, with a slash at the end.</summary>
    public string Address => _session!.Address;

    public async ValueTask InitializeAsync()
    {
        var options = TestSite.Options with
        {
            Input = Input(_folder["input"]),
            Theme = Repository.PathOf("theme"),
            Output = _folder["output"],
            Site = SiteAddress.TryParse("http://localhost:8080/my-digest/"),
        };
        _session = await PreviewSession.StartAsync(options, new Report(json: false, quiet: true, verbose: false, strict: false), port: 0, isOpen: false,
            CancellationToken.None);
    }

    /// <summary>The folder that the site is built from; may be the given one, which is not there yet.</summary>
    protected virtual string Input(string free) => Repository.PathOf("input");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_session is not null)
            await _session.DisposeAsync();
        _folder.Dispose();
    }
}
