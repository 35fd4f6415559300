package explorer

import "wpsgraph/internal/wps"

// PathOf is the path of the page of an entity or source, behind the language:
// /body/sadc of body:sadc.
func PathOf(id wps.ID) string { return pathOf(id) }

// Files are the files of all data that the server has beside the pages.
func (v *visit) Files() []link {
	return []link{
		{"Data Package", "/export/wpsgraph.package.zip"},
		{"CSV", "/export/wpsgraph.csv.zip"},
		{"GraphML", "/export/wpsgraph.graphml"},
		{"GEXF", "/export/wpsgraph.gexf"},
		{"JSON-LD", "/export/wpsgraph.jsonld"},
		{"N-Quads", "/export/wpsgraph.nq"},
		{"BibTeX", "/export/wpsgraph.bib"},
	}
}
