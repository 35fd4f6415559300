package dataset

import "wpsgraph/internal/wps"

// attributes reads the recorded cells among those of the fields of a kind or
// type, the first of which stands in column first.
func (r *row) attributes(first int, fields []wps.FieldType) wps.Attributes {
	n := 0
	for i := range fields {
		if r.cells[first+i] != "" {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	attributes := make(wps.Attributes, 0, n)
	for i := range fields {
		if r.cells[first+i] == "" {
			continue
		}
		if a := r.attribute(first+i, &fields[i]); a.Text != "" || a.List != nil {
			attributes = append(attributes, a)
		}
	}
	return attributes
}

// attribute reads one cell that is not empty. What it gives has no value where
// the cell was reported.
func (r *row) attribute(column int, f *wps.FieldType) wps.Attribute {
	a := wps.Attribute{Field: f.Field}
	text := r.cells[column]
	switch f.Type {
	case wps.DateValue:
		a.Text = string(r.date(column))
	case wps.NumberValue:
		a.Text = r.keep(r.number(column))
	case wps.AnswerValue:
		a.Text = r.answer(column)
	case wps.EnumValue:
		a.Text = oneOf(r, column, text, f.Values)
	case wps.EnumsValue:
		for _, item := range r.items(column) {
			if v := oneOf(r, column, item, f.Values); v != "" {
				a.List = append(a.List, v)
			}
		}
	case wps.ListValue:
		for _, item := range r.items(column) {
			a.List = append(a.List, r.keep(item))
		}
	default:
		a.Text = r.keep(text)
	}
	r.checkForm(column, f.Field, &a)
	return a
}

// checkForm checks the fields whose text has a form of its own.
func (r *row) checkForm(column int, f wps.Field, a *wps.Attribute) {
	switch f {
	case wps.URL:
		r.address(column, a.Text)
	case wps.CostCurrency, wps.Currency:
		r.currency(column, a.Text)
	case wps.Year:
		r.year(column, a.Text)
	case wps.Languages:
		for _, tag := range a.List {
			r.language(column, tag)
		}
	}
}

// answer is yes or no, "" where the cell is empty or neither.
func (r *row) answer(column int) string {
	text := r.cells[column]
	if text == "" {
		return ""
	}
	return oneOf(r, column, text, []string{"yes", "no"})
}

// keep gives a text that may outlive the row.
func (r *row) keep(text string) string {
	if !r.layout.brief {
		return text
	}
	return r.in.texts.copy(text)
}
