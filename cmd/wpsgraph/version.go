package main

import (
	"fmt"
	"runtime/debug"
)

// versionCommand says which version this is.
type versionCommand struct{}

// Run writes the version and the commit.
func (versionCommand) Run(s surroundings) error {
	_, err := fmt.Fprintln(s.stdout, "wpsgraph "+programVersion()+" "+buildRevision())
	return err
}

// programVersion is the version of the module that was built.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// buildRevision is the commit that the program was built from, "unknown" where
// the build does not say.
func buildRevision() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				return s.Value
			}
		}
	}
	return "unknown"
}
