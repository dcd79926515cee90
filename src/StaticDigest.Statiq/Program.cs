using StaticDigest.StatiqHost;
using StaticDigest.StatiqHost.Pipelines;
using Statiq.App;
using Statiq.Common;
using Statiq.Web;

string[] ours = [nameof(Sources), nameof(Papers), nameof(Digest)];
string[] arguments;
try
{
    arguments = HostArguments.ForStatiq(args);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

// Statiq would also add every pipeline class it finds in this program; they are added by name instead.
return await Bootstrapper.Factory
    .CreateDefaultWithout(arguments, DefaultFeatures.Pipelines)
    .ConfigureFileSystem(fileSystem =>
    {
        // Before Statiq.Web's own settings for folders, so that those win.
        // `dotnet run` starts a Statiq program in the folder of its project; input and theme lie further up.
        var root = HostFolders.RootAbove(Directory.GetCurrentDirectory(), Directory.Exists);
        fileSystem.RootPath = root;
        fileSystem.TempPath = HostFolders.Temp;
        fileSystem.CachePath = HostFolders.Cache;
    })
    .AddWeb()
    // The input folder is watched by itself.
    .AddSetting(WebKeys.WatchPaths, HostArguments.ThemeOf(arguments) ?? HostSettings.DefaultTheme)
    .AddPipeline<Sources>()
    .AddPipeline<Papers>()
    .AddPipeline<Digest>()
    .ConfigureEngine(engine =>
    {
        // The pipelines of Statiq.Web would publish the listings a second time, as they are. They depend on each
        // other, so they go as a set.
        foreach (string name in engine.Pipelines.AsEnumerable().Select(pipeline => pipeline.Key).Except(ours).ToList())
            engine.Pipelines.Remove(name);
    })
    .RunAsync();
