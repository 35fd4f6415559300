package gaps

import (
	"slices"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// columnsOf gives the columns of the keys that are asked for, each once, or all.
func columnsOf(t *tables.Tables, by By, keys []string) ([]Column, error) {
	all, err := allColumns(t, by)
	if err != nil || len(keys) == 0 {
		return all, err
	}
	var columns []Column
	for _, key := range keys {
		at := slices.IndexFunc(all, func(c Column) bool { return c.Key == key })
		if at < 0 {
			return nil, unknownColumn(t, by, key, all)
		}
		if !slices.Contains(columns, all[at]) {
			columns = append(columns, all[at])
		}
	}
	return columns, nil
}

func unknownColumn(t *tables.Tables, by By, key string, all []Column) error {
	switch by {
	case ByTheme:
		return unknown(t, "theme", wps.Theme, wps.ID(key))
	case ByQuestion:
		return unknown(t, "question", wps.Question, wps.ID(key))
	}
	var keys []string
	for _, c := range all {
		keys = append(keys, c.Key)
	}
	return wps.Errorf(wps.BadUserInput, "There is no column %q by %s; the columns are %v.", key, by, keys)
}

func allColumns(t *tables.Tables, by By) ([]Column, error) {
	var columns []Column
	switch by {
	case ByTheme:
		columns = entityColumns(t, wps.Theme)
	case ByQuestion:
		columns = entityColumns(t, wps.Question)
	case ByFunction:
		for _, function := range wps.Functions {
			columns = append(columns, Column{Key: string(function)})
		}
	case ByPlanStatus:
		for _, status := range tables.PlanStatuses {
			columns = append(columns, Column{Key: status.String()})
		}
	default:
		return nil, wps.Errorf(wps.BadUserInput, "Coverage by %q is not there: ask by THEME, FUNCTION, PLAN_STATUS or QUESTION.", by)
	}
	return columns, nil
}

func entityColumns(t *tables.Tables, kind wps.Kind) []Column {
	var columns []Column
	for _, e := range t.OfKind(kind) {
		columns = append(columns, Column{string(e.ID), e.ID})
	}
	return columns
}
