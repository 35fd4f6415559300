package main

import (
	"context"
	"os"

	"wpsgraph/internal/dataset"
)

// validateCommand checks a data package.
type validateCommand struct {
	Dir  string `arg:"" help:"The folder of the data package." type:"path"`
	JSON bool   `name:"json" help:"Write the faults as JSON, for machines."`
}

// Run writes every fault; it fails where one is an error.
func (v *validateCommand) Run(ctx context.Context, s surroundings) error {
	_, problems, err := dataset.Read(ctx, os.DirFS(v.Dir))
	if err != nil {
		return err
	}
	write := dataset.WriteProblems
	if v.JSON {
		write = dataset.WriteProblemsJSON
	}
	if err := write(s.stdout, problems); err != nil {
		return err
	}
	if dataset.HasErrors(problems) {
		return errReported
	}
	return nil
}
