// Writing world.bin. Go's geo.Decode reads it; the layout is described there too.
//
//	u32 magic "SSWB" | u8 version | u16 shapes
//	per shape: 3 bytes id, i16 hub longitude, i16 hub latitude (grid units)
//	two levels, fine then coarse, each three sections of u32 length + bytes:
//	  counts     varint polygons per shape, rings per polygon, points per ring
//	  points     per ring: zigzag varint steps of longitude and latitude
//	  triangles  per polygon: varint count, then per triangle zigzag varint steps: first
//	             corner from that of the triangle before, second from first, third from second
//	u32 FNV-1a of everything before it
//
// All integers are little endian. Longitudes count from the Pacific centre.
import { earcut, flatten, geoEqualEarthRaw, refine } from "./deps.mjs";
import { PACIFIC } from "./cut.mjs";

/** Grid units per degree; both seams of the map lie on the grid. */
export const UNITS = 100;
const MAGIC = 0x42575353;
const VERSION = 1;

class Writer {
  bytes = [];
  u8(v) { this.bytes.push(v & 255); }
  u16(v) { this.u8(v); this.u8(v >> 8); }
  u32(v) { this.u16(v & 0xffff); this.u16(v >>> 16); }
  varint(v) { for (; v >= 128; v = Math.floor(v / 128)) this.u8((v % 128) | 128); this.u8(v); }
  zigzag(v) { this.varint(v < 0 ? -2 * v - 1 : 2 * v); }
  section(other) { this.u32(other.bytes.length); for (const b of other.bytes) this.bytes.push(b); }
}

const wrap = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Snaps a ring to the grid; drops repeated points and spikes without area. */
function snap(ring) {
  const points = ring.slice(0, -1).map(([x, y]) => [Math.round(x * UNITS), Math.round(y * UNITS)]);
  const same = (a, b) => a[0] === b[0] && a[1] === b[1];
  for (let i = 0; points.length >= 3 && i < points.length; ) {
    const n = points.length;
    if (same(points[i], points[(i + 1) % n])) { points.splice(i, 1); i = Math.max(0, i - 2); }
    else if (same(points[(i + n - 1) % n], points[(i + 1) % n])) { points.splice(i, 1); i = Math.max(0, i - 2); }
    else i++;
  }
  return points;
}

/** A grid point on the Equal Earth plane, where the triangles are cut. */
const onMap = ([x, y]) => geoEqualEarthRaw((x / UNITS) * (Math.PI / 180), (y / UNITS) * (Math.PI / 180));

/** Snapped polygons of a shape: those that still have an area. */
export const snapped = (pieces) =>
  pieces.map((rings) => rings.map(snap)).filter(([outer]) => outer.length >= 3).map((rings) => rings.filter((r) => r.length >= 3));

/**
 * Triangles of a polygon, in an order that compresses well. Delaunay's are as
 * compact as can be, so they still fit when the other centre bends the outline.
 */
function triangulate(rings) {
  const flat = flatten(rings.map((ring) => ring.map(onMap)));
  const corners = earcut(flat.vertices, flat.holes, flat.dimensions);
  refine(corners, flat.vertices, flat.dimensions);
  const triangles = [];
  for (let i = 0; i < corners.length; i += 3) {
    const t = corners.slice(i, i + 3);
    while (t[0] > t[1] || t[0] > t[2]) t.push(t.shift());
    triangles.push(t);
  }
  return triangles.sort((p, q) => p[0] - q[0] || p[1] - q[1] || p[2] - q[2]);
}

function writeLevel(out, shapes) {
  const counts = new Writer();
  const points = new Writer();
  const triangles = new Writer();
  const total = { polygons: 0, points: 0, triangles: 0 };
  for (const polygons of shapes) {
    counts.varint(polygons.length);
    for (const rings of polygons) {
      total.polygons++;
      counts.varint(rings.length);
      for (const ring of rings) {
        counts.varint(ring.length);
        total.points += ring.length;
        let [x, y] = [0, 0];
        for (const point of ring) {
          points.zigzag(point[0] - x);
          points.zigzag(point[1] - y);
          [x, y] = point;
        }
      }
      const corners = triangulate(rings);
      triangles.varint(corners.length);
      total.triangles += corners.length;
      let last = 0;
      for (const [a, b, c] of corners) {
        triangles.zigzag(a - last);
        triangles.zigzag(b - a);
        triangles.zigzag(c - b);
        last = a;
      }
    }
  }
  for (const section of [counts, points, triangles]) out.section(section);
  return { ...total, bytes: [counts, points, triangles].map((w) => w.bytes.length) };
}

/** Writes the file. shapes: [{id, hub}], levels: for each level the snapped polygons per shape. */
export function encode(shapes, levels) {
  const out = new Writer();
  out.u32(MAGIC);
  out.u8(VERSION);
  out.u16(shapes.length);
  for (const { id, hub } of shapes) {
    for (const c of id) out.u8(c.charCodeAt(0));
    out.u16(Math.round(wrap(hub[0] - PACIFIC) * UNITS));
    out.u16(Math.round(hub[1] * UNITS));
  }
  const stats = levels.map((level) => writeLevel(out, level));
  let hash = 0x811c9dc5;
  for (const byte of out.bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  out.u32(hash);
  return { bytes: Uint8Array.from(out.bytes), stats };
}
