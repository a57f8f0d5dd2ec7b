// Times the first minute: from navigation to an answer, on a slow device with a slow line. Called by
// make bench-opening; node opening.mjs [loads].
//
// The page is loaded cold in Chromium at a quarter of the processor's speed and at 4 Mbit/s with 40 ms to the server.
// Throttling does not reach workers, so the model itself comes sooner here than on such a device.

import { Rig } from '../../web/test/harness';

const loads = Number(process.argv[2] ?? 5);
const slowdown = 4;
const line = { offline: false, downloadThroughput: 4e6 / 8, uploadThroughput: 1e6 / 8, latency: 40 };

/** Budget from navigation to the answer on the screen [ms]. */
const BUDGET_MS = 1500;

/** Times from navigation [ms]. */
interface Times {
  painted: number;
  /** The first press that was heard. */
  pressed: number;
  answered: number;
  /** The model's own run has taken over. */
  computed: number;
}

/** Presses the first shock in every frame until it answers, as an impatient reader would. Runs in the page. */
function impatient(): void {
  const times: Partial<Times> = {};
  (globalThis as unknown as { times: Partial<Times> }).times = times;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) times.painted = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  const press = (): void => {
    const now = performance.now();
    document.querySelector<HTMLButtonElement>('[data-scenario]')?.click();
    const answer = document.getElementById('opening-answer');
    if (!answer || answer.hidden) return void requestAnimationFrame(press);
    times.pressed = now;
    const painted = new MessageChannel(); // Its task comes right after the frame, before what waits for a timer.
    painted.port1.onmessage = () => (times.answered = performance.now());
    requestAnimationFrame(() => painted.port2.postMessage(null));
  };
  press();
  const follow = (): void => {
    if (document.documentElement?.dataset['hash']) times.computed = performance.now();
    else setTimeout(follow, 20);
  };
  follow();
}

const rig = await Rig.start({ site: { gzip: true } });
const all: Times[] = [];
for (let load = 0; load < loads; load++) {
  const context = await rig.browser.createBrowserContext(); // With a cache of its own.
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844 });
  const session = await page.createCDPSession();
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluateOnNewDocument(impatient);
  await page.goto(rig.site.url, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForFunction(() => (globalThis as unknown as { times: Partial<Times> }).times.computed !== undefined, { timeout: 120_000 });
  all.push(await page.evaluate(() => (globalThis as unknown as { times: Times }).times));
  await context.close();
}
await rig.stop();

const columns = ['painted', 'pressed', 'answered', 'computed'] as const;
const row = (name: string, cells: readonly string[]): void => console.log(name.padStart(10), ...cells.map((cell) => cell.padStart(9)));
row('ms', columns);
for (const [load, times] of all.entries()) row(`load ${load + 1}`, columns.map((column) => times[column].toFixed(0)));
const median = [...all].sort((a, b) => a.answered - b.answered)[Math.floor(loads / 2)]!.answered;
console.log(`answered, median: ${median.toFixed(0)} of ${BUDGET_MS} ms`);
