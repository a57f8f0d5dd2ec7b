package demo

import "sovereignstack/sim"

// pulled are the levers that the invented run shows, of every kind of picture one, by their names in the catalogue.
var pulled = [...]string{
	"gpu_export_control.coverage", "full_stack_export.scale", "mineral_embargo.share", "taiwan_loss.share", "chip_tariff.rate",
	"chip_dumping.subsidy", "api_cutoff.coverage", "open_release.speed", "grid_build.change", "sovereign_model.spending",
}

// Input returns what the run would have been made from: those levers, each as the catalogue proposes it, from 2028 on.
func Input() []byte {
	s := sim.Scenario{Substeps: 1, Seed: 1}
	for _, name := range pulled {
		id, ok := sim.LeverByID(name)
		if !ok {
			panic("demo: no lever " + name)
		}
		lever := &sim.Levers()[id]
		s.Shocks = append(s.Shocks, sim.Shock{
			Lever: id, Actors: lever.DefaultActors, Targets: lever.DefaultTargets, Magnitude: lever.Default,
			Announced: 72, Start: 72, End: sim.NoEnd,
		})
	}
	return sim.EncodeInput(&s)
}
