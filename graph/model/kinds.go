package model

import (
	"context"

	"wpsgraph/internal/wps"
)

// Languages are the official languages of the body, as BCP 47 tags.
func (b *RegionalBody) Languages() []string { return list(b.entity().Attributes.List(wps.Languages)) }

// Iso2 is the code of ISO 3166-1 alpha-2.
func (c *Country) Iso2() *string { return c.text(wps.ISO2) }

// Iso3 is the code of ISO 3166-1 alpha-3.
func (c *Country) Iso3() *string { return c.text(wps.ISO3) }

// M49 is the code of the United Nations' standard M49.
func (c *Country) M49() *string { return c.text(wps.M49) }

// Region is the geographic region of M49.
func (c *Country) Region() *string { return c.text(wps.GeographicRegion) }

// Subregion is the geographic subregion of M49.
func (c *Country) Subregion() *string { return c.text(wps.GeographicSubregion) }

// NetworkType is what the network gathers.
func (n *Network) NetworkType() *string { return n.text(wps.NetworkType) }

// MemberCount is the number of members that a source states.
func (n *Network) MemberCount() *int { return n.number(wps.Membership) }

// MemberCountAsOf is the date that MemberCount speaks of.
func (n *Network) MemberCountAsOf() wps.Date { return n.date(wps.MembershipAsOf) }

// NationalChapters is the number of national chapters that a source states.
func (n *Network) NationalChapters() *int { return n.number(wps.NationalChapters) }

// NationalChaptersAsOf is the date that NationalChapters speaks of.
func (n *Network) NationalChaptersAsOf() wps.Date { return n.date(wps.NationalChaptersAsOf) }

// RegionalNetworks is the number of regional networks that a source states.
func (n *Network) RegionalNetworks() *int { return n.number(wps.RegionalNetworks) }

// OrganizationType is what the organization is.
func (o *Organization) OrganizationType() *string { return o.text(wps.OrganizationType) }

// Sections is the number of national sections that a source states.
func (o *Organization) Sections() *int { return o.number(wps.Sections) }

// FundingType is how the mechanism works.
func (f *FundingMechanism) FundingType() *string { return f.text(wps.FundingType) }

// Figures are the sums of money that sources state.
func (f *FundingMechanism) Figures() []Figure {
	figures := make([]Figure, len(f.entity().Figures))
	for i, x := range f.entity().Figures {
		figures[i] = Figure{x.What, number(x.Amount), x.Currency, optional(x.Year)}
	}
	return figures
}

// Figure is a sum of money that a source states.
type Figure struct {
	What     string
	Amount   float64
	Currency string
	Year     *string
}

// FrameworkType is what the framework is.
func (f *Framework) FrameworkType() *string { return f.text(wps.FrameworkType) }

// Symbol is the symbol of the document.
func (f *Framework) Symbol() *string { return f.text(wps.Symbol) }

// EventType is what the event was.
func (e *Event) EventType() *string { return e.text(wps.EventType) }

// City is where the event took place.
func (e *Event) City() *string { return e.text(wps.City) }

// Country is where the event took place.
func (e *Event) Country(ctx context.Context) *Country { return As[*Country](e.one(ctx)) }

// Broader is the theme that this one is part of.
func (t *Theme) Broader(ctx context.Context) *Theme { return As[*Theme](t.one(ctx)) }

// Narrower are the themes directly below this one.
func (t *Theme) Narrower(ctx context.Context) []*Theme {
	rows := t.list(ctx).Rows
	themes := make([]*Theme, len(rows))
	for i := range rows {
		themes[i] = As[*Theme](Thing{Row: &rows[i], Reading: t.Reading})
	}
	return themes
}

// WorkingGroup is the working group that asked, 1 to 3.
func (q *Question) WorkingGroup() *int { return q.number(wps.WorkingGroup) }

// Number is the number of the question in its working group.
func (q *Question) Number() *int { return q.number(wps.Number) }

// Asked is the question, in words of the data set's own.
func (q *Question) Asked() *string { return q.text(wps.Asked) }
