package storetest

import (
	"fmt"

	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

// Content draws a completed data set: entities of every kind with fields of
// every type, relations of every type between the kinds that it may stand
// between, dates of every precision, and of everything some that is missing,
// equal, in other scripts, or hostile. What an entity or source names may not be
// there; the ends of relations are. It may be empty.
func Content(t *rapid.T) *wps.Content {
	g := &generator{T: t, content: new(wps.Content)}
	size := rapid.SampledFrom([]int{50, 25, 25, 8, 80, 8, 1, 0}).Draw(t, "size")
	g.sources(size)
	g.ids(size)
	for _, e := range g.content.Entities {
		g.fill(e)
	}
	for _, s := range g.content.Sources {
		s.By = g.ref("by", "")
	}
	g.relations(size * rapid.SampledFrom([]int{4, 2, 8, 1}).Draw(t, "density"))
	g.tables()
	g.content.Version = wps.Version{
		Name: g.text("version"), Title: g.text("title"), Published: g.date("published"),
		Licence: "CC-BY-4.0", Homepage: g.maybe("homepage"),
	}
	g.content.Complete()
	return g.content
}

// generator draws one content.
type generator struct {
	*rapid.T
	content *wps.Content
	byKind  map[wps.Kind][]*wps.Entity
	former  int
}

// sources draws sources; there is always one that can be cited.
func (g *generator) sources(n int) {
	for i := range n/2 + 1 {
		g.content.Sources = append(g.content.Sources, &wps.Source{
			ID:    wps.ID(fmt.Sprintf("source:s%d", i)),
			Title: g.text("title"), Publisher: g.maybe("publisher"), URL: g.maybe("url"),
			Date: g.date("date"), Read: g.flip("read"),
			Type: rapid.SampledFrom(wps.SourceTypes).Draw(g.T, "type"),
		})
	}
}

// ids draws entities that have an id and a kind only.
func (g *generator) ids(n int) {
	g.byKind = make(map[wps.Kind][]*wps.Entity)
	kinds := wps.Kinds
	if g.flip("few kinds") {
		kinds = rapid.SliceOfNDistinct(rapid.SampledFrom(wps.Kinds), 3, 6, rapid.ID).Draw(g.T, "kinds")
	}
	for i := range n {
		kind := rapid.SampledFrom(kinds).Draw(g.T, "kind")
		e := &wps.Entity{ID: wps.ID(fmt.Sprintf("%s:n-%d", kind.Prefix(), i)), Kind: kind}
		g.content.Entities = append(g.content.Entities, e)
		g.byKind[kind] = append(g.byKind[kind], e)
	}
}

// fill draws everything else of an entity.
func (g *generator) fill(e *wps.Entity) {
	e.Name = g.text("name")
	e.Acronym, e.Description = g.maybe("acronym"), g.maybe("description")
	e.Website, e.Note = g.maybe("website"), g.maybe("note")
	e.Confidence = g.confidence()
	e.Sources = g.cited()
	e.Attributes = g.attributes(wps.FieldsOf(e.Kind))
	if g.seldom("former id") {
		g.former++
		e.FormerIDs = []wps.ID{wps.ID(fmt.Sprintf("%s:was-%d", e.Kind.Prefix(), g.former))}
	}
	if g.seldom("names") {
		e.Names = rapid.SliceOfN(rapid.Custom(drawName), 1, 3).Draw(g.T, "names")
	}
	if g.seldom("states") {
		e.States = []wps.State{
			{Status: wps.BeingEstablished, From: "2017-06", Sources: g.cited()},
			{Status: wps.Active, From: g.date("from"), Sources: g.cited()},
		}
	}
	if g.seldom("figures") {
		e.Figures = []wps.Figure{{What: g.text("what"), Amount: g.number(), Currency: "EUR", Year: "2021-2025"}}
	}
}

func drawName(t *rapid.T) wps.Name {
	return wps.Name{
		Text:     rapid.SampledFrom(texts).Draw(t, "text"),
		Language: rapid.SampledFrom([]string{"", "ar", "fr", "sw"}).Draw(t, "language"),
		Kind:     rapid.SampledFrom([]wps.NameKind{wps.OfficialName, wps.AcronymName, wps.AliasName, wps.HiddenName}).Draw(t, "kind"),
	}
}

// relations draws up to n relations.
func (g *generator) relations(n int) {
	taken := make(map[wps.ID]bool)
	relations := wps.NewRelationsBuilder(nil)
	for i := range n {
		kind := rapid.SampledFrom(wps.RelationTypes).Draw(g.T, "type")
		from, to := g.end(kind.Ends().From), g.end(kind.Ends().To)
		if from == "" || to == "" {
			continue
		}
		r := &wps.Relation{
			Type: kind, From: from, To: to, Since: g.date("since"), Until: g.date("until"),
			Confidence: g.confidence(), Sources: g.cited(), Note: g.maybe("note"),
			Attributes: g.attributes(wps.FieldsOfRelation(kind)),
		}
		if r.ID = r.DefaultID(); taken[r.ID] {
			r.ID = wps.ID(fmt.Sprintf("%s:%d", r.ID, i))
		}
		taken[r.ID] = true
		relations.Add(r)
	}
	g.content.Relations = relations.Relations()
}

// end draws the end of a relation; the first of a kind is drawn often, so that
// some entity has many.
func (g *generator) end(kinds []wps.Kind) wps.ID {
	var ends []*wps.Entity
	for _, kind := range kinds {
		ends = append(ends, g.byKind[kind]...)
	}
	if len(ends) == 0 {
		return ""
	}
	if g.flip("first") {
		return ends[0].ID
	}
	return rapid.SampledFrom(ends).Draw(g.T, "end").ID
}

func (g *generator) tables() {
	if g.flip("tables") {
		return
	}
	g.content.Tables = wps.Tables{
		Functions: []wps.FunctionState{{
			Body: g.ref("body", wps.RegionalBody), Function: wps.EarlyWarning, State: wps.Planned,
			Since: g.date("since"), Until: g.date("until"), Entity: g.ref("entity", ""), Sources: g.cited(), Note: g.maybe("note"),
		}},
		Assessments: []wps.Assessment{{
			Subjects: []wps.ID{g.ref("subject", wps.RegionalBody)}, About: "TIE_ON_WPS", Found: "NOTHING",
			On: g.date("on"), Scope: g.text("scope"), Searched: g.text("searched"),
		}},
		Totals: []wps.PublishedTotal{{What: g.text("what"), AsOf: g.date("as of"), Count: 107, Of: 193, Source: "source:s0"}},
	}
}
