package dataset

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// withSecrets holds back an organization, a country and a body that are named
// everywhere where something can be named.
func withSecrets() map[string]string {
	files := map[string]string{
		"sources.csv": cleanPackage["sources.csv"] + `source:secret-own,Of the secret alone,,https://example.org/own,,yes,OTHER,
source:secret-by,Published by the secret,Secret Network,https://example.org/by,,yes,OTHER,org:secret
source:secret-tie,On the tie of the secret,,https://example.org/tie,,yes,OTHER,
source:secret-state,On its state,,https://example.org/state,,yes,OTHER,
`,
		"entities/organizations.csv": `id,name,acronym,confidence,sources,visibility,headquarters_country
org:open,Open,,HIGH,source:survey|source:secret-by,,country:secret
org:secret,Secret Network,SN,HIGH,source:secret-own|source:survey,WITHHELD,country:ken
`,
		"entities/countries.csv": `id,name,confidence,sources,visibility
country:ken,Kenya,HIGH,source:survey,
country:secret,Secret Land,HIGH,source:survey,WITHHELD
country:tza,Tanzania,HIGH,source:survey,PUBLIC
`,
		"entities/networks.csv": `id,name,confidence,sources,visibility,network_type,status,founded
network:eac-women,East African Women,MEDIUM,source:survey,,WOMEN_MEDIATORS,ACTIVE,2019-03
network:secret,Secret Women,MEDIUM,source:survey,WITHHELD,WOMEN_MEDIATORS,ACTIVE,2019-03
`,
		"names.csv":     cleanPackage["names.csv"] + "org:secret,,ALIAS,Secret Circle\n",
		"states.csv":    cleanPackage["states.csv"] + "network:secret,ACTIVE,2019-03,source:secret-state\n",
		"functions.csv": cleanPackage["functions.csv"] + "body:au,TRAINING_CENTRE,PRESENT,,,org:secret,source:survey,Run by the secret\n",
		"relations/part_of.csv": cleanPackage["relations/part_of.csv"] +
			",org:open,network:secret,,,HIGH,source:secret-tie,,\n,org:open,network:eac-women,,,HIGH,source:survey,,\n,org:secret,body:au,,,HIGH,source:survey,,\n",
		"aliases_of.csv": cleanPackage["aliases_of.csv"] + "org:secret-before,org:secret\n",
	}
	return files
}

func TestNothingWithheldIsInTheContent(t *testing.T) {
	content, problems := read(t, packageWith(withSecrets()))
	want := []string{"sources.csv:5:by withheld-publisher"}
	if diff := cmp.Diff(want, marks(problems)); diff != "" {
		t.Fatalf("problems (-want +got):\n%s", diff)
	}
	text, err := json.Marshal(unpacked(content))
	if err != nil {
		t.Fatal(err)
	}
	text = fmt.Appendf(text, "%+v", *content.Relations) // what it has beside them
	for _, secret := range []string{"ecret Network", "ecret Land", "ecret Women", "ecret Circle", "org:secret", "country:secret", "network:secret", "Run by", "secret-own", "secret-tie", "secret-state"} {
		if bytes.Contains(text, []byte(secret)) {
			t.Errorf("the content holds %q", secret)
		}
	}
	for _, open := range []string{"org:open", "PART_OF:org:open:network:eac-women:-", "source:secret-by", "source:survey"} {
		if !bytes.Contains(text, []byte(open)) {
			t.Errorf("the content lacks %q", open)
		}
	}
}

func TestWithheldRecordsLeaveNoTraceInTheVersion(t *testing.T) {
	with, _ := read(t, packageWith(withSecrets()))
	without := withSecrets()
	for file, text := range without {
		var kept []string
		for _, line := range strings.Split(text, "\n") {
			if !strings.Contains(strings.ReplaceAll(line, "source:secret-by", ""), "ecret") {
				kept = append(kept, line)
			}
		}
		without[file] = strings.Join(kept, "\n")
	}
	// What is left of the two lines that name a secret and stay.
	without["sources.csv"] += "source:secret-by,Published by the secret,,https://example.org/by,,yes,OTHER,\n"
	without["entities/organizations.csv"] += "org:open,Open,,HIGH,source:survey|source:secret-by,,\n"
	bare, problems := read(t, packageWith(without))
	if problems != nil {
		t.Fatalf("problems: %v", problems)
	}
	if diff := cmp.Diff(unpacked(bare), unpacked(with)); diff != "" {
		t.Errorf("content without the withheld records, and with them (-without +with):\n%s", diff)
	}
}

func TestWithheldRecordsAreCheckedLikeOthers(t *testing.T) {
	files := withSecrets()
	files["relations/part_of.csv"] += ",org:secret,country:ken,,,HIGH,source:none,,\n"
	_, problems := read(t, packageWith(files))
	want := []string{"relations/part_of.csv:6:sources unknown-source", "relations/part_of.csv:6:to wrong-kind"}
	if diff := cmp.Diff(want, marks(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestTotalsOfWithheldBodiesAreNotCompared(t *testing.T) {
	files := map[string]string{
		"entities/regional_bodies.csv": cleanPackage["entities/regional_bodies.csv"] + "body:secret,Secret,,,,,LOW,source:survey,WITHHELD,,,,,,,,\n",
		"published_totals.csv":         "what,subject,as_of,count,of,unit,source,note\nmember states,body:secret,2022,9,,,source:survey,\n",
		"assessments.csv":              cleanPackage["assessments.csv"] + "body:au|body:secret,TIE_ON_WPS,NOTHING,2026,pages,one search,\n",
	}
	content, problems := read(t, packageWith(files))
	if len(problems) != 0 || len(content.Tables.Totals) != 0 || len(content.Tables.Assessments) != 2 {
		t.Errorf("problems %v, %d totals, %d assessments; want none, 0, 2",
			marks(problems), len(content.Tables.Totals), len(content.Tables.Assessments))
	}
}
