package scene

// table is one output of the model as the map reads it: the entities of each month in a row.
type table struct {
	values   []float32 // values[month·entities + entity]
	before   []float32 // The same of the run before, while the picture moves over from it.
	entities int
	months   int
}

// at returns a value at an instant: between two snapshots, and between two runs.
func (t *table) at(entity int, i instant) float32 {
	at := i.k*t.entities + entity
	if at < 0 || at >= len(t.values) {
		return 0
	}
	next := at
	if i.k+1 < t.months {
		next += t.entities
	}
	v := t.values[at]
	v += (t.values[next] - v) * i.f
	if i.before > 0 && len(t.before) == len(t.values) {
		was := t.before[at]
		was += (t.before[next] - was) * i.f
		v += (was - v) * i.before
	}
	return v
}

// Run is a trajectory, cut into the outputs that the map draws, and the measures that it was made with.
type Run struct {
	measures []measure

	shipped   table // [maker][country] H100e/yr
	ordered   table // [maker][country] H100e/yr
	permitted table // [country] share
	diverted  table // [hub] H100e/yr
	made      table // [fab] H100e/yr
	utilised  table // [fab] share
	installed table // [country][owner][maker] H100e
	tools     table // [vendor][fab] $bn/yr
	use       table // [country] trillion tokens/yr
	shares    table // [country][family] share of use
	payments  table // [payer][earner][layer] $bn/yr
	paid      table // [country][layer] $bn/yr
	net       table // [country] $bn/yr
	power     table // [country] GW drawn
	grid      table // [country] GW that can be had
	released  table // [family] ECI points of the best released model
	surplus   table // [country] $bn/yr
	added     table // [earner][layer] $bn/yr
}

// tables lists all of them.
func (r *Run) tables() [18]*table {
	return [...]*table{
		&r.shipped, &r.ordered, &r.permitted, &r.diverted, &r.made, &r.utilised, &r.installed, &r.tools, &r.use, &r.shares, &r.payments,
		&r.paid, &r.net, &r.power, &r.grid, &r.released, &r.surplus, &r.added,
	}
}

// instant is a moment of the playhead, cut for table.at.
type instant struct {
	k      int     // Month,
	f      float32 // share of the way to the next,
	before float32 // and of the way back to the run before.
}

func instantAt(month float64, months int) instant {
	last := float64(months - 1)
	if !(month > 0) {
		return instant{}
	}
	if month >= last {
		return instant{k: months - 1}
	}
	k := int(month)
	return instant{k: k, f: float32(month - float64(k))}
}

// Months returns the length of the run, 0 before one is loaded.
func (r *Run) Months() int { return r.installed.months }

// Load shows another run. The picture moves over from the old one as Blend says.
func (s *Scene) Load(run Run) {
	before := s.now
	s.now = run
	if before.Months() > 0 {
		s.blend = 0
		for i, old := range before.tables() {
			s.now.tables()[i].before = old.values
		}
	}
	s.loads++
	s.readWorld()
	s.labels.stale = true
	s.unread = true
}

// Blend moves from the run before the last Load (0) to the last one (1).
func (s *Scene) Blend(share float64) {
	s.blend = clamp(float32(share), 0, 1)
	if s.blend == 1 {
		for _, t := range s.now.tables() {
			t.before = nil
		}
		s.labels.stale = true
	}
	s.unread = true
}
