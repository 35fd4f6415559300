package server

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDashboardAlertsAndPageNameFiguresThatExist reads docs/observe.
func TestDashboardAlertsAndPageNameFiguresThatExist(t *testing.T) {
	routes := testRoutes()
	routes.Metrics = NewMetrics(nil)
	routes.Metrics.Report(Operation{})
	routes.Metrics.Data("memory", "v1")
	s := start(t, testConfig(), routes)
	ask(t, "GET", s.url+"/", "")
	shown := ask(t, "GET", s.observe+"/metrics", "").body

	named := regexp.MustCompile(`\b(?:wpsgraph|go|process)_[a-z_]+`)
	used := map[string]bool{}
	for _, name := range []string{"README.md", "alerts.yml", "dashboard.json"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "docs", "observe", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, figure := range named.FindAllString(string(text), -1) {
			used[figure] = true
			if !strings.Contains(shown, "\n"+figure+"{") && !strings.Contains(shown, "\n"+figure+" ") && !strings.Contains(shown, "# TYPE "+figure+" ") {
				t.Errorf("%s names %s, which is not shown", name, figure)
			}
		}
	}
	for _, line := range regexp.MustCompile(`# TYPE (wpsgraph_\S+)`).FindAllStringSubmatch(shown, -1) {
		if !used[line[1]] {
			t.Errorf("%s is shown, and docs/observe does not say what it is", line[1])
		}
	}
}
