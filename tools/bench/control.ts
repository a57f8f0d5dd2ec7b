// Times how soon the page follows a control: from the moment a slider moves to the frame that shows the new run in
// charts and sentence. Called by make bench-control; node control.mjs [moves].
//
// The map draws beside it on the same processor here, where a reader has a graphics card.

import { Rig } from '../../web/test/harness';
import { control, gpu } from '../../web/test/page_helpers';

const moves = Number(process.argv[2] ?? 30);

/** Budget from the control to the charts [ms]. */
const BUDGET_MS = 50;

interface Times {
  /** The new run is there, and every figure was told. */
  readonly told: number;
  /** The frame that shows it was painted. */
  readonly shown: number;
}

/** Moves a slider so often and times what follows. Runs in the page, so it names nothing outside. */
async function follow(lever: string, count: number): Promise<Times[]> {
  const slider = document.querySelector<HTMLInputElement>(`[data-lever="${lever}"] input[type=range]`)!;
  const root = document.documentElement;
  const once = async (value: number): Promise<Times> => {
    const before = root.dataset['hash'];
    const start = performance.now();
    const told = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (root.dataset['hash'] === before) return;
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(root, { attributes: true, attributeFilter: ['data-hash'] });
    });
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const after = await told;
    const shown = await new Promise<number>((resolve) => {
      const painted = new MessageChannel(); // Its task comes right after the frame.
      painted.port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => painted.port2.postMessage(null));
    });
    await new Promise((rest) => setTimeout(rest, 100));
    return { told: after, shown };
  };
  const times: Times[] = [];
  for (let move = 0; move < count; move++) times.push(await once(Number(slider.max) * (0.3 + 0.6 * ((move * 7) % 10) / 10)));
  return times;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const rig = await Rig.start();
for (const lens of ['hardware', 'models', 'value']) {
  const { page } = await rig.open({ query: `?v=1&${control}&t=2030-06&lens=${lens}` });
  await page.$eval('#charts', (charts) => charts.scrollIntoView());
  await page.evaluate(follow, gpu, 3); // Compilers warm up.
  const times = await page.evaluate(follow, gpu, moves);
  const [told, shown] = [median(times.map((time) => time.told)), median(times.map((time) => time.shown))];
  console.log(`${lens.padEnd(9)} charts told ${told.toFixed(0).padStart(4)} ms, shown ${shown.toFixed(0).padStart(4)} ms (budget ${BUDGET_MS} ms)`);
  await page.close();
}
await rig.stop();
