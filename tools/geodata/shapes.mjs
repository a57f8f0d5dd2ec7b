// From the atlas to a list of shapes: one per territory, with a hub point and
// the polygons of both levels of detail.
import { feature, presimplify, simplify, sphericalTriangleArea, geoArea, geoCentroid, geoContains } from "./deps.mjs";
import { cutPolygon } from "./cut.mjs";

// Antarctica has no buyer and would take a fifth of the picture.
const DROPPED = new Set(["ATA"]);

// The atlas draws French Guiana as a part of France; the model counts it on its own.
const SPLIT = [{ from: "FRA", to: "GUF", inside: ([lon, lat]) => lon > -56 && lon < -50 && lat > 0 && lat < 8 }];

/** Hubs that the centre of the largest polygon would put far from where people and data centres are [degrees]. */
const HUBS = {
  USA: [-94, 39.5], CAN: [-96, 53], RUS: [46, 56.5], NOR: [9.6, 61.2], CHL: [-71, -34], CHN: [110, 34], IDN: [109.5, -7],
  MYS: [102.2, 3.9], JPN: [138.4, 36.2], FRA: [2.4, 46.6], GBR: [-1.6, 52.7], SWE: [15.4, 60.2], FIN: [25.6, 62.2],
  AUS: [146, -33], BRA: [-48.5, -18], ARG: [-63.5, -34], EGY: [30.5, 29.5], SAU: [45.2, 24.4], DNK: [9.6, 56],
  ITA: [11.2, 44], VNM: [105.6, 20.7], NZL: [175.6, -38.6], GRL: [-42, 72],
};

const ringArea = (ring) => {
  const area = geoArea({ type: "Polygon", coordinates: [ring] });
  return Math.min(area, 4 * Math.PI - area);
};

/** Polygons of a feature. */
const polygonsOf = ({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

/** Arc numbers of each polygon of a geometry. */
const arcPolygons = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs);

/**
 * Simplifies the atlas: points whose triangle is smaller than minWeight
 * [steradians] go, islands smaller than minIsland [steradians] go, but the
 * largest polygon of every shape stays and keeps at least keep points.
 */
export function simplified(atlas, { minWeight, minIsland, keep }) {
  const full = new Map(feature(atlas, atlas.objects.countries).features.map((f) => [f.properties.a3, polygonsOf(f)]));
  const weighted = presimplify(atlas, sphericalTriangleArea);
  for (const geometry of weighted.objects.countries.geometries) {
    const polygons = full.get(geometry.properties.a3);
    const largest = indexOfLargest(polygons);
    arcPolygons(geometry).forEach((arcs, i) => {
      if (i === largest || ringArea(polygons[i][0]) >= minIsland) keepPoints(weighted, arcs[0], keep);
    });
  }
  const small = simplify(weighted, minWeight);
  const shapes = new Map();
  for (const f of feature(small, small.objects.countries).features) {
    const id = f.properties.a3;
    if (DROPPED.has(id)) continue;
    const original = full.get(id);
    const largest = indexOfLargest(original);
    const polygons = polygonsOf(f).filter((_, i) => i === largest || ringArea(original[i][0]) >= minIsland);
    shapes.set(id, { id, name: f.properties.name, polygons });
  }
  for (const { from, to, inside } of SPLIT) {
    const source = shapes.get(from);
    shapes.set(to, { id: to, name: to, polygons: source.polygons.filter(([ring]) => inside(ring[0])) });
    source.polygons = source.polygons.filter(([ring]) => !inside(ring[0]));
  }
  return [...shapes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives the heaviest points of a ring an infinite weight, so that they survive; ends of arcs have one already. */
function keepPoints(topology, arcs, keep) {
  const points = arcs.flatMap((arc) => topology.arcs[arc < 0 ? ~arc : arc]).filter((point) => point[2] < Infinity);
  points.sort((a, b) => b[2] - a[2]);
  for (const point of points.slice(0, keep)) point[2] = Infinity;
}

function indexOfLargest(polygons) {
  const areas = polygons.map(([ring]) => ringArea(ring));
  return areas.indexOf(Math.max(...areas));
}

/** Where a shape's hub and label sit [longitude, latitude]. */
export function hub({ id, polygons }) {
  if (HUBS[id]) return HUBS[id];
  const polygon = { type: "Polygon", coordinates: polygons[indexOfLargest(polygons)] };
  const centre = geoCentroid(polygon);
  return geoContains(polygon, centre) ? centre : deepest(polygon);
}

/** The point of a coarse grid over a polygon that is farthest from its outline. */
function deepest(polygon) {
  const ring = polygon.coordinates[0];
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const steps = 40;
  let best = { room: -1, at: ring[0] };
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const at = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps];
      if (!geoContains(polygon, at)) continue;
      const room = Math.min(...ring.map(([lon, lat]) => Math.hypot((lon - at[0]) * squeeze, lat - at[1])));
      if (room > best.room) best = { room, at };
    }
  }
  return best.at;
}

/** Cuts all polygons of a shape at both seams. */
export const pieces = ({ polygons }) => polygons.flatMap(cutPolygon);
