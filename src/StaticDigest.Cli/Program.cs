using StaticDigest.Cli;
using StaticDigest.Cli.Redaction;

RedactingWriter.Install();
return await CommandLine.Run(args);
