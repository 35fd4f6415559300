package export

import "wpsgraph/internal/wps"

// entityFields are the fields of all kinds, each once, in the order in which
// the kinds have them.
func entityFields() []wps.FieldType {
	var all []wps.FieldType
	for _, k := range wps.Kinds {
		all = append(all, wps.FieldsOf(k)...)
	}
	return distinct(all)
}

// relationFields are the fields of all types of relations, each once.
func relationFields() []wps.FieldType {
	var all []wps.FieldType
	for _, t := range wps.RelationTypes {
		all = append(all, wps.FieldsOfRelation(t)...)
	}
	return distinct(all)
}

func distinct(fields []wps.FieldType) []wps.FieldType {
	seen := map[wps.Field]bool{}
	var once []wps.FieldType
	for _, f := range fields {
		if !seen[f.Field] {
			seen[f.Field] = true
			once = append(once, f)
		}
	}
	return once
}

// tagOf are the HXL tags of fields that have a counterpart there.
var tagOf = map[wps.Field]string{
	wps.Founded: "#date+start+founded", wps.Adopted: "#date+start+adopted", wps.Started: "#date+start+started",
	wps.Start: "#date+start", wps.End: "#date+end", wps.Ended: "#date+end+ended",
	wps.PeriodStart: "#date+start+period", wps.PeriodEnd: "#date+end+period",
	wps.ISO2: "#country+code+v_iso2", wps.ISO3: "#country+code+v_iso3", wps.M49: "#country+code+v_m49",
	wps.GeographicRegion: "#region+name", wps.GeographicSubregion: "#region+subregion+name",
	wps.HeadquartersCountry: "#country+headquarters+id", wps.HeadquartersCity: "#loc+headquarters+name",
	wps.EventCountry: "#country+id", wps.City: "#loc+name", wps.CostAmount: "#value+budget",
	wps.CostCurrency: "#currency+budget", wps.Amount: "#value", wps.Currency: "#currency",
	wps.Role: "#role", wps.Status: "#status", wps.Level: "#org+level", wps.URL: "#contact+url+document",
	wps.Membership: "#reached+members", wps.What: "#activity+description", wps.Outcome: "#output+description",
}
