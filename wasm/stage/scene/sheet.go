package scene

import "sovereignstack/wasm/stage/geo"

// sheet is one level of detail of the map for one centre, made once and kept.
type sheet struct {
	*geo.Map
	corners [][][]uint32 // Triangles of each shape.
	rings   [][][]geo.Point
}

// details is the number of levels.
const details = 2

func (s *Scene) projection() geo.Projection { return projectionOf(s.view.Atlantic) }

func projectionOf(atlantic bool) geo.Projection {
	if atlantic {
		return geo.Atlantic
	}
	return geo.Pacific
}

// sheetFor returns the sheet of a level of detail for the current centre.
func (s *Scene) sheetFor(detail geo.Detail) *sheet {
	if s.sheets[detail] == nil {
		m := &sheet{Map: s.world.Map(detail, s.projection())}
		for shape := range s.world.Shapes {
			m.corners = append(m.corners, m.Corners(shape))
			m.rings = append(m.rings, m.Rings(shape))
		}
		s.sheets[detail] = m
	}
	return s.sheets[detail]
}

// fineFrom is the width of the map from which on the fine level of detail is used [px].
const fineFrom = 700

// detailAt returns the level of detail for a width of the whole map [px].
func detailAt(width float32) geo.Detail {
	if width >= fineFrom {
		return geo.Fine
	}
	return geo.Coarse
}
