package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// packageOf copies the data that the program carries into a folder.
func packageOf(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "package")
	if code, _, errs := cli(t, "", "export", "--format", "package", "--out", dir); code != 0 {
		t.Fatal(code, errs)
	}
	return dir
}

func holds(t *testing.T, dir, file, line string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "\n"+line+"\n") {
		t.Errorf("%s has no line %s", file, line)
	}
}

// Answers in the order of the questions; the third is wrong and is asked again.
func TestNewAddsANetworkAndItsSource(t *testing.T) {
	dir := packageOf(t)
	answers := []string{
		"Réseau des Médiatrices", "", // the name, and the id that follows from it
		"RdM", "A made-up network.", "", "", "HIGH", // acronym, description, website, note, confidence
		"https://example.org/reseau", "About the network", "", "Example", "2024-05", "maybe", "yes", "OFFICIAL", "",
		"WOMEN_MEDIATORS", "NATIONAL", "2023", "ACTIVE", "", "", "", "", "", "", "", "",
	}
	code, out, errs := cli(t, strings.Join(answers, "\n")+"\n", "new", "network", "--data", dir)
	if code != 0 || !strings.Contains(out, `"maybe" is none of`) {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	holds(t, dir, "entities/networks.csv", "network:reseau-des-mediatrices,Réseau des Médiatrices,RdM,A made-up network.,,,HIGH,source:about-the-network,,WOMEN_MEDIATORS,NATIONAL,2023,ACTIVE,,,,,,,,")
	holds(t, dir, "sources.csv", "source:about-the-network,About the network,Example,https://example.org/reseau,2024-05,yes,OFFICIAL,")
	if code, out, _ := cli(t, "", "validate", dir); code != 0 {
		t.Error(out)
	}
}

func TestNewRefusesWhatIsNotSound(t *testing.T) {
	dir := packageOf(t)
	before, err := os.ReadFile(filepath.Join(dir, "relations/part_of.csv"))
	if err != nil {
		t.Fatal(err)
	}
	answers := "part_of\nbody:nowhere\nbody:au\n\n\nHIGH\nsource:accord-home\n\n\n"
	code, out, _ := cli(t, answers, "new", "tie", "--data", dir)
	if code != 1 || !strings.Contains(out, "body:nowhere") || !strings.Contains(out, "Nothing was written") {
		t.Errorf("exit code %d: %s", code, out)
	}
	if after, err := os.ReadFile(filepath.Join(dir, "relations/part_of.csv")); err != nil || string(after) != string(before) {
		t.Error("it was written all the same")
	}
	code, _, errs := cli(t, "part_of\nbody:eac\n", "new", "tie", "--data", dir)
	if code != 2 || !strings.Contains(errs, "the answers ended at to") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

func TestNewAddsATie(t *testing.T) {
	dir := packageOf(t)
	answers := "partners_with\norg:accord\nnetwork:siha\n2025\n\nMEDIUM\nsource:accord-home\n\n\nSTATED\ntraining of women mediators\n\n"
	code, out, errs := cli(t, answers, "new", "tie", "--data", dir)
	if code != 0 {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	holds(t, dir, "relations/partners_with.csv", ",org:accord,network:siha,2025,,MEDIUM,source:accord-home,,,STATED,training of women mediators,")
}

func TestNewAddsAPractice(t *testing.T) {
	dir := packageOf(t)
	answers := "A made-up practice\npractice:made-up\n\n\n\n\nLOW\nsource:accord-home\nLOCAL\n2020\n\nTRACK_2|TRACK_3\nTalks\n\n\n"
	code, out, errs := cli(t, answers, "new", "practice", "--data", dir)
	if code != 0 {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	holds(t, dir, "entities/practices.csv", "practice:made-up,A made-up practice,,,,,LOW,source:accord-home,,LOCAL,2020,,TRACK_2|TRACK_3,Talks,,")
}
