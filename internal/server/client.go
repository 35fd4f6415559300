package server

import (
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"

	"wpsgraph/internal/wps"
)

// clientsKept is how many client addresses are remembered; the one that was not
// heard of for longest is forgotten first.
const clientsKept = 10_000

// clients tells clients apart by their address. Addresses are kept in memory
// only, and are not logged.
type clients struct {
	proxies []netip.Prefix
	rate    rate.Limit
	burst   int
	now     func() time.Time

	mu   sync.Mutex
	seen *simplelru.LRU[netip.Addr, *rate.Limiter]
}

func newClients(config Config) *clients {
	c := &clients{proxies: config.Proxies, rate: rate.Limit(config.Rate), burst: config.Burst, now: config.Now}
	c.seen, _ = simplelru.NewLRU[netip.Addr, *rate.Limiter](clientsKept, nil)
	return c
}

// limited refuses clients that ask too often.
func (s *Server) limited(next http.Handler) http.Handler {
	if s.config.Rate == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wait := s.clients.wait(r); wait > 0 {
			s.metrics.limited.Inc()
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			refuse(w, http.StatusTooManyRequests, wps.Unavailable,
				"Your address has sent more requests than the "+strconv.FormatFloat(s.config.Rate, 'g', -1, 64)+" a second that are answered; wait as long as Retry-After says.")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// wait is how long the client of r must wait before it is answered; 0 takes one
// request from what it may send.
func (c *clients) wait(r *http.Request) time.Duration {
	address := network(c.address(r))
	now := c.now()
	c.mu.Lock()
	defer c.mu.Unlock()
	limiter, ok := c.seen.Get(address)
	if !ok {
		limiter = rate.NewLimiter(c.rate, c.burst)
		c.seen.Add(address, limiter)
	}
	place := limiter.ReserveN(now, 1)
	wait := place.DelayFrom(now)
	if wait > 0 {
		place.CancelAt(now)
	}
	return wait
}

// address is where r comes from: the nearest one that is not one of our proxies.
func (c *clients) address(r *http.Request) netip.Addr {
	peer := peerOf(r)
	if !c.trusts(peer) {
		return peer
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			return peer
		}
		if peer = hop.Unmap(); !c.trusts(peer) {
			return peer
		}
	}
	return peer
}

// isProxy tells whether r came through one of our proxies.
func (c *clients) isProxy(r *http.Request) bool { return c.trusts(peerOf(r)) }

func (c *clients) trusts(address netip.Addr) bool {
	for _, p := range c.proxies {
		if p.Contains(address) {
			return true
		}
	}
	return false
}

// peerOf is the other end of the connection.
func peerOf(r *http.Request) netip.Addr {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return peer.Addr().Unmap()
}

// network is what one client can hold many of: with IPv6, 64 bits are one
// customer.
func network(address netip.Addr) netip.Addr {
	if address.Is6() {
		if p, err := address.Prefix(64); err == nil {
			return p.Addr()
		}
	}
	return address
}
