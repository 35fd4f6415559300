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

	"wpsgraph/seed"
)

func main() {
	sizes := flag.String("entities", "10000,100000,1000000", "how many, sizes separated by commas")
	each := flag.Int("relations", 10, "relations for each entity")
	times := flag.Int("times", 500, "how often each question is asked")
	keep := flag.String("keep", "", "write the table to this file, too")
	on := flag.String("on", "", "start on the package in this folder, print figures and end")
	flag.Parse()
	text, err := run(*sizes, *each, *times, *on)
	if err == nil && *keep != "" {
		err = os.WriteFile(*keep, []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
	fmt.Println(text)
}

func run(sizes string, each, times int, on string) (string, error) {
	if on != "" {
		r, err := start(context.Background(), on, times)
		if err != nil {
			return "", err
		}
		return r.String(), nil
	}
	var reports []*report
	for _, size := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			return "", err
		}
		r, err := measure(n, each, times)
		if err != nil {
			return "", fmt.Errorf("%d entities: %w", n, err)
		}
		fmt.Fprintln(os.Stderr, r)
		reports = append(reports, r)
	}
	return page(reports, times), nil
}

// measure makes a package and starts on it in a process of its own.
func measure(entities, each, times int) (*report, error) {
	folder, err := os.MkdirTemp("", "scale")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if _, err := grow(seed.Files(), folder, entities, each); err != nil {
		return nil, err
	}
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	child := exec.Command(program, "-on", folder, "-times", strconv.Itoa(times))
	child.Stderr = os.Stderr
	out, err := child.Output()
	if err != nil {
		return nil, err
	}
	r := new(report)
	return r, json.Unmarshal(out, r)
}
