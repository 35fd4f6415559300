package offline

import (
	"context"
	"embed"
	"encoding/json"
	"html"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

//go:embed assets
var own embed.FS

// entry is what the search finds.
type entry struct {
	Page    string   `json:"page"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Acronym string   `json:"acronym,omitempty"`
	Others  []string `json:"others,omitempty"`
}

// index writes the names of a language, as a script: pages that were opened as
// files may load nothing else.
func (w *writer) index(language string, entries []entry) error {
	text, err := json.Marshal(entries)
	if err != nil {
		return err
	}
	return w.text(indexFile(language), "globalThis.wpsgraphNames = "+string(text)+";\n")
}

func indexFile(language string) string { return "assets/names-" + language + ".js" }

// fileOf is the file of an asset of the explorer; a module becomes a script.
func fileOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || !strings.HasPrefix(u.Path, "/assets/") {
		return ""
	}
	name := strings.TrimPrefix(u.Path, "/")
	if module, is := strings.CutSuffix(name, ".mjs"); is {
		return module + ".js"
	}
	return name
}

// shared writes the assets of the explorer that pages load.
func (w *writer) shared(ctx context.Context) error {
	for _, address := range slices.Sorted(maps.Keys(w.assets)) {
		answer, err := w.get(ctx, address)
		if err != nil {
			return err
		}
		if answer.Code != http.StatusOK {
			return wps.Errorf(wps.Internal, "the file %s, which pages load, answers %d", address, answer.Code)
		}
		if err := w.text(fileOf(address), answer.Body.String()); err != nil {
			return err
		}
	}
	return nil
}

// searching writes the scripts of the search.
func (w *writer) searching() error {
	for _, name := range []string{"assets/LICENSE-minisearch", "assets/minisearch.js", "assets/search.js"} {
		text, err := own.ReadFile(name)
		if err != nil {
			return err
		}
		if err := w.text(name, string(text)); err != nil {
			return err
		}
	}
	return nil
}

// start writes the first page, which leads to the home page of a language.
func (w *writer) start() error {
	return w.text("index.html", leadingTo(newAddress(w.Languages[0], "/").file()))
}

// leadingTo is a page that leads on to a file.
func leadingTo(file string) string {
	to := html.EscapeString(file)
	return `<!doctype html><html><head><meta charset="utf-8"><title>wpsgraph</title><meta http-equiv="refresh" content="0; url=` + to +
		`"></head><body><p><a href="` + to + `">` + to + "</a></p></body></html>\n"
}

// needsServer says in each language what a folder cannot do.
var needsServer = map[string]string{
	"en": "This is a copy that needs no server. Forms and other dates need one: run “wpsgraph serve”.",
	"fr": "Ceci est une copie qui n’a pas besoin de serveur. Les formulaires et les autres dates en demandent un : lancez « wpsgraph serve ».",
	"pt": "Esta é uma cópia que não precisa de servidor. Os formulários e outras datas precisam de um: execute «wpsgraph serve».",
	"es": "Esta es una copia que no necesita servidor. Los formularios y otras fechas necesitan uno: ejecute «wpsgraph serve».",
	"ar": "هذه نسخة لا تحتاج إلى خادم. أما النماذج والتواريخ الأخرى فتحتاج إليه: شغّل «wpsgraph serve».",
	"sw": "Hii ni nakala isiyohitaji seva. Fomu na tarehe nyingine zinahitaji seva: endesha “wpsgraph serve”.",
}
