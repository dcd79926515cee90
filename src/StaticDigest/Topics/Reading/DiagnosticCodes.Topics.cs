namespace StaticDigest;

/// <content>Topics in the settings.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind TopicNotAMapping { get; } = new("SD0320", Severity.Error,
        "Topic {0} is not a block of keys; write \"- name: …\" and its other keys below it. The topic was left out.",
        Example: "topics: [robots]", Fix: "Write - {name: Robots, any: [robot]}.");

    internal static DiagnosticKind TopicKeyMistyped { get; } = new("SD0321", Severity.Error,
        "A topic has no key \"{0}\"; did you mean \"{1}\"? The key was ignored.",
        Example: "- {nane: Robots, any: [robot]}", Fix: "Correct the key.");

    internal static DiagnosticKind TopicKeyUnknown { get; } = new("SD0322", Severity.Error,
        "A topic has no key \"{0}\"; its keys are {1}. The key was ignored.",
        Example: "- {name: Robots, any: [robot], weight: 3}", Fix: "Delete the key.");

    internal static DiagnosticKind TopicNameMissing { get; } = new("SD0323", Severity.Error, "Topic {0} has no name. The topic was left out.",
        Example: "- {any: [robot]}", Fix: "Add name: to the topic.");

    internal static DiagnosticKind TopicRuleEmpty { get; } = new("SD0324", Severity.Error,
        "Topic \"{0}\" has nothing to look for; give it phrases under any or all, or categories. The topic was left out.",
        Example: "- {name: Robots}", Fix: "Add any: [robot], or categories: [cs.RO].");

    internal static DiagnosticKind TopicSlugTwice { get; } = new("SD0325", Severity.Error,
        "Topic \"{0}\" has the address \"{1}\" of another topic; give it a slug of its own. The topic was left out.",
        Example: "two topics called Robots", Fix: "Give one of them slug: other-robots.");

    internal static DiagnosticKind TopicValueShape { get; } = new("SD0326", Severity.Error,
        "The key \"{0}\" of a topic takes {1}. The value was ignored.",
        Example: "name: [Robots]", Fix: "Give the key a value of the expected kind.");

    internal static DiagnosticKind TopicPhraseUnusable { get; } = new("SD0327", Severity.Error,
        "The phrase \"{0}\" cannot be looked for: it needs a letter or digit, and a * only at its end, after at least three letters. The phrase "
        + "was ignored.",
        Example: "any: [\"*\", \"ro*t\"]", Fix: "Write a word or phrase; a * only at its end.");

    internal static DiagnosticKind TopicSlugChanged { get; } = new("SD0328", Severity.Warning,
        "The slug \"{0}\" cannot be used in an address; \"{1}\" was used.",
        Example: "slug: Robots & Co", Fix: "Write the slug in lower-case letters and hyphens.");

    internal static DiagnosticKind TopicSetMissing { get; } = new("SD0330", Severity.Error,
        "There is no set of topics \"{0}\"; expected the name of a file topics/{0}.yml, and there {1}. Nothing was done.",
        Example: "topics_from: [robotics], without topics/robotics.yml", Fix: "Correct the name, or add the file.")
    { IsFatal = true };

    internal static DiagnosticKind TopicSetBroken { get; } = new("SD0331", Severity.Error, "The set of topics cannot be read: {0}; nothing was done.",
        Example: "topics/robots.yml with an open bracket", Fix: "Correct the YAML at this place.")
    { IsFatal = true };

    internal static DiagnosticKind TopicSetShape { get; } = new("SD0332", Severity.Error,
        "A set of topics is a list under \"topics:\", as in digest.yml; nothing was found in this one; nothing was done.",
        Example: "topics/robots.yml that begins with - name: …", Fix: "Put the line topics: above the list.")
    { IsFatal = true };

    internal static DiagnosticKind TopicSetNames { get; } = new("SD0333", Severity.Error,
        "The setting \"topics_from\" takes names of sets: [machine-learning, physics]. Nothing was done.",
        Example: "topics_from: [{a: b}]", Fix: "Write names of files: topics_from: [machine-learning].")
    { IsFatal = true };
}
