package explorer

import (
	"wpsgraph/internal/wps"
)

// node is what the document entity asks of an entity of any kind.
type node struct {
	ref
	English        string          `json:"english"`
	AllNames       []localName     `json:"names"`
	Description    *string         `json:"description"`
	Note           *string         `json:"note"`
	Website        *string         `json:"website"`
	Confidence     string          `json:"confidence"`
	FormerIDs      []wps.ID        `json:"formerIds"`
	Sources        []source        `json:"sources"`
	RelationCounts []relationCount `json:"relationCounts"`
	Citation       string          `json:"citation"`
	BibTeX         string          `json:"bibtex"`
	Universal      bool            `json:"universal"`

	Level            *string    `json:"level"`
	Founded          *wps.Date  `json:"founded"`
	Predecessor      *string    `json:"predecessor"`
	CurrentNameSince *wps.Date  `json:"currentNameSince"`
	Languages        []string   `json:"languages"`
	Activity         string     `json:"activity"`
	Headquarters     *place     `json:"headquarters"`
	StatusHistory    []step     `json:"statusHistory"`
	Functions        []function `json:"functions"`

	ISO2        *string `json:"iso2"`
	ISO3        *string `json:"iso3"`
	M49         *string `json:"m49"`
	Region      *string `json:"region"`
	Subregion   *string `json:"subregion"`
	PlanStatus  string  `json:"planStatus"`
	CurrentPlan *ref    `json:"currentPlan"`

	NetworkType          *string   `json:"networkType"`
	MemberCount          *int      `json:"memberCount"`
	MemberCountAsOf      *wps.Date `json:"memberCountAsOf"`
	NationalChapters     *int      `json:"nationalChapters"`
	NationalChaptersAsOf *wps.Date `json:"nationalChaptersAsOf"`
	RegionalNetworks     *int      `json:"regionalNetworks"`

	OrganizationType *string   `json:"organizationType"`
	Ended            *wps.Date `json:"ended"`

	Generation               *int      `json:"generation"`
	Adopted                  *wps.Date `json:"adopted"`
	PeriodStart              *wps.Date `json:"periodStart"`
	PeriodEnd                *wps.Date `json:"periodEnd"`
	URL                      *string   `json:"url"`
	CoordinatingBody         *string   `json:"coordinatingBody"`
	Pages                    *int      `json:"pages"`
	PlanState                string    `json:"planState"`
	EstimatedCost            *money    `json:"estimatedCost"`
	DedicatedBudget          string    `json:"dedicatedBudget"`
	MonitoringFramework      string    `json:"monitoringFramework"`
	CivilSocietyInDrafting   string    `json:"civilSocietyInDrafting"`
	CivilSocietyInMonitoring string    `json:"civilSocietyInMonitoring"`

	What       *string   `json:"what"`
	Outcome    *string   `json:"outcome"`
	Conditions *string   `json:"conditions"`
	Started    *wps.Date `json:"started"`
	Tracks     []string  `json:"tracks"`
	Evidence   *evidence `json:"evidence"`

	FundingType   *string  `json:"fundingType"`
	Figures       []figure `json:"figures"`
	FrameworkType *string  `json:"frameworkType"`
	Symbol        *string  `json:"symbol"`

	EventType *string   `json:"eventType"`
	Start     *wps.Date `json:"start"`
	End       *wps.Date `json:"end"`
	City      *string   `json:"city"`
	Country   *ref      `json:"country"`

	Broader  *ref  `json:"broader"`
	Narrower []ref `json:"narrower"`

	WorkingGroup *int    `json:"workingGroup"`
	Number       *int    `json:"number"`
	Asked        *string `json:"asked"`
}

type localName struct {
	Text     string  `json:"text"`
	Language *string `json:"language"`
	Kind     string  `json:"kind"`
}

type place struct {
	City    *string `json:"city"`
	Country *ref    `json:"country"`
}

type step struct {
	Status  string   `json:"status"`
	From    wps.Date `json:"from"`
	Sources []source `json:"sources"`
}

type function struct {
	Function string    `json:"function"`
	State    string    `json:"state"`
	Since    *wps.Date `json:"since"`
	Until    *wps.Date `json:"until"`
	Note     *string   `json:"note"`
	Entity   *ref      `json:"entity"`
	Sources  []source  `json:"sources"`
}

type evidence struct {
	Grade              int       `json:"grade"`
	Says               string    `json:"says"`
	IndependentSources int       `json:"independentSources"`
	Newest             *wps.Date `json:"newest"`
	Stale              bool      `json:"stale"`
}

type figure struct {
	money
	What string `json:"what"`
}

type relationCount struct {
	Type      wps.RelationType `json:"type"`
	Direction string           `json:"direction"`
	Count     int              `json:"count"`
}

// otherNames are the names that the heading does not show.
func (n *node) otherNames() []localName {
	var others []localName
	for _, name := range n.AllNames {
		if name.Text != n.Name && name.Text != n.Short() {
			others = append(others, name)
		}
	}
	return others
}
