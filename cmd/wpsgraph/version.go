package main

import (
	"fmt"
	"runtime/debug"
)

// versionCommand says which version this is.
type versionCommand struct{}

// Run writes the version and the commit.
func (versionCommand) Run(s surroundings) error {
	commit := buildCommit()
	if commit == "" {
		commit = "of no commit"
	}
	_, err := fmt.Fprintf(s.stdout, "wpsgraph %s %s\n", programVersion(), commit)
	return err
}

// programVersion is the version of the module that was built: the tag, or the
// time of the commit where it has none.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// buildCommit is the commit that the program was built from; "" where the build
// does not say, or was of files that were changed since.
func buildCommit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	commit := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			return ""
		}
	}
	return commit
}
