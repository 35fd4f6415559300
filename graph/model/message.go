package model

import (
	"math"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// Say puts a message of an analysis into words.
func (op *Operation) Say(s *words.Speaker, m gaps.Message) string {
	args := make([]words.Arg, 0, len(m.Args))
	for _, a := range m.Args {
		args = append(args, op.arg(a))
	}
	return s.Text(m.Key, args...)
}

func (op *Operation) arg(a gaps.Arg) words.Arg {
	switch {
	case a.Entities != nil:
		all := make([]*wps.Entity, 0, len(a.Entities))
		for _, id := range a.Entities {
			if e := op.View.Tables.Entity(id); e != nil {
				all = append(all, e)
			}
		}
		return words.Names(a.Slot, all...)
	case a.Terms != nil:
		return words.Terms(a.Slot, a.Terms...)
	case a.Date != "":
		return words.On(a.Slot, a.Date)
	case a.Number == math.Trunc(a.Number):
		return words.Count(a.Slot, int(a.Number))
	}
	return words.Number(a.Slot, a.Number)
}
