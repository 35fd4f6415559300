package model

import (
	"fmt"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// MarshalDate writes a date; null for one that is not recorded.
func MarshalDate(d wps.Date) graphql.Marshaler {
	if d == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(d))
}

// UnmarshalDate reads a date; it returns BadUserInput for text that is none.
func UnmarshalDate(v any) (wps.Date, error) {
	text, ok := v.(string)
	if !ok {
		return "", wps.Errorf(wps.BadUserInput, "%v is not a date: write a year, month or day in quotes, as \"2022-12-06\"", v)
	}
	return wps.ParseDate(text)
}

// MarshalAnswer writes YES, NO or NOT_RECORDED.
func MarshalAnswer(a wps.Answer) graphql.Marshaler { return quoted(a.String()) }

// UnmarshalAnswer reads YES, NO or NOT_RECORDED.
func UnmarshalAnswer(v any) (wps.Answer, error) {
	switch v {
	case "YES", "NO":
		return wps.Answer(v.(string)), nil
	case "NOT_RECORDED":
		return wps.NotRecorded, nil
	}
	return "", fmt.Errorf("%v is not an Answer", v)
}

// MarshalNetworkStatus writes a status, NOT_RECORDED for none.
func MarshalNetworkStatus(s wps.NetworkStatus) graphql.Marshaler { return quoted(s.String()) }

// UnmarshalNetworkStatus reads a status.
func UnmarshalNetworkStatus(v any) (wps.NetworkStatus, error) {
	text, err := graphql.UnmarshalString(v)
	if text == "NOT_RECORDED" {
		text = ""
	}
	return wps.NetworkStatus(text), err
}

// quoted writes a name that needs no escapes.
func quoted(name string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(name)) })
}

// MarshalPlanStatus writes a status, NOT_RECORDED for none.
func MarshalPlanStatus(s tables.PlanStatus) graphql.Marshaler { return quoted(s.String()) }

// UnmarshalPlanStatus reads a status.
func UnmarshalPlanStatus(v any) (tables.PlanStatus, error) {
	text, err := graphql.UnmarshalString(v)
	if text == "NOT_RECORDED" {
		text = ""
	}
	return tables.PlanStatus(text), err
}
