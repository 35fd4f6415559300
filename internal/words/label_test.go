package words_test

import (
	"strings"
	"testing"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

func TestLabelsInEveryLanguage(t *testing.T) {
	w := spoken(t)
	for _, language := range words.Languages {
		s := w.In(language)
		var lines []string
		for _, group := range words.Groups {
			keys := w.Keys("en", string(group)+".")
			if len(keys) == 0 {
				t.Errorf("the group %s has no label", group)
			}
			for _, key := range keys {
				value := strings.TrimSuffix(strings.TrimPrefix(key, string(group)+"."), "_TYPE")
				label := s.Label(group, value)
				if label == value {
					t.Errorf("%s: %s has no label", language, key)
				}
				lines = append(lines, key+": "+label)
			}
		}
		golden(t, "labels."+language+".txt", lines)
	}
}

// values are what the fields of the domain may be, by the group of their labels.
func TestEveryValueOfTheDomainHasALabel(t *testing.T) {
	s := spoken(t).In("en")
	has := func(group words.Group, value string) {
		if s.Label(group, value) == value {
			t.Errorf("%s %s has no label", group, value)
		}
	}
	groups := map[wps.Field]words.Group{
		wps.Level: words.Level, wps.NetworkType: words.NetworkType, wps.CurrentStatus: words.NetworkStatus, wps.Tracks: words.Track,
		wps.OrganizationType: words.OrganizationType, wps.FundingType: words.FundingType, wps.FrameworkType: words.FrameworkType,
		wps.EventType: words.EventType, wps.Form: words.Form, wps.Basis: words.Basis,
	}
	fields := func(types []wps.FieldType, groups map[wps.Field]words.Group) {
		for _, field := range types {
			for _, value := range field.Values {
				has(groups[field.Field], value)
			}
		}
	}
	for _, kind := range wps.Kinds {
		has(words.Kind, string(kind))
		has(words.Kinds, string(kind))
		fields(wps.FieldsOf(kind), groups)
	}
	groups[wps.Status] = words.Membership
	for _, relationType := range wps.RelationTypes {
		has(words.RelationType, string(relationType))
		has(words.Outgoing, string(relationType))
		has(words.Incoming, string(relationType))
		fields(wps.FieldsOfRelation(relationType), groups)
	}
	for _, function := range wps.Functions {
		has(words.Function, string(function))
	}
	for _, sourceType := range wps.SourceTypes {
		has(words.SourceType, string(sourceType))
	}
	for _, confidence := range wps.Confidences {
		has(words.Confidence, string(confidence))
	}
	for _, answer := range []wps.Answer{wps.Yes, wps.No, wps.NotRecorded} {
		has(words.Answer, answer.String())
	}
}

func TestWhatHasNoLabelIsShownAsItIs(t *testing.T) {
	s := spoken(t).In("fr")
	if got := s.Label(words.Level, "PLANETARY"); got != "PLANETARY" {
		t.Errorf("got %q", got)
	}
	if got := s.Label(words.Level, ""); got != "non enregistré" {
		t.Errorf("nothing recorded: got %q", got)
	}
	if got := s.Grade(3); got != "évalué ou étudié" {
		t.Errorf("grade 3: got %q", got)
	}
}
