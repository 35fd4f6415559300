package storetest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

const smallGraph = `
source:a "A report" read date=2020 type=OFFICIAL
source:b "A page" type=OTHER
body:eac "East African Community" founded=2000-07-07 sources=source:a
country:ken "Kenya" iso2=KE sources=source:a
country:uga "Uganda" sources=source:b
country:ken --MEMBER_OF--> body:eac since=2000-07-07 status=FOUNDING sources=source:a
country:uga --MEMBER_OF--> body:eac since=2000-07-07 sources=source:a
`

// Against smallGraph: source:b was read now, source:c is new; Uganda is gone
// with its membership, Rwanda is new with one; Kenya's founding membership has a
// note; the body is as it was.
const changedGraph = `
source:a "A report" read date=2020 type=OFFICIAL
source:b "A page" read type=OTHER
source:c "A third" type=OTHER
body:eac "East African Community" founded=2000-07-07 sources=source:a
country:ken "Kenya" iso2=KE sources=source:a
country:rwa "Rwanda" sources=source:b
country:ken --MEMBER_OF--> body:eac since=2000-07-07 status=FOUNDING sources=source:a note=treaty
country:rwa --MEMBER_OF--> body:eac since=2007-07-01 sources=source:a
`

func replace(t *testing.T, s store.Store) {
	small, changed, none := drawn(t, smallGraph), drawn(t, changedGraph), drawn(t, "")
	steps := []struct {
		name    string
		content *wps.Content
		before  wps.Version
		want    wps.Report
	}{
		{"the first adds all", small, wps.Version{}, wps.Report{
			Entities: wps.Changes{Added: 3}, Relations: wps.Changes{Added: 2}, Sources: wps.Changes{Added: 2},
		}},
		{"the same changes nothing", drawn(t, smallGraph), small.Version, wps.Report{}},
		{"another changes what differs", changed, small.Version, wps.Report{
			Entities:  wps.Changes{Added: 1, Removed: 1},
			Relations: wps.Changes{Added: 1, Changed: 1, Removed: 1},
			Sources:   wps.Changes{Added: 1, Changed: 1},
		}},
		{"an empty one removes all", none, changed.Version, wps.Report{
			Entities: wps.Changes{Removed: 3}, Relations: wps.Changes{Removed: 2}, Sources: wps.Changes{Removed: 3},
		}},
		{"and back", small, none.Version, wps.Report{
			Entities: wps.Changes{Added: 3}, Relations: wps.Changes{Added: 2}, Sources: wps.Changes{Added: 2},
		}},
	}
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			step.want.Before, step.want.After = step.before, step.content.Version
			got, err := s.Replace(t.Context(), step.content)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(step.want, got); diff != "" {
				t.Errorf("the report differs (-want +got):\n%s", diff)
			}
			holds(t, s, step.content)
			if step.before.Hash != step.content.Version.Hash {
				gone(t, s, step.before)
			}
		})
	}
	t.Run("stopped it leaves the old one", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := s.Replace(ctx, changed)
		wantStopped(t, "Replace", err)
		holds(t, s, small)
	})
}

// gone fails where a version that is not there any more can be read.
func gone(t *testing.T, s store.Store, v wps.Version) {
	t.Helper()
	for _, call := range calls() {
		wantCode(t, call.name, call.do(t.Context(), s, v), wps.VersionGone)
	}
}
