package scene

// table is one output of the model as the map reads it: the entities of each month in a row.
type table struct {
	values []float32 // values[month·entities + entity]
	months int
}

func (t table) entities() int { return len(t.values) / t.months }

// at returns a value between two snapshots: month k plus a share f of the way to the next.
func (t table) at(entity, k int, f float32) float32 {
	if t.months == 0 {
		return 0
	}
	n := t.entities()
	i := k*n + entity
	if i < 0 || i >= len(t.values) {
		return 0
	}
	v := t.values[i]
	if f > 0 && k+1 < t.months {
		v += (t.values[i+n] - v) * f
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

// instant is a moment of the playhead, cut for table.at.
type instant struct {
	k int
	f float32
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
	if s.now.Months() > 0 {
		s.before, s.blend = s.now, 0
	}
	s.now = run
	s.loads++
	s.readWorld()
	s.labels.stale = true
	s.unread = true
}

// Blend moves from the run before the last Load (0) to the last one (1).
func (s *Scene) Blend(share float64) {
	s.blend = clamp(float32(share), 0, 1)
	if s.blend == 1 {
		s.before = Run{}
		s.labels.stale = true
	}
	s.unread = true
}
