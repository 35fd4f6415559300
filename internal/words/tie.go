package words

import "wpsgraph/internal/wps"

// Broker says between which regions an actor stands, and by how many ties.
func (s *Speaker) Broker(actor *wps.Entity, regions []*wps.Entity, ties int) string {
	return s.Text("broker.because", Name("actor", actor), Names("regions", regions...), Count("ties", ties))
}

// Suggested says what a tie that does not exist yet would do to how many gaps.
func (s *Speaker) Suggested(a, b *wps.Entity, gaps int) string {
	return s.Text("suggested.because", Name("from", a), Name("to", b), Count("gaps", gaps))
}
