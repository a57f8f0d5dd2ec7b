// Command stack is the model on the command line: runs, series, levers and hashes
// as CSV or JSON. Its output is a public contract. Wrong arguments end with a
// message that names the argument and the allowed values, and exit code 2.
//
//	go run ./tools/stack run --scenario gpu_export_control --series chip_price --from 2026-01
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"sovereignstack/sim"
)

func main() { os.Exit(stack(os.Args[1:], os.Stdout, os.Stderr)) }

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // The output could not be written, or a file not be read.
	exitUsage  = 2 // A wrong argument.
)

// cli is the whole command line.
type cli struct {
	Format  string           `enum:"csv,json" default:"csv" help:"Output as csv (default) or json."`
	Version kong.VersionFlag `help:"Print the version of the model."`

	Run         runCmd         `cmd:"" help:"Run a scenario and print its series by month."`
	Series      seriesCmd      `cmd:"" help:"List the series of a run: ids, units, entities, descriptions."`
	Scenarios   scenariosCmd   `cmd:"" help:"List the built-in scenarios."`
	Hash        hashCmd        `cmd:"" help:"Run every built-in scenario and print its result hash."`
	Levers      leversCmd      `cmd:"" help:"List the levers that a scenario or --set can pull."`
	Parameters  parametersCmd  `cmd:"" help:"List the parameters that a scenario or --set can change."`
	Encode      encodeCmd      `cmd:"" help:"Write the flat input buffer of a scenario."`
	Evidence    evidenceCmd    `cmd:"" help:"Compare a run with the evidence."`
	Calibrate   calibrateCmd   `cmd:"" help:"Fit parameters to the record up to 2024 and write the parameter file."`
	Backtest    backtestCmd    `cmd:"" help:"Hold a run against every target: errors, loss, skill, coverage."`
	Forecast    forecastCmd    `cmd:"" help:"Print 10, 50 and 90 % values of series in a month, from the ensemble of plausible parameters."`
	Bands       bandsCmd       `cmd:"" help:"Print the same of the headline series of the baseline by year, or write the committed table."`
	Sensitivity sensitivityCmd `cmd:"" help:"Rank the parameters by what they do to a measure."`
	Claims      claimsCmd      `cmd:"" help:"Run the eleven claims and judge each, with its load-bearing assumption and without."`
	Flip        flipCmd        `cmd:"" help:"Find the parameter and lever values at which claims turn."`
}

const description = `Runs the Sovereign Stack model from January 2022 to December 2040.

Example:
  stack run --scenario gpu_export_control --series accelerators_shipped --entity us_designed:CHN --from 2026-01`

// stack parses and runs one command line and returns its exit code.
func stack(args []string, stdout, stderr io.Writer) int {
	var c cli
	exited := -1
	parser, err := kong.New(&c, kong.Name("stack"), kong.Description(description), kong.UsageOnError(),
		kong.Writers(stdout, stderr), kong.Exit(func(code int) { exited = code }), kong.Vars{"version": sim.Version}, kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true}))
	if err != nil {
		fmt.Fprintln(stderr, "stack:", err)
		return exitFailed
	}
	context, err := parser.Parse(args)
	if exited >= 0 { // --help or --version has been printed.
		return exited
	}
	if err != nil {
		return report(stderr, usage(err, parser))
	}
	out := newTable(stdout, c.Format)
	if err := context.Run(out, newConsole(stderr)); err != nil {
		return report(stderr, err)
	}
	if err := out.close(); err != nil {
		return report(stderr, err)
	}
	return exitOK
}

// usageError is a wrong argument.
type usageError struct{ argument, value, allowed string }

func (e *usageError) Error() string {
	return fmt.Sprintf("%s: %s is not allowed; use %s", e.argument, e.value, e.allowed)
}

// usage words a parser's error; for an unknown command or flag it lists the commands.
func usage(err error, parser *kong.Kong) error {
	var names []string
	for _, command := range parser.Model.Leaves(true) {
		names = append(names, command.Name)
	}
	text := err.Error()
	if !strings.Contains(text, "--format") {
		text += "; commands are " + strings.Join(names, ", ") + ", and each has --help"
	}
	return &parseError{text}
}

// parseError is a command line that does not parse.
type parseError struct{ text string }

func (e *parseError) Error() string { return e.text }

// report prints an error and returns the exit code that it stands for.
func report(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, "stack:", err)
	var wrong *usageError
	var parse *parseError
	var field *sim.FieldError
	if errors.As(err, &wrong) || errors.As(err, &parse) || errors.As(err, &field) {
		return exitUsage
	}
	return exitFailed
}
