package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// checkTokens reads the text once, to its end or to the first thing that is not
// a token: what comes after it is not read by the parser either.
func (l Limits) checkTokens(source *ast.Source) *gqlerror.Error {
	count, longest := 0, 0
	for scan := lexer.New(source); ; count++ {
		token, err := scan.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			break
		}
		if token.Kind == lexer.Name {
			longest = max(longest, len(token.Value))
		}
	}
	if count > l.Tokens {
		return tooLarge("tokens", "it has %s tokens, at most %d are read", count, l.Tokens)
	}
	if longest > l.NameBytes {
		return tooLarge("nameBytes", "a name in it has %s letters, at most %d are read", longest, l.NameBytes)
	}
	return nil
}
