package explorer

import "html/template"

// pictureFunctions are what templates put into a picture, and where bars stand
// beside numbers.
var pictureFunctions = template.FuncMap{
	"drawing": func(p *picture) template.HTML { return (*visit)(nil).written(func(m *markup) { m.drawing(p) }) },
	"share":   func(s *share) template.HTML { return (*visit)(nil).written(func(m *markup) { m.share(s) }) },
}

// drawing is what stands inside of the frame of a picture.
func (m *markup) drawing(p *picture) {
	for _, s := range p.Strokes() {
		m.element("path", "class", s.Class, "d", s.Path)
		m.WriteString("\n")
	}
	for _, b := range p.Bars {
		m.element("rect", "class", b.Class, "x", itoa(b.X), "y", itoa(b.Y), "width", itoa(b.Width), "height", itoa(b.Height))
		m.WriteString("\n")
	}
	for i := range p.Marks {
		m.mark(&p.Marks[i])
		m.WriteString("\n")
	}
}

// element is an element without content; its attributes are names and values
// by turns.
func (m *markup) element(name string, attributes ...string) {
	m.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		m.WriteString(" " + attributes[i] + `="`)
		m.text(attributes[i+1])
		m.WriteString(`"`)
	}
	m.WriteString("/>")
}

func (m *markup) mark(k *mark) {
	if k.To != "" {
		m.link(k.To, "")
	}
	if k.Family != "" {
		m.shape(k)
	}
	m.WriteString("<text")
	switch {
	case k.Strong:
		m.WriteString(` class="strong"`)
	case k.Quiet:
		m.WriteString(` class="quiet"`)
	}
	m.WriteString(` x="` + itoa(k.TX()) + `" y="` + itoa(k.TY()) + `" text-anchor="` + k.Anchor + `">`)
	m.text(k.Text)
	m.WriteString("</text>")
	if k.To != "" {
		m.WriteString("</a>")
	}
}

// outlines are the shapes of families, from where their lines begin beside the
// mark.
var outlines = map[string]struct {
	x, y int
	path string
}{
	"practice": {0, -10, "l10 10-10 10-10-10z"},
	"plan":     {-7, -9, "h10l5 5v13h-15z"},
	"money":    {-5, -9, "h10l5 9-5 9h-10l-5-9z"},
	"place":    {-10, -7, "h14l6 7-6 7h-14z"},
}

func (m *markup) shape(k *mark) {
	outline, drawn := outlines[k.Family]
	switch {
	case drawn:
		m.element("path", "class", k.Family, "d", "M"+itoa(k.X+outline.x)+" "+itoa(k.Y+outline.y)+outline.path)
	case k.Family == "network":
		m.element("circle", "class", k.Family, "cx", itoa(k.X), "cy", itoa(k.Y), "r", "9")
	default:
		m.element("rect", "class", k.Family, "x", itoa(k.X-8), "y", itoa(k.Y-8), "width", "16", "height", "16")
	}
}
