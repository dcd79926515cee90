using System.CommandLine;
using StaticDigest.Cli;
using StaticDigest.Cli.Fetching;
using StaticDigest.Cli.Preview;

var root = new RootCommand("Turns listings of papers into a static site.");
BuildCommand.AddTo(root);
CheckCommand.AddTo(root);
PreviewCommand.AddTo(root);
MarkdownCommand.AddTo(root);
FetchCommand.AddTo(root);
TopicsCommand.AddTo(root);
var command = root.Parse(args);
int code = await command.InvokeAsync();
return command.Errors.Count > 0 ? ExitCode.WrongUse : code;
