// Times the map: Update + Draw of the real stage.wasm in Chromium, in the ways in which it moves, with as many
// particles as its budget is stated for and with four times as many. Called by make bench-map; node map.mjs [frames].
//
// A machine without a graphics card draws with its processors, which the stage then shares: the least and the median
// tell what the stage needs, the 95th per cent what else the machine did.

import { captureRun, heard, hostPage, openHost, pause, send, sendRun, view } from '../../web/test/frame_host';
import { type Opened, Rig } from '../../web/test/harness';
import { type figureNames, figureNames as names } from '../../web/src/protocol';

type Page = Opened['page'];
type Frame = ReturnType<Page['mainFrame']>;
type Figures = Record<(typeof figureNames)[number], number>;

/** What the bench keeps in the map's frame. */
interface Watched {
  figures: number[][];
  sovereignFrame?: { drawn(...figures: number[]): void };
  sovereignStage?: { particles(times: number, fixed: boolean): void };
}

const frames = Number(process.argv[2] ?? 120);
const size = { width: 1440, height: 860 };

/** Budget of Update + Draw at the first of these numbers of particles [ms]. */
const BUDGET_MS = 4;
const crowds = [5_000, 20_000];

const whole = { kind: 'camera', exploring: false, turn: 1, x: 0, y: 0, zoom: 1 } as const;
const alone = { kind: 'compare', mode: 'off', divider: 0.5 } as const;
/** So slow that the number of particles stays nearly the same while they are timed. */
const playFrom = (month: number) => ({ kind: 'clock', month, monthsPerSecond: 0.02 }) as const;
const months = { first: 72, last: 150, step: 2 };

/** The ways in which the map moves; each plays. */
const ways: readonly { readonly name: string; readonly messages: readonly Record<string, unknown>[]; readonly drag?: boolean }[] = [
  { name: 'playing', messages: [] },
  { name: 'dragging', messages: [{ ...whole, exploring: true, zoom: 2.5 }], drag: true },
  { name: 'side by side', messages: [{ ...alone, mode: 'split' }] },
  { name: 'money', messages: [{ ...view, lens: 'value' }] },
];

/** Keeps the figures of every frame that the map draws. */
const watch = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const watched = globalThis as unknown as Watched;
    watched.figures = [];
    let calls: Watched['sovereignFrame'];
    Object.defineProperty(globalThis, 'sovereignFrame', {
      get: () => calls,
      set: (given: NonNullable<Watched['sovereignFrame']>) => {
        const drawn = given.drawn.bind(given);
        given.drawn = (...figures) => {
          watched.figures.push(figures);
          drawn(...figures);
        };
        calls = given;
      },
    });
  });

/** The figures of the next frames, while the mouse drags or rests. */
async function next(page: Page, frame: Frame, count: number, drag = false): Promise<Figures[]> {
  await frame.evaluate(() => void ((globalThis as unknown as Watched).figures = []));
  const drawn = (): Promise<number> => frame.evaluate(() => (globalThis as unknown as Watched).figures.length);
  if (drag) await page.mouse.move(size.width / 2, size.height / 2).then(() => page.mouse.down());
  for (let turn = 0; (await drawn()) < count; turn += 0.05) {
    if (drag) await page.mouse.move(size.width / 2 + 200 * Math.sin(turn), size.height / 2 + 80 * Math.cos(turn));
    else await pause(50);
  }
  if (drag) await page.mouse.up();
  const rows = await frame.evaluate(() => (globalThis as unknown as Watched).figures);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? 0])) as Figures);
}

const crowd = (frame: Frame, times: number, fixed: boolean): Promise<void> =>
  frame.evaluate((n, f) => (globalThis as unknown as Watched).sovereignStage?.particles(n, f), times, fixed);

/** A multiple and a month with so many particles, or up to a fifth more: one stands for a round amount, so that not every number can be had at once. */
async function fill(page: Page, frame: Frame, wanted: number): Promise<number> {
  let month = months.first;
  for (let times = 1; times < 1000; ) {
    await crowd(frame, times, true);
    await send(page, playFrom(month));
    const { particles } = (await next(page, frame, 3)).at(-1)!;
    if (particles >= wanted && particles <= 1.2 * wanted) return times;
    if (particles < wanted / 2) times *= Math.min((0.8 * wanted) / particles, 4);
    else if (month >= months.last) [times, month] = [1.2 * times, months.first];
    else month += months.step;
  }
  throw new Error(`${wanted} particles cannot be drawn`);
}

const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? NaN;

function row(name: string, drawn: readonly Figures[]): string {
  const work = drawn.map((f) => f.updateMs + f.drawMs);
  const median = (of: keyof Figures): number => quantile(drawn.map((f) => f[of]), 0.5);
  const ms = [0, 0.5, 0.95].map((q) => quantile(work, q).toFixed(1).padStart(9));
  return `${name.padStart(28)}${String(median('particles')).padStart(11)}${String(median('triangles')).padStart(11)}${String(median('drawCalls')).padStart(12)}${ms.join('')}`;
}

const rig = await Rig.start({ site: { pages: { 'bench.html': hostPage() } } });
try {
  const run = await captureRun(rig);
  const { page, frame } = await openHost(rig, 'bench.html', size, watch);
  await page.$eval('#map', (map, { width, height }) => map.setAttribute('style', `width: ${width}px; height: ${height}px`), size);
  await heard(page, 'ready');
  for (const role of ['run', 'baseline'] as const) await sendRun(page, run, role);
  await send(page, view);
  console.log(`Update + Draw of stage.wasm at ${size.width} × ${size.height}, ${frames} frames each; budget ${BUDGET_MS} ms at ${crowds[0]} particles`);
  console.log(`${''.padStart(28)}  particles  triangles  draw calls   min ms   p50 ms   p95 ms`);
  for (const wanted of crowds) {
    for (const { name, messages, drag } of ways) {
      for (const message of [view, whole, alone, ...messages]) await send(page, message);
      await fill(page, frame, wanted);
      await next(page, frame, 5, drag);
      console.log(row(name, await next(page, frame, frames, drag)));
    }
  }
  for (const message of [view, whole, alone]) await send(page, message);
  await crowd(frame, await fill(page, frame, crowds[1]!), false);
  await next(page, frame, 160);
  console.log(row(`${crowds[1]} asked, adapting`, await next(page, frame, frames)));
} finally {
  await rig.stop();
}
