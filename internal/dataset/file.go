package dataset

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"wpsgraph/internal/wps"
)

// findFiles reports the files that stand where those of a package stand and
// are none of them: nobody would miss what is in them.
func (in *reading) findFiles() {
	known := map[string][]string{".": {
		sourcesLayout.file, namesLayout.file, statesLayout.file, figuresLayout.file, functionsLayout.file,
		assessmentsLayout.file, totalsLayout.file, formerLayout.file,
	}}
	for _, k := range wps.Kinds {
		known["entities"] = append(known["entities"], fileOfKind[k])
	}
	for _, t := range wps.RelationTypes {
		known["relations"] = append(known["relations"], fileOfRelation(t))
	}
	for _, folder := range []string{".", "entities", "relations"} {
		in.findFilesIn(folder, known[folder])
	}
}

func (in *reading) findFilesIn(folder string, known []string) {
	if in.err != nil {
		return
	}
	entries, err := fs.ReadDir(in.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		in.fail(folder, err)
		return
	}
	taken := map[string]bool{}
	for _, file := range known {
		taken[file] = true
	}
	for _, e := range entries {
		file := path.Join(folder, e.Name())
		if taken[file] || strings.HasPrefix(e.Name(), ".") || folder == "." && path.Ext(file) != ".csv" {
			continue
		}
		in.unknownFile(folder, file, known)
	}
}

func (in *reading) unknownFile(folder, file string, known []string) {
	mend := "Delete it, or move it out of the package."
	if !in.faults.full(folder, UnknownFile) {
		mend = meant(nearest(file, known), mend)
	}
	in.faults.add(place{file: shown(file)}, UnknownFile, mend, "The package has no file %s, so nobody reads it.", quoted(file))
}
