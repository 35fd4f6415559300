package dataset

// checkTogether checks what only all records together can show.
func (in *reading) checkTogether() {
	if len(in.entities) == 0 {
		in.faults.add(place{file: "entities"}, NoEntities,
			"Look whether this is the right folder; its entities lie in entities/countries.csv and its neighbours.",
			"The package has no entities.")
	}
	in.checkPublishers()
	in.checkReferences()
	in.checkBroader()
	in.checkCycles()
	in.checkHistories()
	in.checkAliases()
}
