using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;

namespace StaticDigest.Theme;

/// <summary>A theme, loaded and parsed once, frozen: every thread renders with it.</summary>
public sealed class SiteTheme
{
    /// <summary>The template of messages, which a theme may lack.</summary>
    internal const string Mail = "mail/issue";

    internal SiteTheme(FrozenDictionary<string, Template> templates, ThemeAssets assets, ViewShapes views, UInt128 fingerprint)
    {
        Views = views;
        Templates = templates;
        Assets = assets.Files;
        Style = assets.Style;
        Scripts = assets.Scripts;
        Early = assets.Early;
        Worker = assets.Worker;
        Fingerprint = fingerprint;
    }

    /// <summary>Path of the style sheet below the site's root, with the fingerprint of its content in its name.</summary>
    internal string Style { get; }

    /// <summary>Path of the folder of the scripts below the site's root, with a fingerprint of all of them in its name and a slash at the end.</summary>
    internal string Scripts { get; }

    /// <summary>The script that stands in every page and runs before the first paint; may be empty.</summary>
    internal string Early { get; }

    /// <summary>The text of the service worker, which lacks what it is to keep; may be empty.</summary>
    internal string Worker { get; }

    /// <summary>Files that are published beside the pages.</summary>
    internal ImmutableArray<OutputFile> Assets { get; }

    /// <summary>Changes when any template or any asset changes.</summary>
    internal UInt128 Fingerprint { get; }

    /// <summary>Whether it can make messages.</summary>
    public bool HasMail => Templates.ContainsKey(Mail);

    /// <summary>The records that the templates can meet.</summary>
    internal ViewShapes Views { get; }

    /// <summary>The parsed templates by path without extension: <c>layouts/paper</c>.</summary>
    internal FrozenDictionary<string, Template> Templates { get; }
}
