package peers

import (
	"slices"
	"strings"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// mostCompared is how many entities can be compared at once.
const mostCompared = 4

// Comparison is entities of one kind side by side.
type Comparison struct {
	Items []wps.ID
	Rows  []Row
}

// Row is one property of all items.
type Row struct {
	// Property is STATUS or EVIDENCE, which are computed for the day; the name of
	// a field; or the type of a relation with its direction, as IMPLEMENTS.OUT.
	Property string
	Values   []Value
	Differs  bool // two of the recorded values are not the same
}

// Value is what is recorded of one item; nothing where neither Text nor
// Entities nor an Answer is set.
type Value struct {
	Text     string      // as recorded; lists are joined by "|"
	Term     bool        // Text is a word of ours: a status, an enum, a grade
	Answer   *wps.Answer // of a yes-or-no property, also where it is not recorded
	Entities []wps.ID    // that a reference or a relation leads to
	Sources  []wps.ID    // that say so
}

// Compare sets two to four entities of one kind side by side, as of a day. It
// returns BadUserInput for ids that nobody knows, entities of different kinds,
// the same one twice, and fewer than two or more than four.
func Compare(t *tables.Tables, day wps.Day, ids []wps.ID) (*Comparison, error) {
	items, err := itemsOf(t, ids)
	if err != nil {
		return nil, err
	}
	c := &Comparison{}
	for _, e := range items {
		c.Items = append(c.Items, e.ID)
	}
	c.addComputed(t, items, day)
	for _, field := range wps.FieldsOf(items[0].Kind) {
		c.add(string(field.Field), field.Type == wps.AnswerValue, items, func(e *wps.Entity) Value { return fieldValue(e, field) })
	}
	for _, typ := range wps.RelationTypes {
		c.add(string(typ)+".OUT", false, items, func(e *wps.Entity) Value { return outgoing(t, e, typ, day) })
		c.add(string(typ)+".IN", false, items, func(e *wps.Entity) Value { return incoming(t, e, typ, day) })
	}
	return c, nil
}

func itemsOf(t *tables.Tables, ids []wps.ID) ([]*wps.Entity, error) {
	if len(ids) < 2 || len(ids) > mostCompared {
		return nil, wps.Errorf(wps.BadUserInput, "%d ids were given: name two to %d to compare.", len(ids), mostCompared)
	}
	var items []*wps.Entity
	for _, id := range ids {
		e := t.Entity(id)
		switch {
		case e == nil:
			return nil, wps.Errorf(wps.BadUserInput, "There is nothing with the id %q. The nearest ids are %v.", id, t.Nearest(string(id), 3))
		case len(items) > 0 && e.Kind != items[0].Kind:
			return nil, wps.Errorf(wps.BadUserInput, "%s is a %s and %s a %s: only entities of one kind can be compared.", items[0].ID, items[0].Kind, e.ID, e.Kind)
		case slices.Contains(items, e):
			return nil, wps.Errorf(wps.BadUserInput, "%s is named twice.", e.ID)
		}
		items = append(items, e)
	}
	return items, nil
}

// addComputed adds what follows from the data on the day.
func (c *Comparison) addComputed(t *tables.Tables, items []*wps.Entity, day wps.Day) {
	switch items[0].Kind {
	case wps.ActionPlan:
		c.add("STATUS", false, items, func(e *wps.Entity) Value { return term(t.PlanStatus(e.ID, day).String(), e) })
	case wps.Country:
		c.add("STATUS", false, items, func(e *wps.Entity) Value { return term(t.CountryPlanStatus(e.ID, day).String(), e) })
	case wps.Network, wps.RegionalBody:
		c.add("STATUS", false, items, func(e *wps.Entity) Value { return term(e.Activity(day).String(), e) })
	case wps.Practice:
		c.add("EVIDENCE", false, items, func(e *wps.Entity) Value { return term(string(rune('0'+t.Evidence(e.ID).Grade)), e) })
	}
}

// term is a word of ours; what is not recorded is no value.
func term(text string, e *wps.Entity) Value {
	if text == wps.NotRecorded.String() {
		return Value{}
	}
	return Value{Text: text, Term: true, Sources: e.Sources}
}

// add adds a row, where anything is recorded or the row must always be there.
func (c *Comparison) add(property string, always bool, items []*wps.Entity, value func(*wps.Entity) Value) {
	row := Row{Property: property}
	var recorded []string
	for _, e := range items {
		v := value(e)
		row.Values = append(row.Values, v)
		if key := v.key(); key != "" {
			recorded = append(recorded, key)
		}
	}
	if !always && len(recorded) == 0 {
		return
	}
	slices.Sort(recorded)
	row.Differs = len(slices.Compact(recorded)) > 1
	c.Rows = append(c.Rows, row)
}

// key is what two values are the same by, "" where nothing is recorded.
func (v *Value) key() string {
	if v.Answer != nil {
		return string(*v.Answer)
	}
	key := v.Text
	for _, id := range slices.Sorted(slices.Values(v.Entities)) {
		key += "|" + string(id)
	}
	return key
}

func fieldValue(e *wps.Entity, f wps.FieldType) Value {
	if f.Type == wps.AnswerValue {
		answer := e.Attributes.Answer(f.Field)
		v := Value{Answer: &answer}
		if answer != wps.NotRecorded {
			v.Sources = e.Sources
		}
		return v
	}
	text := e.Attributes.Text(f.Field)
	if list := e.Attributes.List(f.Field); list != nil {
		text = strings.Join(list, "|")
	}
	switch {
	case text == "":
		return Value{}
	case f.Type == wps.RefValue:
		return Value{Entities: []wps.ID{wps.ID(text)}, Sources: e.Sources}
	}
	return Value{Text: text, Term: f.Type == wps.EnumValue || f.Type == wps.EnumsValue, Sources: e.Sources}
}

func outgoing(t *tables.Tables, e *wps.Entity, typ wps.RelationType, day wps.Day) Value {
	var v Value
	for r := range t.Outgoing(e.ID, typ, day) {
		v.take(r.To, r)
	}
	return v
}

func incoming(t *tables.Tables, e *wps.Entity, typ wps.RelationType, day wps.Day) Value {
	var v Value
	for r := range t.Incoming(e.ID, typ, day) {
		v.take(r.From, r)
	}
	return v
}

// take adds one end of a relation, with the sources of the relation.
func (v *Value) take(id wps.ID, r *wps.Relation) {
	if !slices.Contains(v.Entities, id) {
		v.Entities = append(v.Entities, id)
	}
	for _, source := range r.Sources {
		if !slices.Contains(v.Sources, source) {
			v.Sources = append(v.Sources, source)
		}
	}
}
