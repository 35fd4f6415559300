package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	formerID = iota
	formerNow
)

var formerLayout = table("aliases_of.csv", "*former", "*id")

// readFormerIDs reads the ids that entities had before two records of one
// thing were made one.
func (in *reading) readFormerIDs(ctx context.Context) {
	for r := range in.rows(ctx, formerLayout) {
		former, e := wps.ID(r.need(formerID)), r.entity(formerNow, nil)
		switch {
		case former == "":
		case !former.WellFormed() || former.Kind() == "":
			r.fault(formerID, BadID, "Write the id that was given up, as body:au.", "%s is no id of an entity.", quoted(string(former)))
		case in.entities[former] != nil:
			r.fault(formerID, FormerIDInUse, "Delete this line, or the entity.", "%s is a former id, and still that of an entity.", former)
		case in.former[former] != "":
			r.fault(formerID, DuplicateID, "Delete one of the two lines.", "%s leads already to %s.", former, in.former[former])
		case e != nil:
			in.former[former] = e.ID
			e.FormerIDs = append(e.FormerIDs, former)
		}
	}
}
