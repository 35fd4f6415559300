package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"wpsgraph/internal/wps"
)

// percentiles runs calls one after the other and reports how long the median and
// the slowest of twenty took.
func percentiles(b *testing.B, calls []func() error) {
	var took []time.Duration
	for b.Loop() {
		for _, call := range calls {
			start := time.Now()
			if err := call(); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "max-ms")
	b.ReportMetric(0, "ns/op")
}

func searches(x *Index, texts []string) []func() error {
	var calls []func() error
	for _, text := range texts {
		calls = append(calls, func() error {
			_, err := x.Search(context.Background(), Query{Text: text, First: 20})
			return err
		})
	}
	return calls
}

// suggestions asks after each letter, as a box does while somebody types.
func suggestions(x *Index, texts []string) []func() error {
	var calls []func() error
	for _, text := range texts {
		for i := range text {
			calls = append(calls, func() error {
				_, err := x.Suggest(context.Background(), strings.ToValidUTF8(text[:i+1], ""), nil, 8)
				return err
			})
		}
	}
	return calls
}

func BenchmarkBuildSeed(b *testing.B) {
	content, err := seedContent()
	if err != nil {
		b.Fatal(err)
	}
	around := surroundingsOf(content)
	for b.Loop() {
		if _, err := Build(context.Background(), stream(content.Entities), around); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearchSeed(b *testing.B) {
	var texts []string
	for _, q := range readTyped(b) {
		texts = append(texts, q.query)
	}
	percentiles(b, searches(readSeed(b), texts))
}

func BenchmarkSuggestSeed(b *testing.B) {
	var texts []string
	for _, q := range readTyped(b) {
		texts = append(texts, q.query)
	}
	percentiles(b, suggestions(readSeed(b), texts))
}

// BenchmarkMillion makes an index of a million names of 250,000 entities, a
// fifth of which have a description, and asks it.
func BenchmarkMillion(b *testing.B) {
	entities := manyEntities(250_000, 4)
	before := heap()
	start := time.Now()
	x, err := Build(context.Background(), stream(entities), Surroundings{Rank: func(id wps.ID) int { return len(id) }})
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("built in %v: %d names, %d entities, %d words, %.0f MB beside the entities",
		time.Since(start).Round(time.Millisecond), len(x.names)-1, len(x.docs)-1, x.inNames.words.Len(), float64(heap()-before)/1e6)
	random := rand.New(rand.NewPCG(7, 7))
	for _, class := range []struct {
		name string
		text func(name string) string
	}{
		{"name", func(s string) string { return s }},
		{"two words", func(s string) string { w := strings.Fields(s); return w[len(w)-1] + " " + w[0] }},
		{"common word", func(s string) string { return "women network" }},
		{"beginning", func(s string) string { return s[:3] }},
		{"first letter", func(s string) string { return s[:1] }},
		{"typo", func(s string) string { return typo(random, s) }},
		{"nonsense", func(s string) string { return "qwrtzpk " + typo(random, "zyxwvutsr") }},
	} {
		texts := make([]string, 200)
		for i := range texts {
			texts[i] = class.text(entities[random.IntN(len(entities))].Name)
		}
		b.Run("search "+class.name, func(b *testing.B) { percentiles(b, searches(x, texts)) })
	}
	typed := make([]string, 20)
	for i := range typed {
		typed[i] = entities[random.IntN(len(entities))].Name
	}
	b.Run("suggest", func(b *testing.B) { percentiles(b, suggestions(x, typed)) })
	runtime.KeepAlive(entities)
}

func heap() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// manyEntities makes entities with names of words of the field and made-up
// proper names.
func manyEntities(n, names int) []*wps.Entity {
	random := rand.New(rand.NewPCG(1, 2))
	field := strings.Fields("Women Peace Security Network Association Forum Centre Alliance Coalition Foundation Institute Union Council " +
		"Mediators Leaders Rights Development Community Regional National Youth Action Fund Initiative Platform Movement Justice")
	languages := []string{"en", "fr", "es", "pt", "ar", "sw"}
	entities := make([]*wps.Entity, n)
	for i := range entities {
		e := &wps.Entity{ID: wps.ID(fmt.Sprintf("org:made-up-%d", i)), Kind: wps.Kinds[i%len(wps.Kinds)], Name: madeUp(random, field)}
		for j := 1; j < names; j++ {
			e.Names = append(e.Names, wps.Name{Text: madeUp(random, field), Language: languages[j%len(languages)], Kind: wps.OfficialName})
		}
		if i%5 == 0 {
			e.Description = madeUp(random, field) + " works with " + madeUp(random, field) + " and " + madeUp(random, field)
		}
		entities[i] = e
	}
	return entities
}

// madeUp is two to four words of the field and a proper name or two.
func madeUp(random *rand.Rand, field []string) string {
	words := []string{properName(random)}
	for range 2 + random.IntN(3) {
		words = append(words, field[random.IntN(len(field))])
	}
	if random.IntN(2) == 0 {
		words = append(words, properName(random))
	}
	return strings.Join(words, " ")
}

func properName(random *rand.Rand) string {
	var b strings.Builder
	for range 2 + random.IntN(3) {
		b.WriteByte("bcdfghjklmnprstvwyz"[random.IntN(19)])
		b.WriteByte("aeiou"[random.IntN(5)])
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// typo puts two neighbouring letters in the middle in each other's place.
func typo(random *rand.Rand, s string) string {
	i := 1 + random.IntN(len(s)-2)
	return s[:i] + s[i+1:i+2] + s[i:i+1] + s[min(i+2, len(s)):]
}
