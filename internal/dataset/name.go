package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	nameEntity = iota
	nameLanguage
	nameKind
	nameText
)

var namesLayout = table("names.csv", "*entity", "language", "*kind", "*text")

var nameKinds = []wps.NameKind{wps.OfficialName, wps.AcronymName, wps.AliasName, wps.HiddenName}

// readNames reads the further names of entities.
func (in *reading) readNames(ctx context.Context) {
	seen, officials := once{}, map[wps.Name]bool{}
	for r := range in.rows(ctx, namesLayout) {
		e := r.entity(nameEntity, nil)
		name := wps.Name{Text: r.need(nameText), Language: in.texts.copy(r.cells[nameLanguage])}
		if name.Language != "" {
			r.language(nameLanguage, name.Language)
		}
		if kind := r.need(nameKind); kind != "" {
			name.Kind = oneOf(r, nameKind, kind, nameKinds)
		}
		if name.Kind == wps.OfficialName {
			r.need(nameLanguage)
		}
		if seen.again(r) || e == nil || name.Text == "" {
			continue
		}
		r.checkOfficial(officials, e, name)
		e.Names = append(e.Names, name)
		if name.Kind != wps.OfficialName {
			in.aliases = append(in.aliases, alias{name.Text, e, r.line})
		}
	}
}

// checkOfficial reports a second official name in one language.
func (r *row) checkOfficial(seen map[wps.Name]bool, e *entity, name wps.Name) {
	if name.Kind != wps.OfficialName {
		return
	}
	key := wps.Name{Text: string(e.ID), Language: name.Language}
	if seen[key] {
		r.fault(nameText, DuplicateName, "Make one of them an ALIAS.", "%s has already an official name in %s.", e.ID, name.Language)
	}
	seen[key] = true
}
