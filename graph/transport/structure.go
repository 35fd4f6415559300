package transport

// structure gives how many values a text of JSON holds and how deep they lie,
// without making any of them: 60,000 values fit into a body and take 20 ms and
// 7 MB to make. Of a text that is no JSON it gives some numbers.
func structure(text []byte) (values, depth int) {
	open, inString, escaped := 0, false, false
	for _, c := range text {
		switch {
		case escaped:
			escaped = false
		case inString:
			escaped = c == '\\'
			inString = c != '"'
		case c == '"':
			inString = true
		case c == '{' || c == '[':
			open++
			values++
			depth = max(depth, open)
		case c == '}' || c == ']':
			open--
		case c == ',':
			values++
		}
	}
	return values, depth
}
