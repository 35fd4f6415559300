package transport

import (
	"context"
	"sync"
	"sync/atomic"
)

// Figures are what an operation took. Whoever spends adds, from any goroutine.
type Figures struct {
	cost, statements, rows atomic.Int64

	mu   sync.Mutex
	data dataFigures
}

type dataFigures struct{ engine, version string }

type figuresKey struct{}

// FiguresOf are the figures of the operation that ctx belongs to; outside of
// one, figures that nobody reads.
func FiguresOf(ctx context.Context) *Figures {
	if r, ok := ctx.Value(figuresKey{}).(*running); ok {
		return &r.figures
	}
	return &Figures{}
}

// SetCost notes the estimated cost.
func (f *Figures) SetCost(cost int) { f.cost.Store(int64(cost)) }

// AddStatement counts a statement asked of the engine, and the rows it gave.
func (f *Figures) AddStatement(rows int) {
	f.statements.Add(1)
	f.rows.Add(int64(rows))
}

// SetData notes which engine answers, and the version of its data.
func (f *Figures) SetData(engine, version string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.data = dataFigures{engine, version}
}

func (f *Figures) dataOf() dataFigures {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.data
}
