package export

import (
	"archive/zip"
	"io"
	"time"

	"wpsgraph/internal/wps"
)

// Folder takes the files of a format that has several. They are written one
// after the other: each is closed before the next is created.
type Folder interface {
	// Create begins a file; the parts of its path are separated by slashes.
	Create(path string) (io.WriteCloser, error)
}

// zipFolder is a folder in one file.
type zipFolder struct {
	to   *zip.Writer
	when time.Time
}

// newZip begins a zip file whose files bear the date of the data, so that the
// same data give the same bytes.
func newZip(to io.Writer, published wps.Date) *zipFolder {
	when, err := time.Parse(time.DateOnly, string(published.First().Date()))
	if err != nil {
		when = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the first that zip can say
	}
	return &zipFolder{zip.NewWriter(to), when}
}

// Create begins a file.
func (z *zipFolder) Create(path string) (io.WriteCloser, error) {
	w, err := z.to.CreateHeader(&zip.FileHeader{Name: path, Method: zip.Deflate, Modified: z.when})
	return entry{w}, err
}

func (z *zipFolder) close() error { return z.to.Close() }

// entry is a file in a zip file, which ends where the next one begins.
type entry struct{ io.Writer }

// Close does nothing.
func (entry) Close() error { return nil }
