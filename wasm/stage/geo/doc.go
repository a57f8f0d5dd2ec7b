// Package geo holds the map's geometry: borders, projection, arcs and hit tests.
//
// Borders come from world.bin, which tools/geodata writes. Decode checks and
// reads it; World.Map projects one level of detail for one centre, ready to
// draw. Angles are degrees, longitude positive to the east. Map coordinates are
// those of Point: the whole map is 2 wide, x grows to the right and y down.
//
//	world, err := geo.Decode(data)
//	land := world.Map(geo.Fine, geo.Pacific)
//	// land.Vertices, land.Corners(shape), land.Borders, land.Coasts
//	hub := geo.Pacific.Forward(world.Shapes[i].Hub)
//	line := geo.Arc(hub, other, geo.Bow, 32)
//
// The package is pure Go and knows neither Ebitengine nor the model.
package geo
