// Cutting polygons at the seams of both map centres.
//
// A map centred on one meridian breaks along the opposite one. Polygons are cut
// at the Pacific seam and at the Atlantic seam, so each piece lies on one side of
// both, and the reader of the file can use either centre with the same pieces
// and the same triangles.
import { geoProjection, geoProject } from "./deps.mjs";

/** Central meridians [degrees east]. Go: geo.Pacific and geo.Atlantic. */
export const PACIFIC = 152;
export const ATLANTIC = 11;

/** Wraps an angle into [-180, 180) [degrees]. */
const wrap = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Clips at the seam of a centre; coordinates come back as [degrees from the centre, latitude]. */
function clip(geometry, centre) {
  const plane = geoProjection((lambda, phi) => [lambda, phi])
    .rotate([-centre, 0])
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  const cut = geoProject(geometry, plane);
  if (!cut) return [];
  const polygons = cut.type === "Polygon" ? [cut.coordinates] : cut.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, -y])));
}

/** Middle of the longitudes of a polygon's outer ring. */
function middle([ring]) {
  const xs = ring.map(([x]) => x);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}

/** Cuts one spherical polygon; the pieces have [degrees east of the Pacific centre, latitude]. */
export function cutPolygon(coordinates) {
  const pieces = [];
  for (const first of clip({ type: "Polygon", coordinates }, PACIFIC)) {
    const back = first.map((ring) => ring.map(([x, y]) => [x + PACIFIC, y]));
    for (const piece of clip({ type: "Polygon", coordinates: back }, ATLANTIC)) {
      const turn = ATLANTIC - PACIFIC;
      // Points on the Pacific seam are both 180 and -180; the middle of the piece says which.
      const shift = wrap(middle(piece) + turn) - middle(piece);
      pieces.push(piece.map((ring) => ring.map(([x, y]) => [x + shift, y])));
    }
  }
  return pieces;
}
