package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"wpsgraph/seed"
)

// inNeo4j is the most entities that are also loaded into a Neo4j.
const inNeo4j = 100_000

// settings are what the flags say.
type settings struct {
	sizes   string
	each    int
	times   int
	keep    string
	address string // of a Neo4j without data, "" for none
	folder  string // of a package; "" where packages are to be made
}

func main() {
	var s settings
	flag.StringVar(&s.sizes, "entities", "10000,100000,1000000", "how many, sizes separated by commas")
	flag.IntVar(&s.each, "relations", 10, "relations for each entity")
	flag.IntVar(&s.times, "times", 500, "how often each question is asked")
	flag.StringVar(&s.keep, "keep", "", "write the page to this file, and the plots beside it")
	flag.StringVar(&s.address, "neo4j", "", "the address of a Neo4j without data and password: packages of up to 100,000 entities are loaded into it, too")
	flag.StringVar(&s.folder, "on", "", "measure the package in this folder, print figures and end")
	flag.Parse()
	if err := run(context.Background(), &s); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, s *settings) error {
	if s.folder != "" {
		r, err := one(ctx, s)
		if err == nil {
			fmt.Println(r)
		}
		return err
	}
	var f figures
	for size := range strings.SplitSeq(s.sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		if err := s.measure(n, &f); err != nil {
			return fmt.Errorf("%d entities: %w", n, err)
		}
	}
	text := f.page(time.Now().UTC(), s.times)
	fmt.Println(text)
	if s.keep == "" {
		return nil
	}
	return f.keep(s.keep, text)
}

// one measures the package in the folder.
func one(ctx context.Context, s *settings) (*report, error) {
	if s.address != "" {
		return startInNeo4j(ctx, s.address, s.folder, s.times)
	}
	return start(ctx, s.folder, s.times)
}

// measure makes a package and starts on it, each time in a process of its own.
func (s *settings) measure(entities int, f *figures) error {
	folder, err := os.MkdirTemp("", "scale")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if _, err := grow(seed.Files(), folder, entities, s.each); err != nil {
		return err
	}
	r, err := s.apart(folder, "")
	if err != nil {
		return err
	}
	f.embedded = append(f.embedded, r)
	if s.address == "" || entities > inNeo4j {
		return nil
	}
	if len(f.neo4j) == 0 { // a Neo4j that was just started is slow at first
		if _, err := s.apart(folder, s.address); err != nil {
			return err
		}
	}
	r, err = s.apart(folder, s.address)
	f.neo4j = append(f.neo4j, r)
	return err
}

// memoryLimit is what a process may take before it collects garbage more often,
// as docs/operate.md advises for a machine that gives it 6 GB.
const memoryLimit = "5500MiB"

// apart runs this program again, which prints a report.
func (s *settings) apart(folder, address string) (*report, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	child := exec.Command(program, "-on", folder, "-times", strconv.Itoa(s.times), "-neo4j", address)
	child.Env = append(os.Environ(), "GOMEMLIMIT="+memoryLimit)
	child.Stderr = os.Stderr
	out, err := child.Output()
	if err != nil {
		return nil, err
	}
	fmt.Fprint(os.Stderr, string(out))
	r := new(report)
	return r, json.Unmarshal(out, r)
}
