package scene

import (
	"slices"

	"sovereignstack/sim/world"
)

// badge is a lever that acts on a place, or is pulled there.
type badge struct {
	lever   lever
	country int
	actor   world.CountryID // Who pulls it.
	level   float32         // In the lever's unit; of several measures the strongest.
	start   int32           // Of the newest measure [months since January 2022].
	left    float32         // Of the picture of a lever that passes, 1 … 0.
	at      Point           // [px], set by placeBadges,
	radius  float32         // as is this.
}

// more is the lever of a badge that stands for those that have no room.
const more lever = -1

const (
	newsMonths  = 24     // In which the picture of a lever that passes pales.
	somePlaces  = 12     // Of one measure that get a badge on the whole map, the ones with most compute;
	mostPlaces  = 48     // on a larger one more.
	leastWeight = 0.0004 // Share of the world's compute below which only the largest of a measure's places gets one.
)

// acting is what the measures of a run do in one month.
type acting struct {
	run     int                  // That it was read from,
	month   int                  // and the month.
	unread  bool                 // The choices of the reader or the camera changed since,
	jumped  bool                 // so that badges need not stay where they are.
	weights [world.Count]float32 // Share of the world's compute, by which badges find room.

	badges []badge // By country, the newest first.
	ties   []strand
	places [mostPlaces]int32
	denied [world.Vendors]float32 // Share of their tools that vendors withhold from China.
	dark   [world.Count]uint8     // Steps of the blackout of each country.
	shown  LeverSet               // With a picture on the map.
	mark   uint32                 // Fingerprint of the badges.
}

// readMeasures finds what acts in the month of the playhead. That changes only with the month, the run and the choice
// of the reader.
func (s *Scene) readMeasures() {
	a, month := &s.acting, int(s.month)
	if a.run == s.loads && a.month == month && !a.unread {
		return
	}
	follows := !a.jumped && a.run == s.loads && (month == a.month || month == a.month+1)
	a.run, a.month, a.unread, a.jumped = s.loads, month, false, false
	a.badges, a.ties, a.shown = a.badges[:0], a.ties[:0], 0
	clear(a.dark[:])
	clear(a.denied[:])
	s.weigh(month)
	for i := range s.now.measures {
		m := &s.now.measures[i]
		level, p := m.level(month), &pictures[m.lever]
		left := float32(1)
		if p.passes {
			left = 1 - float32(int32(month)-m.start-m.ramp)/newsMonths
		}
		if level == 0 || left <= 0 || s.differs() && s.change.base.has(m) {
			continue
		}
		a.shown |= 1 << m.lever
		a.darken(m, level)
		a.withhold(m, level)
		for _, c := range s.largest(p.at(m)) {
			s.pin(badge{lever: m.lever, country: int(c), actor: m.actor(world.CountryID(c)), level: level, start: m.start, left: min(left, 1)})
		}
		if p.tie != untied {
			s.tieAll(m, p, level)
		}
	}
	s.joinNeighbours()
	s.placeBadges(follows)
	if mark := a.fingerprint(); mark != a.mark {
		a.mark, s.labels.moved = mark, true
	}
}

// fingerprint differs where other badges are shown.
func (a *acting) fingerprint() (mark uint32) {
	for i := range a.badges {
		mark = hash(mark ^ uint32(a.badges[i].lever)<<16 ^ uint32(a.badges[i].country))
	}
	return mark
}

// weigh finds how much compute stands where in a month.
func (s *Scene) weigh(month int) {
	var sum float32
	weights := &s.acting.weights
	for i := range s.hubs {
		h := &s.hubs[i]
		total, _, _ := h.read(&s.now, instantAt(float64(month), s.now.Months()))
		weights[h.country] = total
		sum += total
	}
	for c := range weights {
		weights[c] = ratio(weights[c], sum)
	}
	if s.selected >= 0 {
		weights[s.selected] = max(weights[s.selected], leastWeight)
	}
}

// actor returns who pulls the lever on a country: of several the United States, else the first; that country itself where
// nobody is named.
func (m *measure) actor(on world.CountryID) world.CountryID {
	switch {
	case len(m.actors) == 0:
		return on
	case slices.Contains(m.actors, world.USA):
		return world.USA
	}
	return m.actors[0]
}

// has reports whether a run was made with the same measure.
func (r *Run) has(m *measure) bool {
	for i := range r.measures {
		if o := &r.measures[i]; o.lever == m.lever && o.magnitude == m.magnitude && o.start == m.start && o.ramp == m.ramp && o.end == m.end &&
			slices.Equal(o.actors, m.actors) && slices.Equal(o.targets, m.targets) {
			return true
		}
	}
	return false
}

// largest returns the places of a list that get a badge, the one with most compute first.
func (s *Scene) largest(list []world.CountryID) []int32 {
	places, weights, zoom := s.acting.places[:0], &s.acting.weights, s.camera.zoom()
	most := min(int(somePlaces*zoom), mostPlaces)
	for _, c := range list {
		if s.hubIndex[c] < 0 || (c == world.HKG || c == world.MAC) && slices.Contains(list, world.CHN) {
			continue // On this map they are parts of China.
		}
		at := len(places)
		for at > 0 && weights[places[at-1]] < weights[c] {
			at--
		}
		if at == most {
			continue
		}
		if len(places) < most {
			places = append(places, 0)
		}
		copy(places[at+1:], places[at:])
		places[at] = int32(c)
	}
	for len(places) > 1 && weights[places[len(places)-1]]*zoom*zoom < leastWeight {
		places = places[:len(places)-1]
	}
	return places
}

// pin adds a badge, or strengthens the one that its country has of the same lever.
func (s *Scene) pin(b badge) {
	a := &s.acting
	at := len(a.badges)
	for i := range a.badges {
		o := &a.badges[i]
		if o.lever == b.lever && o.country == b.country {
			if abs(b.level) > abs(o.level) {
				o.level, o.actor = b.level, b.actor
			}
			o.start, o.left = max(o.start, b.start), max(o.left, b.left)
			return
		}
	}
	a.badges = append(a.badges, b)
	for ; at > 0 && s.precedes(&b, &a.badges[at-1]); at-- {
		a.badges[at] = a.badges[at-1]
	}
	a.badges[at] = b
}

// precedes reports whether badge b finds room before o: countries with more compute first, then what is newer.
func (s *Scene) precedes(b, o *badge) bool {
	if b.country != o.country {
		wb, wo := s.acting.weights[b.country], s.acting.weights[o.country]
		return wb > wo || wb == wo && b.country < o.country
	}
	return b.start > o.start || b.start == o.start && b.lever < o.lever
}

// joinNeighbours leaves out a badge that would stand beside one of the same lever: on a small map one stands for a
// region; as the reader zooms in, they come apart.
func (s *Scene) joinNeighbours() {
	a := &s.acting
	near := joinReach * s.badgeRadius(1)
	kept := a.badges[:0]
next:
	for _, b := range a.badges {
		at := s.hubs[s.hubIndex[b.country]].at
		for i := range kept {
			if o := &kept[i]; o.lever == b.lever && b.country != s.selected && distance(s.hubs[s.hubIndex[o.country]].at, at) < near {
				o.start = max(o.start, b.start)
				continue next
			}
		}
		kept = append(kept, b)
	}
	a.badges = kept
}
