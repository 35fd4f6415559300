package dataset

import (
	"context"

	"wpsgraph/internal/wps"
)

const (
	assessmentSubjects = iota
	assessmentAbout
	assessmentFound
	assessmentOn
	assessmentScope
	assessmentSearched
	assessmentNote
)

var assessmentsLayout = table("assessments.csv", "*subjects", "*about", "*found", "*on", "*scope", "*searched", "note")

// tieOnWPS is what an assessment is about that has two subjects.
const tieOnWPS = "TIE_ON_WPS"

// readAssessments reads what was looked for and not found.
func (in *reading) readAssessments(ctx context.Context) {
	abouts := []string{tieOnWPS}
	for _, f := range wps.Functions {
		abouts = append(abouts, string(f))
	}
	seen := once{}
	for r := range in.rows(ctx, assessmentsLayout) {
		r.need(assessmentOn)
		a := wps.Assessment{
			Subjects: in.subjects(r), On: r.date(assessmentOn),
			Scope: r.need(assessmentScope), Searched: r.need(assessmentSearched), Note: r.cells[assessmentNote],
		}
		if text := r.need(assessmentAbout); text != "" {
			a.About = oneOf(r, assessmentAbout, text, abouts)
		}
		if text := r.need(assessmentFound); text != "" {
			a.Found = oneOf(r, assessmentFound, text, []string{"NOTHING"})
		}
		r.checkSubjects(a)
		if !seen.again(r) {
			in.assessments = append(in.assessments, a)
		}
	}
}

func (in *reading) subjects(r *row) []wps.ID {
	r.need(assessmentSubjects)
	var subjects []wps.ID
	for _, item := range r.items(assessmentSubjects) {
		e := in.entityAt(place{assessmentsLayout.file, r.line, "subjects"}, item, []wps.Kind{wps.RegionalBody})
		if e == nil {
			r.spoil(assessmentSubjects)
			continue
		}
		subjects = append(subjects, e.ID)
	}
	return subjects
}

func (r *row) checkSubjects(a wps.Assessment) {
	want := 1
	if a.About == tieOnWPS {
		want = 2
	}
	if a.About == "" || len(a.Subjects) == want || r.spoiled(assessmentSubjects) {
		return
	}
	r.fault(assessmentSubjects, BadValue, "Write two bodies for a tie, separated by |, and one for anything else.",
		"%s is about %d bodies, not %d.", a.About, want, len(a.Subjects))
}
