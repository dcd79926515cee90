using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Localization;

/// <summary>
/// Reads the words of the interface: those that the program carries, over them those of the theme, and over these the owner's in
/// <c>input/theme/strings</c>.
/// </summary>
internal static class LocalizerReader
{
    private const string ThemeFolder = "theme/";
    private const string InputFolder = "input/";
    private const string Folder = "strings/";

    /// <summary>The English words that the program carries.</summary>
    public static Localizer English() =>
        new("en",
            YamlLocations.Root(Embedded("en"))!.Children.ToDictionary(pair => pair.Key.ToString(), pair => PhraseOf(pair.Value)!, StringComparer.Ordinal));

    /// <summary>The words for a language tag: those of <c>de-CH</c>, else of <c>de</c>, else English.</summary>
    /// <param name="language">Language tag of the settings.</param>
    /// <param name="theme">The files of the theme folder, whose words stand between those of the program and the owner's.</param>
    /// <param name="place">Where the settings name the language.</param>
    public static (Localizer Localizer, ImmutableArray<Diagnostic> Diagnostics) Read(string language, ImmutableArray<InputFile> files,
        ImmutableArray<InputFile> theme = default, SourceSpan? place = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var phrases = Localizer.English.Phrases.ToDictionary(StringComparer.Ordinal);
        // A theme may have words of its own: its English file says which.
        if (Find(theme, "", "en") is { } english)
            Add(english, phrases, diagnostics, mayAdd: true);
        string? found = null;
        foreach (var tag in (ReadOnlySpan<string>)[language, language.Split('-')[0].ToLowerInvariant()])
        {
            ImmutableArray<InputFile> own = [.. new[] { tag == "en" ? null : Find(theme, "", tag), Find(files, ThemeFolder, tag) }.OfType<InputFile>()];
            var embedded = Embedded(tag);
            if (own.IsEmpty && embedded is null)
                continue;
            found = tag;
            if (embedded is not null && tag != "en")
                Add(new InputFile($"{ThemeFolder}{Folder}{tag}.yml", embedded), phrases, diagnostics);
            var translated = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in own)
                translated.UnionWith(Add(file, phrases, diagnostics));
            if (embedded is null && phrases.Count > translated.Count)
                diagnostics.Add(
                    DiagnosticCodes.WordsMissing.At(new SourceSpan(own[^1].Path), phrases.Count - translated.Count,
                        new DiagnosticKind.Sentence(
                            string.Join(", ", phrases.Keys.Except(translated, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5)))));
            break;
        }

        if (found is null)
            diagnostics.Add(DiagnosticCodes.LanguageUnknown.At(place ?? new SourceSpan("digest.yml"), language));
        // All English is one to these words: a region stays as the owner wrote it.
        return (new Localizer(found == "en" ? language : found ?? "en", phrases), diagnostics.ToImmutable());
    }

    // Under the name that diagnostics show: theme/strings/en.yml, or input/theme/strings/en.yml.
    private static InputFile? Find(ImmutableArray<InputFile> files, string folder, string tag) =>
        files.IsDefault || files.FirstOrDefault(file => file.Path.Equals($"{folder}{Folder}{tag}.yml", StringComparison.OrdinalIgnoreCase)) is not { } found
            ? null
            : found with { Path = $"{(folder.Length == 0 ? ThemeFolder : InputFolder)}{found.Path}" };

    // Puts what a file says in place of what is known; the keys that it has.
    private static HashSet<string> Add(InputFile file, Dictionary<string, Localizer.Message> phrases, ImmutableArray<Diagnostic>.Builder diagnostics,
        bool mayAdd = false)
    {
        var translated = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (name, value) in (IEnumerable<KeyValuePair<YamlNode, YamlNode>>?)YamlLocations.Root(file.Bytes.Span)?.Children ?? [])
            {
                var key = (name as YamlScalarNode)?.Value ?? "";
                var known = Localizer.English.Phrases.GetValueOrDefault(key) ?? phrases.GetValueOrDefault(key);
                if (known is null && !mayAdd)
                    diagnostics.Add(
                        DiagnosticCodes.WordUnknown.At(YamlLocations.Of(name, file.Path), key,
                            new DiagnosticKind.Sentence(NearestName.Hint(key, phrases.Keys))));
                else if (PhraseOf(value) is not { } phrase || known is not null && !Fits(key, phrase, known))
                    diagnostics.Add(DiagnosticCodes.WordInvalid.At(YamlLocations.Of(value, file.Path), key, known?.Other ?? ""));
                else if (translated.Add(key))
                    phrases[key] = phrase;
            }
        }
        catch (YamlException exception)
        {
            diagnostics.Add(DiagnosticCodes.WordsBroken.At(YamlLocations.Of(exception, file.Path), YamlLocations.Describe(exception)));
        }

        return translated;
    }

    private static Localizer.Message? PhraseOf(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text })
            return new(text, text);
        if (node is not YamlMappingNode forms)
            return null;
        var byName = forms.Children.ToDictionary(pair => pair.Key.ToString(), pair => (pair.Value as YamlScalarNode)?.Value, StringComparer.Ordinal);
        return byName.GetValueOrDefault("other") is { } other ? new(byName.GetValueOrDefault("one") ?? other, other) : null;
    }

    // A list has as many names as the English one; a sentence has no gap that English has not, and can be filled.
    private static bool Fits(string key, Localizer.Message phrase, Localizer.Message english)
    {
        if (key is "months" or "months_short" or "weekdays")
            return phrase.Other.Split(' ').Length == english.Other.Split(' ').Length;
        int gaps = Gaps(english);
        try
        {
            var values = new object[gaps];
            Array.Fill(values, "");
            _ = string.Format(CultureInfo.InvariantCulture, phrase.One, values) + string.Format(CultureInfo.InvariantCulture, phrase.Other, values);
            return gaps > 0 || !(phrase.One + phrase.Other).Contains('{', StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static int Gaps(Localizer.Message phrase)
    {
        int gaps = 0;
        while (phrase.Other.Contains(Invariant($"{{{gaps}}}"), StringComparison.Ordinal))
            gaps++;
        return gaps;
    }

    private static byte[]? Embedded(string tag)
    {
        using var stream = typeof(LocalizerReader).Assembly.GetManifestResourceStream($"strings/{tag}.yml");
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
