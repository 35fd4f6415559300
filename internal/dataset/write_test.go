package dataset

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var someProblems = []Problem{
	{"entities/networks.csv", 12, "founded", BadDate, Error, `There is no date "2022-13".`, "Write a year, month or day of the calendar: 2022, 2022-12 or 2022-12-06.", 0},
	{"entities/networks.csv", 1210, "", RaggedRow, Error, "The row has 3 cells, the header 10.", "Give the row one cell for each column of the header.", 0},
	{"entities/networks.csv", 0, "", RaggedRow, Error, "There are 40 more problems of the rule ragged-row; the first 1000 are listed.", "Mend those that are listed and check again.", 40},
	{"relations/leads.csv", 7, "since", OutsideLife, Warning, "practice:<x> did not exist in 2001: it begins in 2002.", "Correct one of the two dates.", 0},
}

func TestProblemsAreWrittenForPeople(t *testing.T) {
	var out bytes.Buffer
	if err := WriteProblems(&out, someProblems); err != nil {
		t.Fatal(err)
	}
	golden(t, "problems.txt", out.Bytes())
}

func TestProblemsAreWrittenForMachines(t *testing.T) {
	var out bytes.Buffer
	if err := WriteProblemsJSON(&out, someProblems); err != nil {
		t.Fatal(err)
	}
	golden(t, "problems.json", out.Bytes())
	var back struct {
		Problems []Problem
		Summary  Summary
	}
	if err := json.Unmarshal(out.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(someProblems, back.Problems); diff != "" {
		t.Errorf("problems (-written +read):\n%s", diff)
	}
	if want := (Summary{Errors: 42, Warnings: 1, Files: 2}); back.Summary != want {
		t.Errorf("summary %+v, want %+v", back.Summary, want)
	}
}

func TestNoProblemsAreWrittenAsSuch(t *testing.T) {
	var text, list bytes.Buffer
	if err := WriteProblems(&text, nil); err != nil || text.String() != "No problems.\n" {
		t.Errorf("WriteProblems: %q, %v", text.String(), err)
	}
	if err := WriteProblemsJSON(&list, nil); err != nil || !bytes.Contains(list.Bytes(), []byte(`"problems": []`)) {
		t.Errorf("WriteProblemsJSON: %q, %v", list.String(), err)
	}
}
