package dataset

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Summary counts problems, those that are not listed included.
type Summary struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Files    int `json:"files"` // that have any
}

// SummaryOf counts problems.
func SummaryOf(problems []Problem) Summary {
	var s Summary
	files := map[string]bool{}
	for _, p := range problems {
		files[p.File] = true
		switch p.Severity {
		case Error:
			s.Errors += max(1, p.More)
		case Warning:
			s.Warnings += max(1, p.More)
		}
	}
	s.Files = len(files)
	return s
}

// String is the summary as a sentence.
func (s Summary) String() string {
	if s.Files == 0 {
		return "No problems."
	}
	return fmt.Sprintf("%s, %s in %s.", plural(s.Errors, "error"), plural(s.Warnings, "warning"), plural(s.Files, "file"))
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// WriteProblems writes problems for people, file by file, and a summary.
func WriteProblems(w io.Writer, problems []Problem) error {
	out := bufio.NewWriter(w)
	for rest := problems; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].File == rest[0].File {
			n++
		}
		writeFile(out, rest[:n])
		rest = rest[n:]
	}
	fmt.Fprintln(out, SummaryOf(problems))
	return out.Flush()
}

// writeFile writes the problems of one file under its name, in columns.
func writeFile(out *bufio.Writer, problems []Problem) {
	rows, columns := 0, 0
	for _, p := range problems {
		rows, columns = max(rows, len(rowOf(p))), max(columns, len([]rune(p.Column)))
	}
	fmt.Fprintln(out, problems[0].File)
	indent := strings.Repeat(" ", rows+columns+4)
	for _, p := range problems {
		fmt.Fprintf(out, "  %*s  %-*s  %-7s  %s\n", rows, rowOf(p), columns, p.Column, p.Severity, p.Rule)
		fmt.Fprintf(out, "%s  %s\n", indent, p.Text)
		fmt.Fprintf(out, "%s  %s\n", indent, p.Mend)
	}
	fmt.Fprintln(out)
}

func rowOf(p Problem) string {
	if p.Row == 0 {
		return "-"
	}
	return fmt.Sprint(p.Row)
}

// WriteProblemsJSON writes problems for machines: an object with the list
// "problems" and the object "summary".
func WriteProblemsJSON(w io.Writer, problems []Problem) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	if problems == nil {
		problems = []Problem{}
	}
	return out.Encode(struct {
		Problems []Problem `json:"problems"`
		Summary  Summary   `json:"summary"`
	}{problems, SummaryOf(problems)})
}
