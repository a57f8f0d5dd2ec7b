package modelpage

import (
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/backtest"
	"sovereignstack/tools/forecast"
)

// backtestPart is both backtests, computed as `stack backtest` does.
type backtestPart struct {
	Overall, Series []summaryPart
	Strip           template.HTML
	Charts          []chartPart
	Scatters        []chartPart
	Rows            []rowPart
	Targets         int
}

// summaryPart is a number about many targets, in both modes.
type summaryPart struct {
	Name, Series      string
	Targets           int
	Conditional, Free resultPart
	Aim               string
	Skill, FreeSkill  resultPart // Of a series; the numbers above are then its loss,
	Coverage          resultPart // and this the part inside the ranges.
	FreeCoverage      resultPart
	Predicted         resultPart // The part inside the predictive ranges.
	FreePredicted     resultPart
}

type resultPart struct {
	Text string
	Met  bool
}

// chartPart is a picture with its title.
type chartPart struct {
	Title, Entity, Unit string
	Picture             template.HTML
}

// rowPart is a target in the table.
type rowPart struct {
	Series, Entity, Period, Observed, Range, Unit string
	Conditional, Free, Z, FreeZ                   string
	Inside, FreeInside                            bool
	IDs                                           template.HTML
}

// target is a target with what both runs make of it.
type target struct{ conditional, free backtest.Residual }

func (t target) observation() *backtest.Target { return t.conditional.Target }

// fillBacktests runs the history in both modes.
func (p *page) fillBacktests() error {
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return err
	}
	runs := map[backtest.Mode]*sim.Trajectory{}
	for _, mode := range []backtest.Mode{backtest.Conditional, backtest.Free} {
		if runs[mode], err = sim.Run(data.Tables(), mode.Given(history)); err != nil {
			return err
		}
	}
	conditional := backtest.Residuals(runs[backtest.Conditional], 0, backtest.LastTarget)
	free := backtest.Residuals(runs[backtest.Free], 0, backtest.LastTarget)
	var targets []target
	for i := range conditional {
		targets = append(targets, target{conditional[i], free[i]})
	}
	b := &p.Backtests
	b.Targets = len(targets)
	b.summarise(backtest.Summarise(runs[backtest.Conditional]), backtest.Summarise(runs[backtest.Free]))
	covered, err := forecast.ReadCoverage(p.inputs.root)
	if err != nil {
		return err
	}
	b.predict(covered)
	groups := bySeries(targets)
	b.Strip = strip(groups)
	for _, g := range groups {
		b.chart(g)
	}
	for _, t := range targets {
		row, err := p.row(t)
		if err != nil {
			return err
		}
		b.Rows = append(b.Rows, row)
	}
	return nil
}

// named words the summaries.
var named = map[string]string{
	"loss": "Loss: median error of a series in standard deviations of its evidence, then median over series", "coverage": "Targets in whose 90 % range this one run lies", backtest.PredictiveName: "Targets inside the 90 % range of plausible parameters and errors of the evidence",
	"skill": "Skill over a log-linear trend, in 2025", "loss_fitted": "Loss to 2024, which is fitted", "loss_predicted": "Loss in 2025, which is predicted",
	"loss_independent":           "Loss of targets whose figures set no input",
	"adoption_rank_after_income": "Rank correlation of adoption, after GDP per head", "adoption_rank": "Rank correlation of adoption, as it is",
	"cluster_rank": "Rank correlation of known clusters by country", "owner_ratio_USA": "Compute owned in the US, simulated over observed",
	"owner_ratio_CHN": "Compute owned in China, simulated over observed", "skill_us_china_gap": "Skill over a straight line: gap between the US and China",
	"skill_open_gap": "Skill over a straight line: gap between open and closed",
}

// summarise joins the summaries of both modes.
func (b *backtestPart) summarise(conditional, free []backtest.Summary) {
	other := map[string]backtest.Summary{}
	for _, s := range free {
		other[s.Series+" "+s.Name] = s
	}
	for _, s := range conditional {
		f, ok := other[s.Series+" "+s.Name]
		freely := resultPart{Text: "–"}
		if ok {
			freely = result(f)
		}
		if s.Series == backtest.Overall {
			name := named[s.Name]
			if name == "" {
				name = strings.ReplaceAll(s.Name, "_", " ")
			}
			b.Overall = append(b.Overall, summaryPart{Name: name, Targets: s.Targets, Conditional: result(s), Free: freely, Aim: aim(s)})
			continue
		}
		if n := len(b.Series); n == 0 || b.Series[n-1].Series != s.Series {
			b.Series = append(b.Series, summaryPart{Name: seriesLabel(s.Series), Series: s.Series, Targets: s.Targets,
				Skill: resultPart{Text: "–", Met: true}, FreeSkill: resultPart{Text: "–", Met: true}})
		}
		row := &b.Series[len(b.Series)-1]
		switch s.Name {
		case "loss":
			row.Conditional, row.Free = result(s), freely
		case "coverage":
			row.Coverage, row.FreeCoverage = result(s), freely
		case "skill":
			row.Skill, row.FreeSkill = result(s), freely
		}
	}
}

// predict adds the committed predictive coverage.
func (b *backtestPart) predict(rows []forecast.CoverageRow) {
	for _, r := range rows {
		conditional, free := backtest.Predicted(r.Series, r.Targets, r.Conditional), backtest.Predicted(r.Series, r.Targets, r.Free)
		if r.Series == backtest.Overall {
			part := summaryPart{Name: named[backtest.PredictiveName], Targets: r.Targets, Conditional: result(conditional), Free: result(free), Aim: aim(conditional)}
			at := slices.IndexFunc(b.Overall, func(p summaryPart) bool { return p.Name == named["coverage"] }) + 1
			b.Overall = slices.Insert(b.Overall, at, part)
			continue
		}
		for i := range b.Series {
			if b.Series[i].Series == r.Series {
				b.Series[i].Predicted, b.Series[i].FreePredicted = result(conditional), result(free)
			}
		}
	}
}

// isCoverage reports whether a summary is a part of targets.
func isCoverage(s backtest.Summary) bool {
	return s.Name == "coverage" || s.Name == backtest.PredictiveName
}

func result(s backtest.Summary) resultPart {
	if isCoverage(s) {
		return resultPart{strconv.FormatFloat(math.Round(100*s.Value), 'f', 0, 64) + " %", s.Met()}
	}
	return resultPart{fixed(s.Value), s.Met()}
}

// fixed is a number to two decimals.
func fixed(x float64) string {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return "–"
	}
	return minus(strconv.FormatFloat(x, 'f', 2, 64))
}

// aim words what a summary should lie between.
func aim(s backtest.Summary) string {
	low, high := fixed(s.Low), fixed(s.High)
	switch {
	case math.IsInf(s.Low, 0):
		return "none"
	case strings.HasPrefix(s.Name, "loss"):
		return "at most " + high
	case strings.HasPrefix(s.Name, "owner_ratio"):
		return low + " to " + high
	}
	if isCoverage(s) {
		low = strconv.FormatFloat(100*s.Low, 'f', 0, 64) + " %"
	}
	return "at least " + low
}

// bySeries groups targets by series, in order.
func bySeries(targets []target) [][]target {
	return groupsBy(targets, func(t target) string { return t.observation().Series })
}

// groupsBy parts targets by a key, in the order in which the keys come.
func groupsBy(targets []target, key func(target) string) (groups [][]target) {
	at := map[string]int{}
	for _, t := range targets {
		i, ok := at[key(t)]
		if !ok {
			i = len(groups)
			at[key(t)] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], t)
	}
	return groups
}

// row is a target in the table.
func (p *page) row(t target) (rowPart, error) {
	o := t.observation()
	ids, err := p.prose.inline(strings.ReplaceAll(o.ID, "+", ", "))
	return rowPart{
		Series: seriesLabel(o.Series), Entity: entityLabel(o.Entity), Period: strings.ReplaceAll(o.Period, "/", " to "), Unit: o.Unit,
		Observed: figure(o.Value), Range: figure(o.Low90) + " to " + figure(o.High90),
		Conditional: figure(t.conditional.Simulated), Free: figure(t.free.Simulated),
		Z: fixed(t.conditional.Z), FreeZ: fixed(t.free.Z), Inside: t.conditional.Inside, FreeInside: t.free.Inside, IDs: ids,
	}, err
}
