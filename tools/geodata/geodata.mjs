// Prepares at build time what the page knows of places: world.bin for the WebGL map, a still map, and time zones.
//
//	node tools/geodata/geodata.mjs           writes the files
//	node tools/geodata/geodata.mjs --check   exits 1 when a written file is stale
//
// See README.md beside this file for the source and its licence.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dirname, join } from "node:path";
import { readAtlas, root } from "./deps.mjs";
import { hub, pieces, simplified } from "./shapes.mjs";
import { encode, snapped } from "./encode.mjs";
import { stillMap } from "./still.mjs";
import { zoneTable } from "./zones.mjs";

/** Both levels together, compressed [bytes]. */
const MAX_GZIP = 120_000;

/** Weights and areas in steradians; 1e-6 is about 40 km². */
const FINE = { minWeight: 2.1e-6, minIsland: 6e-6, keep: 8 };
const COARSE = { minWeight: 2.5e-5, minIsland: 1.4e-4, keep: 4 };
const STILL = { minWeight: 9e-5, minIsland: 2.5e-4, keep: 3 };

const fine = simplified(readAtlas(), FINE);
const coarse = simplified(readAtlas(), COARSE);
const shapes = fine.map((shape) => ({ id: shape.id, hub: hub(shape) }));
const { bytes, stats } = encode(shapes, [fine, coarse].map((level) => level.map((shape) => snapped(pieces(shape)))));

const files = [
  [join("wasm", "stage", "geo", "world.bin"), Buffer.from(bytes)],
  [join("web", "src", "gen", "still-map.ts"), Buffer.from(stillMap(simplified(readAtlas(), STILL)))],
  [join("web", "src", "gen", "zones.ts"), Buffer.from(zoneTable(readAtlas()))],
];
const gzip = gzipSync(bytes, { level: 9 }).length;
["fine", "coarse"].forEach((name, i) => {
  const { polygons, points, triangles, bytes } = stats[i];
  console.log(`${name}: ${polygons} polygons, ${points} points, ${triangles} triangles, sections ${bytes.join(" + ")} bytes`);
});
if (gzip > MAX_GZIP) {
  console.error(`geodata: world.bin is ${gzip} bytes compressed, more than ${MAX_GZIP}`);
  process.exit(1);
}
if (process.argv.includes("--check")) {
  const stale = files.filter(([path, data]) => !existsSync(join(root, path)) || !data.equals(readFileSync(join(root, path))));
  for (const [path] of stale) console.error(`geodata: ${path} is stale; run node tools/geodata/geodata.mjs`);
  process.exit(stale.length ? 1 : 0);
}
for (const [path, data] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), data);
}
for (const [path, data] of files) console.log(`${path}: ${data.length} bytes, ${gzipSync(data, { level: 9 }).length} gzip`);
