package wps

import "encoding/binary"

// canonical is a record written so that equal records, and only they, give equal
// bytes: every text and list with its length before it.
type canonical []byte

func (c canonical) number(n int) canonical { return binary.AppendVarint(c, int64(n)) }

func add[T ~string](c canonical, text T) canonical {
	return append(c.number(len(text)), text...)
}

func addAll[T ~string](c canonical, list []T) canonical {
	c = c.number(len(list))
	for _, text := range list {
		c = add(c, text)
	}
	return c
}

func (e *Entity) appendTo(c canonical) canonical {
	c = add(add(add(add(c, e.ID), e.Kind), e.Name), e.Acronym)
	c = add(add(add(add(c, e.Description), e.Website), e.Note), e.Confidence)
	c = addAll(addAll(c, e.Sources), e.FormerIDs)
	c = c.number(len(e.Names))
	for _, n := range e.Names {
		c = add(add(add(c, n.Text), n.Language), n.Kind)
	}
	c = c.number(len(e.States))
	for _, s := range e.States {
		c = addAll(add(add(c, s.Status), s.From), s.Sources)
	}
	c = c.number(len(e.Figures))
	for _, f := range e.Figures {
		c = add(add(add(add(c, f.What), f.Amount), f.Currency), f.Year)
	}
	return e.Attributes.appendTo(c).number(int(e.KnownSince))
}

func (a Attributes) appendTo(c canonical) canonical {
	c = c.number(len(a))
	for i := range a {
		c = addAll(add(add(c, a[i].Field), a[i].Text), a[i].List)
	}
	return c
}

// appendTo writes the relation at place i.
func (rs *Relations) appendTo(i int, c canonical) canonical {
	when, says := &rs.moments[rs.times[i]], &rs.statements[rs.says[i]]
	var room [96]byte
	id := rs.AppendID(room[:0], i)
	c = append(c.number(len(id)), id...)
	c = add(add(add(c, rs.Type(i)), rs.ends[rs.from[i]]), rs.ends[rs.to[i]])
	c = add(add(add(add(c, when.since), when.until), says.confidence), says.note)
	c = says.attributes.appendTo(addAll(c, rs.lists[rs.cites[i]]))
	for _, day := range [4]Day{when.span.SinceFirst, when.span.SinceLast, when.span.UntilFirst, when.span.UntilLast} {
		c = c.number(int(day))
	}
	return c
}

func (s *Source) appendTo(c canonical) canonical {
	c = add(add(add(add(c, s.ID), s.Title), s.Publisher), s.URL)
	c = add(add(add(c, s.Date), s.Type), s.By)
	if s.Read {
		return append(c, 1)
	}
	return append(c, 0)
}
