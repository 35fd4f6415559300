// Package seed carries the data package that the binary brings along: the folder that this file lies in.
//
// The folder is a Frictionless Data Package: datapackage.json describes the CSV files, README.md says how to edit them.
// The package hands the files out as they are. It does not read, check or change them.
package seed

import (
	"embed"
	"io/fs"
)

//go:embed README.md datapackage.json *.csv entities relations
var files embed.FS

// Files gives the data package, with datapackage.json at its root.
func Files() fs.FS { return files }
