using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using StaticDigest.Features.Cards;
using StaticDigest.Features.Chats;
using StaticDigest.Features.Mail;
using StaticDigest.Fetching;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Topics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>Reads <c>digest.yml</c>. An unknown key is an error that names the nearest known one.</summary>
public static class SettingsReader
{
    /// <summary>Name of the settings file in the input folder.</summary>
    public const string FileName = "digest.yml";

    private static readonly OrderedDictionary<string, CardKinds> CardWords = new(StringComparer.Ordinal)
    {
        ["site"] = CardKinds.Site,
        ["topics"] = CardKinds.Topics,
        ["issues"] = CardKinds.Issues,
        ["papers"] = CardKinds.Papers,
    };

    private delegate SiteSettings Apply(SiteSettings settings, Field field);

    private static readonly Dictionary<string, Dictionary<string, Apply>> Sections = new(StringComparer.Ordinal)
    {
        ["site"] = new(StringComparer.Ordinal)
        {
            ["title"] = (settings, field) => settings with { Title = field.Text(settings.Title) },
            ["description"] = (settings, field) => settings with { Description = field.Text(settings.Description) },
            ["language"] = (settings, field) => settings with { Language = field.Language(settings.Language), LanguagePlace = field.Place },
            ["papers_language"] = (settings, field) => settings with { PapersLanguage = field.Language(settings.PapersLanguage) },
            ["url"] = (settings, field) => settings with { Url = field.Address() },
            ["author"] = (settings, field) => settings with { Author = field.Text("") },
        },
        ["look"] = new(StringComparer.Ordinal)
        {
            ["accent"] = (settings, field) => settings with { Look = settings.Look with { Accent = field.Colour() } },
            ["fonts"] = (settings, field) => settings with { Look = settings.Look with { Fonts = field.Fonts() } },
            ["radius"] = (settings, field) => settings with { Look = settings.Look with { Radius = field.Number(0, 24, settings.Look.Radius) } },
            ["logo"] = (settings, field) => settings with { Look = settings.Look with { Logo = field.StaticFile() } },
            ["density"] = (settings, field) => settings with { Look = settings.Look with { IsDense = field.OneOf("abstracts", "titles") == "titles" } },
        },
        ["pages"] = new(StringComparer.Ordinal)
        {
            ["papers_per_page"] = (settings, field) => settings with { PapersPerPage = field.Number(5, 40, settings.PapersPerPage) },
            ["markdown"] = (settings, field) => settings with { PublishMarkdown = field.Truth(settings.PublishMarkdown) },
            ["citations"] = (settings, field) => settings with { PublishCitations = field.Truth(settings.PublishCitations) },
            ["year_ago"] = (settings, field) => settings with { ShowsYearAgo = field.Truth(settings.ShowsYearAgo) },
            ["cards"] = (settings, field) => settings with { Cards = field.Cards(settings.Cards) },
            ["api"] = (settings, field) => settings with { PublishApi = field.Truth(settings.PublishApi) },
            ["api_papers"] = (settings, field) => settings with { PublishApiPapers = field.Truth(settings.PublishApiPapers) },
        },
        ["authors"] = new(StringComparer.Ordinal)
        {
            ["min_papers"] = (settings, field) => settings with { AuthorMinPapers = field.Number(1, 100, settings.AuthorMinPapers) },
        },
        ["ranking"] = new(StringComparer.Ordinal)
        {
            ["votes"] = (settings, field) => settings with { Ranking = settings.Ranking with { Votes = field.Number(0, 100, settings.Ranking.Votes) } },
            ["comments"] = (settings, field) => settings with { Ranking = settings.Ranking with { Comments = field.Number(0, 100, settings.Ranking.Comments) } },
            ["code"] = (settings, field) => settings with { Ranking = settings.Ranking with { Code = field.Number(0, 1000, settings.Ranking.Code) } },
            ["half_life"] = (settings, field) => settings with { Ranking = settings.Ranking with { HalfLife = field.Number(1, 365, settings.Ranking.HalfLife) } },
        },
        ["feeds"] = new(StringComparer.Ordinal)
        {
            ["hub"] = (settings, field) => settings with { FeedHub = field.Address() },
            ["limit"] = (settings, field) => settings with { FeedLimit = field.Number(1, 500, settings.FeedLimit) },
        },
        ["discussions"] = new(StringComparer.Ordinal)
        {
            ["repo"] = (settings, field) => settings with { Discussions = settings.Discussions with { Repository = field.Text("") } },
            ["repo_id"] = (settings, field) => settings with { Discussions = settings.Discussions with { RepositoryId = field.Text("") } },
            ["category"] = (settings, field) => settings with { Discussions = settings.Discussions with { Category = field.Text("") } },
            ["category_id"] = (settings, field) => settings with { Discussions = settings.Discussions with { CategoryId = field.Text("") } },
        },
        ["mail"] = new(StringComparer.Ordinal)
        {
            ["from"] = (settings, field) => settings with { Mail = settings.Mail with { From = field.Mailbox() } },
            ["unsubscribe"] = (settings, field) => settings with { Mail = settings.Mail with { Unsubscribe = field.MailboxOrAddress() } },
            ["one_click"] = (settings, field) => settings with { Mail = settings.Mail with { IsOneClick = field.Truth(settings.Mail.IsOneClick) } },
            ["footer"] = (settings, field) => settings with { Mail = settings.Mail with { Footer = field.Text("") } },
        },
        ["fetch"] = new(StringComparer.Ordinal)
        {
            ["contact"] = (settings, field) => settings with { Fetch = settings.Fetch with { Contact = field.Text("") } },
            ["minutes"] = (settings, field) => settings with { Fetch = settings.Fetch with { Minutes = field.Number(1, 300, settings.Fetch.Minutes) } },
        },
    };

    private delegate SiteSettings ReadList(SiteSettings settings, YamlSequenceNode list, string path, ImmutableArray<Diagnostic>.Builder diagnostics);

    private static readonly Dictionary<string, ReadList> Lists = new(StringComparer.Ordinal)
    {
        ["topics"] = (settings, list, path, diagnostics) =>
            settings with { Topics = Items(TopicReader.Read(list, path), diagnostics), FindsTopics = settings.FindsTopics && list.Children.Count == 0 },
        ["sources"] = (settings, list, path, diagnostics) => settings with { Sources = Items(FetchSourceReader.Read(list, path), diagnostics) },
        ["chats"] = (settings, list, path, diagnostics) => settings with { Chats = Items(ChatReader.Read(list, path), diagnostics) },
    };

    private static ImmutableArray<T> Items<T>(Batch<T> batch, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        diagnostics.AddRange(batch.Diagnostics);
        return batch.Items;
    }

    /// <summary>Reads the settings; null stands for a missing file and gives the defaults.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read, or a part of them.</exception>
    public static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Read(InputFile? file)
    {
        var settings = new SiteSettings();
        if (file is null)
            return (settings, []);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            if (YamlLocations.Root(file.Bytes.Span) is { } root)
            {
                foreach (var (key, value) in root.Children)
                    settings = ReadSection(settings, key, value, file.Path, diagnostics);
            }
        }
        catch (YamlException exception)
        {
            diagnostics.Add(DiagnosticCodes.SettingsBroken.At(YamlLocations.Of(exception, file.Path), YamlLocations.Describe(exception)));
        }

        return (settings, Readable(diagnostics.ToImmutable()));
    }

    /// <summary>Reads the settings, and the sets of topics that they name, from the files of the input folder.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="theme">The files of the theme folder, for its words; may be left out where no word is shown.</param>
    /// <exception cref="UnreadableSettingsException">They cannot be read, or a part of them, or a set that they name.</exception>
    public static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) ReadFolder(ImmutableArray<InputFile> files, ImmutableArray<InputFile> theme = default)
    {
        var misnamed = Misnamed(files.Select(file => file.Path));
        var (settings, diagnostics) = Read(files.FirstOrDefault(file => file.Path == FileName));
        diagnostics = diagnostics.AddRange(misnamed);
        var words = LocalizerReader.Read(settings.Language, files, theme, settings.LanguagePlace);
        settings = settings with { Localizer = words.Lexicon };
        diagnostics = diagnostics.AddRange(words.Diagnostics);
        if (settings.FindsTopics && files.FirstOrDefault(file => file.Path == TopicSetReader.FoundFile) is { } found)
        {
            var kept = TopicSetReader.Read(found.Path, found.Bytes.Span);
            return (settings with { KeptTopics = kept.Items }, Readable(diagnostics.AddRange(kept.Diagnostics)));
        }

        if (settings.TopicSets.IsEmpty)
            return (settings, diagnostics);
        var topics = TopicSetReader.Add(settings.Topics, settings.TopicSets, files
            .Where(file => TopicSetReader.NameOf(file.Path) is not null)
            .ToDictionary(file => TopicSetReader.NameOf(file.Path)!, file => file.Bytes, StringComparer.Ordinal));
        return (settings with { Topics = topics.Items }, Readable(diagnostics.AddRange(topics.Diagnostics)));
    }

    /// <summary>Warnings about files that look like the settings and are not read: <c>digest.yaml</c>, <c>Digest.yml.txt</c>.</summary>
    /// <param name="paths">Paths in the input folder.</param>
    /// <exception cref="UnreadableSettingsException">There is such a file and no <c>digest.yml</c>.</exception>
    public static ImmutableArray<Diagnostic> Misnamed(IEnumerable<string> paths)
    {
        string[] ownNames = [FileName, "digest.yaml", "digest.yml.txt", "digest.yaml.txt", "digest.yml.yml"];
        var alike = paths.Where(path => ownNames.Contains(path, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var kind = alike.Remove(FileName) ? DiagnosticCodes.SettingsIgnored : DiagnosticCodes.SettingsMisnamed;
        return Readable([.. alike.Select(path => kind.At(new SourceSpan(path)))]);
    }

    private static ImmutableArray<Diagnostic> Readable(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(DiagnosticCodes.IsUnreadable) ? throw new UnreadableSettingsException(diagnostics) : diagnostics;

    private static SiteSettings ReadSection(SiteSettings settings, YamlNode key, YamlNode value, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        if (name == "version")
        {
            diagnostics.AddRange(SettingsVersion.Check(value, YamlLocations.Of(value, path)));
            return settings;
        }

        if (name == "topics_from")
        {
            var names = TopicSetReader.Names(value, path);
            diagnostics.AddRange(names.Diagnostics);
            return settings with { TopicSets = names.Items, FindsTopics = settings.FindsTopics && names.Items.IsEmpty };
        }

        if (name == "links")
        {
            var (links, found) = LinkSettings.Read(value, path);
            diagnostics.AddRange(found);
            return settings with { Links = links };
        }

        if (Lists.TryGetValue(name, out var read))
        {
            if (value is YamlSequenceNode list)
                return read(settings, list, path, diagnostics);
            if (name == "topics" && value is YamlScalarNode { Value: "none" })
                return settings with { FindsTopics = false };
            Expect(value, name, "a list, with lines such as `- name: …`", path, diagnostics);
            return settings;
        }

        if (name == "resolve")
        {
            if (value is not YamlMappingNode resolve)
            {
                Expect(value, name, "a block of keys", path, diagnostics);
                return settings;
            }

            var services = ResolveSettingsReader.Read(resolve, path);
            diagnostics.AddRange(services.Diagnostics);
            return settings with { Resolve = services.Settings };
        }

        if (!Sections.TryGetValue(name, out var section))
        {
            diagnostics.Add(DiagnosticCodes.SettingUnknown.At(YamlLocations.Of(key, path), name, NearestName.Hint(name, [.. Sections.Keys, .. Lists.Keys, "topics_from", "links", "resolve", "version"])));
            return settings;
        }

        if (value is not YamlMappingNode fields)
        {
            Expect(value, name, $"a block of keys, with lines such as `{section.Keys.First()}: …` below it", path, diagnostics);
            return settings;
        }

        foreach (var (inner, content) in fields.Children)
        {
            var field = (inner as YamlScalarNode)?.Value ?? "";
            if (section.TryGetValue(field, out var apply) && content is not YamlScalarNode && field != "cards")
                diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(content, path), $"{name}.{field}", Shape(content), "one value"));
            else if (apply is not null)
                settings = apply(settings, new Field($"{name}.{field}", content, path, diagnostics));
            else
                diagnostics.Add(DiagnosticCodes.SettingUnknown.At(YamlLocations.Of(inner, path), $"{name}.{field}", NearestName.Hint(field, section.Keys)));
        }

        return settings;
    }

    // Nothing at all is no slip: a heading whose lines are all comments.
    private static void Expect(YamlNode value, string name, string expected, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (value is not YamlScalarNode { Value: null or "" or "~" or "null" })
            diagnostics.Add(DiagnosticCodes.SettingsShape.At(YamlLocations.Of(value, path), name, Shape(value), new DiagnosticKind.Sentence(expected)));
    }

    private static string Shape(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a block of keys",
        _ => $"the text `{(node as YamlScalarNode)?.Value}`",
    };

    private readonly record struct Field(string Name, YamlNode Node, string Path, ImmutableArray<Diagnostic>.Builder Diagnostics)
    {
        private string Value => (Node as YamlScalarNode)?.Value?.Trim() ?? "";

        public string Text(string fallback) => Value.Length > 0 ? string.Join(' ', Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : fallback;

        public SourceSpan Place => YamlLocations.Of(Node, Path);

        public string Language(string fallback)
        {
            // BCP 47 as far as it goes here: de, pt-BR, zh-Hant-TW.
            var parts = Value.Split('-');
            if (parts[0] is { Length: 2 or 3 } first && first.All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
                return Value;
            return Value.Length == 0 ? fallback : Refused(fallback, "a language tag such as en, de or pt-BR");
        }

        public string Address()
        {
            if (Value.Length == 0 || SiteAddress.TryParse(Value) is not null)
                return Value;
            Refuse("an absolute address such as https://example.org/digest/, or nothing");
            return "";
        }

        public string Mailbox()
        {
            if (Value.Length == 0 || IsMailbox(Value))
                return Value;
            Refuse("an e-mail address such as digest@example.org, or nothing");
            return "";
        }

        public string MailboxOrAddress()
        {
            // The recipient's place is no part of an address yet: https://example.org/leave?who={email}
            var filled = Value.Replace(MailSettings.Recipient, "a", StringComparison.Ordinal);
            if (Value.Length == 0 || IsMailbox(Value) || filled.StartsWith("https://", StringComparison.Ordinal) && WebAddress.TryParse(filled) is not null)
                return Value;
            Refuse("an e-mail address, an https address, or nothing");
            return "";
        }

        private static bool IsMailbox(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

        public string Colour()
        {
            if (Value.Length == 0 || Value is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit))
                return Value;
            Refuse("a colour such as #8c1d2f, or nothing");
            return "";
        }

        public string Fonts()
        {
            // Names such as: Literata, "Noto Serif SC"
            if (Value.Length is > 0 and <= 200 && Value.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '-' or '"' or '\''))
                return Value;
            if (Value.Length > 0)
                Refuse("serif, sans, system, or names of fonts parted by commas");
            return LookSettings.OwnFonts;
        }

        public string StaticFile()
        {
            if (Value.Length == 0 || OutputPath.IsSafe(Value))
                return Value;
            Refuse("the path of a file below static/, such as logo.svg, or nothing");
            return "";
        }

        public string OneOf(params ReadOnlySpan<string> choices)
        {
            if (choices.Contains(Value))
                return Value;
            Refuse(string.Join(" or ", choices!));
            return choices[0];
        }

        public int Number(int least, int most, int fallback)
        {
            if (int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
                return number;
            Refuse(Invariant($"a whole number from {least} to {most}"));
            return fallback;
        }

        public CardKinds Cards(CardKinds fallback)
        {
            // As a list, [site, topics], or as words: site topics
            var words = Node is YamlSequenceNode list ? [.. list.Children.Select(child => (child as YamlScalarNode)?.Value?.Trim() ?? "")] : Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            var kinds = CardKinds.None;
            foreach (var word in words)
            {
                if (word != "none" && CardWords.TryGetValue(word, out var kind))
                    kinds |= kind;
                else if (word != "none" || words.Length > 1)
                    return Refused(fallback, $"none, or some of {string.Join(", ", CardWords.Keys)}");
            }

            return kinds;
        }

        public bool Truth(bool fallback)
        {
            if (Value is "true" or "false")
                return Value == "true";
            Refuse("true or false");
            return fallback;
        }

        private T Refused<T>(T fallback, string expected)
        {
            Refuse(expected);
            return fallback;
        }

        private void Refuse(string expected) => Diagnostics.Add(DiagnosticCodes.SettingInvalid.At(Place, Name, Value, expected));
    }
}
