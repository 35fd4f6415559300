package words

import "wpsgraph/internal/wps"

// Joint says that two actors stand in a practice, plan, process or event
// together, as seen on a day:
//
//	FemWise-Africa and ACCORD worked together in the practice “…” (4 actors; ended in 2021).
//
// fromRole and toRole are the relations of a and of b to it; actors is how
// many stand in it in all.
func (s *Speaker) Joint(what, a, b *wps.Entity, fromRole, toRole *wps.Relation, actors int, day wps.Day) string {
	key := jointKeys[what.Kind]
	var roles [2]string
	if fromRole == nil || toRole == nil || fromRole.Type == toRole.Type {
		key += ".alike"
	} else {
		key += ".roles"
		roles = [2]string{s.Text("joint_role." + string(fromRole.Type)), s.Text("joint_role." + string(toRole.Type))}
	}
	s = s.with(key)
	core := s.Text(key, Name("what", what), Name("a", a), Name("b", b), Phrase("role_a", roles[0]), Phrase("role_b", roles[1]))
	details := []string{s.Text("joint.actors", Count("count", actors))}
	if during := s.during(what, day); during != "" {
		details = append(details, during)
	}
	if on := day.Date(); on != "" && what.Exists(day) == wps.NotRecorded {
		details = append(details, s.Text("detail.open", On("day", on)))
	}
	return s.sentence(core, details)
}

var jointKeys = map[wps.Kind]string{
	wps.Practice: "joint.PRACTICE", wps.ActionPlan: "joint.ACTION_PLAN",
	wps.PeaceProcess: "joint.PEACE_PROCESS", wps.Event: "joint.EVENT",
}

// during is when a practice, plan, process or event was, as far as recorded.
func (s *Speaker) during(e *wps.Entity, day wps.Day) string {
	start, end := e.Begins(), endOf(e)
	switch {
	case e.Kind == wps.ActionPlan && start != "":
		return s.Text("joint.adopted", On("start", start))
	case e.Kind == wps.ActionPlan:
		return ""
	case e.Kind == wps.Event && start != "":
		return s.dated("on", start)
	case start != "" && end != "":
		return s.Text("when.span", On("start", start), On("end", end))
	case end != "" && over(e, day):
		return s.Text("joint.ended", On("end", end))
	case end != "":
		return s.dated("until", end)
	case start != "":
		return s.Text("joint.began", On("start", start))
	}
	return ""
}
