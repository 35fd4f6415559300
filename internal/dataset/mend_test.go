package dataset

import (
	"strings"
	"testing"
)

// TestProblemsSayHowToMendThem looks at the sentences of the first problem.
func TestProblemsSayHowToMendThem(t *testing.T) {
	const partOf = "relations/part_of.csv"
	for _, c := range []struct {
		name, file, line, text, mend string
	}{
		{"a slip of the pen", partOf, ",network:eac-women,body:eax,,,HIGH,source:survey,,", `There is no entity "body:eax".`, "Did you mean body:eac?"},
		{"another prefix", partOf, ",network:peace-now,body:eac,,,HIGH,source:survey,,", `There is no entity "network:peace-now".`, "Did you mean org:peace-now?"},
		{"a misspelt prefix", partOf, ",netwrok:eac-woman,body:eac,,,HIGH,source:survey,,", `There is no entity "netwrok:eac-woman".`, "Did you mean network:eac-women?"},
		{"a former id", partOf, ",org:eac-women,body:au,,,HIGH,source:survey,,", `There is no entity "org:eac-women".`, "Its id is now network:eac-women."},
		{"nothing near", partOf, ",network:nordic,body:eac,,,HIGH,source:survey,,", `There is no entity "network:nordic".`, "Add it to entities/networks.csv, or correct the id."},
		{"no id at all", partOf, ",Women,body:eac,,,HIGH,source:survey,,", `There is no entity "Women".`, "Write the id of an entity, as body:au."},
		{"a source", partOf, ",network:eac-women,body:au,,,HIGH,source:survy,,", `There is no source "source:survy".`, "Did you mean source:survey?"},
		{
			"a kind", partOf, ",network:eac-women,country:ken,,,HIGH,source:survey,,",
			"country:ken is a COUNTRY; only REGIONAL_BODY, NETWORK or ORGANIZATION can stand in this column.",
			"Write the id of one of those, or use another type of relation or another column.",
		},
		{"a value", "states.csv", "network:eac-women,ACTIV,2020,source:survey", `"ACTIV" is none of the values of status.`, "Did you mean ACTIVE?"},
		{"a value far from all", "states.csv", "network:eac-women,RUNNING,2020,source:survey", `"RUNNING" is none of the values of status.`, "Write BEING_ESTABLISHED, ACTIVE or INACTIVE."},
		{"a language", "names.csv", "body:eac,pt_br,OFFICIAL,Nome", `The tag of this language is not written "pt_br".`, "Write pt-BR."},
		{"what a terminal would obey", "names.csv", "body:eac,fr,OFFICIAL,a\x1b[31mb", "The cell holds the character U+001B, which cannot be seen.", "Delete it, or type the text again."},
		{"the circle", "relations/supersedes.csv", ",plan:ken-1,plan:ken-2,2021,,HIGH,source:survey,", "SUPERSEDES goes in a circle: plan:ken-2 → plan:ken-1 → plan:ken-2.", "Take one of the steps away."},
		{
			"both totals", "published_totals.csv", "member states,body:eac,2022,3,,,source:survey,",
			"member states of body:eac, as of 2022: published 3, ours 2.",
			"Look whether a record is missing or wrong; where both are right, say in the note why they differ.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := read(t, packageWith(plus(c.file, c.line)))
			if len(problems) == 0 || problems[0].Text != c.text || problems[0].Mend != c.mend {
				t.Errorf("problems = %+v\nwant %q\nand %q", problems, c.text, c.mend)
			}
		})
	}
}

func TestUnknownFilesAndColumnsNameTheNearest(t *testing.T) {
	_, problems := read(t, packageWith(map[string]string{
		"relations/partner_with.csv": "id\n",
		"figures.csv":                "fund,what,ammount,currency\n",
	}))
	mends := map[Rule]string{}
	for _, p := range problems {
		mends[p.Rule] = p.Mend
	}
	if mends[UnknownFile] != "Did you mean relations/partners_with.csv?" || mends[UnknownColumn] != "Did you mean amount?" {
		t.Errorf("mends = %v", mends)
	}
}

func TestSentencesShowNoMoreOfACellThanFits(t *testing.T) {
	for text, want := range map[string]string{
		"short":                  `"short"`,
		"tab\tand\x1b[1m":        `"tab\tand\x1b[1m"`,
		strings.Repeat("é", 100): `"` + strings.Repeat("é", 40) + `…"`,
	} {
		if got := quoted(text); got != want {
			t.Errorf("quoted(%q) = %s, want %s", text, got, want)
		}
	}
}
