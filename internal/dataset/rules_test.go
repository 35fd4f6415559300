package dataset

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// badCase is a clean package with one thing that is not.
type badCase struct {
	name  string
	files map[string]string
	want  []string // "file:row:column rule"
}

func run(t *testing.T, cases []badCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := read(t, packageWith(c.files))
			if diff := cmp.Diff(c.want, marks(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			for _, p := range problems {
				if !strings.HasSuffix(p.Text, ".") || p.Mend == "" || p.Severity != p.Rule.Severity() {
					t.Errorf("a problem that says too little: %+v", p)
				}
			}
		})
	}
}

func TestFormOfFilesIsChecked(t *testing.T) {
	run(t, []badCase{
		{"no fault", nil, nil},
		{"a byte order mark", map[string]string{"figures.csv": "\ufeff" + cleanPackage["figures.csv"]}, nil},
		{"lines that end as on Windows", map[string]string{"figures.csv": strings.ReplaceAll(cleanPackage["figures.csv"], "\n", "\r\n")}, nil},
		{"columns in another order", map[string]string{"figures.csv": "year,currency,fund,amount,what\n2017,USD,fund:peace,131000000,raised\n"}, nil},
		{"a table that is not there", map[string]string{"figures.csv": "", "relations/answers.csv": ""}, nil},
		{"a table that is empty", map[string]string{"figures.csv": "fund,what,amount,currency\n"}, nil},
		{"a file without even a header", map[string]string{"figures.csv": "\n"}, nil},
		{
			"a relation that does not exist",
			map[string]string{"relations/member.csv": "from,to\n"},
			[]string{"relations/member.csv:0: unknown-file"},
		},
		{
			"a kind that does not exist",
			map[string]string{"entities/people.csv": "id,name\n"},
			[]string{"entities/people.csv:0: unknown-file"},
		},
		{
			"a table that does not exist, beside a text that is nobody's business",
			map[string]string{"name.csv": "a\n", "README.md": "Read me.", "entities/.gitkeep": "x"},
			[]string{"name.csv:0: unknown-file"},
		},
		{
			"a column that does not exist",
			map[string]string{"figures.csv": "fund,what,amount,currency,yaer\n"},
			[]string{"figures.csv:1:yaer unknown-column"},
		},
		{
			"a column that stands twice",
			map[string]string{"figures.csv": "fund,what,amount,currency,what\nfund:peace,raised,1,USD,spent\n"},
			[]string{"figures.csv:1:what duplicate-column"},
		},
		{
			"a column that is missing is said once, not for each row",
			map[string]string{"figures.csv": "fund,what,amount\nfund:peace,a,1\nfund:peace,b,2\n"},
			[]string{"figures.csv:1:currency missing-column"},
		},
		{
			"semicolons between columns",
			map[string]string{"figures.csv": "fund;what;amount;currency\nfund:peace;raised;1;USD\n"},
			[]string{
				"figures.csv:1: unknown-column", "figures.csv:1:amount missing-column", "figures.csv:1:currency missing-column",
				"figures.csv:1:fund missing-column", "figures.csv:1:what missing-column",
			},
		},
		{
			"a header in another encoding",
			map[string]string{"figures.csv": "fund,what,amount,currency,ann\xe9e\n"},
			[]string{"figures.csv:1: not-utf-8"},
		},
		{"a quotation mark inside a cell", plus("figures.csv", `fund:peace,"a"b,1,USD,`, `fund:peace,c,x,USD,`), []string{
			"figures.csv:3: bad-quotes", "figures.csv:4:amount bad-number",
		}},
		{"too few cells", plus("figures.csv", "fund:peace,spent,1"), []string{"figures.csv:3: ragged-row"}},
		{"too many cells", plus("figures.csv", "fund:peace,spent,1,USD,2020,and,more"), []string{"figures.csv:3: ragged-row"}},
		{"an empty row, and a row behind it", plus("figures.csv", ",,,,", "", "fund:peace,spent,x,USD,"), []string{
			"figures.csv:3: empty-row", "figures.csv:5:amount bad-number",
		}},
		{"the same line twice", plus("figures.csv", "fund:peace,raised,131000000,USD,2017"), []string{"figures.csv:3: duplicate-row"}},
		{"bytes that are no UTF-8", plus("figures.csv", "fund:peace,spen\xe9,1,USD,"), []string{"figures.csv:3:what not-utf-8"}},
		{
			"a line break in a cell does not shift the rows behind it",
			plus("figures.csv", "fund:peace,\"spent\nhere\",1,USD,", "fund:peace,spent,x,USD,"),
			[]string{"figures.csv:3:what line-break", "figures.csv:4:amount bad-number"},
		},
		{
			"nor does one in a cell that nobody asked for",
			plus("figures.csv", "fund:peace,spent,1,USD,,\"and\nmore\"", "fund:peace,spent,x,USD,"),
			[]string{"figures.csv:3: ragged-row", "figures.csv:4:amount bad-number"},
		},
		{"a character that turns text round", plus("figures.csv", "fund:peace,a\u202eb,1,USD,"), []string{"figures.csv:3:what control-character"}},
		{"the sign for a lost character", plus("figures.csv", "fund:peace,a\ufffdb,1,USD,"), []string{"figures.csv:3:what control-character"}},
		{"spaces around an id, which is found all the same", plus("figures.csv", " fund:peace,spent,1,USD,"), []string{"figures.csv:3:fund spaces-around"}},
		{"a cell beyond the limit", plus("figures.csv", "fund:peace,"+strings.Repeat("a", maxCell+1)+",1,USD,"), []string{"figures.csv:3:what cell-too-long"}},
		{
			"a quotation mark that is never closed, in a long file",
			plus("figures.csv", `fund:peace,"spent,1,USD,`, strings.Repeat("fund:peace,other,1,USD,\n", 100_000)),
			[]string{"figures.csv:3: row-too-long"},
		},
	})
}

func TestValuesAreChecked(t *testing.T) {
	run(t, []badCase{
		{"no name", plus("entities/countries.csv", "country:uga,,HIGH,source:survey,UG"), []string{"entities/countries.csv:4:name missing-value"}},
		{"no confidence", plus("entities/countries.csv", "country:uga,Uganda,,source:survey,UG"), []string{"entities/countries.csv:4:confidence missing-value"}},
		{"a confidence that is none", plus("entities/countries.csv", "country:uga,Uganda,high,source:survey,UG"), []string{"entities/countries.csv:4:confidence bad-value"}},
		{"a status that is none", plus("relations/member_of.csv", ",body:au,network:eac-women,2020,,HIGH,source:survey,,FRIEND,,,"), []string{"relations/member_of.csv:4:status bad-value"}},
		{"a track that is none", plus("entities/practices.csv", "practice:x,X,HIGH,source:survey,2019,,TRACK_2|TRACK_4"), []string{"entities/practices.csv:3:tracks bad-value"}},
		{"neither yes nor no", plus("entities/action_plans.csv", "plan:x,X,HIGH,source:survey,LOCAL,,,,,,,,TRUE"), []string{"entities/action_plans.csv:4:dedicated_budget bad-value"}},
		{"a number that is none", plus("entities/networks.csv", "network:x,X,,LOW,source:survey,,,,,1.000.000"), []string{"entities/networks.csv:3:membership bad-number"}},
		{"a number below zero", plus("figures.csv", "fund:peace,lost,-5,USD,"), []string{"figures.csv:3:amount bad-number"}},
		{"a number beyond all numbers", plus("figures.csv", "fund:peace,lost,"+strings.Repeat("9", 400)+",USD,"), []string{"figures.csv:3:amount bad-number"}},
		{"no such month", plus("entities/practices.csv", "practice:x,X,HIGH,source:survey,2019-13,,"), []string{"entities/practices.csv:3:started bad-date"}},
		{"no such day", plus("entities/practices.csv", "practice:x,X,HIGH,source:survey,2019-02-29,,"), []string{"entities/practices.csv:3:started bad-date"}},
		{"a date as spreadsheets write it", plus("entities/practices.csv", "practice:x,X,HIGH,source:survey,03/02/2019,,"), []string{"entities/practices.csv:3:started bad-date"}},
		{"a year that is none", plus("figures.csv", "fund:peace,spent,1,USD,2025-2021"), []string{"figures.csv:3:year bad-year"}},
		{"a currency that is none", plus("figures.csv", "fund:peace,spent,1,euro,"), []string{"figures.csv:3:currency bad-currency"}},
		{"a currency that nobody knows", plus("figures.csv", "fund:peace,spent,1,QQQ,"), []string{"figures.csv:3:currency unknown-currency"}},
		{"an amount without its currency", plus("entities/action_plans.csv", "plan:x,X,HIGH,source:survey,LOCAL,,,,,,5,,"), []string{"entities/action_plans.csv:4:cost_currency missing-half"}},
		{"a currency without its amount", plus("relations/funds.csv", ",fund:peace,org:peace-now,,,HIGH,source:survey,,,,EUR,"), []string{"relations/funds.csv:3:amount missing-half"}},
		{"an address that runs", plus("sources.csv", "source:x,X,,javascript:alert(1),,yes,NEWS,"), []string{"sources.csv:4:url bad-address"}},
		{"an address without its beginning", plus("sources.csv", "source:x,X,,example.org,,yes,NEWS,"), []string{"sources.csv:4:url bad-address"}},
		{"a language that nobody speaks", plus("names.csv", "body:eac,xx,OFFICIAL,Name"), []string{"names.csv:5:language unknown-language"}},
		{"a language written otherwise", plus("names.csv", "body:eac,pt_br,OFFICIAL,Name"), []string{"names.csv:5:language unknown-language"}},
		{"a language of a body that nobody speaks", plus("entities/regional_bodies.csv", "body:x,X,,,,,LOW,source:survey,,,,,,,,en|french,"), []string{"entities/regional_bodies.csv:4:languages unknown-language"}},
		{"nothing between two separators", plus("entities/countries.csv", "country:uga,Uganda,HIGH,source:survey||source:annual-report,UG"), []string{"entities/countries.csv:4:sources empty-item"}},
		{"the same source twice, in each row that says so", plus("entities/countries.csv",
			"country:uga,Uganda,HIGH,source:survey|source:survey,UG", "country:rwa,Rwanda,HIGH,source:survey|source:survey,RW"), []string{
			"entities/countries.csv:4:sources repeated-item", "entities/countries.csv:5:sources repeated-item",
		}},
		{"a source of which it is not said whether it was read", plus("sources.csv", "source:x,X,,https://example.org,,,NEWS,"), []string{"sources.csv:4:read missing-value"}},
		{"two dates that are none are no duplicates", plus("relations/part_of.csv",
			",network:eac-women,body:au,soon,,HIGH,source:survey,,", ",network:eac-women,body:au,later,,HIGH,source:survey,,"), []string{
			"relations/part_of.csv:3:since bad-date", "relations/part_of.csv:4:since bad-date",
		}},
		{"a visibility that is none is an error, so nothing is shown by mistake", map[string]string{
			"entities/countries.csv": "id,name,confidence,sources,visibility\ncountry:ken,Kenya,HIGH,source:survey,WITHELD\ncountry:tza,Tanzania,HIGH,source:survey,\n",
		}, []string{"entities/countries.csv:2:visibility bad-value"}},
	})
}
