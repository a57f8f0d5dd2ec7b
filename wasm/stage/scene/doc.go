// Package scene turns a trajectory, a playhead, a camera and a theme into triangles and labels.
// It is pure Go without Ebitengine, so every picture can be tested natively.
//
// Read scene.go first: its list of layers is the legend of the map, from bottom to top.
//
//	land       countries, filled by what the lens is about             (static, redrawn on change)
//	waves      open models on their way from who releases them, and a glow where their share rises
//	pulses     rings where another family leads than before
//	graticule  meridians and parallels                                (static)
//	arcs       a soft line per flow, width by amount
//	seeds      rings of dots that drift out from who publishes models sooner
//	ties       bridges to partners, chevrons for what is given, parted lines for what is withheld
//	particles  dots that travel along arcs, faster on large ones; each stands for a stated amount
//	hubs       installed compute, area by H100e: core owned at home, rim rented, sectors by maker
//	gates      a bar across a controlled flow; its gap is the permitted share
//	leaks      dots that slip round the gate before China
//	ticks      short lines across what a duty falls on
//	fabs       places that make chips, filled as far as they are used; broken where output is lost
//	grid       a bolt where power binds
//	badges     a symbol for every lever that acts on a place; its ring tells how strongly
//	labels     names and figures, placed without overlap
//
// What levers do is read from the shocks of the run (measures.go) in the month of the playhead (acting.go); pictures.go
// gives each lever its picture. Land that is cut off goes dark (blackout.go).
//
// The hardware lens tints land by nation and installed compute and draws all layers. The model lens fills it by
// the family that leads (families.go), striped where a second is close, or by the share of one family, the value lens by what a country keeps (capture.go), with arcs and particles
// of money from payer to earner (ledger.go).
//
// Units: flows of chips are H100e per year, flows of tools and money are $bn per year, stocks are H100e,
// lengths on screen are physical pixels, time is in months since January 2022.
package scene
