package wps

import (
	"regexp"
	"strings"
)

// ID names one entity, relation or source for ever: "body:au",
// "source:cldr", "MEMBER_OF:country:ken:body:eac:2000-07-07".
type ID string

var entityID = regexp.MustCompile(`^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$`)

// Prefix is what stands before the first colon: "body", "source", "MEMBER_OF".
func (id ID) Prefix() string {
	prefix, _, _ := strings.Cut(string(id), ":")
	return prefix
}

// Slug is what stands behind the first colon: "au" of "body:au".
func (id ID) Slug() string {
	_, slug, _ := strings.Cut(string(id), ":")
	return slug
}

// WellFormed tells whether id has the form prefix:slug of entities and sources:
// lower case letters, digits and single hyphens.
func (id ID) WellFormed() bool { return entityID.MatchString(string(id)) }

// Kind is the kind of entity that an id of this prefix names, or "" for none.
func (id ID) Kind() Kind { return kindOfPrefix[id.Prefix()] }

// IsSource tells whether id names a source.
func (id ID) IsSource() bool { return id.Prefix() == "source" }

// IsRelation tells whether id names a relation.
func (id ID) IsRelation() bool { return RelationType(id.Prefix()).Known() }
