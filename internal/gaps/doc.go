// Package gaps finds what is missing where, as pure functions over the tables
// of one version of the data and a day. Every gap carries what its score was
// computed from, so that it can be redone by hand, and no words: what is to be
// said is a message key with arguments.
//
// The formulas are those of 3ie's evidence gap maps, Krackhardt and Stern's E–I
// index and Burt's constraint; what the definitions leave open is read so:
//
//   - The regions asked about are the eight of the mission (Mission), as far as
//     they are in the data. Another body is measured against these eight when a
//     filter names it, so that no score depends on the filter.
//   - A practice counts on a day if it began and did not end before it. Where
//     coarse dates leave that open it counts, and the high end of the interval
//     leaves it out. The last day that its end names is the last on which it
//     counts.
//   - Low is the score if all that is not recorded were there, high if nothing
//     of it were. Where nothing at all is recorded low is 0: not recorded is
//     not absent.
//   - A region is committed to a theme if a plan in force of the body or one of
//     its members, or a framework that they adopted and nobody superseded,
//     names the theme or a narrower one.
//   - THIN: those who lead or take part in the practices are fewer than two.
//     THIN comes before PRACTICE_ONLY where both hold.
//   - A cell of regions and themes is listed as a gap if its score or its high
//     is above 0, or its state is THIN, COMMITMENT_ONLY or PRACTICE_ONLY.
//   - GLOBAL_VOID scores 1 less the share of regions that have a practice,
//     which is none.
//   - The prevalence of a function counts what the other bodies have themselves
//     (PRESENT).
//   - A country, or a body, without any recorded plan is a gap in which all six
//     flags are not recorded, [0, 1]; where a source says that it has none all
//     six are missing. The score of a plan is its low end, what is known to be
//     missing. Its state is CONFIRMED_ABSENT where a source says no to one of
//     the flags, else NOT_RECORDED.
//   - The remits of two actors overlap if they share one of the regions asked
//     about. No hole is looked for between a body and its part. The connectivity
//     of two regions is the least number of actors without whom no tie would be
//     left between actors of both whose remits do not overlap; a hole is THIN
//     where it is 1, NOT_RECORDED where it is 0.
//   - A cell of practices lacks evidence by 1 − best grade/4 where none is graded
//     3 or more, or three or more are and none 4; it scores at least ½ where its
//     newest source is stale, and perhaps where none is dated.
//   - In a process, networks and organizations of civil society count as Track II
//     and III, countries, regional bodies and government organizations as Track
//     I, others as neither. The process itself is no tie here.
//   - The reach of a suggested tie is the share of the actors of both sides'
//     regions whom it brings within two ties of its other end; the gaps that it
//     closes are the holes that it crosses and the tracks that it joins.
//   - A broker's score is 1 − min(1, constraint).
//
// It refuses to read a clock, a store or a file, to put anything into words,
// and to call something absent because nobody recorded it.
package gaps
