package main

import (
	"time"

	"wpsgraph/graph"
	"wpsgraph/internal/wps"
)

// limitFlags are the limits that hold for one operation, whoever asks. Their
// defaults are those of graph.Defaults.
type limitFlags struct {
	MaxBody       int64 `help:"How many bytes the body of a request may have." default:"262144" group:"Limits"`
	MaxBodyValues int   `help:"How many values the JSON of a body may hold." default:"5000" group:"Limits"`
	MaxBodyDepth  int   `help:"How deep lists and objects may lie in the JSON of a body." default:"50" group:"Limits"`
	MaxQuery      int   `help:"How many bytes the text of a document may have." default:"65536" group:"Limits"`
	MaxName       int   `help:"How many bytes one name in a document may have." default:"128" group:"Limits"`
	MaxTokens     int   `help:"How many words and signs a document may have." default:"4000" group:"Limits"`
	MaxFragments  int   `help:"How many fragments a document may name." default:"60" group:"Limits"`
	MaxDepth      int   `help:"How deep fields may stand inside fields." default:"15" group:"Limits"`
	MaxNesting    int   `help:"How deep fields and fragments may stand inside each other." default:"30" group:"Limits"`
	MaxFields     int   `help:"How many fields an operation may select, fragments written out." default:"1000" group:"Limits"`
	MaxRepeats    int   `help:"How many selections may answer one place." default:"20" group:"Limits"`
	MaxDirectives int   `help:"How many directives a document may have, fragments written out." default:"100" group:"Limits"`
	MaxValueDepth int   `help:"How deep lists and objects may lie in a variable or argument." default:"16" group:"Limits"`
	MaxValues     int   `help:"How many single values variables or arguments may hold." default:"2000" group:"Limits"`
	MaxFaults     int   `help:"How many mistakes of a document are told; beyond, the first alone." default:"30" group:"Limits"`
	MaxCost       int   `help:"The most that one operation may cost." default:"20000" group:"Limits"`
	MaxAnswer     int   `help:"How many bytes an answer may have." default:"8388608" group:"Limits"`
	MaxErrors     int   `help:"How many errors of one answer are shown." default:"20" group:"Limits"`
	MaxMessage    int   `help:"How many bytes of one error's message are shown." default:"1000" group:"Limits"`
	MaxSearches   int   `help:"How many searches for paths run at once; 0 for as many as there are cores." default:"0" group:"Limits"`

	Timeout    time.Duration `help:"The time that one operation may take." default:"10s" group:"Limits"`
	SearchWait time.Duration `help:"How long a search for paths waits for its turn." default:"2s" group:"Limits"`
}

// set puts the limits into the configuration of the API.
func (f limitFlags) set(config *graph.Config) error {
	if err := f.check(); err != nil {
		return err
	}
	l, t := &config.Limits, &config.Transport
	t.MaxBody, t.MaxValues, t.MaxDepth = f.MaxBody, f.MaxBodyValues, f.MaxBodyDepth
	t.MaxAnswer, t.MaxErrors, t.MaxMessage, t.Timeout = f.MaxAnswer, f.MaxErrors, f.MaxMessage, f.Timeout
	l.QueryBytes, l.NameBytes, l.Tokens, l.Fragments = f.MaxQuery, f.MaxName, f.MaxTokens, f.MaxFragments
	l.Depth, l.Nesting, l.Fields, l.Repeats = f.MaxDepth, f.MaxNesting, f.MaxFields, f.MaxRepeats
	l.Directives, l.VariableDepth, l.VariableValues, l.Faults = f.MaxDirectives, f.MaxValueDepth, f.MaxValues, f.MaxFaults
	config.MaxCost, config.SearchWait = f.MaxCost, f.SearchWait
	if f.MaxSearches > 0 {
		config.Searches = f.MaxSearches
	}
	return nil
}

// check refuses limits under which nothing could be answered.
func (f limitFlags) check() error {
	for _, n := range []struct {
		flag  string
		value int
	}{
		{"max-body", int(f.MaxBody)},
		{"max-body-values", f.MaxBodyValues},
		{"max-body-depth", f.MaxBodyDepth},
		{"max-query", f.MaxQuery},
		{"max-name", f.MaxName},
		{"max-tokens", f.MaxTokens},
		{"max-fragments", f.MaxFragments},
		{"max-depth", f.MaxDepth},
		{"max-nesting", f.MaxNesting},
		{"max-fields", f.MaxFields},
		{"max-repeats", f.MaxRepeats},
		{"max-directives", f.MaxDirectives},
		{"max-value-depth", f.MaxValueDepth},
		{"max-values", f.MaxValues},
		{"max-faults", f.MaxFaults},
		{"max-cost", f.MaxCost},
		{"max-answer", f.MaxAnswer},
		{"max-errors", f.MaxErrors},
		{"max-message", f.MaxMessage},
		{"timeout", int(f.Timeout)},
		{"max-searches", f.MaxSearches + 1},
		{"search-wait", int(f.SearchWait) + 1},
	} {
		if n.value < 1 {
			return wps.Errorf(wps.BadUserInput, "--%s is too small: nothing could be answered; `wpsgraph serve --help` has the defaults", n.flag)
		}
	}
	return nil
}
