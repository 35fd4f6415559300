package search

import (
	"context"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// builder makes an index of entities.
type builder struct {
	around  Surroundings
	all     []ranked
	x       *Index
	keys    strings.Builder
	names   *collector
	texts   *collector
	regions map[wps.ID]uint16
	places  *geography
}

func newBuilder(around Surroundings) *builder {
	return &builder{around: around, x: &Index{}, names: newCollector(), texts: newCollector(), regions: map[wps.ID]uint16{}}
}

func (b *builder) take(e *wps.Entity) {
	r := ranked{entity: e, kind: kindNumber(e.Kind)}
	if b.around.Rank != nil {
		r.rank = b.around.Rank(e.ID)
	}
	b.all = append(b.all, r)
}

func (b *builder) index(ctx context.Context) (*Index, error) {
	slices.SortFunc(b.all, compareRanked)
	b.numberRegions()
	b.places = geographyOf(b.all)
	for i, r := range b.all {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		b.addDoc(r)
	}
	b.endParts()
	b.x.keys = b.keys.String()
	b.addPlans()
	b.x.english = englishWords(b.places)
	var err error
	if b.x.inNames, err = b.names.dictionary(); err != nil {
		return nil, err
	}
	b.x.inTexts, err = b.texts.dictionary()
	return b.x, err
}

// numberRegions numbers the regional bodies in the order of their ids.
func (b *builder) numberRegions() {
	if b.around.Regions == nil {
		return
	}
	for _, r := range b.all {
		for _, id := range b.around.Regions(r.entity.ID) {
			b.regions[id] = 0
		}
	}
	for id := range b.regions {
		b.x.regions = append(b.x.regions, id)
	}
	slices.Sort(b.x.regions)
	for i, id := range b.x.regions {
		b.regions[id] = uint16(i)
	}
}

// endParts adds a doc and a name behind the last, at which its parts end.
func (b *builder) endParts() {
	b.x.docs = append(b.x.docs, b.newDoc())
	b.x.names = append(b.x.names, name{key: uint32(b.keys.Len())})
}

func (b *builder) newDoc() doc {
	b.x.namesAt = append(b.x.namesAt, uint32(len(b.x.names)))
	return doc{firstText: uint32(len(b.x.texts)), firstRegion: uint32(len(b.x.belongs))}
}

func (b *builder) addDoc(r ranked) {
	d := b.newDoc()
	d.id, d.kind, d.rank = r.entity.ID, uint8(r.kind), r.rank
	number := uint32(len(b.x.docs))
	b.x.docs = append(b.x.docs, d)
	for _, id := range append([]wps.ID{r.entity.ID}, r.entity.FormerIDs...) {
		b.names.add(idWord(id), b.x.namesAt[number])
	}
	for _, e := range entriesOf(r.entity, synonyms()[r.entity.ID]) {
		b.addName(number, e)
	}
	for _, text := range textsOf(r.entity) {
		b.x.texts = append(b.x.texts, text)
		b.addText(number, text)
	}
	b.addPlaces(number, r.entity.ID)
	if b.around.Regions != nil {
		for _, id := range b.around.Regions(r.entity.ID) {
			b.x.belongs = append(b.x.belongs, b.regions[id])
		}
	}
}

// addText notes the words of a description.
func (b *builder) addText(doc uint32, text string) {
	words := split(text)
	for _, w := range words {
		addForms(b.texts, w, doc)
	}
	for _, token := range b.further(words, stemsOf(vocabulary().content(words))) {
		b.texts.add(token, doc)
	}
	for _, token := range b.places.spelledOut(words) {
		b.texts.add(token, doc)
	}
}

// addPlaces notes where an entity works.
func (b *builder) addPlaces(doc uint32, id wps.ID) {
	if b.around.Places == nil {
		return
	}
	for _, place := range b.around.Places(id) {
		for _, stem := range b.places.called[place] {
			b.texts.add(stem, doc)
		}
	}
}

// further are words under which a text is found beside its own; stems are those
// of its words that are not little.
func (b *builder) further(words []word, stems []string) []string {
	return append(vocabulary().phrases.in(stems), b.places.further(words, stems)...)
}

func addForms(c *collector, w word, place uint32) {
	c.add(w.stem, place)
	for _, form := range w.also {
		c.add(form, place)
	}
}

// maxCompact is the longest name, in words, that is found written as one word.
const maxCompact = 4

// addName notes the words of a name, and it as one word where it is short.
func (b *builder) addName(doc uint32, e entry) {
	words := split(e.text)
	if len(words) == 0 {
		return
	}
	number := uint32(len(b.x.names))
	content := vocabulary().content(words)
	stems := stemsOf(content)
	b.x.docOf = append(b.x.docOf, doc)
	b.x.names = append(b.x.names, name{
		key: uint32(b.keys.Len()), words: uint16(min(len(content), 1<<16-1)),
		class: e.class, text: e.text, language: e.language,
	})
	key := strings.Join(stems, " ")
	b.keys.WriteString(key)
	b.x.heads = append(b.x.heads, headOf(key))
	for _, w := range words {
		addForms(b.names, w, number)
	}
	for _, token := range glued(words) {
		b.names.add(token, number)
	}
	for _, token := range b.further(words, stems) {
		b.names.add(token, number)
	}
	for _, token := range b.places.spelledOut(words) {
		b.texts.add(token, doc)
	}
	if len(words) <= maxCompact {
		b.names.add(strings.Join(textsOfWords(words), ""), number)
		b.names.add(strings.Join(stems, ""), number)
	}
}

// glued are the words that hyphens and apostrophes take apart, in one:
// "femwiseafrica", "divoire".
func glued(words []word) []string {
	var all []string
	for i := 1; i < len(words); i++ {
		if words[i].glued {
			all = append(all, newWord(words[i-1].text+words[i].text, false, false).stem)
		}
	}
	return all
}

func textsOfWords(words []word) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return texts
}
