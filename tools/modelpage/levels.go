package modelpage

import "fmt"

// levelMonths are the columns of the table of long-run levels.
var levelMonths = []string{"2025-12", "2030-12", "2035-12", "2040-12"}

// levelPart is a headline series at these months.
type levelPart struct {
	Name, Entity, Unit string
	Cells              []levelCell
}

// levelCell is the median of the ensemble and where four fifths of it lie.
type levelCell struct{ Middle, Range string }

// fillLevels reads the bands of the baseline.
func (p *page) fillLevels() error {
	t := p.inputs.tables.byName["bands.csv"]
	if err := t.need("series", "entity", "unit", "month", "p10", "p50", "p90"); err != nil {
		return err
	}
	p.LevelMonths = levelMonths
	at := map[string]int{}
	for i, month := range levelMonths {
		at[month] = i
	}
	rows := map[string]int{}
	for _, row := range t.rows {
		column, wanted := at[t.text(row, "month")]
		if !wanted {
			continue
		}
		key := t.text(row, "series") + " " + t.text(row, "entity")
		i, ok := rows[key]
		if !ok {
			i = len(p.Levels)
			rows[key] = i
			p.Levels = append(p.Levels, levelPart{seriesLabel(t.text(row, "series")), entityLabel(t.text(row, "entity")), t.text(row, "unit"),
				make([]levelCell, len(levelMonths))})
		}
		var numbers [3]float64
		for k, name := range []string{"p10", "p50", "p90"} {
			if numbers[k], ok = t.value(row, name); !ok {
				return fmt.Errorf("%s: %q is no number", t.name, t.text(row, name))
			}
		}
		p.Levels[i].Cells[column] = levelCell{figure(numbers[1]), figure(numbers[0]) + " to " + figure(numbers[2])}
	}
	if len(p.Levels) == 0 {
		return fmt.Errorf("%s has none of the months %v", t.name, levelMonths)
	}
	return nil
}
