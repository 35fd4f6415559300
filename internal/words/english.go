package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// english puts «the» before names that say what the thing is.
var english = grammar{
	classOf: englishClass,
	spoken: func(c class, text string, acronym bool) class {
		if acronym && !spelled[text] {
			return bare
		}
		return c
	},
	titles: map[wps.Kind]class{
		wps.ActionPlan: masculine, wps.Practice: masculine, wps.Framework: masculine, wps.Event: masculine,
		wps.PeaceProcess: masculine, wps.Theme: masculine, wps.Question: masculine,
	},
	before: map[string][classes]string{"": {masculine: "the "}, "in": {bare: "in ", masculine: "in the "}},
}

// spelled are the acronyms that are read letter by letter with «the».
var spelled = map[string]bool{
	"AU": true, "EU": true, "UN": true, "EAC": true, "OSCE": true, "OAS": true, "OIC": true, "OIF": true, "GCC": true,
	"AES": true, "AMU": true, "CoE": true, "ICGLR": true, "IOC": true, "LAS": true, "LCBC": true, "MRU": true, "PIF": true, "UfM": true,
}

func englishClass(name string, kind wps.Kind) class {
	if kind == wps.Country {
		return englishCountry(name)
	}
	if strings.HasPrefix(name, "The ") {
		return bare
	}
	// «Fund» decides in Women's Peace and Humanitarian Fund, «Centre» in
	// African Centre for the Resolution of Disputes, «Institute» in Peace
	// Research Institute Oslo.
	whole, _, _ := strings.Cut(name, " (")
	stem := englishStem(whole)
	beforeLast, last, found := cutLast(stem)
	if !found {
		return max(englishHeads.last(whole), englishHeads.last(stem))
	}
	if last < "A" || strings.HasSuffix(last, "s") {
		beforeLast = ""
	}
	return max(englishHeads.last(whole), englishHeads.last(stem), englishHeads.last(beforeLast))
}

func englishCountry(name string) class {
	first, _, _ := strings.Cut(name, " of ")
	return max(englishCountries.last(name), englishCountries.last(first))
}

// englishStem is the name up to the first word that begins a complement.
func englishStem(name string) string {
	end := len(name)
	for _, cut := range []string{" of ", " for ", " on ", " in ", " to ", " with ", " against ", " across ", " and ", ",", " - ", " – "} {
		if i := strings.Index(name, cut); i >= 0 && i < end {
			end = i
		}
	}
	return name[:end]
}

// cutLast cuts a name before its last word.
func cutLast(name string) (before, last string, found bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

var englishCountries = heads{
	"Bahamas": masculine, "Comoros": masculine, "Gambia": masculine, "Maldives": masculine, "Netherlands": masculine,
	"Philippines": masculine,
	"Republic":    masculine, "Islands": masculine, "Emirates": masculine, "States": masculine, "Kingdom": masculine,
}

var englishHeads = heads{
	"Academy": masculine, "Agency": masculine, "Alliance": masculine, "Assembly": masculine, "Association": masculine,
	"Authority": masculine, "Board": masculine, "Campaign": masculine, "Center": masculine, "Centre": masculine,
	"Clearinghouse": masculine, "Coalition": masculine, "College": masculine, "Commission": masculine,
	"Committee": masculine, "Commonwealth": masculine, "Community": masculine, "Compact": masculine,
	"Conference": masculine, "Council": masculine, "Defender": masculine, "Department": masculine, "Entity": masculine,
	"Federation": masculine, "Fellowship": masculine, "Force": masculine, "Forum": masculine, "Foundation": masculine,
	"Fund": masculine, "G5": masculine, "Group": masculine, "Initiative": masculine, "Institute": masculine,
	"League": masculine, "Lobby": masculine, "Market": masculine, "Mechanism": masculine, "Ministry": masculine,
	"Mission": masculine, "Movement": masculine, "Nations": masculine, "Network": masculine, "Office": masculine,
	"Organisation": masculine, "Organization": masculine, "Pact": masculine, "Panel": masculine, "Partnership": masculine,
	"Platform": masculine, "Program": masculine, "Programme": masculine, "Project": masculine, "School": masculine,
	"Secretariat": masculine, "Service": masculine, "Society": masculine, "System": masculine, "Trust": masculine, "Union": masculine,
}
