package gaps

import (
	"cmp"
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Answer is what the graph has on one of the guiding questions on a day: counts
// of practices, actors and ties, never sums of money.
type Answer struct {
	Question       wps.ID
	Region         wps.ID // that it is asked for; "" for all
	Day            wps.Day
	Summary        Message
	Practices      []wps.ID // that answer it, the best documented first
	Actors         []wps.ID // who leads them or takes part in them, who is in most of them first
	ByRegion       []RegionCount
	RegionsWithout []wps.ID // regions asked about without any recorded
	Counts         []Input  // what else there is to count
	Query          string   // the name of the saved query that gives the same
}

// RegionCount is how many practices a region has; regions overlap, so that the
// counts do not add up.
type RegionCount struct {
	Region wps.ID
	Count  int
}

// AnswerQuestion answers one of the guiding questions on a day, for one region
// where it is given: with the practices that were recorded as answers and had
// begun by then, whether they go on or not. It returns BadUserInput for what is
// no question, and for what is no regional body.
func AnswerQuestion(t *tables.Tables, day wps.Day, question, region wps.ID) (*Answer, error) {
	q := t.Entity(question)
	if q == nil || q.Kind != wps.Question {
		return nil, unknown(t, "question", wps.Question, question)
	}
	a := &Answer{Question: q.ID, Day: day, Query: q.ID.Slug()}
	if region != "" {
		named, err := bodiesOf(t, []wps.ID{region})
		if err != nil {
			return nil, err
		}
		a.Region = named[0]
	}
	k := &asker{tables: t, day: day, region: a.Region}
	k.practices = k.answering(q.ID)
	a.Practices, a.Actors = k.practices, k.actors()
	a.ByRegion, a.RegionsWithout = k.byRegion(q.ID)
	if counts := countsOf[q.ID.Slug()]; counts != nil {
		a.Counts = counts(k)
	}
	a.Summary = says("question."+q.ID.Slug(), named("region", a.Region), dated("day", day.Date()),
		count("practices", len(a.Practices)), count("actors", len(a.Actors)), named("without", a.RegionsWithout...))
	for _, c := range a.Counts {
		a.Summary.Args = append(a.Summary.Args, number(c.Name, c.Value))
	}
	return a, nil
}

// asker counts what answers a question.
type asker struct {
	tables    *tables.Tables
	day       wps.Day
	region    wps.ID
	practices []wps.ID
}

// answering lists the practices that answer a question, in the region where one
// is asked for: by grade, the best first, then by id.
func (k *asker) answering(question wps.ID) []wps.ID {
	var practices []wps.ID
	grades := map[wps.ID]int{}
	for r := range k.tables.Incoming(question, wps.Answers, k.day) {
		if k.tables.Entity(r.From).Exists(k.day) == wps.No || !k.isIn(r.From) {
			continue
		}
		if _, twice := grades[r.From]; !twice {
			practices = append(practices, r.From)
		}
		grades[r.From] = k.tables.Evidence(r.From).Grade
	}
	slices.SortFunc(practices, func(a, b wps.ID) int {
		return cmp.Or(cmp.Compare(grades[b], grades[a]), cmp.Compare(a, b))
	})
	return practices
}

// isIn tells whether an entity is in the region that is asked for.
func (k *asker) isIn(id wps.ID) bool {
	return k.region == "" || slices.Contains(k.tables.RegionsOf(id, k.day), k.region)
}

// actors lists who leads the practices or takes part in them: by the number of
// practices, the most first, then by id.
func (k *asker) actors() []wps.ID {
	in := map[wps.ID]int{}
	for _, practice := range k.practices {
		for _, actor := range actorsOf(k.tables, practice, k.day) {
			in[actor]++
		}
	}
	actors := make([]wps.ID, 0, len(in))
	for actor := range in {
		actors = append(actors, actor)
	}
	slices.SortFunc(actors, func(a, b wps.ID) int { return cmp.Or(cmp.Compare(in[b], in[a]), cmp.Compare(a, b)) })
	return actors
}

// byRegion counts the practices of each region asked about, and tells which
// have none.
func (k *asker) byRegion(question wps.ID) (counts []RegionCount, without []wps.ID) {
	everywhere := &asker{tables: k.tables, day: k.day}
	in := map[wps.ID]int{}
	for _, practice := range everywhere.answering(question) {
		for _, region := range k.tables.RegionsOf(practice, k.day) {
			in[region]++
		}
	}
	regions := MissionIn(k.tables)
	if k.region != "" && !slices.Contains(regions, k.region) {
		regions = append(regions, k.region)
	}
	for _, region := range regions {
		counts = append(counts, RegionCount{region, in[region]})
		if in[region] == 0 {
			without = append(without, region)
		}
	}
	return counts, without
}
