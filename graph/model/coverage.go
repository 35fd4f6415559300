package model

import (
	"context"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// CoverageMatrix is regions against something.
type CoverageMatrix struct {
	Answer    *Answer
	Operation *Operation
	Drawn     *gaps.Matrix
}

// Rows are the regions.
func (m *CoverageMatrix) Rows(ctx context.Context) []Entity {
	return m.Answer.Entities(ctx, m.Drawn.Rows)
}

// AsOf is the date that was looked at.
func (m *CoverageMatrix) AsOf() wps.Date { return m.Drawn.Day.Date() }

// Columns are what the regions are held against.
func (m *CoverageMatrix) Columns() []CoverageColumn {
	columns := make([]CoverageColumn, len(m.Drawn.Columns))
	for i, c := range m.Drawn.Columns {
		columns[i] = CoverageColumn{m, c}
	}
	return columns
}

// Cells are the cells, a list for each row.
func (m *CoverageMatrix) Cells() [][]CoverageCell {
	cells := make([][]CoverageCell, len(m.Drawn.Cells))
	for i, row := range m.Drawn.Cells {
		cells[i] = make([]CoverageCell, len(row))
		for j := range row {
			cells[i][j] = CoverageCell{m, &row[j]}
		}
	}
	return cells
}

// CoverageColumn is one column.
type CoverageColumn struct {
	matrix *CoverageMatrix
	drawn  gaps.Column
}

// Key is an id, or the name of a function or status.
func (c CoverageColumn) Key() string { return c.drawn.Key }

// Entity is the theme or question of the column.
func (c CoverageColumn) Entity(ctx context.Context) Entity {
	return c.matrix.Answer.Entity(ctx, c.drawn.Entity)
}

// Label is what stands over the column, in the operation's language.
func (c CoverageColumn) Label() string {
	op := c.matrix.Operation
	switch c.matrix.Drawn.By {
	case gaps.ByFunction:
		return op.Speaker(nil).Label(words.Function, c.drawn.Key)
	case gaps.ByPlanStatus:
		return op.Speaker(nil).Label(words.PlanStatus, c.drawn.Key)
	}
	return op.View.Tables.Entity(c.drawn.Entity).In(op.Languages...)
}

// CoverageCell is one cell.
type CoverageCell struct {
	matrix *CoverageMatrix
	drawn  *gaps.Cell
}

// Count is how much there is.
func (c CoverageCell) Count() int { return c.drawn.Count }

// Value is how much it weighs.
func (c CoverageCell) Value() *float64 { return c.drawn.Value }

// State is how far it is there.
func (c CoverageCell) State() string { return string(c.drawn.State) }

// Residual says how far the count is from what is to be expected.
func (c CoverageCell) Residual() *float64 { return c.drawn.Residual }

// Evidence is what was counted.
func (c CoverageCell) Evidence(ctx context.Context) []Entity {
	return c.matrix.Answer.Entities(ctx, c.drawn.Evidence)
}
