// The still map: what a reader without WebGL2 sees. Colours come from the
// page's style sheet through the classes.
import { geoEqualEarth, geoPath } from "./deps.mjs";
import { PACIFIC } from "./cut.mjs";

const WIDTH = 960;

/** A number of tenths as SVG writes it shortest: 12 → 1.2, -4 → -.4. */
const tenths = (n) => (n % 10 === 0 ? String(n / 10) : (n / 10).toFixed(1)).replace(/^(-?)0\./, "$1.");

/**
 * Path data in steps of a tenth of a pixel, relative, because this text is part of the page's script. Islands that
 * shrink to less than three points go.
 */
function compact(d) {
  let [x, y] = [0, 0]; // Where the pen is; after z it is back at the start of the ring.
  let out = "";
  for (const ring of d.split("M").slice(1)) {
    const points = ring
      .replace(/Z$/, "")
      .split("L")
      .map((point) => point.split(",").map((n) => Math.round(Number(n) * 10)))
      .filter((point, i, all) => i === 0 || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1]);
    if (points.length < 3) continue;
    const start = points[0];
    points.forEach((point, i) => {
      const [dx, dy] = [tenths(point[0] - x), tenths(point[1] - y)];
      out += `${i === 0 ? "m" : i === 1 ? "l" : dx.startsWith("-") ? "" : " "}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
      [x, y] = point;
    });
    out += "z";
    [x, y] = start;
  }
  return out;
}

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
    const line = d ? compact(d) : "";
    if (line !== "") paths.push(`<path class="land" data-iso3="${id}" d="${line}"/>`);
  }
  const box = `0 ${Math.floor(top)} ${WIDTH} ${Math.ceil(bottom - top)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="still-map" viewBox="${box}" aria-hidden="true">`,
    `<path class="sphere" d="${compact(sphere)}"/>`,
    ...paths,
    "</svg>",
    "",
  ].join("\n");
}
