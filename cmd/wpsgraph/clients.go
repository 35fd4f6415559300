package main

import (
	"net/netip"
	"time"

	"wpsgraph/internal/server"
	"wpsgraph/internal/wps"
)

// clientFlags are the limits that hold for one client or connection. Their
// defaults are those of server.Defaults.
type clientFlags struct {
	CORSOrigin  []string `name:"cors-origin" help:"An origin whose pages may ask the API; repeatable." placeholder:"ORIGIN" group:"Clients"`
	Proxy       []string `help:"A network of proxies whose X-Forwarded-For is believed; repeatable." placeholder:"CIDR" group:"Clients"`
	Connections int      `help:"How many connections may be open at once." default:"1000" group:"Clients"`
	Rate        float64  `help:"How many requests a second one client address may send; 0 for no limit." default:"0" group:"Clients"`
	Burst       int      `help:"How many requests one client address may send at once, where there is a rate." default:"20" group:"Clients"`
	HeaderBytes int      `help:"How many bytes the header of a request may have." default:"32768" group:"Clients"`

	HeaderTime time.Duration `help:"The time a client has to send the header of a request." default:"5s" group:"Clients"`
	ReadTime   time.Duration `help:"The time a client has to send a whole request." default:"15s" group:"Clients"`
	WriteTime  time.Duration `help:"The time a client has to take an answer." default:"30s" group:"Clients"`
	IdleTime   time.Duration `help:"The time a connection may be idle between two requests." default:"1m" group:"Clients"`
	ReadyTime  time.Duration `help:"The time that /readyz has to answer." default:"1s" group:"Clients"`
	DrainTime  time.Duration `help:"The time between the wish to stop and the end of accepting." default:"250ms" group:"Clients"`
	GraceTime  time.Duration `help:"The time that requests have to finish after that." default:"10s" group:"Clients"`
}

// set puts the limits into the configuration of the server, which checks them.
func (f clientFlags) set(config *server.Config) error {
	config.Origins, config.Connections, config.Rate, config.Burst = f.CORSOrigin, f.Connections, f.Rate, f.Burst
	config.HeaderBytes = f.HeaderBytes
	config.ReadHeader, config.Read, config.Write, config.Idle = f.HeaderTime, f.ReadTime, f.WriteTime, f.IdleTime
	config.ReadyWithin, config.Drain, config.Grace = f.ReadyTime, f.DrainTime, f.GraceTime
	for _, text := range f.Proxy {
		network, err := netip.ParsePrefix(text)
		if err != nil {
			return wps.Errorf(wps.BadUserInput, "--proxy %q is not a network: write it as 10.0.0.0/8", text)
		}
		config.Proxies = append(config.Proxies, network)
	}
	return nil
}
