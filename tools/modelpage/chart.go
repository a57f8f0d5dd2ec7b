package modelpage

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
)

const (
	leastPeriods  = 3  // Figures of one entity that make a chart over time.
	leastEntities = 20 // Entities of one series that make a scatter.
	ninety        = 1.645
)

// chart adds the pictures of one series: over time where an entity has several figures, observed against simulated
// where many entities have one.
func (b *backtestPart) chart(series []target) {
	var order []string
	byEntity := map[string][]target{}
	for _, t := range series {
		e := t.observation().Entity
		if byEntity[e] == nil {
			order = append(order, e)
		}
		byEntity[e] = append(byEntity[e], t)
	}
	label, unit := seriesLabel(series[0].observation().Series), series[0].observation().Unit
	for _, e := range order {
		if list := byEntity[e]; len(list) >= leastPeriods {
			b.Charts = append(b.Charts, chartPart{label, entityLabel(e), unit, overTime(label, list)})
		}
	}
	if len(order) >= leastEntities {
		b.Scatters = append(b.Scatters, chartPart{label, fmt.Sprintf("%d figures", len(series)), unit, scatter(label, series)})
	}
}

// middle is the time that a figure stands for, in years.
func middle(o *backtest.Target) float64 {
	first, last := float64(o.First), float64(o.Last)+1
	if o.Measure != data.Mean {
		first = last
	}
	return sim.FirstYear + (first+last)/24
}

// overTime draws one entity: observed with ranges, both runs as lines.
func overTime(label string, list []target) template.HTML {
	const width, height, left, right, top, bottom = 300, 180, 46, 10, 10, 22
	slices.SortStableFunc(list, func(a, b target) int { return int(a.observation().Last) - int(b.observation().Last) })
	var values []float64
	inside := 0
	for _, t := range list {
		o := t.observation()
		values = append(values, o.Value, o.Low90, o.High90, t.conditional.Simulated, t.free.Simulated)
		if t.conditional.Inside {
			inside++
		}
	}
	y := scaleOf(values, height-bottom, top)
	x := scale{lo: sim.FirstYear, hi: sim.FirstYear + 4, from: left, to: width - right}
	d := newDrawing(width, height, fmt.Sprintf("%s, %s: %d observed figures, %d of them with the conditional run inside their range", label, entityLabel(list[0].observation().Entity), len(list), inside))
	for _, value := range y.ticks() {
		d.line("grid", left, y.at(value), width-right, y.at(value))
		d.text("tick", "end", left-5, y.at(value)+3.5, tick(value))
	}
	for year := sim.FirstYear; year <= sim.FirstYear+4; year++ {
		at := x.at(float64(year))
		d.line("grid", at, height-bottom, at, height-bottom+4)
		if year < sim.FirstYear+4 {
			d.text("tick", "middle", (at+x.at(float64(year+1)))/2, height-bottom+15, strconv.Itoa(year))
		}
	}
	for _, kind := range kinds(list) {
		var conditional, free [][2]float64
		for _, t := range kind {
			at := x.at(middle(t.observation()))
			conditional = append(conditional, [2]float64{at, y.at(t.conditional.Simulated)})
			free = append(free, [2]float64{at, y.at(t.free.Simulated)})
		}
		d.path("run free", free)
		d.path("run conditional", conditional)
		for i := range kind {
			d.dot("point free", free[i][0], free[i][1], 1.8)
			d.dot("point conditional", conditional[i][0], conditional[i][1], 1.8)
		}
	}
	for _, t := range list {
		o := t.observation()
		at := x.at(middle(o))
		d.line("range", at, y.at(o.Low90), at, y.at(o.High90))
		d.dot("observed", at, y.at(o.Value), 2.6)
	}
	return d.html()
}

// kinds parts figures for years from those for quarters and single months: each makes a line of its own.
func kinds(list []target) [][]target {
	return groupsBy(list, func(t target) string {
		o := t.observation()
		return fmt.Sprint(o.Measure, o.Form, o.Measure == data.Mean && o.Last-o.First > 6)
	})
}

// scatter draws simulated over observed for many entities; the line is where they are equal.
func scatter(label string, list []target) template.HTML {
	const size, left, right, top, bottom = 360, 46, 10, 10, 36
	var values []float64
	for _, t := range list {
		if t.observation().Value > 0 && t.conditional.Simulated > 0 {
			values = append(values, t.observation().Value, t.conditional.Simulated)
		}
	}
	y := scaleOf(values, size-bottom, top)
	x := y
	x.from, x.to = left, size-right
	d := newDrawing(size, size, fmt.Sprintf("%s: simulated over observed for %d figures", label, len(list)))
	for _, value := range y.ticks() {
		d.line("grid", left, y.at(value), size-right, y.at(value))
		d.line("grid", x.at(value), top, x.at(value), size-bottom)
		d.text("tick", "end", left-5, y.at(value)+3.5, tick(value))
		d.text("tick", "middle", x.at(value), size-bottom+14, tick(value))
	}
	d.line("equal", x.from, y.from, x.to, y.to)
	for _, t := range list {
		o := t.observation()
		d.dot("point scattered", x.at(o.Value), y.at(t.conditional.Simulated), 2.6)
	}
	d.text("tick", "end", size-right, size-6, "observed")
	d.text("tick", "start", left+4, top+10, "simulated, conditional run")
	return d.html()
}

// strip draws the error of every target, a row for each series: nothing is left out.
func strip(groups [][]target) template.HTML {
	const width, left, right, row, top, most = 780, 250, 20, 22, 22, 5
	height := float64(top + row*len(groups) + 6)
	x := scale{lo: -most, hi: most, from: left, to: width - right}
	count := 0
	for _, g := range groups {
		count += len(g)
	}
	d := newDrawing(width, height, fmt.Sprintf("Errors of %d targets in %d series, in standard deviations of the evidence; the table below has every number", count, len(groups)))
	d.rect("band", x.at(-ninety), top-4, x.at(ninety)-x.at(-ninety), height-top)
	for z := -most; z <= most; z++ {
		d.line("grid", x.at(float64(z)), top-4, x.at(float64(z)), height-4)
		text := minus(strconv.Itoa(z))
		switch z {
		case -most:
			text = "≤ " + text
		case most:
			text = "≥ " + text
		}
		d.text("tick", "middle", x.at(float64(z)), top-9, text)
	}
	for i, g := range groups {
		at := top + row*float64(i) + row/2
		d.text("name", "end", left-14, at+4, short(seriesLabel(g[0].observation().Series)))
		for _, t := range g {
			d.dot("point free", x.at(t.free.Z), at+4, 2.6)
		}
		for _, t := range g {
			d.dot("point conditional", x.at(t.conditional.Z), at-4, 2.6)
		}
	}
	return d.html()
}

// short keeps a label inside its column.
func short(label string) string {
	const most = 38
	if runes := []rune(label); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return label
}
