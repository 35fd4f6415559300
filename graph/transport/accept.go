package transport

import (
	"mime"
	"strconv"
	"strings"
)

// The media types of answers.
const (
	typeJSON    = "application/json"
	typeGraphQL = "application/graphql-response+json"
)

// preference is how well one of our media types fits what a client accepts.
type preference struct {
	mediaType string
	quality   float64
	rank      int // among the same quality: exact names before patterns
}

// negotiate gives the media type for the values of Accept. Who names none gets
// application/json, as clients from before the draft expect; so does who
// accepts neither, in an answer that says so.
func negotiate(accept []string) (mediaType string, acceptable bool) {
	ranges := strings.Join(accept, ",")
	switch strings.TrimSpace(ranges) { // what most clients say
	case "", "*/*", typeJSON:
		return typeJSON, true
	case typeGraphQL:
		return typeGraphQL, true
	}
	best, refused := preference{}, map[string]bool{}
	var fits []preference
	for part := range strings.SplitSeq(ranges, ",") {
		p, ok := prefer(part)
		if !ok {
			continue
		}
		if p.quality == 0 && p.rank > rankPattern {
			refused[p.mediaType] = true
		}
		fits = append(fits, p)
	}
	for _, p := range fits {
		if p.rank == rankPattern && refused[p.mediaType] {
			p.mediaType = other(p.mediaType)
		}
		if p.quality == 0 || refused[p.mediaType] {
			continue
		}
		if p.quality > best.quality || p.quality == best.quality && p.rank > best.rank {
			best = p
		}
	}
	if best.mediaType == "" {
		return typeJSON, false
	}
	return best.mediaType, true
}

// Ranks of what a client may name.
const (
	rankPattern = iota + 1
	rankJSON
	rankGraphQL
)

// prefer reads one part of an Accept header.
func prefer(part string) (preference, bool) {
	name, parameters, err := mime.ParseMediaType(part)
	if err != nil {
		return preference{}, false
	}
	p := preference{quality: 1}
	if q, ok := parameters["q"]; ok {
		if p.quality, ok = quality(q); !ok {
			return preference{}, false
		}
	}
	if charset, ok := parameters["charset"]; ok && !strings.EqualFold(charset, "utf-8") {
		return preference{}, false
	}
	switch name {
	case typeGraphQL:
		p.mediaType, p.rank = typeGraphQL, rankGraphQL
	case typeJSON:
		p.mediaType, p.rank = typeJSON, rankJSON
	case "application/*", "*/*":
		p.mediaType, p.rank = typeJSON, rankPattern
	default:
		return preference{}, false
	}
	return p, true
}

// quality reads a q-value: a number from 0 to 1.
func quality(text string) (float64, bool) {
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0, false
	}
	return q, true
}

// other is the media type that is left for a pattern when one is refused by name.
func other(mediaType string) string {
	if mediaType == typeJSON {
		return typeGraphQL
	}
	return typeJSON
}
