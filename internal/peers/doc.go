// Package peers ranks the practices that fit a need, with reasons, and sets
// entities of one kind side by side: pure functions over the tables of one
// version of the data and a day.
//
// The ranking is Gower's (1971): a weighted mean of similarities that skips
// what is not known, times (½ + ½e) for the evidence; then maximal marginal
// relevance (Carbonell and Goldstein 1998, λ = .7), so that the list does not
// say the same thing twice. What the definitions leave open is read so:
//
//   - Candidates are practices that began, whether they go on or not, and whose
//     themes, or functions, are among those needed where these are known.
//   - The themes needed are those asked for; else those of the gap; else those
//     that the one in need addresses; else those of its newest plan. Two themes
//     are as similar as the sets of themselves and what is above them (Jaccard).
//   - The gap counts with the share of its themes that a practice addresses, or
//     with 1 where what serves the missing function leads it, takes part in it,
//     or is it. A plan's flags, a function, a hole and a track stand for themes
//     (needs.json).
//   - The context is the mean of what is known of three: the frameworks both
//     implement (Jaccard), the languages of the bodies of both (Jaccard), and
//     whether the levels are equal.
//   - The actor type is 1 where a leader is of the same kind, and of the same
//     type of organization or network, as the one in need.
//   - Recency falls from 1 today to 0 after ten years, by the start of the
//     practice or its newest source, whichever is later.
//   - The own regions of a country are those that it is a member of and that
//     contain no other of them; a practice belongs, for the two a region, to
//     the region asked about that has the fewest members.
//
// It refuses to learn weights, to read a clock, a store or a file, and to put
// anything into words.
package peers
