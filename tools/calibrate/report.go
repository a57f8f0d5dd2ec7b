package calibrate

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"

	"sovereignstack/sim"
)

// Known is what the record says of one parameter of the model.
type Known struct {
	Parameter   *sim.Parameter
	Information float64 // Of the targets about it by itself; the prior weighs 1.
	Row         *Row    // nil unless it is fitted.
	Identified  bool    // Fitted, and told from its prior.
}

// Knowledge lists every parameter of the model, those of which the record says most first.
func (f *Fit) Knowledge() []Known {
	list := make([]Known, len(f.Information))
	for i, information := range f.Information {
		list[i] = Known{Parameter: &sim.Parameters()[i], Information: information}
		for k := range f.Rows {
			if f.Rows[k].ID == list[i].Parameter.ID {
				list[i].Row = &f.Rows[k]
				list[i].Identified = f.Rows[k].Overlap <= Unidentified
			}
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Information > list[j].Information })
	return list
}

// CSV writes what the record says of every parameter.
func (f *Fit) CSV(w io.Writer) error {
	lines := [][]string{{"parameter", "information", "prior", "value", "sd", "overlap", "identified", "why"}}
	for _, k := range f.Knowledge() {
		line := []string{k.Parameter.ID, short(k.Information), text(k.Parameter.Prior), "", "", "", yes(k.Identified), ""}
		if k.Row != nil {
			line[3], line[4], line[5], line[7] = text(k.Row.Value), text(k.Row.SD), text(k.Row.Overlap), why(k.Row.ID)
		}
		lines = append(lines, line)
	}
	return csv.NewWriter(w).WriteAll(lines)
}

// Markdown writes the report for readers.
func (f *Fit) Markdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Calibration\n\nFitted to targets dated to %s; %s to %s are predicted. Loss is the mean pseudo-Huber of a series in units of "+
		"its errors, the median that of |z|: noise alone leaves 0.67.\n", FitEnd, FitEnd+1, PredictionEnd)
	for _, part := range []struct {
		title         string
		before, after []SeriesLoss
	}{{"Fit", f.Before.Fit, f.After.Fit}, {"Prediction", f.Before.Prediction, f.After.Prediction}} {
		fmt.Fprintf(&b, "\n## %s\n\n| Series | Targets | Loss before | after | Median before | after |\n|---|--:|--:|--:|--:|--:|\n", part.title)
		for i, l := range part.before {
			fmt.Fprintf(&b, "| %s | %d | %s | %s | %s | %s |\n", strings.ReplaceAll(l.Series, "*", `\*`), l.Rows, short(l.Mean), short(part.after[i].Mean), short(l.Median), short(part.after[i].Median))
		}
		fmt.Fprintf(&b, "| all | | %s | %s | %s | %s |\n", short(Misfit(part.before)), short(Misfit(part.after)), short(MedianLoss(part.before)), short(MedianLoss(part.after)))
	}
	fmt.Fprintf(&b, "\nPenalty of the priors: %s before, %s after.\n", short(f.Before.Penalty), short(f.After.Penalty))

	b.WriteString("\n## Fitted parameters\n\nOverlap is the area that prior and posterior share: above 0.9 the data do not tell the parameter from its prior.\n\n" +
		"| Parameter | Prior | Value | sd | Overlap | Why |\n|---|--:|--:|--:|--:|---|\n")
	for _, r := range f.Rows {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", r.ID, text(r.Prior), short(r.Value), short(r.SD), short(r.Overlap), why(r.ID))
	}

	b.WriteString("\n## Directions\n\nEigenvectors of the Hessian in normal scores of the priors. An eigenvalue of 1 is the prior alone; above it the data know " +
		"the combination better (stiff), near 1 they do not (sloppy).\n\n| Eigenvalue | Direction |\n|--:|---|\n")
	for _, d := range f.Directions {
		fmt.Fprintf(&b, "| %s | %s |\n", short(d.Eigenvalue), f.words(d))
	}

	b.WriteString("\n## Parameters that no data identify\n\nNot fitted, or with an overlap above 0.9. They keep their priors, and the ensemble their whole ranges.\n\n" +
		"| Parameter | Information | Overlap |\n|---|--:|--:|\n")
	for _, k := range f.Knowledge() {
		if k.Identified {
			continue
		}
		overlap := ""
		if k.Row != nil {
			overlap = short(k.Row.Overlap)
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", k.Parameter.ID, short(k.Information), overlap)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// words names the largest parts of a direction.
func (f *Fit) words(d Direction) string {
	const shown, least = 4, 0.2
	order := make([]int, len(d.Parts))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return math.Abs(d.Parts[order[i]]) > math.Abs(d.Parts[order[j]]) })
	var parts []string
	for _, i := range order[:min(shown, len(order))] {
		if math.Abs(d.Parts[i]) >= least {
			parts = append(parts, fmt.Sprintf("%+.2f %s", d.Parts[i], f.Rows[i].ID))
		}
	}
	return strings.Join(parts, ", ")
}

func short(x float64) string { return strconv.FormatFloat(x, 'g', 3, 64) }

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

func why(id string) string {
	for _, c := range Choices {
		if c.ID == id {
			return c.Why
		}
	}
	return ""
}
