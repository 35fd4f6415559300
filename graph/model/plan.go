package model

import (
	"strconv"

	"wpsgraph/internal/wps"
)

// Money is an amount in a currency.
type Money struct {
	Amount   float64
	Currency string
	Year     *string
}

// number reads digits that the data package was checked to have; 0 for none.
func number(text string) float64 {
	n, _ := strconv.ParseFloat(text, 64)
	return n
}

// money is nil where no amount is recorded.
func money(a wps.Attributes, amount, currency, year wps.Field) *Money {
	if a.Text(amount) == "" {
		return nil
	}
	return &Money{number(a.Text(amount)), a.Text(currency), optional(a.Text(year))}
}

// Generation is 1 for the first plan of a country, 2 for the second.
func (p *ActionPlan) Generation() *int { return p.number(wps.Generation) }

// PeriodStart is when the period of the plan begins.
func (p *ActionPlan) PeriodStart() wps.Date { return p.date(wps.PeriodStart) }

// PeriodEnd is the last year, month or day of the plan.
func (p *ActionPlan) PeriodEnd() wps.Date { return p.date(wps.PeriodEnd) }

// CoordinatingBody is who coordinates the plan, in words.
func (p *ActionPlan) CoordinatingBody() *string { return p.text(wps.CoordinatingBody) }

// Pages is the number of pages of the plan.
func (p *ActionPlan) Pages() *int { return p.number(wps.Pages) }

// EstimatedCost is what the plan says it will cost.
func (p *ActionPlan) EstimatedCost() *Money {
	return money(p.entity().Attributes, wps.CostAmount, wps.CostCurrency, "")
}

// DedicatedBudget tells whether the plan has a budget of its own.
func (p *ActionPlan) DedicatedBudget() wps.Answer { return p.answer(wps.DedicatedBudget) }

// MonitoringFramework tells whether the plan says how it is monitored.
func (p *ActionPlan) MonitoringFramework() wps.Answer { return p.answer(wps.MonitoringFramework) }

// CivilSocietyInDrafting tells whether civil society took part in drafting it.
func (p *ActionPlan) CivilSocietyInDrafting() wps.Answer {
	return p.answer(wps.CivilSocietyInDrafting)
}

// CivilSocietyInMonitoring tells whether civil society takes part in monitoring it.
func (p *ActionPlan) CivilSocietyInMonitoring() wps.Answer {
	return p.answer(wps.CivilSocietyInMonitoring)
}

// Started is when the practice began.
func (p *Practice) Started() wps.Date { return p.date(wps.Started) }

// What is what is done.
func (p *Practice) What() *string { return p.text(wps.What) }

// Outcome is what a source says came of it.
func (p *Practice) Outcome() *string { return p.text(wps.Outcome) }

// Conditions is what made it work.
func (p *Practice) Conditions() *string { return p.text(wps.Conditions) }
