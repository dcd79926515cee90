using System.CommandLine;
using StaticDigest.Cli;

var root = new RootCommand("Turns listings of papers into a static site.");
BuildCommand.AddTo(root);
return await root.Parse(args).InvokeAsync();
