package scene

import "sovereignstack/sim/world"

// gulf is the group of places that share one label when more than one of them holds compute.
var gulf = [...]string{"ARE", "SAU", "QAT", "KWT", "BHR", "OMN"}

// gulfUntil is the zoom at which its places have room for labels of their own.
const gulfUntil = 2.5

// gulfKey identifies the label of the group; countries use their numbers.
const gulfKey = -2

// shortNames are used on the map where the table's name is long.
var shortNames = map[string]string{
	"ARE": "UAE", "GBR": "United Kingdom", "KOR": "South Korea", "PRK": "North Korea",
	"RUS": "Russia", "IRN": "Iran", "VNM": "Vietnam", "TWN": "Taiwan", "USA": "United States",
	"CHN": "China", "COD": "DR Congo", "CZE": "Czechia", "HKG": "Hong Kong",
}

// narrow is the width below which second lines are shortened [CSS px].
const narrow = 480

// wishes lists the labels in the order of their importance: the selected country, the two makers, the
// largest fab, the Gulf, then the largest hubs.
func (s *Scene) wishes(out []wish) []wish {
	if s.now.Months() == 0 {
		return out
	}
	if s.differs() {
		return s.wishChanges(out)
	}
	out = s.wishCountry(out, s.selected)
	out = s.wishCountry(out, int(world.USA))
	out = s.wishCountry(out, int(world.CHN))
	if s.view.Lens != LensModels {
		out = s.wishCountry(out, int(world.TWN))
	}
	for i := range out {
		out[i].main = true
	}
	if s.view.Lens != LensHardware {
		for _, c := range s.ranked {
			out = s.wishCountry(out, int(c))
		}
		return s.wishNear(out)
	}
	out = s.wishGulf(out)
	inGulf := len(out) > 0 && out[len(out)-1].key == gulfKey
	for _, i := range s.seen {
		c := s.hubs[i].country
		if inGulf && isGulf(c) {
			continue
		}
		out = s.wishCountry(out, c)
	}
	return out
}

func (s *Scene) wishCountry(out []wish, c int) []wish {
	if c < 0 || s.shapes[c] < 0 {
		return out
	}
	for i := range out {
		if out[i].key == c {
			return out
		}
	}
	h := s.hubFor(c)
	if h == nil {
		return out
	}
	w := wish{key: c, at: h.at, radius: h.radius, name: s.nameOf(c)}
	w.detail = s.detailFor(c, h)
	for i := range s.fabs {
		if f := &s.fabs[i]; distance(f.at, h.at) < h.radius+f.size {
			w.radius = max(w.radius, f.size)
		}
	}
	return append(out, w)
}

// detailFor returns the second line of a country's label.
func (s *Scene) detailFor(c int, h *hub) string {
	d := &s.labels.details[c]
	if d.at == s.labels.written {
		return d.text
	}
	d.at = s.labels.written
	if s.differs() {
		d.text = s.changeDetail(c)
		return d.text
	}
	switch s.view.Lens {
	case LensModels:
		d.text = s.familyDetail(c)
	case LensValue:
		d.text = s.captureDetail(c)
	default:
		d.text = s.detailOf(h)
	}
	return d.text
}

// namesFrom is the zoom from which on all countries in the picture want a label.
const namesFrom = 1.5

// wishNear adds the countries in an enlarged picture that are not among the largest of the world.
func (s *Scene) wishNear(out []wish) []wish {
	if s.camera.zoom() < namesFrom {
		return out
	}
	for i := range s.hubs {
		if h := &s.hubs[i]; s.paneRect().Has(h.at) {
			out = s.wishCountry(out, h.country)
		}
	}
	return out
}

// hubFor returns the hub of a country, nil where the map has no place for it.
func (s *Scene) hubFor(c int) *hub {
	for i := range s.hubs {
		if s.hubs[i].country == c {
			return &s.hubs[i]
		}
	}
	return nil
}

// detailOf writes the second line: what a place makes, or what it holds and how much of it is its own.
func (s *Scene) detailOf(h *hub) string {
	if h.country == int(world.TWN) {
		if share := s.foundryShare(world.FabTWN); share > 0 {
			if s.camera.Width/s.camera.Ratio < narrow {
				return s.text(wordMakesShort, s.percent(share))
			}
			return s.text(wordMakes, s.percent(share))
		}
	}
	if h.total < 1 {
		return s.text(wordNoCompute)
	}
	if h.country == int(world.USA) || h.country == int(world.CHN) {
		return s.text(wordCompute, s.amount(float64(h.total)))
	}
	return s.owned(h.total, h.owned)
}

// owned writes how much compute there is [H100e], and which share of it belongs to the place.
func (s *Scene) owned(total, owned float32) string {
	return s.text(wordOwned, s.amount(float64(total)), s.percent(float64(owned/total)))
}

// foundryShare returns a fab's share of the logic of US-designed chips.
func (s *Scene) foundryShare(fab world.Fab) float64 {
	sum, part := 0.0, 0.0
	for f := range world.Fabs {
		if world.Fab(f) == world.FabCHN {
			continue
		}
		v := float64(s.now.made.at(f, s.at))
		sum += v
		if world.Fab(f) == fab {
			part = v
		}
	}
	if sum <= 0 {
		return 0
	}
	return part / sum
}

func isGulf(c int) bool {
	iso := world.CountryID(c).ISO3()
	for _, g := range gulf {
		if g == iso {
			return true
		}
	}
	return false
}

// wishGulf adds one label for the Gulf when at least two of its hubs can be seen and none is selected.
func (s *Scene) wishGulf(out []wish) []wish {
	if isGulf(max(s.selected, 0)) && s.selected >= 0 || s.camera.zoom() > gulfUntil {
		return out
	}
	var total, owned, x, y, far float32
	n := 0
	for _, i := range s.seen {
		if h := &s.hubs[i]; isGulf(h.country) {
			total, owned = total+h.total, owned+h.owned
			x, y = x+h.at.X*h.total, y+h.at.Y*h.total
			n++
		}
	}
	if n < 2 || total <= 0 {
		return out
	}
	at := Point{x / total, y / total}
	for _, i := range s.seen {
		if h := &s.hubs[i]; isGulf(h.country) && h.total > 0.1*total {
			far = max(far, distance(at, h.at)*0.6+h.radius)
		}
	}
	return append(out, wish{
		key: gulfKey, at: at, radius: far, name: s.text(wordGulf), detail: s.owned(total, owned),
	})
}
