package offline

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// Folder takes the files: each is closed before the next is created.
type Folder interface {
	Create(path string) (io.WriteCloser, error)
}

// Record is an entity or source that has a page.
type Record struct {
	Path    string // of its page, behind the language
	Acronym string
	Names   []string // under which it is found, beside the one that its page shows
	Found   bool     // whether the search finds it
}

// Config says what is written. All fields are required.
type Config struct {
	// Pages answers as the explorer does.
	Pages http.Handler
	// Languages are those of the pages, the first one of the start.
	Languages []string
	// Records are all that must be there; what they lead to is followed.
	Records []Record
}

// maxPages is how many pages one language may have: more than a folder for
// people to carry about holds.
const maxPages = 50_000

// Write writes the folder. It returns BadUserInput where a language is none of
// ours, or the pages are too many.
func Write(ctx context.Context, c Config, to Folder) error {
	for _, language := range c.Languages {
		if !isOurs(language) {
			return wps.Errorf(wps.BadUserInput, "there are no pages in %q: choose of %v", language, words.Languages)
		}
	}
	w := &writer{Config: c, to: to, assets: map[string]bool{}}
	for _, language := range c.Languages {
		if err := w.language(ctx, language); err != nil {
			return err
		}
	}
	return errors.Join(w.start(), w.searching(), w.shared(ctx))
}

// writer is one run of Write.
type writer struct {
	Config
	to     Folder
	assets map[string]bool // addresses of the explorer's files that pages load
}

// language writes the pages of one language, and what they lead to.
func (w *writer) language(ctx context.Context, language string) error {
	q := newQueue()
	for _, screen := range []string{"/", "/search", "/practices", "/connections", "/gaps", "/compare", "/between", "/changes", "/data"} {
		q.add(newAddress(language, screen))
	}
	known := map[string]*Record{}
	for i := range w.Records {
		q.add(newAddress(language, w.Records[i].Path))
		known[w.Records[i].Path] = &w.Records[i]
	}
	var index []entry
	for a, more := q.next(); more; a, more = q.next() {
		if len(q.seen) > maxPages {
			return wps.Errorf(wps.BadUserInput, "these are more than %d pages in a language, too many for a folder: serve them instead", maxPages)
		}
		head, err := w.page(ctx, a, q)
		if err != nil {
			return err
		}
		if r := known[a.path]; r != nil && r.Found && len(a.values) == 0 {
			index = append(index, entry{Page: a.file(), Name: head.name, Kind: head.kind, Acronym: r.Acronym, Others: r.Names})
		}
	}
	return w.index(language, index)
}

// page writes one page, and puts what it leads to into the queue.
func (w *writer) page(ctx context.Context, a address, q *queue) (heading, error) {
	answer, err := w.get(ctx, a.String())
	if err != nil {
		return heading{}, err
	}
	switch answer.Code {
	case http.StatusOK, http.StatusNotFound: // that something is not in these data is an answer too
	case http.StatusMovedPermanently, http.StatusSeeOther:
		return heading{}, w.moved(a, answer.Header().Get("Location"), q)
	default:
		return heading{}, wps.Errorf(wps.Internal, "the page %s, which others lead to, answers %d", a, answer.Code)
	}
	p, err := parse(a, answer.Body)
	if err != nil {
		return heading{}, err
	}
	p.rewrite(w, q)
	file, err := w.to.Create(a.file())
	if err != nil {
		return heading{}, err
	}
	return p.head, errors.Join(p.write(file), file.Close())
}

// moved writes a page that leads on to another.
func (w *writer) moved(from address, to string, q *queue) error {
	target, fine := w.kept(to)
	if !fine {
		return wps.Errorf(wps.Internal, "the page %s has moved to %s, which a folder does not hold", from, to)
	}
	q.add(target)
	return w.text(from.file(), leadingTo(from.relative(target.file())))
}

// get asks the explorer.
func (w *writer) get(ctx context.Context, address string) (*httptest.ResponseRecorder, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return nil, err
	}
	answer := httptest.NewRecorder()
	w.Pages.ServeHTTP(answer, request)
	return answer, ctx.Err()
}

func (w *writer) text(path, text string) error {
	file, err := w.to.Create(path)
	if err != nil {
		return err
	}
	_, err = io.WriteString(file, text)
	return errors.Join(err, file.Close())
}
