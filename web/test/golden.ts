// Golden pictures: what a test drew, beside what it drew when somebody last looked.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = resolve('web/test/golden');

/** Where failures go; git ignores it. */
const failures = resolve('screenshots/golden');

/** Bits of each channel that are kept: enough for the eye, and the files stay small. */
const BITS = 4;

/** Distance in perceived colour from which a pixel counts as different, 0 … 1. */
const THRESHOLD = 0.12;

/** Share of pixels that may differ: rounding on another machine. */
const TOLERATED = 0.004;

/** Compares a picture with its golden one, or writes that when GOLDEN=update. */
export function compareGolden(name: string, picture: Uint8Array): void {
  const now = coarse(PNG.sync.read(Buffer.from(picture)));
  const path = join(folder, `${name}.png`);
  if (process.env['GOLDEN'] === 'update') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }));
    return;
  }
  assert.ok(existsSync(path), `no golden picture ${name}: run make golden, and look at it`);
  const golden = PNG.sync.read(readFileSync(path));
  assert.deepEqual([now.width, now.height], [golden.width, golden.height], 'another size than the golden picture');
  const { width, height } = golden;
  const marks = new PNG({ width, height });
  const different = pixelmatch(golden.data, now.data, marks.data, width, height, { threshold: THRESHOLD });
  const share = different / (width * height);
  if (share <= TOLERATED) return;
  const both = new PNG({ width: 3 * width, height });
  [golden, now, marks].forEach((part, i) => PNG.bitblt(part, both, 0, 0, width, height, i * width, 0));
  mkdirSync(failures, { recursive: true });
  const side = join(failures, `${name}.png`);
  writeFileSync(side, PNG.sync.write(both));
  assert.fail(`${(100 * share).toFixed(2)} % of ${name} differ: golden, now and difference stand side by side in ${side}`);
}

/** Rounds every channel; what a golden file holds and what it is compared with. */
function coarse(picture: PNG): PNG {
  const step = 255 / ((1 << BITS) - 1);
  for (let i = 0; i < picture.data.length; i++) {
    picture.data[i] = i % 4 === 3 ? 255 : Math.round(Math.round(picture.data[i]! / step) * step);
  }
  return picture;
}
