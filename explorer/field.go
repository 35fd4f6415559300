package explorer

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// field is a box in which an entity can be named, with or without a script.
type field struct {
	Name     string
	Label    string
	Value    string // what stands in it
	ID       string // the entity chosen, as addresses name it
	Kinds    string // which kinds are offered, for the script
	Choices  []link // what was typed may mean any of these
	NotFound string // what was typed, where nothing is called so
}

// picked are the entities that the parameters of an address name.
type picked map[string][]ref

// resolve finds what the parameters name. Words that mean one entity lead to
// the address that has its id; those that may mean several stay for field to
// ask about.
func (v *visit) resolve(ctx context.Context, params ...string) (picked, error) {
	var all []wps.ID
	moved, changed := v.address, false
	for _, name := range params {
		values := slices.Clone(v.address.list(name))
		for i, value := range values {
			id := idOf(value)
			if id != "" {
				all = append(all, id)
				continue
			}
			found, err := v.suggestions(ctx, value, v.kindsFor(name))
			if err != nil {
				return nil, err
			}
			if one, sure := meant(value, found); sure {
				values[i], changed = valueOf(one.ID), true
			}
		}
		moved = moved.with(name, values...)
	}
	if changed {
		return nil, redirect{moved, http.StatusFound}
	}
	return v.named(ctx, all, params)
}

// named asks for the names of what the parameters name.
func (v *visit) named(ctx context.Context, all []wps.ID, params []string) (picked, error) {
	if len(all) == 0 {
		return picked{}, nil
	}
	var a struct {
		Nodes []*ref `json:"nodes"`
	}
	if _, err := v.ask(ctx, "names", map[string]any{"ids": all}, &a); err != nil {
		return nil, err
	}
	known := map[wps.ID]ref{}
	for i, n := range a.Nodes {
		if n != nil && n.Kind != "" {
			known[all[i]] = *n
		}
	}
	chosen := picked{}
	for _, name := range params {
		for _, value := range v.address.list(name) {
			r, found := known[idOf(value)]
			if id := idOf(value); id != "" && !found {
				return nil, wps.Errorf(wps.NotFound, "%s", value)
			}
			if found {
				chosen[name] = append(chosen[name], r)
			}
		}
	}
	return chosen, nil
}

// meant is the one entity that words mean: the only one found, or the only
// one that is called exactly so.
func meant(text string, found []suggestion) (ref, bool) {
	if len(found) == 1 {
		return found[0].Entity, true
	}
	var exact []ref
	for _, s := range found {
		if strings.EqualFold(s.Entity.Name, text) || strings.EqualFold(s.Entity.Short(), text) || strings.EqualFold(s.Text, text) {
			exact = append(exact, s.Entity)
		}
	}
	if len(exact) == 1 {
		return exact[0], true
	}
	return ref{}, false
}

// kindsOf are the kinds that a parameter can name, where not all.
var kindsOf = map[string][]wps.Kind{
	"theme": {wps.Theme}, "a": {wps.RegionalBody}, "b": {wps.RegionalBody}, "of": {wps.RegionalBody}, "region": {wps.RegionalBody},
	"for": {wps.RegionalBody, wps.Country, wps.Network, wps.Organization},
}

// kindsFor are the kinds that a parameter can name; what is compared is of the
// kind of the first, an action plan where there is none yet.
func (v *visit) kindsFor(name string) []wps.Kind {
	if name != "plan" {
		return kindsOf[name]
	}
	for _, value := range v.address.list(name) {
		if k := idOf(value).Kind(); k != "" {
			return []wps.Kind{k}
		}
	}
	return []wps.Kind{wps.ActionPlan}
}

// field is the box for a parameter.
func (v *visit) field(name, label string, kinds []wps.Kind, chosen picked) field {
	f := field{Name: name, Label: label}
	offered := make([]string, len(kinds))
	for i, k := range kinds {
		offered[i] = strings.ToLower(string(k))
	}
	f.Kinds = strings.Join(offered, " ")
	if all := chosen[name]; len(all) > 0 {
		f.Value, f.ID = all[0].Name, valueOf(all[0].ID)
		if e := all[0].Extra(); e != "" {
			f.Value = e + " – " + all[0].Name
		}
	}
	return f
}

// asks fills in what was typed and what it may mean.
func (v *visit) asks(ctx context.Context, f *field) error {
	values := v.address.list(f.Name)
	if f.ID != "" || len(values) == 0 {
		return nil
	}
	f.Value = values[0]
	found, err := v.suggestions(ctx, f.Value, v.kindsFor(f.Name))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		f.NotFound = f.Value
	}
	for _, s := range found {
		f.Choices = append(f.Choices, link{s.Text, v.address.as("").with(f.Name, valueOf(s.Entity.ID)).String()})
	}
	return nil
}
