// The still map: what a reader without WebGL2 sees. Colours come from the
// page's style sheet through the classes.
import { geoEqualEarth, geoPath } from "./deps.mjs";
import { PACIFIC } from "./cut.mjs";

const WIDTH = 960;

/** Path data with whole tenths only: a tenth of a pixel is enough. */
const tidy = (d) => d.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10));

/** An SVG document with one path per shape, class "land" and data-iso3. */
export function stillMap(shapes) {
  const projection = geoEqualEarth().rotate([-PACIFIC, 0]).precision(0.5);
  projection.fitWidth(WIDTH, { type: "Sphere" });
  const path = geoPath(projection);
  const sphere = path({ type: "Sphere" });
  const [[, top], [, bottom]] = path.bounds({ type: "Sphere" });
  const paths = [];
  for (const { id, polygons } of shapes) {
    const d = path({ type: "MultiPolygon", coordinates: polygons });
    if (d) paths.push(`<path class="land" data-iso3="${id}" d="${tidy(d)}"/>`);
  }
  const box = `0 ${Math.floor(top)} ${WIDTH} ${Math.ceil(bottom - top)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="still-map" viewBox="${box}" aria-hidden="true">`,
    `<path class="sphere" d="${tidy(sphere)}"/>`,
    ...paths,
    "</svg>",
    "",
  ].join("\n");
}
