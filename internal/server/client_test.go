package server

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"
)

func request(peer string, forwarded ...string) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.RemoteAddr = peer
	for _, f := range forwarded {
		r.Header.Add("X-Forwarded-For", f)
	}
	return r
}

// TestClientIsTheNearestAddressThatIsNoProxyOfOurs reads X-Forwarded-For from
// the right: what stands to the left of the client's own address was written by
// the client.
func TestClientIsTheNearestAddressThatIsNoProxyOfOurs(t *testing.T) {
	config := testConfig()
	config.Proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}
	c := newClients(config)
	for _, test := range []struct {
		what, peer string
		forwarded  []string
		want       string
	}{
		{"no proxy", "192.0.2.1:5", nil, "192.0.2.1"},
		{"a header from a stranger", "192.0.2.1:5", []string{"198.51.100.7"}, "192.0.2.1"},
		{"one proxy", "10.0.0.1:5", []string{"198.51.100.7"}, "198.51.100.7"},
		{"two proxies", "10.0.0.1:5", []string{"198.51.100.7, 10.0.0.2"}, "198.51.100.7"},
		{"two headers", "10.0.0.1:5", []string{"198.51.100.7", "10.0.0.2"}, "198.51.100.7"},
		{"what the client made up", "10.0.0.1:5", []string{"1.1.1.1, 198.51.100.7"}, "198.51.100.7"},
		{"nonsense from the client", "10.0.0.1:5", []string{"nonsense, 198.51.100.7"}, "198.51.100.7"},
		{"nonsense from the proxy", "10.0.0.1:5", []string{"198.51.100.7, nonsense"}, "10.0.0.1"},
		{"a proxy asks itself", "10.0.0.1:5", nil, "10.0.0.1"},
		{"IPv4 in IPv6", "[::ffff:10.0.0.1]:5", []string{"::ffff:198.51.100.7"}, "198.51.100.7"},
		{"IPv6", "[fd00::1]:5", []string{"2001:db8::7"}, "2001:db8::7"},
	} {
		if got := c.address(request(test.peer, test.forwarded...)).String(); got != test.want {
			t.Errorf("%s: %s, want %s", test.what, got, test.want)
		}
	}
}

// TestClientsWaitForTheirOwnRequestsOnly has a rate of 2 a second and a burst of
// 3: three at once, then one every half second.
func TestClientsWaitForTheirOwnRequestsOnly(t *testing.T) {
	now := time.Date(2025, 6, 1, 12, 0, 0, 0, time.UTC)
	config := testConfig()
	config.Rate, config.Burst = 2, 3
	config.Now = func() time.Time { return now }
	c := newClients(config)
	for _, step := range []struct {
		after time.Duration
		peer  string
		wait  time.Duration
	}{
		{0, "192.0.2.1:1", 0},
		{0, "192.0.2.1:2", 0},
		{0, "192.0.2.1:3", 0},
		{0, "192.0.2.1:4", 500 * time.Millisecond},
		{0, "192.0.2.1:4", 500 * time.Millisecond}, // refused ones do not count
		{0, "192.0.2.2:1", 0},
		{300 * time.Millisecond, "192.0.2.1:5", 200 * time.Millisecond},
		{200 * time.Millisecond, "192.0.2.1:6", 0},
		{0, "[2001:db8::1]:1", 0},
		{0, "[2001:db8::2]:1", 0},
		{0, "[2001:db8::3]:1", 0},
		{0, "[2001:db8::4]:1", 500 * time.Millisecond}, // the same customer
		{0, "[2001:db8:0:1::4]:1", 0},
	} {
		now = now.Add(step.after)
		if got := c.wait(request(step.peer)); got != step.wait {
			t.Errorf("%s after %s waits %s, want %s", step.peer, step.after, got, step.wait)
		}
	}
}

func TestTooManyRequestsAreToldWhenToComeBack(t *testing.T) {
	config := testConfig()
	config.Rate, config.Burst = 0.25, 1
	s := start(t, config, testRoutes())
	if got := ask(t, "GET", s.url+"/graphql", ""); got.status != 200 {
		t.Fatalf("the first: %d", got.status)
	}
	got := ask(t, "GET", s.url+"/graphql", "")
	if got.status != http.StatusTooManyRequests || got.header.Get("Retry-After") != "4" {
		t.Errorf("the second: %d, Retry-After %q: %s", got.status, got.header.Get("Retry-After"), got.body)
	}
}

func TestClientsRememberedAreBounded(t *testing.T) {
	config := testConfig()
	config.Rate = 1
	c := newClients(config)
	address := netip.MustParseAddr("10.0.0.0")
	for range 2 * clientsKept {
		address = address.Next()
		c.wait(request(netip.AddrPortFrom(address, 1).String()))
	}
	if got := c.seen.Len(); got != clientsKept {
		t.Errorf("%d are remembered, want %d", got, clientsKept)
	}
}

func TestRequestNameIsBelievedFromProxiesOnly(t *testing.T) {
	for _, c := range []struct {
		proxies []netip.Prefix
		sent    string
		kept    bool
	}{
		{nil, "abc-1", false},
		{[]netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, "abc-1", true},
		{[]netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, "two\twords", false},
	} {
		config := testConfig()
		config.Proxies = c.proxies
		s := start(t, config, testRoutes())
		got := ask(t, "GET", s.url+"/", "", "X-Request-Id", c.sent).header.Get("X-Request-Id")
		if (got == c.sent) != c.kept || got == "" {
			t.Errorf("%q becomes %q", c.sent, got)
		}
	}
}
