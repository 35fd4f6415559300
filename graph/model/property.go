package model

import (
	"strings"

	"wpsgraph/internal/peers"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// termGroups holds the labels of properties whose values are words of ours.
var termGroups = map[string]words.Group{
	string(wps.Level): words.Level, string(wps.NetworkType): words.NetworkType,
	string(wps.OrganizationType): words.OrganizationType, string(wps.FundingType): words.FundingType,
	string(wps.FrameworkType): words.FrameworkType, string(wps.EventType): words.EventType,
	string(wps.Tracks): words.Track, string(wps.CurrentStatus): words.NetworkStatus, "EVIDENCE": words.EvidenceGrade,
}

// propertyLabel is the name of a property in words: of a field, of what is
// computed for the day, or of a relation with its direction.
func (op *Operation) propertyLabel(property string) string {
	speaker := op.Speaker(nil)
	typ, direction, isRelation := strings.Cut(property, ".")
	switch {
	case isRelation && direction == "IN":
		return speaker.Label(words.Incoming, typ)
	case isRelation:
		return speaker.Label(words.Outgoing, typ)
	}
	return speaker.Text("property." + strings.ToLower(property))
}

// valueText is a value in words, "" where nothing is recorded or the answer
// says it.
func (op *Operation) valueText(property string, v *peers.Value) string {
	speaker := op.Speaker(nil)
	if v.Entities != nil {
		names := make([]string, 0, len(v.Entities))
		for _, id := range v.Entities {
			if e := op.View.Tables.Entity(id); e != nil {
				names = append(names, speaker.Name(e))
			}
		}
		return speaker.Comma(names...)
	}
	if v.Text == "" {
		return ""
	}
	texts := strings.Split(v.Text, "|")
	if v.Term {
		for i, text := range texts {
			texts[i] = op.termLabel(speaker, property, text)
		}
	}
	return speaker.Comma(texts...)
}

// termLabel is the label of a word of ours. The status of a plan or country and
// that of a network or body have different words, and no value in common.
func (op *Operation) termLabel(s *words.Speaker, property, value string) string {
	if property != "STATUS" {
		return s.Label(termGroups[property], value)
	}
	if label := s.Label(words.PlanStatus, value); label != value {
		return label
	}
	return s.Label(words.NetworkStatus, value)
}
