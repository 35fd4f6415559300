package graph

import (
	"context"

	"wpsgraph/graph/model"

	"wpsgraph/internal/wps"
)

// The lists of all entities of a kind. Their arguments are read from the
// operation when the plan is made, as those of the lists below them are.

// RegionalBodies lists the regional bodies.
func (q query) RegionalBodies(
	ctx context.Context, _ *model.RegionalBodyFilter, _ *model.RegionalBodyOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.RegionalBodiesConnection, error) {
	return list(ctx, q, model.As[*model.RegionalBody])
}

// Countries lists the countries.
func (q query) Countries(
	ctx context.Context, _ *model.CountryFilter, _ *model.CountryOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.CountriesConnection, error) {
	return list(ctx, q, model.As[*model.Country])
}

// Networks lists the networks.
func (q query) Networks(
	ctx context.Context, _ *model.NetworkFilter, _ *model.NetworkOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.NetworksConnection, error) {
	return list(ctx, q, model.As[*model.Network])
}

// Organizations lists the organizations.
func (q query) Organizations(
	ctx context.Context, _ *model.OrganizationFilter, _ *model.OrganizationOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.OrganizationsConnection, error) {
	return list(ctx, q, model.As[*model.Organization])
}

// ActionPlans lists the action plans.
func (q query) ActionPlans(
	ctx context.Context, _ *model.ActionPlanFilter, _ *model.ActionPlanOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.ActionPlansConnection, error) {
	return list(ctx, q, model.As[*model.ActionPlan])
}

// Practices lists the practices.
func (q query) Practices(
	ctx context.Context, _ *model.PracticeFilter, _ *model.PracticeOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.PracticesConnection, error) {
	return list(ctx, q, model.As[*model.Practice])
}

// FundingMechanisms lists the funding mechanisms.
func (q query) FundingMechanisms(
	ctx context.Context, _ *model.FundingMechanismFilter, _ *model.FundingMechanismOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.FundingMechanismsConnection, error) {
	return list(ctx, q, model.As[*model.FundingMechanism])
}

// Frameworks lists the frameworks.
func (q query) Frameworks(
	ctx context.Context, _ *model.FrameworkFilter, _ *model.FrameworkOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.FrameworksConnection, error) {
	return list(ctx, q, model.As[*model.Framework])
}

// Events lists the events.
func (q query) Events(
	ctx context.Context, _ *model.EventFilter, _ *model.EventOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.EventsConnection, error) {
	return list(ctx, q, model.As[*model.Event])
}

// PeaceProcesses lists the peace processes.
func (q query) PeaceProcesses(
	ctx context.Context, _ *model.PeaceProcessFilter, _ *model.PeaceProcessOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.PeaceProcessesConnection, error) {
	return list(ctx, q, model.As[*model.PeaceProcess])
}

// Themes lists the themes.
func (q query) Themes(
	ctx context.Context, _ *model.ThemeFilter, _ *model.ThemeOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.ThemesConnection, error) {
	return list(ctx, q, model.As[*model.Theme])
}

// Questions lists the guiding questions.
func (q query) Questions(
	ctx context.Context, _ *model.QuestionFilter, _ *model.QuestionOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.QuestionsConnection, error) {
	return list(ctx, q, model.As[*model.Question])
}

// Sources lists the sources.
func (q query) Sources(
	ctx context.Context, _ *model.SourceFilter, _ *model.SourceOrder, _ *int, _ *string, _ *int, _ *string, _ *wps.Date,
) (*model.SourcesConnection, error) {
	return list(ctx, q, model.SourceOf)
}
