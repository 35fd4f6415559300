package main

import (
	"context"
	"slices"

	"wpsgraph/internal/export"
	"wpsgraph/internal/store/neo4j"
)

// formats are those of the export and those that other rooms write.
func formats() []export.Format {
	return append(slices.Clone(export.Formats),
		export.FolderFormat("neo4j-admin", "files for `neo4j-admin database import full`", writeImport))
}

// writeImport writes the files of a first load that is too large for a server.
func writeImport(ctx context.Context, d export.Data, _ export.Options, to export.Folder) error {
	return neo4j.WriteImport(ctx, d.Store, d.Version, to)
}
