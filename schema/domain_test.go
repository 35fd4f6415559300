package schema

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/wps"
)

// typeOfKind names the GraphQL type of a kind: RegionalBody for REGIONAL_BODY.
func typeOfKind(k wps.Kind) string { return camel("_" + strings.ToLower(string(k))) }

// camel turns current_name_since into currentNameSince.
func camel(snake string) string {
	words := strings.Split(snake, "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// The columns of kinds and of relations that the API gives under another name.
var (
	renamedOnKinds = map[wps.Field]string{
		wps.HeadquartersCity:    "headquarters",
		wps.HeadquartersCountry: "headquarters",
		wps.CurrentStatus:       "activity",
		wps.Membership:          "memberCount",
		wps.MembershipAsOf:      "memberCountAsOf",
		wps.CostAmount:          "estimatedCost",
		wps.CostCurrency:        "estimatedCost",
	}
	renamedOnRelations = map[wps.Field]string{wps.AboutWPS: "aboutWps", wps.Currency: "amount"}
)

func TestEveryKindIsATypeWithAllItsFields(t *testing.T) {
	schema := load(t)
	if got := len(kinds(schema)); got != len(wps.Kinds) {
		t.Errorf("%d types implement Entity, want %d", got, len(wps.Kinds))
	}
	for _, k := range wps.Kinds {
		name := typeOfKind(k)
		d := schema.Types[name]
		if d == nil {
			t.Errorf("there is no type %s", name)
			continue
		}
		if got := slices.Contains(d.Interfaces, "Actor"); got != k.IsActor() {
			t.Errorf("%s implements Actor: %v, want %v", name, got, k.IsActor())
		}
		for _, f := range wps.FieldsOf(k) {
			checkField(t, schema, d, f, renamedOnKinds)
		}
	}
}

func TestRelationHasTheFieldsOfEveryType(t *testing.T) {
	schema := load(t)
	for _, typ := range wps.RelationTypes {
		for _, f := range wps.FieldsOfRelation(typ) {
			checkField(t, schema, schema.Types["Relation"], f, renamedOnRelations)
		}
	}
}

// checkField holds one field of the API against what the domain says of it:
// that it is there, and of the type that its values need.
func checkField(t *testing.T, schema *ast.Schema, d *ast.Definition, f wps.FieldType, renamed map[wps.Field]string) {
	t.Helper()
	name := renamed[f.Field]
	if name == "" {
		name = camel(string(f.Field))
	}
	got := d.Fields.ForName(name)
	if got == nil {
		t.Errorf("%s lacks %s", d.Name, name)
		return
	}
	if renamed[f.Field] != "" {
		return
	}
	typ := got.Type.Name()
	switch f.Type {
	case wps.DateValue:
		wantType(t, d, got, typ == "Date")
	case wps.NumberValue:
		wantType(t, d, got, typ == "Int" || typ == "Money")
	case wps.AnswerValue:
		wantType(t, d, got, typ == "Answer" || typ == "Boolean")
	case wps.ListValue:
		wantType(t, d, got, got.Type.Elem != nil)
	case wps.RefValue:
		wantType(t, d, got, schema.Types[typ].Kind == ast.Object)
	case wps.EnumValue, wps.EnumsValue:
		if diff := difference(valuesOf(schema.Types[typ]), f.Values); diff != "" {
			t.Errorf("%s.%s: %s: %s", d.Name, got.Name, typ, diff)
		}
	case wps.TextValue:
		wantType(t, d, got, typ == "String")
	}
}

func wantType(t *testing.T, d *ast.Definition, f *ast.FieldDefinition, ok bool) {
	t.Helper()
	if !ok {
		t.Errorf("%s.%s is %s, which cannot hold its values", d.Name, f.Name, f.Type)
	}
}

func valuesOf(enum *ast.Definition) []string {
	var values []string
	for _, v := range enum.EnumValues {
		values = append(values, v.Name)
	}
	return values
}

// difference says what one list of values has more than the other.
func difference(got, want []string) string {
	var out []string
	for _, w := range want {
		if !slices.Contains(got, w) {
			out = append(out, "lacks "+w)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			out = append(out, "has "+g+", which the domain does not know")
		}
	}
	return strings.Join(out, "; ")
}

func TestEnumsHaveTheValuesOfTheDomain(t *testing.T) {
	schema := load(t)
	for enum, want := range map[string][]string{
		"EntityKind":       texts(wps.Kinds),
		"RelationType":     texts(wps.RelationTypes),
		"RegionalFunction": texts(wps.Functions),
		"SourceType":       texts(wps.SourceTypes),
		"Confidence":       texts(wps.Confidences),
		"Answer":           {wps.Yes.String(), wps.No.String(), wps.NotRecorded.String()},
		"NameKind":         {string(wps.OfficialName), string(wps.AcronymName), string(wps.AliasName)},
		"NetworkStatus": {
			wps.BeingEstablished.String(), wps.Active.String(), wps.Inactive.String(), wps.NetworkStatus("").String(),
		},
	} {
		if diff := difference(valuesOf(schema.Types[enum]), want); diff != "" {
			t.Errorf("%s: %s", enum, diff)
		}
	}
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
