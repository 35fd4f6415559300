// Package graphiql serves GraphiQL, the editor for queries, from the binary.
//
// It refuses to load anything from elsewhere: the files of GraphiQL and React
// are the ones their makers publish, kept here with their sums and licences.
package graphiql

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

//go:embed assets
var embedded embed.FS

// Policy is the Content-Security-Policy under which GraphiQL works. The style
// elements that its dialogs would add, to stop the page behind from scrolling,
// are refused; it does well without.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; " +
	"img-src 'self' data:; font-src data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// file is an asset as it is sent.
type file struct {
	content    []byte
	mediaType  string
	tag        string
	compressed func() []byte // made when first asked for
}

// Handler serves the page at /graphiql and its files below it.
func Handler() http.Handler {
	files := readFiles()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(strings.TrimPrefix(r.URL.Path, "/graphiql"), "/")
		if name == "" {
			name = "index.html"
		}
		f, ok := files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		f.serve(w, r)
	})
}

// serve sends a file, compressed where the client takes that.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", Policy)
	header.Set("Content-Type", f.mediaType)
	header.Set("ETag", f.tag)
	header.Set("Cache-Control", "public, no-cache")
	header.Add("Vary", "Accept-Encoding")
	content := f.content
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		header.Set("Content-Encoding", "gzip")
		content = f.compressed()
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}

// readFiles reads the assets, by their path below /graphiql/. An embedded file
// is always there.
func readFiles() map[string]file {
	files := map[string]file{}
	_ = fs.WalkDir(embedded, "assets", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := embedded.ReadFile(name)
		if err != nil {
			return err
		}
		files[strings.TrimPrefix(name, "assets/")] = newFile(name, content)
		return nil
	})
	return files
}

// newFile prepares an asset. Its tag is weak: the bytes sent may be compressed.
func newFile(name string, content []byte) file {
	sum := sha256.Sum256(content)
	mediaType := mime.TypeByExtension(path.Ext(name))
	if mediaType == "" {
		mediaType = "text/plain; charset=utf-8"
	}
	return file{
		content:   content,
		mediaType: mediaType,
		tag:       `W/"` + hex.EncodeToString(sum[:8]) + `"`,
		compressed: sync.OnceValue(func() []byte {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			_, _ = z.Write(content)
			_ = z.Close()
			return b.Bytes()
		}),
	}
}
