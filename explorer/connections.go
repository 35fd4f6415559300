package explorer

import (
	"context"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// connectionsView is what is special to the page of connections.
type connectionsView struct {
	From, To  field
	Swap      string
	Hubs      *link
	Ways      []wayView
	LeftOut   []string
	Notes     []string
	Nearest   []nearest
	Asked     bool
	Complete  string
	NoneFound bool
}

type nearest struct {
	End   ref `json:"end"`
	Actor ref `json:"actor"`
	Hops  int `json:"hops"`
}

type pathResult struct {
	AsOf         wps.Date `json:"asOf"`
	ResultMode   string   `json:"resultMode"`
	Notes        []string `json:"notes"`
	ExcludedHubs []struct {
		Entity       ref    `json:"entity"`
		Reason       string `json:"reason"`
		PathsLeftOut int    `json:"pathsLeftOut"`
	} `json:"excludedHubs"`
	Nearest []nearest `json:"nearest"`
	Paths   []way     `json:"paths"`
}

// connections shows how two ends could work together.
func connections(ctx context.Context, v *visit) (*page, error) {
	picked, err := v.resolve(ctx, "from", "to", "avoid")
	if err != nil {
		return nil, err
	}
	p := &page{Template: "connections", Title: v.text("ui.connections.title"), Lead: v.text("ui.connections.lead"), Dated: true}
	body := connectionsView{
		From: v.field("from", v.text("ui.connections.from"), actorsAndJoint, picked),
		To:   v.field("to", v.text("ui.connections.to"), actorsAndJoint, picked),
	}
	if len(v.address.list("to")) > 0 {
		body.Swap = v.address.as("").with("from", v.address.list("to")...).with("to", v.address.list("from")...).String()
	}
	if len(picked["from"]) == 0 || len(picked["to"]) == 0 {
		p.Body = body
		return p, nil
	}
	var a struct {
		CollaborationPaths pathResult `json:"collaborationPaths"`
	}
	asked, err := v.ask(ctx, "connections", map[string]any{
		"from": ids(picked["from"]), "to": ids(picked["to"]), "relations": v.relationsLeft(),
		"avoid": ids(picked["avoid"]), "hubs": v.address.get("hubs") == "yes",
	}, &a)
	if err != nil {
		return nil, err
	}
	p.Lead = ""
	p.Title = v.text("ui.connections.between", words.Quote("a", picked["from"][0].Short()), words.Quote("b", picked["to"][0].Short()))
	ways := v.panel("ways", v.text("ui.connections.ways"), asked, ".csv", ".json", ".gexf", ".bib")
	body.Asked = true
	body.result(v, a.CollaborationPaths)
	var steps *table
	body.Ways, steps = v.wayViews(a.CollaborationPaths.Paths)
	ways.Tables = []*table{steps}
	ways.Lead = v.text("ui.connections.found", words.Count("n", len(body.Ways)))
	p.Panels, p.Body, p.drawn = []*panel{ways}, body, waysDrawn(a.CollaborationPaths.Paths)
	return p, nil
}

func (b *connectionsView) result(v *visit, r pathResult) {
	b.Notes, b.Nearest, b.NoneFound = r.Notes, r.Nearest, len(r.Paths) == 0
	b.Complete = v.say.Label(words.ResultMode, r.ResultMode)
	for _, hub := range r.ExcludedHubs {
		if hub.PathsLeftOut > 0 {
			b.LeftOut = append(b.LeftOut, v.text("left_out.paths", words.Count("count", hub.PathsLeftOut), words.Quote("hub", hub.Entity.Name)))
		}
	}
	switch {
	case v.address.get("hubs") == "yes":
		b.Hubs = &link{v.text("ui.connections.without_hubs"), v.address.as("").with("hubs").String()}
	case len(b.LeftOut) > 0:
		b.Hubs = &link{v.text("ui.connections.with_hubs"), v.address.as("").with("hubs", "yes").String()}
	}
}

// actorsAndJoint are the kinds that can stand at the end of a way.
var actorsAndJoint = []wps.Kind{
	wps.RegionalBody, wps.Country, wps.Network, wps.Organization, wps.FundingMechanism,
	wps.Practice, wps.ActionPlan, wps.PeaceProcess, wps.Event,
}

// relationsLeft are the types that ways may use where some are ruled out;
// nothing where none is.
func (v *visit) relationsLeft() any {
	without := map[string]bool{}
	for _, name := range v.address.list("without") {
		without[strings.ToUpper(name)] = true
	}
	if len(without) == 0 {
		return nil
	}
	var left []string
	for _, t := range wps.RelationTypes {
		if !without[string(t)] {
			left = append(left, string(t))
		}
	}
	return left
}

func ids(refs []ref) []wps.ID {
	all := make([]wps.ID, len(refs))
	for i, r := range refs {
		all[i] = r.ID
	}
	return all
}
