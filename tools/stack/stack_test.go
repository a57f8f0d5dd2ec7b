package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// call runs a command line that must succeed and returns its output.
func call(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	require.Equal(t, exitOK, stack(args, &stdout, &stderr), "%v: %s", args, stderr.String())
	assert.Empty(t, stderr.String())
	return stdout.String()
}

// rows parses CSV output into a header and its rows.
func rows(t *testing.T, text string) (header []string, body [][]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all[0], all[1:]
}

func TestRunPrintsChosenMonthsSeriesAndEntities(t *testing.T) {
	header, body := rows(t, call(t, "run", "--series", "accelerators_shipped,licence_fees", "--entity", "us_designed:CHN", "--from", "2025-11", "--to", "2026-02"))
	assert.Equal(t, []string{"month", "series", "entity", "value", "unit"}, header)
	require.Len(t, body, 4)
	for i, month := range []string{"2025-11", "2025-12", "2026-01", "2026-02"} {
		assert.Equal(t, []string{month, "accelerators_shipped", "us_designed:CHN"}, body[i][:3])
		assert.Equal(t, "H100e/yr", body[i][4])
		_, err := strconv.ParseFloat(body[i][3], 64)
		assert.NoError(t, err)
	}
}

func TestRunPrintsEverything(t *testing.T) {
	_, body := rows(t, call(t, "run", "--from", "2030-01", "--to", "2030-01"))
	entities := 0
	for _, o := range sim.Outputs() {
		entities += o.Size()
	}
	assert.Len(t, body, entities)
}

// The numbers are those of the model, with the digits of the trajectory.
func TestRunValuesAreTheModels(t *testing.T) {
	s, err := scenario.Load("capital_boom")
	require.NoError(t, err)
	want, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	out, _ := sim.OutputByID("compute_owned")
	_, body := rows(t, call(t, "run", "--scenario", "capital_boom", "--series", "compute_owned"))
	require.Len(t, body, sim.Outputs()[out].Size()*sim.Months)
	for i, row := range body {
		value, err := strconv.ParseFloat(row[3], 32)
		require.NoError(t, err)
		assert.Equal(t, want.Series(out, i/sim.Months)[i%sim.Months], float32(value), "%v", row)
	}
}

func TestEntityPatterns(t *testing.T) {
	for _, c := range []struct {
		entity, pattern string
		want            bool
	}{
		{"us_designed:CHN", "us_designed:CHN", true}, {"us_designed:CHN", "CHN", true}, {"us_designed:CHN", "*:CHN", true},
		{"us_designed:CHN", "us_designed", true}, {"us_designed:CHN", "*:USA", false}, {"us_designed:CHN", "CHN:us_designed", false},
		{"CHN", "CHN", true}, {"CHN", "*:CHN", false}, {"", "", false}, {"CHN:domestic:chinese", "CHN:*:chinese", true},
	} {
		assert.Equal(t, c.want, like(c.entity, c.pattern), "%s like %s", c.entity, c.pattern)
	}
}

// A lever of --set is the same as the same shock in a file.
func TestSetEqualsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"schema":1,"id":"mine","title":"Mine","parameters":{"`+sim.Parameters()[0].ID+`":`+
		digits(sim.Parameters()[0].Max, 64)+`},"shocks":[{"lever":"gpu_export_control.coverage","magnitude":0.5,"start":"2027-03","targets":["CHN","IND"]}]}`), 0o644))
	args := []string{"--series", "accelerators_permitted,chip_price", "--entity", "IND,us_designed"}
	fromFile := call(t, append([]string{"run", "--scenario", file}, args...)...)
	fromSet := call(t, append([]string{"run", "--set", "gpu_export_control.coverage=0.5@2027-03~CHN+IND",
		"--set", sim.Parameters()[0].ID + "=" + digits(sim.Parameters()[0].Max, 64)}, args...)...)
	assert.Equal(t, fromFile, fromSet)
	assert.Equal(t, call(t, "encode", "--scenario", file)[7*8:], call(t, "encode", "--set", sim.Parameters()[0].ID+"="+digits(sim.Parameters()[0].Max, 64),
		"--set", "gpu_export_control.coverage=0.5@2027-03~IND+CHN")[7*8:], "the order of --set and of targets does not matter here")
}

func TestLists(t *testing.T) {
	header, body := rows(t, call(t, "levers"))
	assert.Equal(t, "id,unit,min,default,max,actors,description", strings.Join(header, ","))
	assert.Len(t, body, len(sim.Levers()))

	header, body = rows(t, call(t, "series"))
	assert.Equal(t, "id,unit,dimensions,entities,label,description", strings.Join(header, ","))
	assert.Len(t, body, len(sim.Outputs()))

	header, body = rows(t, call(t, "scenarios"))
	assert.Equal(t, "id,title,shocks,description", strings.Join(header, ","))
	assert.Len(t, body, len(scenario.IDs()))

	header, body = rows(t, call(t, "parameters"))
	assert.Equal(t, "id,unit,min,default,max,distribution,source,label,prior", strings.Join(header, ","))
	assert.Len(t, body, len(sim.Parameters()))
}

func TestHash(t *testing.T) {
	header, body := rows(t, call(t, "hash"))
	assert.Equal(t, []string{"scenario", "hash"}, header)
	require.Len(t, body, len(scenario.IDs()))
	for i, row := range body {
		assert.Equal(t, scenario.IDs()[i], row[0])
		assert.Regexp(t, `^[0-9a-f]{16}$`, row[1])
	}
}

func TestEncode(t *testing.T) {
	s, err := scenario.Load("taiwan_loss")
	require.NoError(t, err)
	want := string(sim.EncodeInput(&s))
	assert.Equal(t, want, call(t, "encode", "--scenario", "taiwan_loss"))
	assert.Equal(t, want, call(t, "encode", "--scenario", "taiwan_loss", "--format", "json"), "bytes stay bytes")

	file := filepath.Join(t.TempDir(), "x.bin")
	assert.Empty(t, call(t, "encode", "--scenario", "taiwan_loss", "--out", file))
	have, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, want, string(have))
	decoded, err := sim.DecodeInput(have)
	require.NoError(t, err)
	assert.Len(t, decoded.Shocks, len(s.Shocks))
}

func TestEvidence(t *testing.T) {
	header, body := rows(t, call(t, "evidence"))
	assert.Equal(t, "id,series,entity,period,observed,low,high,simulated,ratio,unit,confidence", strings.Join(header, ","))
	assert.Len(t, body, len(data.Observations))
	for _, row := range body {
		observed, _ := strconv.ParseFloat(row[4], 64)
		simulated, _ := strconv.ParseFloat(row[7], 64)
		ratio, _ := strconv.ParseFloat(row[8], 64)
		assert.InEpsilon(t, simulated/observed+1, ratio+1, 1e-5, "%v", row)
	}
}

func TestJSON(t *testing.T) {
	var list []map[string]any
	require.NoError(t, json.Unmarshal([]byte(call(t, "levers", "--format", "json")), &list))
	require.Len(t, list, len(sim.Levers()))
	assert.Equal(t, sim.Levers()[0].ID, list[0]["id"])
	assert.Equal(t, sim.Levers()[0].Max, list[0]["max"], "numbers are numbers")

	list = nil
	require.NoError(t, json.Unmarshal([]byte(call(t, "run", "--format", "json", "--series", "licence_fees", "--to", "2022-02")), &list))
	require.Len(t, list, 2)
	assert.Equal(t, "2022-01", list[0]["month"])
}

// Errors name the argument and what is allowed, on standard error, with code 2.
func TestErrors(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"schema":1,"id":"a","title":"A","shocks":[{"lever":"x","magnitude":1,"start":"2027-01"}]}`), 0o644))
	for _, c := range []struct {
		args string
		says []string
	}{
		{"", []string{"run", "series", "hash"}},
		{"runs", []string{"runs", "evidence"}},
		{"run --serie x", []string{"--serie", "--series"}},
		{"run --series x", []string{"--series", "x", "accelerators_shipped"}},
		{"run --series tool_sales --entity XXX", []string{"--entity", "XXX", "OTHER", "TWN"}},
		{"run --series licence_fees --entity USA", []string{"--entity", "has none"}},
		{"run --from 2041-01", []string{"--from", "2041-01", sim.MonthRange}},
		{"run --to now", []string{"--to", "now", sim.MonthRange}},
		{"run --from 2030-02 --to 2030-01", []string{"--to", "2030-01", "2030-02"}},
		{"run --scenario nothing", []string{"--scenario", "nothing", "open_trade", "a file"}},
		{"run --scenario " + bad, []string{"--scenario", "shocks[0].lever", "taiwan_loss.share"}},
		{"run --set x", []string{"--set", "x", "lever=value"}},
		{"run --set x=1", []string{"--set", "x", "chip_fund.spending", "stack parameters"}},
		{"run --set chip_fund.spending=much", []string{"--set chip_fund.spending=much", "number"}},
		{"run --set chip_fund.spending=900", []string{"--set chip_fund.spending=900", "magnitude", "0 to 100"}},
		{"run --set chip_fund.spending=9@2050-01", []string{"start", "2050-01", sim.MonthRange}},
		{"run --set chip_fund.spending=9~CHN", []string{"targets", "none"}},
		{"run --set gpu_export_control.coverage=1~XXX", []string{"targets", "XXX", "EU27"}},
		{"run --set " + sim.Parameters()[0].ID + "=1e9", []string{sim.Parameters()[0].ID, " to "}},
		{"hash --format xml", []string{"--format", "csv", "json"}},
		{"evidence --scenario x", []string{"--scenario", "capital_bust"}},
		{"backtest --mode wishful", []string{"--mode", "conditional", "free"}},
		{"encode --set chip_fund.spending=-1", []string{"chip_fund.spending", "0 to 100"}},
		{"series extra", []string{"extra"}}, {"levers -x", []string{"-x"}}, {"scenarios y", []string{"y"}}, {"parameters z", []string{"z"}},
	} {
		var stdout, stderr bytes.Buffer
		code := stack(strings.Fields(c.args), &stdout, &stderr)
		assert.Equal(t, exitUsage, code, c.args)
		assert.Empty(t, stdout.String(), c.args)
		for _, word := range c.says {
			assert.Contains(t, stderr.String(), word, c.args)
		}
	}
}

// What is not the caller's spelling is code 1.
func TestFailures(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.json")
	for _, args := range [][]string{{"run", "--scenario", missing}, {"encode", "--out", filepath.Join(missing, "x.bin")}} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, exitFailed, stack(args, &stdout, &stderr), "%v", args)
		assert.Contains(t, stderr.String(), "missing.json")
	}
}

func TestHelpHasAnExampleEverywhere(t *testing.T) {
	for _, command := range []string{"", "run", "series", "scenarios", "hash", "levers", "parameters", "encode", "evidence", "calibrate", "backtest", "forecast", "bands", "sensitivity"} {
		text := call(t, append(strings.Fields(command), "--help")...)
		assert.Contains(t, text, "Example:", command)
		assert.Contains(t, text, "stack "+command, command)
	}
}

// value parses a cell.
func value(t *testing.T, cell string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(cell, 64)
	require.NoError(t, err)
	return x
}
