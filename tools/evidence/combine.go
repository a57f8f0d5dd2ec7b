package main

import (
	"fmt"
	"math"
	"strings"
)

// Standard deviations of the log of a value [1]. A range of the source, taken as 90 %,
// gives it; without one the class does. A class is wider than the error of a good
// measurement, because no row is exactly what the series is: fiscal years, one vendor
// for all, one survey for the world.
var classSigma = map[string]float64{"high": 0.10, "medium": 0.20, "low": 0.42}

const (
	// width90 is the number of standard deviations between the ends of a 90 % range.
	width90 = 2 * 1.645
	// minSigma keeps a narrow range of press figures from outweighing all else.
	minSigma = 0.05
	// minPriceSigma is the least doubt about a mean of list prices: uses are not known.
	minPriceSigma = 0.3
	daysPerMonth  = 365.25 / 12
)

// combined makes one figure of rows and converts it to the unit of the output.
func (rule rule) combined(g *group, rows []row) (observation, error) {
	o := observation{rule: rule, period: g.period, span: g.span, sigma: rule.sigma, terms: rule.terms, of: rule.of}
	factor := rule.scale
	if rule.perYear {
		factor *= 12 / float64(g.span.last-g.span.first+1)
	}
	ranged := rule.band > 0
	var values, lows, highs []float64
	largest := math.Inf(-1)
	for _, r := range rows {
		value, err := r.number("value")
		if err != nil {
			return o, err
		}
		o.ids = append(o.ids, r["id"])
		if value > largest {
			largest, o.confidence = value, r["confidence"]
		}
		if len(rule.over) > 0 && !contains(rule.entities, r["entity"]) {
			continue
		}
		low, high := value, value
		if rule.band > 0 {
			low, high = value/rule.band, value*rule.band
		}
		for _, end := range []struct {
			column string
			x      *float64
		}{{"low", &low}, {"high", &high}} {
			if r[end.column] == "" || rule.spread {
				continue
			}
			if *end.x, err = r.number(end.column); err != nil {
				return o, err
			}
			ranged = true
		}
		values, lows, highs = append(values, value*factor), append(lows, low*factor), append(highs, high*factor)
	}
	divisor, err := rule.divisor(g)
	if err != nil {
		return o, err
	}
	o.value, o.low, o.high = rule.reduce(values)/divisor, rule.reduce(lows)/divisor, rule.reduce(highs)/divisor
	if rule.each {
		o.terms, o.of = rule.placed(g, rows[0])
	}
	if o.sigma = o.deviation(ranged, values); o.sigma <= 0 {
		return o, fmt.Errorf("rows %v: no standard deviation", o.ids)
	}
	if rule.thin > 0 && g.span.last < month(2024, 1) {
		o.sigma = round(o.sigma*rule.thin, 3)
	}
	o.value, o.low, o.high = significant(o.value), significant(o.low), significant(o.high)
	return o, nil
}

// reduce makes one of several values.
func (rule rule) reduce(values []float64) float64 {
	sum, logs, top := 0.0, 0.0, values[0]
	for _, v := range values {
		sum, top = sum+v, math.Max(top, v)
		logs += math.Log(math.Abs(v))
	}
	switch rule.combine {
	case mean:
		return sum / float64(len(values))
	case geomean:
		return math.Exp(logs / float64(len(values)))
	case best:
		return top
	}
	return sum
}

// divisor is what the figure is a share of.
func (rule rule) divisor(g *group) (float64, error) {
	if len(rule.over) == 0 && !rule.overEach {
		return 1, nil
	}
	total := 0.0
	for _, r := range g.rows {
		value, err := r.number("value")
		if err != nil {
			return 0, err
		}
		total += value
	}
	return total, nil
}

// placed puts the row's country in the place of "@", and every country of the group in
// the place of it in what the figure is a share of.
func (rule rule) placed(g *group, r row) (terms, of []string) {
	for _, term := range rule.terms {
		terms = append(terms, strings.ReplaceAll(term, "@", r["entity"]))
		for _, other := range g.rows {
			if rule.overEach {
				of = append(of, strings.ReplaceAll(term, "@", other["entity"]))
			}
		}
	}
	return terms, of
}

// deviation is the standard deviation of the figure, in logs or in points.
func (o *observation) deviation(ranged bool, values []float64) float64 {
	if o.rule.points {
		if ranged {
			return round((o.high-o.low)/width90, 3)
		}
		return o.rule.sigma
	}
	if o.rule.combine == geomean && len(values) > 1 {
		spread := 0.0
		for _, v := range values {
			spread += math.Pow(math.Log(v/o.value), 2) / float64(len(values)-1)
		}
		return round(math.Max(math.Sqrt(spread/float64(len(values))), minPriceSigma), 3)
	}
	switch {
	case o.rule.sigma > 0:
		return o.rule.sigma
	case ranged && o.high > o.low:
		return round(math.Max(math.Log(o.high/o.low)/width90, minSigma), 3)
	}
	return classSigma[o.confidence]
}

// significant keeps six digits: more than any row has.
func significant(x float64) float64 {
	if x == 0 {
		return 0
	}
	return round(x, 5-int(math.Floor(math.Log10(math.Abs(x)))))
}
