package model

import "context"

// The lists of related things. What each reads is said where the plan is made,
// in package graph; here they are only picked up.

// Relations are everything that touches the entity.
func (c *Common) Relations(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// MemberOf are what it is a member of.
func (c *Common) MemberOf(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Partners are whom it cooperates with.
func (c *Common) Partners(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Practices are the practices that it leads or takes part in, or that are about the theme.
func (c *Common) Practices(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Members are its members.
func (c *Common) Members(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// PartOf are what it is a part of.
func (c *Common) PartOf(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Parts are its parts.
func (c *Common) Parts(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Plans are the action plans that it adopted, or that are about the theme.
func (c *Common) Plans(ctx context.Context) *ActionPlanConnection {
	return connect(ctx, c.Thing, As[*ActionPlan])
}

// Frameworks are the frameworks that it adopted.
func (c *Common) Frameworks(ctx context.Context) *FrameworkConnection {
	return connect(ctx, c.Thing, As[*Framework])
}

// Established are what it set up.
func (c *Common) Established(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// EstablishedBy are who set it up.
func (c *Common) EstablishedBy(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Hosts are whom it hosts, or who hosts it.
func (c *Common) Hosts(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Networks are the networks that belong to it, or that it belongs to.
func (c *Common) Networks(ctx context.Context) *NetworkConnection {
	return connect(ctx, c.Thing, As[*Network])
}

// Bodies are the regional bodies that it is a member of.
func (c *Common) Bodies(ctx context.Context) *RegionalBodyConnection {
	return connect(ctx, c.Thing, As[*RegionalBody])
}

// Organizations are the organizations that work there.
func (c *Common) Organizations(ctx context.Context) *OrganizationConnection {
	return connect(ctx, c.Thing, As[*Organization])
}

// Suspensions are the regional bodies that suspended it.
func (c *Common) Suspensions(ctx context.Context) *RegionalBodyConnection {
	return connect(ctx, c.Thing, As[*RegionalBody])
}

// Countries are the countries where it works.
func (c *Common) Countries(ctx context.Context) *CountryConnection {
	return connect(ctx, c.Thing, As[*Country])
}

// Themes are the themes that it is about.
func (c *Common) Themes(ctx context.Context) *ThemeConnection {
	return connect(ctx, c.Thing, As[*Theme])
}

// AdoptedBy are who adopted it.
func (c *Common) AdoptedBy(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Supersedes are what it took the place of.
func (c *Common) Supersedes(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// SupersededBy are what took its place.
func (c *Common) SupersededBy(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Implements are the frameworks that it carries out.
func (c *Common) Implements(ctx context.Context) *FrameworkConnection {
	return connect(ctx, c.Thing, As[*Framework])
}

// ImplementedBy are what carries it out.
func (c *Common) ImplementedBy(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Supporters are who supports it.
func (c *Common) Supporters(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Funders are who funds it.
func (c *Common) Funders(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Funds are what it funds.
func (c *Common) Funds(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// FundedBy are who funds it.
func (c *Common) FundedBy(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Leaders are who leads it.
func (c *Common) Leaders(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Participants are who takes part in it.
func (c *Common) Participants(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// Answers are the guiding questions that it is evidence for.
func (c *Common) Answers(ctx context.Context) *QuestionConnection {
	return connect(ctx, c.Thing, As[*Question])
}

// AdaptedFrom are what it was taken over from.
func (c *Common) AdaptedFrom(ctx context.Context) *PracticeConnection {
	return connect(ctx, c.Thing, As[*Practice])
}

// AdaptedBy are what was taken over from it.
func (c *Common) AdaptedBy(ctx context.Context) *PracticeConnection {
	return connect(ctx, c.Thing, As[*Practice])
}

// Actors are the actors that work on the theme.
func (c *Common) Actors(ctx context.Context) *RelationConnection {
	return connect(ctx, c.Thing, EntityOf)
}

// PathsTo is how the actor could work together with another.
func (c *Common) PathsTo(ctx context.Context) *PathResult { return LateOf[*PathResult](ctx, c.Thing) }
