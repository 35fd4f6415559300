package explorer

import "wpsgraph/internal/wps"

// PathOf is the path of the page of an entity or source, behind the language:
// /body/sadc of body:sadc.
func PathOf(id wps.ID) string { return pathOf(id) }
