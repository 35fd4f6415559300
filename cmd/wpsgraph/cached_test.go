package main

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"testing"
)

func TestWhoHasTheAnswerOfTheseDataIsToldSo(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var written log
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--listen", "localhost:0", "--observe", "", "--log-format", "json"}, surroundings{nil, io.Discard, &written})
	}()
	api := written.address(t) + "/graphql?query="
	asked := api + url.QueryEscape(`{ node(id: "body:au") { id } }`)
	status, tag, _ := fetch(t, asked, "")
	if status != http.StatusOK || tag == "" {
		t.Fatalf("%d with the tag %q", status, tag)
	}
	if status, _, body := fetch(t, asked, tag); status != http.StatusNotModified || body != "" {
		t.Errorf("%d %s", status, body)
	}
	if status, other, _ := fetch(t, api+url.QueryEscape(`{ node(id: "body:eu") { id } }`), tag); status != http.StatusOK || other == tag {
		t.Errorf("another question: %d with the tag %q", status, other)
	}
	if _, kept, _ := fetch(t, api+url.QueryEscape(`{ networks(first: 0) { totalCount } }`), ""); kept != "" {
		t.Errorf("an error may be kept under %q", kept)
	}
	stop()
	<-ended
}
