package topology_test

import (
	"math"
	"slices"
	"testing"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/topology/topologytest"
	"wpsgraph/internal/wps"
)

type world = topologytest.World

const today = wps.Date("2026-11-25")

func node(t *testing.T, v *topology.View, id wps.ID) topology.Node {
	t.Helper()
	n, ok := v.Graph().Node(id)
	if !ok {
		t.Fatalf("there is no %s", id)
	}
	return n
}

// strength is that of the tie of org:a and org:b; some other relation makes both
// of them known for long.
func strength(t *testing.T, v *topology.View) float64 {
	t.Helper()
	return v.Strength(node(t, v, "org:a"), node(t, v, "org:b"))
}

// among makes things that have existed since 2000.
func among(ids ...wps.ID) *world {
	w := &world{}
	for _, id := range ids {
		w.Entity(id, "founded=2000", "started=2000", "start=2000", "adopted=2000")
	}
	return w
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

// org:a ── relation ── org:b
func TestStrengthOfOneRelationIsThatOfItsKind(t *testing.T) {
	for _, c := range []struct {
		about  string
		kind   wps.RelationType
		fields []string
		want   float64
	}{
		{"a plain partnership", wps.PartnersWith, nil, .8},
		{"an alliance", wps.PartnersWith, []string{"form=ALLIANCE", "basis=STATED"}, .8},
		{"a joint programme", wps.PartnersWith, []string{"form=JOINT_PROGRAMME"}, 1},
		{"a memorandum", wps.PartnersWith, []string{"form=MOU"}, 1},
		{"a joint event", wps.PartnersWith, []string{"basis=JOINT_EVENT"}, .5},
		{"a joint event, whatever the form", wps.PartnersWith, []string{"basis=JOINT_EVENT", "form=MOU"}, .5},
		{"a shared event", wps.PartnersWith, []string{"basis=SHARED_EVENT", "form=JOINT_PROGRAMME"}, .3},
		{"a shared membership", wps.PartnersWith, []string{"basis=SHARED_MEMBERSHIP"}, .3},
		{"support", wps.Supports, nil, .7},
		{"founder", wps.EstablishedBy, nil, .7},
		{"host", wps.HostedBy, nil, .7},
		{"money", wps.Funds, nil, .7},
		{"part", wps.PartOf, nil, .6},
		{"membership of two", wps.MemberOf, nil, .5}, // .5/√(1/4) = 1, at most .5

		{"HIGH", wps.Funds, []string{"confidence=HIGH"}, .7},
		{"MEDIUM", wps.Funds, []string{"confidence=MEDIUM"}, .63}, // .7 × .9
		{"LOW", wps.Funds, []string{"confidence=LOW"}, .49},       // .7 × .7

		{"certain on the date", wps.Funds, []string{"since=2025"}, .7},
		{"not recorded on the date", wps.Funds, []string{"since=2026"}, .56},   // .7 × .8
		{"both", wps.Funds, []string{"since=2026", "confidence=MEDIUM"}, .504}, // .7 × .9 × .8
		{"perhaps over", wps.Funds, []string{"since=2020", "until=2026"}, .56}, // .7 × .8
		{"about women, peace and security", wps.Supports, []string{"wps=yes"}, .7},
		{"not about it", wps.Supports, []string{"wps=no"}, 0},
		{"not about it either", wps.PartnersWith, []string{"wps=no", "form=MOU"}, 0},
		{"over", wps.Funds, []string{"since=2020", "until=2025"}, 0},
		{"ends that day", wps.Funds, []string{"until=2026-11-25"}, 0},
		{"not yet", wps.Funds, []string{"since=2026-11-26"}, 0},
		{"the same country", wps.OperatesIn, nil, 0},
		{"a successor", wps.Supersedes, nil, 0},
		{"an observer", wps.MemberOf, []string{"status=OBSERVER"}, 0},
		{"an associate", wps.MemberOf, []string{"status=ASSOCIATE"}, 0},
		{"a suspension is no membership of its own", wps.MemberOf, []string{"status=SUSPENDED"}, 0},
		{"a founding member", wps.MemberOf, []string{"status=FOUNDING"}, .5},
		{"a co-chair", wps.MemberOf, []string{"status=CO_CHAIR"}, .5},
	} {
		w := among("org:a", "org:b")
		w.Relation("org:a", c.kind, "org:b", c.fields...)
		// 2026 may mean any day of the year: whether it holds by 25 November is
		// not recorded.
		if got := strength(t, w.At(t, today)); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.about, got, c.want)
		}
	}
}

func TestStrengthOfMembershipFallsWithTheRootOfTheMembers(t *testing.T) {
	for _, c := range []struct {
		members int
		want    float64
	}{
		{1, .5}, {4, .5}, // .5/√(4/4) = .5
		{16, .25}, // .5/√(16/4) = .25
		{100, .1}, // .5/√(100/4) = .1
	} {
		w := among("org:a", "org:b")
		w.Relation("org:a", wps.MemberOf, "org:b")
		for i := range c.members - 1 {
			w.Relation(member(i), wps.MemberOf, "org:b", "status=FOUNDING")
		}
		// These are not counted.
		w.Relation("org:gone", wps.MemberOf, "org:b", "until=2020")
		w.Relation("org:observer", wps.MemberOf, "org:b", "status=OBSERVER")
		w.Relation("org:a", wps.MemberOf, "org:b", "status=SUSPENDED", "since=2024")
		w.Entity("org:unborn", "founded=2027")
		w.Relation("org:unborn", wps.MemberOf, "org:b")
		v := w.At(t, today)
		if got := v.Members(node(t, v, "org:b")); got != c.members {
			t.Errorf("%d members, counted %d", c.members, got)
		}
		if got := strength(t, v); !near(got, c.want) {
			t.Errorf("%d members: %v, want %v", c.members, got, c.want)
		}
	}
}

func member(i int) wps.ID { return wps.ID("org:m" + string(rune('a'+i/26)) + string(rune('a'+i%26))) }

func TestAMemberCountsOnceHoweverOftenItIsRecorded(t *testing.T) {
	w := among("org:a", "org:b")
	w.Relation("org:a", wps.MemberOf, "org:b", "since=2010")
	w.Relation("org:a", wps.MemberOf, "org:b", "since=2012")
	v := w.At(t, today)
	if got := v.Members(node(t, v, "org:b")); got != 1 {
		t.Errorf("%d members, want 1", got)
	}
}

// org:a, org:b, org:m… ── takes part ── thing
func TestStrengthOfWhatIsDoneTogetherIsSharedByTheOthers(t *testing.T) {
	for _, c := range []struct {
		thing  wps.ID
		actors int
		want   float64
	}{
		{"practice:p", 2, 1},
		{"practice:p", 3, .5},
		{"practice:p", 12, 1. / 11},
		{"practice:p", 13, 0},
		{"plan:p", 2, .8},
		{"plan:p", 5, .2},    // .8/4
		{"process:p", 3, .4}, // .8/2
		{"event:p", 2, .5},
		{"event:p", 6, .1},
		{"event:p", 13, 0}, // .5/5
		{"framework:p", 2, 0},
		{"question:p", 2, 0},
	} {
		w := among("org:a", "org:b", c.thing)
		w.Together(c.thing, "org:a", "org:b")
		for i := range c.actors - 2 {
			w.Together(c.thing, member(i))
		}
		if got := strength(t, w.At(t, today)); !near(got, c.want) {
			t.Errorf("%s of %d: %v, want %v", c.thing, c.actors, got, c.want)
		}
	}
}

func TestEveryWayOfStandingInAThingCounts(t *testing.T) {
	for _, kind := range []wps.RelationType{wps.Leads, wps.TakesPartIn, wps.Supports, wps.Funds, wps.Adopts} {
		w := among("org:a", "org:b", "practice:p")
		w.Together("practice:p", "org:a")
		w.Relation("org:b", kind, "practice:p")
		if got := strength(t, w.At(t, today)); !near(got, 1) {
			t.Errorf("%s: %v, want 1", kind, got)
		}
	}
	for _, kind := range []wps.RelationType{wps.HostedBy, wps.EstablishedBy} {
		w := among("org:a", "org:b", "practice:p")
		w.Together("practice:p", "org:a")
		w.Relation("practice:p", kind, "org:b")
		if got := strength(t, w.At(t, today)); !near(got, 1) {
			t.Errorf("%s: %v, want 1", kind, got)
		}
	}
	w := among("org:a", "org:b", "framework:f", "theme:t", "country:c")
	w.Relation("org:a", wps.Implements, "framework:f")
	w.Relation("org:b", wps.Implements, "framework:f")
	w.Relation("org:a", wps.Adopts, "framework:f")
	w.Relation("org:b", wps.Adopts, "framework:f")
	w.Relation("org:a", wps.Addresses, "theme:t")
	w.Relation("org:b", wps.Addresses, "theme:t")
	w.Relation("org:a", wps.OperatesIn, "country:c")
	w.Relation("org:b", wps.OperatesIn, "country:c")
	if got := strength(t, w.At(t, today)); got != 0 {
		t.Errorf("context: %v, want 0", got)
	}
}

// Two actors and three roles: org:a leads with MEDIUM and funds with HIGH
// confidence, org:b takes part. The best pair of roles counts, once.
func TestOfSeveralRolesTheBestPairCounts(t *testing.T) {
	w := among("org:a", "org:b", "org:c", "practice:p")
	w.Relation("org:a", wps.Leads, "practice:p", "confidence=MEDIUM")
	w.Relation("org:a", wps.Funds, "practice:p")
	w.Together("practice:p", "org:b", "org:c")
	v := w.At(t, today)
	evidence := v.Evidence(node(t, v, "org:a"), node(t, v, "org:b"), topology.Filter{})
	if len(evidence) != 1 {
		t.Fatalf("%+v, want one", evidence)
	}
	e := evidence[0]
	if !e.Joint || e.Actors != 3 || !near(e.Strength, .5) || e.Confidence != wps.High { // 1/(3-1)
		t.Errorf("%+v", e)
	}
	from, to := v.Graph().RelationID(e.FromRole), v.Graph().RelationID(e.ToRole)
	if from != "FUNDS:org:a:practice:p:-" || to != "TAKES_PART_IN:org:b:practice:p:-" {
		t.Errorf("roles %s and %s", from, to)
	}
	// Seen from the other side the roles change places, and nothing else.
	back := v.Evidence(node(t, v, "org:b"), node(t, v, "org:a"), topology.Filter{})
	e.FromRole, e.ToRole = e.ToRole, e.FromRole
	if len(back) != 1 || back[0] != e {
		t.Errorf("the other way: %+v, want %+v", back, e)
	}
}

// MEDIUM with LOW: the weaker confidence counts, .7; a start in 2026 makes it not
// recorded, .8. 1/(2-1) × .7 × .8 = .56, not .9 × .7 × .8 × .8.
func TestJointEvidenceIsAsCertainAsItsWeakestPart(t *testing.T) {
	w := among("org:a", "org:b")
	w.Entity("practice:p", "started=2026")
	w.Relation("org:a", wps.Leads, "practice:p", "confidence=MEDIUM", "since=2026")
	w.Relation("org:b", wps.Leads, "practice:p", "confidence=LOW", "since=2026")
	if got := strength(t, w.At(t, today)); !near(got, .56) {
		t.Errorf("%v, want .56", got)
	}
}

// .8 and .7 and 1/3: 1 - .2 × .3 × 2/3 = .96
func TestStrengthOfATieJoinsAllEvidence(t *testing.T) {
	w := among("org:a", "org:b", "practice:p")
	w.Relation("org:a", wps.PartnersWith, "org:b")
	w.Relation("org:b", wps.Funds, "org:a")
	w.Together("practice:p", "org:a", "org:b", "org:c", "org:d")
	v := w.At(t, today)
	if got := strength(t, v); !near(got, .96) {
		t.Errorf("%v, want .96", got)
	}
	var kinds []string
	for _, e := range v.Evidence(node(t, v, "org:a"), node(t, v, "org:b"), topology.Filter{}) {
		if e.Joint {
			kinds = append(kinds, string(v.Graph().ID(e.What)))
		} else {
			kinds = append(kinds, string(v.Graph().Relation(e.Relation).Type))
		}
	}
	if want := []string{"PARTNERS_WITH", "FUNDS", "practice:p"}; !slices.Equal(kinds, want) {
		t.Errorf("evidence %v, want %v", kinds, want)
	}
}
