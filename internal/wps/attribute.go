package wps

import "strconv"

// Attribute is the recorded value of one field, as the text that the data
// package has; FieldsOf and FieldsOfRelation say how to read it.
type Attribute struct {
	Field Field
	Text  string   // empty for a list
	List  []string // of a ListValue or EnumsValue
}

// Attributes are the recorded fields of one entity or relation, in the order of
// their columns. A field that is not there is not recorded.
type Attributes []Attribute

// Text is the value of a field as text, "" where it is not recorded.
func (a Attributes) Text(f Field) string {
	for i := range a {
		if a[i].Field == f {
			return a[i].Text
		}
	}
	return ""
}

// List is the value of a field of several texts, nil where it is not recorded.
func (a Attributes) List(f Field) []string {
	for i := range a {
		if a[i].Field == f {
			return a[i].List
		}
	}
	return nil
}

// Date is the value of a field as a date.
func (a Attributes) Date(f Field) Date { return Date(a.Text(f)) }

// Ref is the value of a field as an id.
func (a Attributes) Ref(f Field) ID { return ID(a.Text(f)) }

// Number is the value of a field as a number; ok is false where none is recorded.
func (a Attributes) Number(f Field) (n float64, ok bool) {
	n, err := strconv.ParseFloat(a.Text(f), 64)
	return n, err == nil
}

// Answer is the value of a yes-or-no field.
func (a Attributes) Answer(f Field) Answer {
	switch a.Text(f) {
	case "yes":
		return Yes
	case "no":
		return No
	}
	return NotRecorded
}
