package dataset

import (
	"context"
	"io/fs"
	"runtime"

	"golang.org/x/sync/errgroup"

	"wpsgraph/internal/wps"
)

// Read reads the data package at the root of a file system. The content is nil
// where one of the problems is an error; otherwise it is completed, holds
// nothing that is withheld, and every id in it exists. The problems are all
// that there are, in order, each long list of one rule in one file cut short
// with a line that says so; what our records say to published totals is
// compared only where there is no error. Several files are read at a time.
//
// It returns BadDataPackage where there is no package at all or a file cannot
// be read, and the error of ctx where that ended it.
func Read(ctx context.Context, fsys fs.FS) (*wps.Content, []Problem, error) {
	in := newReading(fsys)
	in.readDescription()
	in.findFiles()
	for _, read := range []func(context.Context){
		in.readSources, in.readEntities, in.readFormerIDs, in.readRelations, in.readNames,
		in.readStates, in.readFigures, in.readFunctions, in.readAssessments, in.readTotals,
	} {
		read(ctx)
	}
	if in.err != nil {
		return nil, nil, in.err
	}
	in.checkTogether()
	if in.faults.errors > 0 {
		return nil, in.faults.problems(), nil
	}
	content := in.content()
	in.compareTotals(content)
	return content, in.faults.problems(), nil
}

// reading is one reading of one package.
type reading struct {
	fsys   fs.FS
	faults *faults
	err    error // that ended the reading

	texts texts
	dates map[string]wps.Date

	version     wps.Version
	sources     map[wps.ID]*source
	sourceList  []*source // in the order of their rows
	entities    map[wps.ID]*entity
	list        []*entity              // of the file that this branch reads, in the order of its rows
	ofKind      map[wps.Kind][]*entity // likewise, of all files
	former      map[wps.ID]wps.ID      // the present id by the former one
	relations   []*relations
	aliases     []alias
	functions   []wps.FunctionState
	assessments []wps.Assessment
	totals      []total

	nearEntities, nearSources *suggestions
}

func newReading(fsys fs.FS) *reading {
	in := &reading{
		fsys:    fsys,
		sources: map[wps.ID]*source{}, former: map[wps.ID]wps.ID{},
		entities: map[wps.ID]*entity{}, ofKind: map[wps.Kind][]*entity{},
	}
	return in.branch()
}

// branch is a reading that knows what this one knows, for the goroutine that
// reads one file: what it finds wrong, and the texts that it keeps, are its own.
func (in *reading) branch() *reading {
	b := *in
	b.faults, b.texts, b.dates = newFaults(), texts{}, map[string]wps.Date{}
	b.nearEntities, b.nearSources = nil, nil
	return &b
}

// sideBySide reads n files, each in a branch of its own, as many at once as
// there are processors, and takes over what the branches found wrong in the
// order of the files.
func (in *reading) sideBySide(n int, read func(i int, b *reading)) {
	branches := make([]*reading, n)
	var files errgroup.Group
	files.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		branches[i] = in.branch()
		files.Go(func() error {
			read(i, branches[i])
			return nil
		})
	}
	_ = files.Wait() // what went wrong is in the branches
	for _, b := range branches {
		in.join(b)
	}
}

// join takes over what a branch found wrong.
func (in *reading) join(b *reading) {
	if in.err == nil {
		in.err = b.err
	}
	in.faults.join(b.faults)
}
