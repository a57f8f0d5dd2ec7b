package scene

// pickReach is the distance within which small places are found [CSS px].
const pickReach = 14

// Pick returns the ISO 3166-1 alpha-3 code of the country at a place of the picture [CSS px from the top
// left corner], or "" for the sea and for land that the model does not know. A hub wins over the land
// below it when it is small, so that places like Singapore can be hit.
func (s *Scene) Pick(x, y float32) string {
	s.read()
	p := Point{x * s.camera.Ratio, y * s.camera.Ratio}
	for i := len(s.seen) - 1; i >= 0; i-- {
		h := &s.hubs[s.seen[i]]
		if h.radius < 8*s.camera.mark() && distance(p, h.at) <= max(h.radius, 3*s.camera.mark()) {
			return s.world.Shapes[h.shape].ISO3
		}
	}
	reach := float64(pickReach * s.camera.Ratio / s.camera.Scale)
	shape, ok := s.chart.ShapeAt(s.camera.Plane(p), reach)
	if !ok || s.countryOf[shape] < 0 {
		return ""
	}
	return s.world.Shapes[shape].ISO3
}
