package words

// grammars are the grammars of Languages.
var grammars = map[string]*grammar{
	"en": &english,
	"fr": &french,
	"pt": &portuguese,
	"es": &spanish,
	"ar": {rightToLeft: true, before: map[string][classes]string{"في": {bare: "في "}}},
	"sw": {before: map[string][classes]string{"katika": {bare: "katika "}}},
}
