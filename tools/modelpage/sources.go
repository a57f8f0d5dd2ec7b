package modelpage

import (
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// evidence is a row of SOURCES.md.
type evidence struct {
	ID, What, Title, Address, Date, Confidence string
}

// sources is SOURCES.md: the rows by id and in order, and the credits at its head.
type sources struct {
	byID    map[string]evidence
	ordered []evidence
	credits string // Markdown
}

var (
	markdownLink = regexp.MustCompile(`^\[(.*)\]\((\S+)\)$`)
	// evidenceID matches the ids that source texts cite: HW0154, price-066, EV-2025-04-USA.
	evidenceID = regexp.MustCompile(`\b(HW\d{4}|EV-\d{4}[-\w]*|(?:[a-z]+-)+\d{3})\b`)
	// evidenceRange matches "HW0004 to HW0030" and "economics-008 to economics-015".
	evidenceRange = regexp.MustCompile(`\b(HW|(?:[a-z]+-)+)(\d{3,4}) to (?:HW|(?:[a-z]+-)+)(\d{3,4})\b`)
)

func readSources(root string) (*sources, error) {
	text, err := os.ReadFile(filepath.Join(root, "sim", "data", "SOURCES.md"))
	if err != nil {
		return nil, err
	}
	s := &sources{byID: map[string]evidence{}}
	var columns []string
	section := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "## "):
			section, columns = strings.TrimPrefix(line, "## "), nil
		case section == "Credits":
			s.credits += line + "\n"
		case !strings.HasPrefix(line, "|"):
			columns = nil
		case columns == nil:
			columns = cells(line)
		case strings.HasPrefix(line, "|---"):
		default:
			s.add(columns, cells(line))
		}
	}
	if len(s.ordered) == 0 || s.credits == "" {
		return nil, fmt.Errorf("SOURCES.md has no figures or no credits")
	}
	return s, nil
}

func cells(line string) []string {
	list := strings.Split(strings.Trim(line, "|"), "|")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// add takes a row of a table whose first column is called Id.
func (s *sources) add(columns, row []string) {
	if columns[0] != "Id" || len(row) != len(columns) {
		return
	}
	e := evidence{ID: row[0], What: row[1]}
	for i, column := range columns {
		switch column {
		case "Source":
			e.Title = row[i]
			if m := markdownLink.FindStringSubmatch(row[i]); m != nil && strings.HasPrefix(m[2], "http") {
				e.Title, e.Address = m[1], m[2]
			}
		case "Date":
			e.Date = row[i]
		case "Confidence":
			e.Confidence = row[i]
		}
	}
	if _, twice := s.byID[e.ID]; !twice {
		s.byID[e.ID] = e
		s.ordered = append(s.ordered, e)
	}
}

// link is the id as a link to the source itself, or to the list of sources where that has no address.
func (e evidence) link() template.HTML {
	address, title := e.Address, e.Title
	if address == "" {
		address = "#" + e.Anchor()
	}
	if e.What != "" {
		title = e.What + ". " + title
	}
	return template.HTML(`<a class="id" href="` + template.HTMLEscapeString(address) + `" translate="no" title="` + template.HTMLEscapeString(title) + `">` + e.ID + `</a>`)
}

// Anchor is the id of the row in the list of sources.
func (e evidence) Anchor() string { return "source-" + e.ID }

// cited returns the rows that a text names, those inside ranges too, in order and without repeats.
func (s *sources) cited(text string) (list []evidence) {
	seen := map[string]bool{}
	take := func(id string) {
		if e, ok := s.byID[id]; ok && !seen[id] {
			seen[id] = true
			list = append(list, e)
		}
	}
	for _, m := range evidenceRange.FindAllStringSubmatch(text, -1) {
		first, _ := strconv.Atoi(m[2])
		last, _ := strconv.Atoi(m[3])
		for n := first; n <= last; n++ {
			take(fmt.Sprintf("%s%0*d", m[1], len(m[2]), n))
		}
	}
	for _, id := range evidenceID.FindAllString(text, -1) {
		take(id)
	}
	return list
}

// titles is the sources that a text names, each once.
func (s *sources) titles(text string) (list []evidence) {
	seen := map[string]bool{}
	for _, e := range s.cited(text) {
		if key := e.Title + e.Address; !seen[key] {
			seen[key] = true
			list = append(list, e)
		}
	}
	return list
}

// work is one publication and the rows that were taken from it.
type work struct {
	Title, Address, Date string
	Rows                 []evidence
}

// works groups all rows by publication, in the order of the first row.
func (s *sources) works() (list []*work) {
	byKey := map[string]*work{}
	for _, e := range s.ordered {
		key := e.Title + " " + e.Address
		w := byKey[key]
		if w == nil {
			w = &work{Title: e.Title, Address: e.Address, Date: e.Date}
			byKey[key] = w
			list = append(list, w)
		}
		w.Rows = append(w.Rows, e)
	}
	return list
}
