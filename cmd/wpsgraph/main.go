// Command wpsgraph serves, checks and asks the graph of Women, Peace and
// Security. It is the only room that knows all the others: it turns flags and
// environment into a running program.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"wpsgraph/internal/wps"
)

// commands are what can be asked of the program. Each flag has an environment
// variable of the same name: --listen, WPSGRAPH_LISTEN.
type commands struct {
	Serve    serveCommand    `cmd:"" help:"Serve the graph: pages, GraphQL and GraphiQL."`
	Validate validateCommand `cmd:"" help:"Check a data package, and say what is wrong and where."`
	Load     loadCommand     `cmd:"" help:"Put a data package in the place of the data that a Neo4j server holds."`
	Query    queryCommand    `cmd:"" help:"Run a GraphQL document."`
	Export   exportCommand   `cmd:"" help:"Write the data, or the rows of a query, for other programs."`
	Diff     diffCommand     `cmd:"" help:"Say what changed between two data packages."`
	New      newCommand      `cmd:"" help:"Ask for a practice, a network or a tie, and add it to a data package."`
	Version  versionCommand  `cmd:"" help:"Say which version this is."`
}

// surroundings are what a command may use of the process.
type surroundings struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], surroundings{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(code)
}

// run runs one command and gives the exit code: 0, 1 for a fault of the data or
// a failure, 2 for what was asked wrongly, 4 for what cannot be reached.
func run(ctx context.Context, args []string, s surroundings) int {
	if err := execute(ctx, args, s); err != nil {
		if !errors.Is(err, errReported) {
			_, _ = fmt.Fprintln(s.stderr, "wpsgraph: "+err.Error())
		}
		return exitCode(err)
	}
	return 0
}

// errReported is a failure that was said already.
var errReported = errors.New("reported")

func exitCode(err error) int {
	switch wps.CodeOf(err) {
	case wps.BadUserInput, wps.BadCursor:
		return 2
	case wps.Unavailable, wps.Timeout:
		return 4
	}
	return 1
}

// exit is how kong ends the program after help was shown.
type exit int

func execute(ctx context.Context, args []string, s surroundings) (err error) {
	defer func() {
		if v := recover(); v != nil {
			if _, shown := v.(exit); !shown {
				panic(v)
			}
		}
	}()
	var asked commands
	parser, err := kong.New(&asked,
		kong.Name("wpsgraph"),
		kong.Description("Who works on Women, Peace and Security, who has done what, how could two of them work together, and what is missing where."),
		kong.Writers(s.stdout, s.stderr),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.DefaultEnvars("WPSGRAPH"),
		kong.UsageOnError(),
	)
	if err != nil {
		return err
	}
	if err := checkEnvironment(parser, os.Environ()); err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if err != nil {
		return wps.Errorf(wps.BadUserInput, "%s (wpsgraph --help says what there is)", err)
	}
	command.BindTo(ctx, (*context.Context)(nil))
	return command.Run(s)
}
