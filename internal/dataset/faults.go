package dataset

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
)

// maxListed is how many faults against one rule in one file are listed.
const maxListed = 1000

// place is where a fault is.
type place struct {
	file   string
	row    int
	column string
}

// faults collects problems; beyond maxListed they are only counted, so that a
// large file of rubbish costs little.
type faults struct {
	listed []Problem
	counts map[ruleInFile]int
	errors int
	found  int // warnings included
}

type ruleInFile struct {
	file string
	rule Rule
}

func newFaults() *faults { return &faults{counts: map[ruleInFile]int{}} }

// add notes a fault. The sentence is made only where it is listed.
func (f *faults) add(at place, rule Rule, mend, format string, args ...any) {
	severity := rule.Severity()
	if severity == Error {
		f.errors++
	}
	f.found++
	key := ruleInFile{at.file, rule}
	if rule == UnknownFile {
		key.file = path.Dir(at.file)
	}
	f.counts[key]++
	if f.counts[key] > maxListed {
		return
	}
	f.listed = append(f.listed, Problem{
		File: at.file, Row: at.row, Column: at.column,
		Rule: rule, Severity: severity, Text: fmt.Sprintf(format, args...), Mend: mend,
	})
}

// full tells whether further faults of the rule in the file are only counted,
// so that nobody needs to look for a way to mend them.
func (f *faults) full(file string, rule Rule) bool {
	return f.counts[ruleInFile{file, rule}] >= maxListed
}

// join takes over what was found in other files.
func (f *faults) join(others *faults) {
	f.listed = append(f.listed, others.listed...)
	f.errors += others.errors
	f.found += others.found
	for key, n := range others.counts {
		f.counts[key] += n
	}
}

// problems lists them in order, each long list closed by a line that says how
// many more there are.
func (f *faults) problems() []Problem {
	all := slices.Clone(f.listed)
	keys := slices.SortedFunc(maps.Keys(f.counts), func(a, b ruleInFile) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.rule, b.rule))
	})
	for _, key := range keys {
		more := f.counts[key] - maxListed
		if more <= 0 {
			continue
		}
		all = append(all, Problem{
			File: key.file, Rule: key.rule, Severity: key.rule.Severity(), More: more,
			Text: fmt.Sprintf("There are %d more problems of the rule %s; the first %d are listed.", more, key.rule, maxListed),
			Mend: "Mend those that are listed and check again.",
		})
	}
	slices.SortStableFunc(all, inOrder)
	return all
}
