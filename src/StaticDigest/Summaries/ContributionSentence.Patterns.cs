using System.Text.RegularExpressions;

namespace StaticDigest.Summaries;

/// <content>By what a sentence is judged.</content>
internal static partial class ContributionSentence
{
    private const string Nouns =
        "paper|work|article|study|letter|note|thesis|dissertation|report|survey|review|chapter|manuscript|research|document|volume|tutorial";

    // "We", or "this paper, which is long,".
    private const string Authors = @"\b(?:we|I|the authors?|(?:this|the|our|present|current) (?:" + Nouns + @"))\b(?:,[^,]{1,80},)?";

    private const int TimeOut = 30_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Authors make something new, or name their contribution.</summary>
    [GeneratedRegex(
        Authors
        + @"(?: (?:also|then|further|first|therefore|thus|here|hereby|formally|now|instead|aims? to|seeks? to|is to|attempts? to|"
        + @"have|has|will)){0,2} (?:propos|introduc|present|develop|design|devis|creat|construct|build|built|unveil|releas|"
        + @"contribut|invent|pioneer)|\b(?:novelty|contributions?|innovation) of (?:this|the|our)\b|\bour (?:main |"
        + @"key )?(?:novelty|contribution) ",
        Options, TimeOut)]
    private static partial Regex Makes();

    /// <summary>Authors find or prove something.</summary>
    [GeneratedRegex(
        Authors
        + @"(?: (?:also|then|further|first|therefore|thus|here|theoretically|empirically|experimentally|rigorously|formally|"
        + @"numerically|analytically|now|can|aims? to|seeks? to|have|has|will|are able to)){0,2} (?:show|prov|demonstrat|"
        + @"establish|deriv|obtain|find|found|characteri[sz]|reveal|discover|determin|identif|achiev|solv|resolv|classif|comput|"
        + @"generali[sz]|extend|improv|reduc|formaliz|formalis|formulat|describ|provid|give|offer|outlin|report|reinterpret|"
        + @"reformulat|unif|refut|disprov|answer|settle|close|bound|measur|quantif|detect|observe|predict|implement|train|augment|"
        + @"synthesi[sz])",
        Options, TimeOut)]
    private static partial Regex Finds();

    /// <summary>The same without authors.</summary>
    [GeneratedRegex(
        @"\b(?:is|are|was|were|be|been) (?:also |then |here |first |thus )?(?:shown|prove[nd]|proposed|introduced|presented|"
        + @"developed|derived|established|described|given|obtained|constructed|demonstrated|designed|devised|formulated|discussed|"
        + @"found|generali[sz]ed|extended)\b",
        Options, TimeOut)]
    private static partial Regex IsMade();

    /// <summary>It opens with "in this paper".</summary>
    [GeneratedRegex(
        @"^(?:here|herein|in this (?:paper|work|article|study|letter|note|thesis|report|survey|review|chapter|manuscript))\b",
        Options, TimeOut)]
    private static partial Regex OpensHere();

    /// <summary>Authors look at something.</summary>
    [GeneratedRegex(
        Authors
        + @"(?: (?:also|then|further|first|therefore|thus|here|systematically|aims? to|seeks? to|have|has|will)){0,2} (?:stud|"
        + @"investigat|explor|address|analy[sz]|consider|(?:re-?)?examin|rethink|reimagin|argu|discuss|review|survey|suggest|"
        + @"focus|tackle|revisit|look|deal|serve|contain|is (?:concerned|devoted|dedicated)|concern|cover|summari[sz]|compar|"
        + @"evaluat|assess|benchmark|ask|model|advocat|highlight|propound|recast|bridge|adapt|apply|applies|approach|attempt|aim|"
        + @"seek)|\b(?:is|are|was|were) (?:also )?(?:studied|investigated|analy[sz]ed|considered|examined|explored|addressed|"
        + @"reviewed|compared)\b",
        Options, TimeOut)]
    private static partial Regex LooksAt();

    /// <summary>Authors do something else.</summary>
    [GeneratedRegex(
        @"\b(?:we|our (?:paper|work|approach|method|framework|model|algorithm|results?|key (?:idea|insight))|the proposed \w+)\b",
        Options, TimeOut)]
    private static partial Regex Uses();

    /// <summary>A new thing gets its name.</summary>
    [GeneratedRegex(
        @"\b(?:called|named|dubbed|termed|coined|abbreviated)\b|\([A-Z][A-Za-z0-9+-]*[A-Z0-9][A-Za-z0-9+-]*\)|(?:propos|"
        + @"introduc|present|develop)\w* (?:the )?\\?[""“*]*[A-Z][A-Za-z0-9]*[A-Z0-9]",
        RegexOptions.CultureInvariant, TimeOut)]
    private static partial Regex Naming();

    /// <summary>It is this paper that does it.</summary>
    [GeneratedRegex(
        @"\b(?:in this (?:paper|work|article|study|letter|note|thesis|dissertation|report|survey|review|chapter)|this (?:paper|"
        + @"work|article|study|dissertation|thesis|survey)|here(?:in)?,? we)\b",
        Options, TimeOut)]
    private static partial Regex HereAndNow();

    /// <summary>It is said to be new.</summary>
    [GeneratedRegex(
        @"\b(?:novel|new|first|general|unified|simple yet|efficient|end-to-end)\b",
        Options, TimeOut)]
    private static partial Regex Novel();

    /// <summary>A number, or a word that compares.</summary>
    [GeneratedRegex(
        @"\d(?:\.\d+)?\s?\\?(?:%|×|x\b|times|-fold)|\\times|\b(?:state-of-the-art|outperform\w*|optimal|faster|if and only if|"
        + @"upper bound|lower bound)\b",
        Options, TimeOut)]
    private static partial Regex Result();

    /// <summary>Only experiments.</summary>
    [GeneratedRegex(
        @"\b(?:extensive|comprehensive|thorough|numerical|simulation|empirical|additional|"
        + @"preliminary)(?:ly)? (?:\w+ )?(?:experiments?|evaluations?|results?|studies|examples?|simulations?|validat\w+)\b|"
        + @"\bexperiment(?:s|al)? (?:results? )?(?:on|show|demonstrate|conducted|across|with|are|confirm|indicate)|\b(?:results?|"
        + @"findings|simulations?) (?:on|show|demonstrate|indicate|confirm|suggest|are)\b|\bwe (?:conduct|evaluate|test|validate|"
        + @"benchmark) \b|\b(?:ablation|benchmarks? show)\b",
        Options, TimeOut)]
    private static partial Regex Experiments();

    /// <summary>A link to code or data.</summary>
    [GeneratedRegex(
        @"https?:|\bgithub\b|\b(?:code|data|models?|dataset|demo|software|implementation|page|videos?|"
        + @"supplementary)[^.]{0,60}\b(?:available|released?|open-?sourced|found at|can be found)\b|\bpublicly available\b|"
        + @"\bwe (?:\w+ )?(?:open-?source|release (?:all|our|the) (?:code|models?|data))",
        Options, TimeOut)]
    private static partial Regex Code();

    /// <summary>What others did, and why it matters.</summary>
    [GeneratedRegex(
        @"^(?:recent|recently|despite|although|while|however|in recent|existing|current|traditional|most |many |one of the|"
        + @"over the (?:past|last)|the (?:problem|rise|growth|success|recent|ability|increasing)\b)|\b(?:has|have) (?:been|"
        + @"recently|become|shown|emerged|attracted|received|gained|achieved|made)\b|\b(?:remains?|is (?:crucial|essential|"
        + @"important|challenging|critical|a (?:key|fundamental|central|crucial)))\b",
        Options, TimeOut)]
    private static partial Regex Background();

    /// <summary>It says nothing of its own, or begins a list.</summary>
    [GeneratedRegex(
        @"\b(?:we|to) (?:show|demonstrate|validate|verify|confirm|illustrate|prove) (?:the |its |that the |"
        + @"our )?(?:effectiveness|efficacy|superiority|usefulness|utility|performance|applicability|advantages?|benefits?|"
        + @"potential|proposed)\b|\b(?:discuss|outline) (?:\w+ ){0,3}(?:future|limitations|implications|open)\b|\bwe hope\b|"
        + @"\bfuture (?:work|research)\b|\bas well\.$|:\s?\(?[1Ii]\W*$|\bgive (?:some |several )?examples?\b|\billustrat\w+ (?:by|"
        + @"with|the)\b",
        Options, TimeOut)]
    private static partial Regex Vague();

    /// <summary>Its beginning is nothing without the sentence before.</summary>
    [GeneratedRegex(
        @"^(?:…\s)?(?:this (?!"
        + Nouns
        + @")|these |those |it (?!is (?:shown|proved|proven|known|well))|they |such |both |moreover|furthermore|additionally|"
        + @"in addition|also[, ]|then[, ]|finally|second|third|next[, ]|further[, ]|besides|as a (?:result|by|corollary|"
        + @"consequence)|consequently|hence|thus|therefore|accordingly|in (?:particular|contrast|both|each|doing|so)|by doing|"
        + @"for (?:this|these|example|instance)|based on (?:this|these)|using (?:this|these)|with (?:this|these)|under (?:this|"
        + @"these)|the (?:latter|former|resulting|second|other|same|key|main|core)|our (?:second|key|main|results|analysis|"
        + @"experiments|findings)|here[, ]it|instead|similarly|likewise|on the other|we (?:also|then|further|finally|additionally|"
        + @"next|thus|therefore)\b|its |their )",
        Options, TimeOut)]
    private static partial Regex PointsBack();

    /// <summary>The same, up to the comma behind which the authors begin.</summary>
    [GeneratedRegex(
        @"^(?!in this (?:paper|work|article|study|letter|note|thesis|report|survey|review))(?:(?:to|in|for|by|with|from|"
        + @"motivated by|inspired by|based on|building on|given|towards?|under|as|following)\b[^,:;]{0,140}?\b(?:this|these|such|"
        + @"those|that|the above|them|it|end|so)\b[^,:;]{0,90}|specifically|therefore|thus|hence|however|instead|accordingly|"
        + @"consequently|in response|in contrast|in particular|concretely|motivated by this),\s+(?=(?:we|this (?:paper|work|"
        + @"article|study)|our)\b)",
        Options, TimeOut)]
    private static partial Regex Opening();
}
