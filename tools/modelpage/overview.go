package modelpage

import (
	"fmt"
	"html/template"
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// overviewPart describes the model as modellers do: overview, design concepts, details (ODD).
type overviewPart struct {
	Purpose, Concepts, Details template.HTML
	Entities                   []entityPart
	Countries, Months          int
	First, Last, Simulated     string
	Units                      []pair
	States                     []statePart
	Step                       []block
	Schedule                   []processPart
	Parameters, Guesses        int
}

type pair struct{ Name, Text string }

// entityPart is an index of the model and its members.
type entityPart struct {
	ID, Members string
	Count       int
}

// statePart is the stocks that one file keeps.
type statePart struct {
	Title  string
	Number int
	Stocks []stockPart
}

// order puts what is no mechanism behind the mechanisms.
func (s statePart) order() int {
	if s.Number == 0 {
		return math.MaxInt
	}
	return s.Number
}

type stockPart struct {
	Name string
	Text template.HTML
}

// processPart is one line of the schedule.
type processPart struct {
	Name, Text string
	Number     int
}

// mostMembers is how many members of an index are named.
const mostMembers = 12

func (p *page) fillOverview() error {
	o := &p.Overview
	o.Countries, o.Months = world.Count, sim.Months
	o.First, o.Last, o.Simulated = spoken(0), spoken(sim.Months-1), spoken(sim.FirstSimulated)
	for _, q := range sim.Parameters() {
		o.Parameters++
		if strings.HasPrefix(q.Source, "assumption") {
			o.Guesses++
		}
	}
	o.entities()
	if err := o.units(p.inputs.source.docs["sim"]); err != nil {
		return err
	}
	if err := p.states(); err != nil {
		return err
	}
	var err error
	if o.Step, err = p.prose.blocks(p.inputs.source.docs["Model.Step"]); err != nil {
		return fmt.Errorf("the comment of Step: %w", err)
	}
	if len(p.inputs.source.schedule) == 0 {
		return fmt.Errorf("the list of mechanisms cannot be read: Model.flows in step.go")
	}
	for _, c := range p.inputs.source.schedule {
		o.Schedule = append(o.Schedule, process(c))
	}
	return nil
}

// entities lists every index of the outputs once.
func (o *overviewPart) entities() {
	seen := map[string]bool{}
	for _, out := range sim.Outputs() {
		for _, d := range out.Dims {
			if seen[d.ID] {
				continue
			}
			seen[d.ID] = true
			members := "one per ISO 3166 code"
			if len(d.Entities) <= mostMembers {
				members = strings.Join(d.Entities, ", ")
			}
			o.Entities = append(o.Entities, entityPart{d.ID, members, len(d.Entities)})
		}
	}
}

var unitLine = regexp.MustCompile(`(?m)^\t(\S.*?) {2,}(\S.*)$`)

// units reads the list under "# Units" in the package comment.
func (o *overviewPart) units(doc string) error {
	_, text, found := strings.Cut(doc, "# Units\n")
	if !found {
		return fmt.Errorf("doc.go lists no units")
	}
	text, _, _ = strings.Cut(text, "\n# ")
	for _, m := range unitLine.FindAllStringSubmatch(text, -1) {
		o.Units = append(o.Units, pair{m[1], m[2]})
	}
	return nil
}

// states lists the stocks of each mechanism.
func (p *page) states() error {
	numbers := map[string]int{}
	for _, m := range p.inputs.source.mechanisms {
		numbers[m.File] = m.Number
	}
	for _, st := range p.inputs.source.states {
		part := statePart{Title: inWords(st.File), Number: numbers[st.File]}
		for _, f := range st.Fields {
			text, err := p.prose.inline(f.Comment)
			if err != nil {
				return err
			}
			part.Stocks = append(part.Stocks, stockPart{spelled(f.Name), text})
		}
		if len(part.Stocks) > 0 {
			p.Overview.States = append(p.Overview.States, part)
		}
	}
	sort.SliceStable(p.Overview.States, func(i, j int) bool { return p.Overview.States[i].order() < p.Overview.States[j].order() })
	return nil
}

// leadingNumber matches the comment of a line of the schedule: "7 budgets and where they go".
var leadingNumber = regexp.MustCompile(`^(\d+)[ :,.]+(.*)$`)

func process(c call) processPart {
	part := processPart{Name: spelled(c.Name), Text: c.Comment}
	if m := leadingNumber.FindStringSubmatch(c.Comment); m != nil {
		part.Number, _ = strconv.Atoi(m[1])
		part.Text = m[2]
	}
	return part
}

// spelled turns a Go name into words: DomesticLogOdds is "domestic log odds".
func spelled(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		starts := unicode.IsUpper(r) && i > 0 && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		if starts {
			b.WriteByte(' ')
		}
		acronym := unicode.IsUpper(r) && (i+1 < len(runes) && unicode.IsUpper(runes[i+1]) || i > 0 && unicode.IsUpper(runes[i-1]))
		if acronym {
			b.WriteRune(r)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

var monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// spoken is a month in words: "January 2022".
func spoken(m sim.Month) string {
	return fmt.Sprintf("%s %d", monthNames[int(m)%12], sim.FirstYear+int(m)/12)
}
