package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// answers are what was found between two ends, for another program to compare.
type answers struct {
	From, To   topology.Node
	Toll       uint32 // of passing To, which the last tie of a path does not cost
	Cost       uint32 // of the best path, weak or not; 0 for none
	Hops       int
	OneMillis  float64 // the best path
	ManyMillis float64 // three different ones
	Mode       paths.Mode
}

// write puts the ties of the graph into DIR/ties.bin as triples of 32-bit
// numbers (from, to, cost with the toll of passing to), each tie in both
// directions and none out of what paths never pass through, and what was found
// for each pair into DIR/pairs.json.
func write(ctx context.Context, dir string, view *topology.View, pairs [][2]wps.ID) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := toFile(filepath.Join(dir, "ties.bin"), func(to io.Writer) error { return writeTies(to, view) }); err != nil {
		return err
	}
	best, err := ask(ctx, view, pairs, paths.Request{K: 1, MaxHops: 8, RankWeak: true})
	if err != nil {
		return err
	}
	three, err := ask(ctx, view, pairs, paths.Request{K: 3, MaxHops: 8, RankWeak: true})
	if err != nil {
		return err
	}
	out := make([]answers, len(pairs))
	for i, pair := range pairs {
		from, _ := view.Graph().Node(pair[0])
		to, _ := view.Graph().Node(pair[1])
		out[i] = answers{
			From: from, To: to, Toll: paths.Toll(view.Partners(to)), Mode: best[i].result.Mode,
			OneMillis: best[i].took.Seconds() * 1000, ManyMillis: three[i].took.Seconds() * 1000,
		}
		if p := best[i].result.Paths; len(p) > 0 {
			out[i].Cost, out[i].Hops = p[0].Cost, p[0].Length()
		}
	}
	return toFile(filepath.Join(dir, "pairs.json"), func(to io.Writer) error { return json.NewEncoder(to).Encode(out) })
}

func writeTies(to io.Writer, view *topology.View) error {
	var row []byte
	for n := range topology.Node(view.Graph().Nodes()) {
		if view.Graph().Universal(n) {
			continue
		}
		for _, link := range view.Links(n) {
			row = binary.LittleEndian.AppendUint32(row[:0], uint32(n))
			row = binary.LittleEndian.AppendUint32(row, uint32(link.To))
			row = binary.LittleEndian.AppendUint32(row, paths.Step(link)+paths.Toll(view.Partners(link.To)))
			if _, err := to.Write(row); err != nil {
				return err
			}
		}
	}
	return nil
}

func toFile(name string, fill func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(f, 1<<20)
	if err := fill(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	return f.Close()
}
