package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"sovereignstack/sim"
	"sovereignstack/tools/sensitivity"
)

// assumptionsFile is what the drawer of assumptions says of the parameters beyond gen/details.ts.
func assumptionsFile(root string) ([]byte, error) {
	study, err := sensitivity.ReadSummary(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(banner + "/** Where each parameter comes from, in the order of the parameters: evidence, or an assumption. */\nexport const sources: readonly string[] = [\n")
	for _, p := range sim.Parameters() {
		fmt.Fprintf(&b, "  %s,\n", quote(p.Source))
	}
	b.WriteString("];\n\n/** Parameters whose range is read on a logarithmic scale. */\nexport const logarithmic: readonly string[] = [\n")
	for _, p := range sim.Parameters() {
		if p.Distribution == "log-uniform" {
			fmt.Fprintf(&b, "  %s,\n", quote(p.ID))
		}
	}
	ranked, measures := ranks(study)
	fmt.Fprintf(&b, "];\n\n/** How many numbers the sensitivity study explains. */\nexport const studied = %d;\n", measures)
	b.WriteString("\n/** The parameters among the ten most important of any of them, most important first, each with how many. */\n")
	b.WriteString("export const ranked: readonly (readonly [id: string, numbers: number])[] = [\n")
	for _, r := range ranked {
		fmt.Fprintf(&b, "  [%s, %d],\n", quote(r.id), r.numbers)
	}
	b.WriteString("];\n")
	return b.Bytes(), nil
}

// ranked is a parameter's importance: the share of variance that it explains, added up over the numbers of the study.
type ranked struct {
	id      string
	numbers int
	share   float64
}

// ranks orders the parameters of the study, and counts its numbers. Estimates just below zero or above one are what sampling leaves.
func ranks(study []sensitivity.Line) (list []ranked, measures int) {
	at := map[string]int{}
	for _, line := range study {
		if line.Rank == 1 {
			measures++
		}
		i, ok := at[line.Parameter]
		if !ok {
			i = len(list)
			at[line.Parameter] = i
			list = append(list, ranked{id: line.Parameter})
		}
		list[i].numbers++
		list[i].share += min(max(line.Total, 0), 1)
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(b.share, a.share) })
	return list, measures
}
