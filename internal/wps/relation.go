package wps

import "strings"

// Relation is one statement that ties two entities, with its dates and sources.
type Relation struct {
	ID         ID // TYPE:from:to:since, with "-" for no since
	Type       RelationType
	From, To   ID
	Since      Date
	Until      Date // the first day on which it no longer holds
	Confidence Confidence
	Sources    []ID
	Note       string
	Attributes Attributes

	// Span is computed by Content.Complete.
	Span Span
}

// DefaultID is the id that a relation has unless another with the same type,
// ends and since took it before.
func (r *Relation) DefaultID() ID {
	since := r.Since
	if since == "" {
		since = "-"
	}
	return ID(string(r.Type) + ":" + string(r.From) + ":" + string(r.To) + ":" + string(since))
}

// hasDefaultID tells whether a relation has its default id, without making it.
func (r *Relation) hasDefaultID() bool {
	since := string(r.Since)
	if since == "" {
		since = "-"
	}
	rest := string(r.ID)
	for i, part := range [4]string{string(r.Type), string(r.From), string(r.To), since} {
		if i > 0 {
			if !strings.HasPrefix(rest, ":") {
				return false
			}
			rest = rest[1:]
		}
		if !strings.HasPrefix(rest, part) {
			return false
		}
		rest = rest[len(part):]
	}
	return rest == ""
}

// Other is the end of the relation that is not id.
func (r *Relation) Other(id ID) ID {
	if r.From == id {
		return r.To
	}
	return r.From
}

// MembershipStatus is the status of a membership; one without a recorded
// status is a MEMBER. Founders and co-chairs are members, see CountsAsMember.
func (r *Relation) MembershipStatus() string {
	if s := r.Attributes.Text(Status); s != "" {
		return s
	}
	return "MEMBER"
}

// CountsAsMember tells whether a membership of this status is a full one:
// MEMBER, FOUNDING and CO_CHAIR. A suspended state is a member by the other
// relation that goes on beside its suspension.
func CountsAsMember(status string) bool {
	return status == "MEMBER" || status == "FOUNDING" || status == "CO_CHAIR"
}

// About WPS: whether the relation is about women, peace and security; recorded
// between regional bodies only.
func (r *Relation) AboutWPS() Answer { return r.Attributes.Answer(AboutWPS) }
