using System.Collections.Immutable;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.Search;

/// <summary>Layout <c>search</c>: the search, and what it offers without a query or without JavaScript.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="Topics">Topics with papers, most papers first.</param>
/// <param name="Years">The years with papers, newest first.</param>
internal sealed record SearchView(int Count, ImmutableArray<TopicCardView> Topics, ImmutableArray<RefView> Years);
