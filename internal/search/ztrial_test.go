//go:build trial

package search

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"syscall"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/search/query"
	"wpsgraph/internal/wps"
)

func cpuNow() time.Duration { var u syscall.Rusage; syscall.Getrusage(0, &u); return time.Duration(u.Utime.Nano() + u.Stime.Nano()) }

type bdoc struct {
	Exact []string `json:"exact"`
	Names []string `json:"names"`
	Text  string   `json:"text"`
	Kind  string   `json:"kind"`
}

func bleveIndex(entities []*wps.Entity) bleve.Index {
	m := bleve.NewIndexMapping()
	must(m.AddCustomAnalyzer("fold", map[string]any{"type": custom.Name, "tokenizer": unicode.Name, "char_filters": []string{asciifolding.Name}, "token_filters": []string{lowercase.Name}}))
	d := bleve.NewDocumentStaticMapping()
	f := bleve.NewTextFieldMapping(); f.Analyzer = "fold"; f.Store = false; f.IncludeTermVectors = false; f.IncludeInAll = false
	k := bleve.NewKeywordFieldMapping(); k.Store = false; k.IncludeTermVectors = false; k.IncludeInAll = false
	d.AddFieldMappingsAt("names", f); d.AddFieldMappingsAt("text", f); d.AddFieldMappingsAt("exact", k); d.AddFieldMappingsAt("kind", k)
	m.DefaultMapping = d
	ix, err := bleve.NewMemOnly(m); must(err)
	batch := ix.NewBatch(); n := 0
	for _, e := range entities {
		b := bdoc{Kind: string(e.Kind), Text: strings.Join(textsOf(e), " ")}
		for _, en := range entriesOf(e, synonyms()[e.ID]) { b.Names = append(b.Names, en.text); b.Exact = append(b.Exact, strings.Join(textsOfWords(split(en.text)), " ")) }
		must(batch.Index(string(e.ID), b)); n++
		if n%2000 == 0 { must(ix.Batch(batch)); batch.Reset() }
	}
	must(ix.Batch(batch))
	return ix
}
func must(err error) { if err != nil { panic(err) } }

func bleveQuery(ix bleve.Index, text string, first int) []wps.ID {
	key := strings.Join(textsOfWords(split(text)), " ")
	ex := bleve.NewTermQuery(key); ex.SetField("exact"); ex.SetBoost(100)
	px := bleve.NewPrefixQuery(key); px.SetField("exact"); px.SetBoost(20)
	all := bleve.NewMatchQuery(text); all.SetField("names"); all.SetOperator(query.MatchQueryOperatorAnd); all.SetBoost(10)
	fz := bleve.NewMatchQuery(text); fz.SetField("names"); fz.SetOperator(query.MatchQueryOperatorAnd); fz.SetAutoFuzziness(true); fz.SetBoost(3)
	tx := bleve.NewMatchQuery(text); tx.SetField("text"); tx.SetOperator(query.MatchQueryOperatorAnd); tx.SetBoost(1)
	r := bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(ex, px, all, fz, tx), first, 0, false)
	r.AddFacet("kind", bleve.NewFacetRequest("kind", 12))
	res, err := ix.Search(r); must(err)
	var l []wps.ID
	for _, h := range res.Hits { l = append(l, wps.ID(h.ID)) }
	return l
}

func bstats(name string, calls []func()) {
	var took []time.Duration
	for _, c := range calls { s := time.Now(); c(); took = append(took, time.Since(s)) }
	slices.Sort(took)
	fmt.Printf("%-20s n=%d p50 %v p95 %v max %v\n", name, len(took), took[len(took)/2], took[len(took)*95/100], took[len(took)-1])
}

func TestTrialSeed(t *testing.T) {
	content, _ := seedContent()
	h0 := heap(); s := cpuNow(); w := time.Now()
	ix := bleveIndex(content.Entities)
	fmt.Printf("bleve seed: build %v cpu, %v wall, heap %.1f MB\n", cpuNow()-s, time.Since(w), float64(heap()-h0)/1e6)
	var tal tally; var calls []func()
	for _, q := range readTyped(t) { l := bleveQuery(ix, q.query, 3); tal.add(q, l); calls = append(calls, func() { bleveQuery(ix, q.query, 20) }) }
	fmt.Printf("bleve seed: precision %.1f recall %.1f\n", tal.precision(), tal.recall())
	bstats("bleve search", calls)
	x := readSeed(t); var c2 []func()
	for _, q := range readTyped(t) { c2 = append(c2, func() { x.Search(context.Background(), Query{Text: q.query, First: 20}) }) }
	bstats("ours search", c2)
	runtime.KeepAlive(ix)
}

func TestTrialMillion(t *testing.T) {
	n := 250_000; if s := os.Getenv("TRIAL_N"); s != "" { n, _ = strconv.Atoi(s) }
	es := manyEntities(n, 4)
	h0 := heap(); s := cpuNow(); w := time.Now()
	ix := bleveIndex(es)
	fmt.Printf("bleve %d entities: build %v cpu, %v wall, heap %.0f MB\n", n, cpuNow()-s, time.Since(w), float64(heap()-h0)/1e6)
	for _, class := range []string{"name", "two", "begin", "typo"} {
		var calls []func()
		for i := range 100 { name := es[i*7919%n].Name; w := strings.Fields(name)
			q := name; switch class { case "two": q = w[len(w)-1] + " " + w[0]; case "begin": q = name[:3]; case "typo": q = name[:2] + name[3:4] + name[2:3] + name[4:] }
			calls = append(calls, func() { bleveQuery(ix, q, 20) }) }
		bstats("bleve "+class, calls)
	}
	runtime.KeepAlive(es)
}
