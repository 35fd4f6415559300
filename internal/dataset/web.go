package dataset

// web is what is left of links once everything is taken away that leads
// nowhere: from each entity that is left, a link leads to another that is left.
// Entities are their numbers.
type web struct {
	links []link
	out   [][]int32 // the links from each entity
	in    [][]int32 // the links to each entity
	open  []int32   // how many of its links lead to one that is left; 0 where it is taken away
}

func newWeb(links []link, entities int) *web {
	w := &web{links, bundles(links, entities, from), bundles(links, entities, to), make([]int32, entities)}
	for n, out := range w.out {
		w.open[n] = int32(len(out))
	}
	for n, in := range w.in {
		if w.open[n] == 0 && len(in) > 0 {
			w.remove(int32(n))
		}
	}
	return w
}

func from(l link) int32 { return l.from.number }
func to(l link) int32   { return l.to.number }

// bundles sorts links by one of their ends, into one piece of memory.
func bundles(links []link, entities int, end func(link) int32) [][]int32 {
	counts := make([]int32, entities)
	for _, l := range links {
		counts[end(l)]++
	}
	room := make([]int32, len(links))
	all := make([][]int32, entities)
	for n, count := range counts {
		all[n], room = room[:0:count], room[count:]
	}
	for i, l := range links {
		all[end(l)] = append(all[end(l)], int32(i))
	}
	return all
}

// remove takes an entity away, and with it all from which nothing else leads on.
func (w *web) remove(n int32) {
	w.open[n] = 0
	for gone := []int32{n}; len(gone) > 0; {
		n, gone = gone[len(gone)-1], gone[:len(gone)-1]
		before := w.in[n]
		w.in[n] = nil
		for _, i := range before {
			n := from(w.links[i])
			if w.open[n] == 0 {
				continue
			}
			if w.open[n]--; w.open[n] == 0 {
				gone = append(gone, n)
			}
		}
	}
}

// walk follows links from an entity that is left until it meets its own trace,
// and gives the circle.
func (w *web) walk(n int32) []link {
	var trace []link
	met := map[int32]int{}
	for {
		if begin, again := met[n]; again {
			return trace[begin:]
		}
		met[n] = len(trace)
		step := w.step(n)
		trace = append(trace, step)
		n = to(step)
	}
}

// step is the first link that leads from an entity to one that is left.
func (w *web) step(n int32) link {
	out := w.out[n]
	for w.open[to(w.links[out[0]])] == 0 {
		out = out[1:]
	}
	w.out[n] = out
	return w.links[out[0]]
}
