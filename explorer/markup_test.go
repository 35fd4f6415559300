package explorer

import "testing"

func TestMarkupLetsNoAddressRunAScript(t *testing.T) {
	v := &visit{}
	for to, want := range map[string]string{
		"javascript:alert(1)":      `<a href="#"><bdi>&lt;b&gt;</bdi></a>`,
		" https://example.org":     `<a href="#"><bdi>&lt;b&gt;</bdi></a>`,
		"https://example.org/?a&b": `<a href="https://example.org/?a&amp;b"><bdi>&lt;b&gt;</bdi></a>`,
		`/en/"onclick="alert(1)`:   `<a href="/en/&#34;onclick=&#34;alert(1)"><bdi>&lt;b&gt;</bdi></a>`,
	} {
		if got := v.Cell(cell{Text: "<b>", Link: to}); string(got) != want {
			t.Errorf("%q: got %s, want %s", to, got, want)
		}
	}
	if got := v.Cell(cell{Text: "<b>", Mark: `"x`}); got != `<span class="mark &#34;x">&lt;b&gt;</span>` {
		t.Errorf("got %s", got)
	}
}
