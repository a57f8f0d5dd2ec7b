package scene

import "sovereignstack/sim/world"

// layer is a group of layers of the stack, as the charts of the page show them.
type layer uint8

const (
	layerTools layer = iota
	layerMaking
	layerChips
	layerSites
	layerCloud
	layerModels
	layerUses
	layerGroups
)

// groupOf is the group of each layer of the model.
var groupOf = [world.Layers]layer{
	world.LayerEquipment:    layerTools,
	world.LayerFoundry:      layerMaking,
	world.LayerMemory:       layerMaking,
	world.LayerChipDesign:   layerChips,
	world.LayerServers:      layerSites,
	world.LayerFacility:     layerSites,
	world.LayerCloud:        layerCloud,
	world.LayerModels:       layerModels,
	world.LayerApplications: layerUses,
	world.LayerRobotics:     layerUses,
}

// byLayer is an amount split by group.
type byLayer [layerGroups]float32

func (b *byLayer) sum() (v float32) {
	for _, part := range b {
		v += part
	}
	return v
}

// at returns the group at a share of the whole, 0 … 1: particles of an arc are coloured so that the groups have
// their parts.
func (b *byLayer) at(share float32) layer {
	rest := share * b.sum()
	for g, part := range b {
		if rest -= part; rest < 0 {
			return layer(g)
		}
	}
	return layerUses
}
