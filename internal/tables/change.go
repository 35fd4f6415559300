package tables

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// ChangeKind is what changed.
type ChangeKind string

// The kinds of changes.
const (
	Begun     ChangeKind = "STARTED" // a tie, membership, practice, event or process began
	Ended     ChangeKind = "ENDED"   // one of these ended
	Adopted   ChangeKind = "ADOPTED" // a plan or framework was adopted
	RanOut    ChangeKind = "EXPIRED" // the period of a plan was over, no successor adopted
	FoundedOn ChangeKind = "FOUNDED" // a body, network, organization or fund was founded
)

// Change is something that changed between two dates.
type Change struct {
	On       wps.Date // as precise as its source
	What     ChangeKind
	Entity   *wps.Entity   // what was founded, adopted, began, ended or ran out; nil for a tie
	Relation *wps.Relation // the tie, or by which a plan or framework was adopted
	Certain  bool          // false where coarse dates leave open whether it was between the two
}

// ChangeFilter says which changes are wanted: all that is given must hold.
type ChangeFilter struct {
	Kinds   []wps.Kind // of the entity, or of an end of the tie
	Regions []wps.ID   // of the entity, or of an end of the tie, on the later date
}

// ties are the types of relations whose beginning and end are changes.
var ties = []wps.RelationType{
	wps.MemberOf, wps.PartOf, wps.EstablishedBy, wps.HostedBy, wps.PartnersWith, wps.Supports, wps.Funds,
	wps.Leads, wps.TakesPartIn, wps.OperatesIn,
}

// Changes lists what changed, or may have changed, after one date and up to
// another: by date, kind and id. It returns BadUserInput where since is after
// until, and for what is no kind and no regional body.
func (t *Tables) Changes(since, until wps.Day, filter ChangeFilter) ([]Change, error) {
	if since > until {
		return nil, wps.Errorf(wps.BadUserInput, "Changes since %s cannot be until %s, which is earlier.", since.Date(), until.Date())
	}
	for _, kind := range filter.Kinds {
		if !kind.Known() {
			return nil, wps.Errorf(wps.BadUserInput, "There is no kind %q; the kinds are %v.", kind, wps.Kinds)
		}
	}
	l := changeList{tables: t, since: since, until: until, kinds: filter.Kinds}
	for _, id := range filter.Regions {
		e := t.Entity(id)
		if e == nil || e.Kind != wps.RegionalBody {
			return nil, wps.Errorf(wps.BadUserInput, "There is no region %q. The nearest ids are %v.", id, t.Nearest("body:"+id.Slug(), 3))
		}
		l.regions = append(l.regions, e.ID)
	}
	for r := range t.relations.Len() {
		l.addTie(r)
	}
	for _, e := range t.entities {
		l.addEntity(e)
	}
	slices.SortFunc(l.changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.On.First(), b.On.First()), cmp.Compare(a.On, b.On), cmp.Compare(a.What, b.What), cmp.Compare(a.id(), b.id()))
	})
	return l.changes, nil
}

func (c *Change) id() wps.ID {
	if c.Entity != nil {
		return c.Entity.ID
	}
	return c.Relation.ID
}

// changeList gathers changes.
type changeList struct {
	tables       *Tables
	since, until wps.Day
	kinds        []wps.Kind
	regions      []wps.ID
	changes      []Change
}

// add takes a change whose date is, or may be, between the two.
func (l *changeList) add(c Change) {
	if !l.mayBeBetween(c.On) || !l.passes(&c) {
		return
	}
	c.Certain = c.On.First() > l.since && c.On.Last() <= l.until
	l.changes = append(l.changes, c)
}

// mayBeBetween tells whether a date is, or may be, between the two.
func (l *changeList) mayBeBetween(d wps.Date) bool {
	return d != "" && d.Last() > l.since && d.First() <= l.until
}

// passes tells whether the entity, or an end of the tie, is one asked for.
func (l *changeList) passes(c *Change) bool {
	var about []*wps.Entity
	if c.Entity != nil {
		about = append(about, c.Entity)
	}
	if c.Relation != nil && c.Entity == nil {
		about = append(about, l.tables.Entity(c.Relation.From), l.tables.Entity(c.Relation.To))
	}
	isOfKind := func(e *wps.Entity) bool { return slices.Contains(l.kinds, e.Kind) }
	isInRegion := func(e *wps.Entity) bool {
		return slices.ContainsFunc(l.tables.RegionsOf(e.ID, l.until), func(id wps.ID) bool { return slices.Contains(l.regions, id) })
	}
	return (len(l.kinds) == 0 || slices.ContainsFunc(about, isOfKind)) &&
		(len(l.regions) == 0 || slices.ContainsFunc(about, isInRegion))
}

func (l *changeList) addTie(at int) {
	rs := l.tables.relations
	if !slices.Contains(ties, rs.Type(at)) || !l.mayBeBetween(rs.Since(at)) && !l.mayBeBetween(rs.Until(at)) {
		return
	}
	r := rs.At(at)
	l.add(Change{On: r.Since, What: Begun, Relation: r})
	l.add(Change{On: r.Until, What: Ended, Relation: r})
}

func (l *changeList) addEntity(e *wps.Entity) {
	switch e.Kind {
	case wps.RegionalBody, wps.Network, wps.Organization, wps.FundingMechanism:
		l.add(Change{On: e.Begins(), What: FoundedOn, Entity: e})
		l.add(Change{On: e.Attributes.Date(wps.Ended), What: Ended, Entity: e})
	case wps.Practice:
		l.add(Change{On: e.Begins(), What: Begun, Entity: e})
		l.add(Change{On: e.Attributes.Date(wps.Ended), What: Ended, Entity: e})
	case wps.Event, wps.PeaceProcess:
		l.add(Change{On: e.Begins(), What: Begun, Entity: e})
		l.add(Change{On: e.Attributes.Date(wps.End), What: Ended, Entity: e})
	case wps.Framework:
		l.add(Change{On: e.Begins(), What: Adopted, Entity: e, Relation: l.adoption(e)})
	case wps.ActionPlan:
		l.add(Change{On: l.tables.Adoption(e), What: Adopted, Entity: e, Relation: l.adoption(e)})
		if end := e.Attributes.Date(wps.PeriodEnd); end != "" && l.tables.PlanStatus(e.ID, end.Last().Next()) == Expired {
			l.add(Change{On: end, What: RanOut, Entity: e})
		}
	}
}

// adoption is the first relation, by id, by which something was adopted.
func (l *changeList) adoption(e *wps.Entity) *wps.Relation {
	for _, n := range l.tables.typed(l.tables.in, l.tables.places[e.ID], wps.Adopts) {
		return l.tables.relations.At(int(n))
	}
	return nil
}
