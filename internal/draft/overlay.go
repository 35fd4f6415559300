package draft

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// overlay is a file system in which some files have other texts.
type overlay struct {
	fs.FS
	changed map[string][]byte
}

// Open opens the changed file, or the one below.
func (o overlay) Open(name string) (fs.File, error) {
	if text, ok := o.changed[name]; ok {
		return &file{bytes.NewReader(text), path.Base(name)}, nil
	}
	return o.FS.Open(name)
}

// file is a changed file, and what is to be known of it.
type file struct {
	*bytes.Reader
	name string
}

func (f *file) Stat() (fs.FileInfo, error) { return f, nil }
func (f *file) Close() error               { return nil }
func (f *file) Name() string               { return f.name }
func (f *file) Mode() fs.FileMode          { return 0o444 }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return false }
func (f *file) Sys() any                   { return nil }
