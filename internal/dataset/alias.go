package dataset

import (
	"strings"

	"wpsgraph/internal/wps"
)

// alias is a further name that search finds an entity by, and its row.
type alias struct {
	text string
	of   *entity
	row  int
}

// checkAliases reports aliases that are a name, an acronym or an alias of
// another entity too, whatever their capitals.
func (in *reading) checkAliases() {
	if len(in.aliases) == 0 {
		return
	}
	owners := make(map[string]wps.ID, 2*len(in.entities)+len(in.aliases))
	own := func(text string, id wps.ID) wps.ID {
		text = strings.ToLower(text)
		if owner, taken := owners[text]; taken {
			return owner
		}
		owners[text] = id
		return id
	}
	for _, id := range sortedKeys(in.entities) {
		e := in.entities[id]
		own(e.Name, id)
		if e.Acronym != "" {
			own(e.Acronym, id)
		}
	}
	for _, a := range in.aliases {
		if owner := own(a.text, a.of.ID); owner != a.of.ID {
			in.faults.add(place{namesLayout.file, a.row, "text"}, SharedAlias,
				"Look whether the two are one thing; if not, search finds both by this name.",
				"%s names %s and %s too.", quoted(a.text), a.of.ID, owner)
		}
	}
}
