package scene

// Blackouts: the land of a country whose access is cut off, or whose chips are switched off, goes dark.

const (
	blackoutSteps = 8    // Of darkness, so that land is repainted only when a step changes.
	blackoutShare = 0.62 // Of the way to the colour of the sea, when all is cut.
)

// darken notes how much of a country is cut off.
func (a *acting) darken(m *measure, level float32) {
	if m.lever != leverApiCutoffCoverage && m.lever != leverRemoteDisableShare {
		return
	}
	for _, c := range m.targets {
		a.dark[c] = max(a.dark[c], uint8(level*blackoutSteps+0.5))
	}
}

// dim returns how a paint looks in a country that is cut off.
func (s *Scene) dim(p paint, country int32) paint {
	if country < 0 || s.acting.dark[country] == 0 {
		return p
	}
	share := blackoutShare * float32(s.acting.dark[country]) / blackoutSteps
	p.fill = p.fill.Mix(s.theme.Sea, share)
	p.stripes = p.stripes.Alpha(1 - share)
	return p
}
