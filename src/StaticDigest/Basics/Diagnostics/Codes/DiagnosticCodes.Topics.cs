namespace StaticDigest;

/// <content>Topics in the settings.</content>
public static partial class DiagnosticCodes
{
    /// <summary>An item of the list of topics is not a block of keys.</summary>
    public static DiagnosticKind TopicNotAMapping { get; } =
        new("SD0320", Severity.Error, "Topic {0} is not a block of keys; write \"- name: …\" and its other keys below it. The topic was left out.");

    /// <summary>A key that topics do not have, close to one that they have.</summary>
    public static DiagnosticKind TopicKeyMistyped { get; } =
        new("SD0321", Severity.Error, "A topic has no key \"{0}\"; did you mean \"{1}\"? The key was ignored.");

    /// <summary>A key that topics do not have.</summary>
    public static DiagnosticKind TopicKeyUnknown { get; } =
        new("SD0322", Severity.Error, "A topic has no key \"{0}\"; its keys are {1}. The key was ignored.");

    /// <summary>A topic without a name.</summary>
    public static DiagnosticKind TopicNameMissing { get; } =
        new("SD0323", Severity.Error, "Topic {0} has no name. The topic was left out.");

    /// <summary>A topic that no paper can ever be in.</summary>
    public static DiagnosticKind TopicRuleEmpty { get; } =
        new("SD0324", Severity.Error, "Topic \"{0}\" has nothing to look for; give it phrases under any or all, or categories. The topic was left out.");

    /// <summary>Two topics with one address.</summary>
    public static DiagnosticKind TopicSlugTwice { get; } =
        new("SD0325", Severity.Error, "Topic \"{0}\" has the address \"{1}\" of another topic; give it a slug of its own. The topic was left out.");

    /// <summary>A value of the wrong shape.</summary>
    public static DiagnosticKind TopicValueShape { get; } =
        new("SD0326", Severity.Error, "The key \"{0}\" of a topic takes {1}. The value was ignored.");

    /// <summary>A phrase that cannot be looked for.</summary>
    public static DiagnosticKind TopicPhraseUnusable { get; } =
        new("SD0327", Severity.Error, "The phrase \"{0}\" cannot be looked for: it needs a letter or digit, and a * only at its end, after at least three letters. The phrase was ignored.");

    /// <summary>A slug with characters that an address should not have.</summary>
    public static DiagnosticKind TopicSlugChanged { get; } =
        new("SD0328", Severity.Warning, "The slug \"{0}\" is not fit for an address; \"{1}\" was used.");

    /// <summary>A set of topics that the input folder does not have.</summary>
    public static DiagnosticKind TopicSetMissing { get; } =
        new("SD0330", Severity.Error, "There is no set of topics \"{0}\"; expected is the name of a file topics/{0}.yml, and there {1}. Nothing was done.");

    /// <summary>A set of topics that is no valid YAML.</summary>
    public static DiagnosticKind TopicSetBroken { get; } =
        new("SD0331", Severity.Error, "The set of topics cannot be read: {0}; nothing was done.");

    /// <summary>A set of topics without a list of topics.</summary>
    public static DiagnosticKind TopicSetShape { get; } =
        new("SD0332", Severity.Error, "A set of topics is a list under \"topics:\", as in digest.yml; nothing was found in this one; nothing was done.");

    /// <summary>Names of sets in the wrong shape.</summary>
    public static DiagnosticKind TopicSetNames { get; } =
        new("SD0333", Severity.Error, "The setting \"topics_from\" takes names of sets: [machine-learning, physics]. Nothing was done.");
}
