import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Gate } from '../src/frame/gate';
import { sizeOf } from '../src/frame/size';
import { isHandshake, MAX_TRAJECTORY_BYTES, readFromFrame, readToFrame } from '../src/protocol';

/** A browser whose frames come when the test says. */
function browser(): { gate: Gate; frame: () => void; engineFrames: () => number } {
  let queue: FrameRequestCallback[] = [];
  let frames = 0;
  const gate = new Gate((callback) => queue.push(callback));
  const loop = (): void => {
    frames++;
    gate.take(loop);
  };
  gate.take(loop);
  return {
    gate,
    frame: () => {
      const now = queue;
      queue = [];
      for (const callback of now) callback(0);
    },
    engineFrames: () => frames,
  };
}

describe('gate', () => {
  test('lets the first frames through, then rests', () => {
    const b = browser();
    for (let i = 0; i < 10; i++) b.frame();
    assert.equal(b.engineFrames(), 2);
    assert.deepEqual([b.gate.delivered, b.gate.withheld], [2, 1]);
  });

  test('a weak machine gets ten frames a second', () => {
    let queue: FrameRequestCallback[] = [];
    let frames = 0;
    const gate = new Gate((callback) => queue.push(callback));
    const loop = (): void => {
      frames++;
      gate.take(loop);
    };
    gate.slow = true;
    gate.setMoving(true);
    gate.take(loop);
    for (let now = 0; now < 1000; now += 10) {
      const due = queue;
      queue = [];
      for (const callback of due) callback(now);
    }
    assert.equal(frames, 10);
  });

  test('runs while something moves, and draws the last state', () => {
    const b = browser();
    b.gate.setMoving(true);
    for (let i = 0; i < 10; i++) b.frame();
    assert.equal(b.engineFrames(), 10);
    b.gate.setMoving(false);
    for (let i = 0; i < 10; i++) b.frame();
    assert.equal(b.engineFrames(), 11);
  });

  test('a change wakes it for a moment', () => {
    const b = browser();
    for (let i = 0; i < 5; i++) b.frame();
    b.gate.wake();
    for (let i = 0; i < 5; i++) b.frame();
    assert.equal(b.engineFrames(), 4);
  });

  test('nothing runs out of sight, and one look brings it up to date', () => {
    const b = browser();
    b.gate.setMoving(true);
    b.frame();
    b.gate.setVisible({ onScreen: false });
    for (let i = 0; i < 5; i++) b.frame();
    assert.equal(b.engineFrames(), 1, 'not even the frame that was requested before');
    b.gate.wake();
    b.gate.setVisible({ shown: false });
    b.gate.setVisible({ onScreen: true });
    for (let i = 0; i < 5; i++) b.frame();
    assert.equal(b.engineFrames(), 1);
    b.gate.setVisible({ shown: true });
    b.frame();
    assert.equal(b.engineFrames(), 2);
  });

  test('forgets the callbacks of an ended program', () => {
    const b = browser();
    b.gate.clear();
    for (let i = 0; i < 5; i++) b.frame();
    assert.equal(b.engineFrames(), 0);
  });
});

describe('size of the drawing buffer', () => {
  test('follows the screen up to a ratio of 2', () => {
    assert.deepEqual(sizeOf(333, 201, 1.5), { cssWidth: 333, cssHeight: 201, pixelRatio: 1.5, width: 500, height: 302 });
    assert.equal(sizeOf(320, 180, 3)?.width, 640);
  });
  test('holds no more pixels than a 4K screen', () => {
    const size = sizeOf(3840, 2160, 2);
    assert.deepEqual([size?.pixelRatio, size?.width, size?.height], [1, 3840, 2160]);
    assert((sizeOf(8000, 4000, 1)?.pixelRatio ?? 1) < 1);
  });
  test('is none for an empty frame, and sane for a silly ratio', () => {
    for (const [w, h] of [[0, 100], [100, 0], [NaN, 100], [-1, 5]] as const) assert.equal(sizeOf(w, h, 1), undefined);
    for (const ratio of [0, -1, NaN, Infinity]) assert.equal(sizeOf(100, 100, ratio)?.pixelRatio, 1);
  });
});

describe('messages', () => {
  const view = { kind: 'view', lens: 'hardware', theme: 'night', center: 'pacific', reducedMotion: false, lowPower: false, selected: 'CHN', family: 'us_open', perHead: true };
  test('good ones pass, without what nobody asked for', () => {
    assert.deepEqual(readToFrame({ ...view, extra: 1 }), view);
    assert.deepEqual(readToFrame({ kind: 'words', texts: ['{0} k'], extra: 1 }), { kind: 'words', texts: ['{0} k'] });
    const clock = { kind: 'clock', month: 227, monthsPerSecond: -16 };
    assert.deepEqual(readToFrame(clock), clock);
    const buffer = new ArrayBuffer(8);
    const input = new ArrayBuffer(16);
    assert.deepEqual(readToFrame({ kind: 'trajectory', role: 'baseline', buffer, input, more: 1 }), { kind: 'trajectory', role: 'baseline', buffer, input });
    const compare = { kind: 'compare', mode: 'split', divider: 0.25 };
    assert.deepEqual(readToFrame({ ...compare, extra: 1 }), compare);
    const camera = { kind: 'camera', turn: 3, x: -0.4, y: 0.1, zoom: 3 };
    assert.deepEqual(readToFrame({ ...camera, exploring: true }), { ...camera, exploring: true });
    const place = { lon: 8.5, lat: 47.2, zoom: 3 };
    assert.deepEqual(readFromFrame({ ...camera, ...place }), { ...camera, ...place });
    assert.deepEqual(readToFrame({ kind: 'place', ...place }), { kind: 'place', ...place });
    const hover = { kind: 'hover', iso3: '', x: 1, y: 2, flow: null, use: null };
    assert.deepEqual(readFromFrame(hover), hover);
    const flow = { kind: 'tools', from: 'NLD', to: 'TWN', amount: 12.5 };
    const use = { lever: 38, level: -0.7, actor: 'USA' };
    assert.deepEqual(readFromFrame({ ...hover, flow: { ...flow, more: 1 }, use: { ...use, more: 1 } }), { ...hover, flow, use });
    assert.deepEqual(readFromFrame({ kind: 'levers', shown: [0, 38], more: 1 }), { kind: 'levers', shown: [0, 38] });
    assert.equal((readFromFrame({ kind: 'failed', reason: 'crash', detail: 'x'.repeat(1e5) }) as { detail: string }).detail.length, 8000);
  });

  test('bad ones do not', () => {
    const input = new ArrayBuffer(8);
    const bad: unknown[] = [
      { kind: 'words' }, { kind: 'words', texts: 'one' }, { kind: 'words', texts: [1] }, { kind: 'words', texts: ['x'.repeat(500)] }, { kind: 'words', texts: Array(5000).fill('x') },
      null, undefined, 'view', 7, [], {}, { kind: 'eval' },
      { ...view, lens: 'map' }, { ...view, theme: 'auto' }, { ...view, center: 152 }, { ...view, reducedMotion: 'no' }, { ...view, lowPower: 1 }, { ...view, selected: 'china' }, { ...view, selected: undefined }, { ...view, family: 'ours' }, { ...view, family: undefined }, { ...view, perHead: 1 },
      { kind: 'clock', month: NaN, monthsPerSecond: 0 }, { kind: 'clock', month: -1, monthsPerSecond: 0 }, { kind: 'clock', month: 1, monthsPerSecond: Infinity }, { kind: 'clock', month: '1', monthsPerSecond: 0 },
      { kind: 'trajectory', role: 'run', buffer: new Uint8Array(8), input }, { kind: 'trajectory', role: 'toString', buffer: input, input }, { kind: 'trajectory', role: 'run', buffer: new ArrayBuffer(MAX_TRAJECTORY_BYTES + 1), input },
      { kind: 'trajectory', role: 'run', buffer: input }, { kind: 'trajectory', role: 'run', buffer: input, input: new ArrayBuffer((1 << 20) + 1) },
      { kind: 'compare', mode: 'all', divider: 0.5 }, { kind: 'compare', mode: 'split', divider: 1.5 },
      { kind: 'camera', turn: 1, x: 0, y: 0, zoom: 2 }, { kind: 'camera', turn: 1, exploring: true, x: NaN, y: 0, zoom: 2 }, { kind: 'camera', turn: 1, exploring: true, x: 0, y: 3, zoom: 2 }, { kind: 'camera', turn: 1, exploring: true, x: 0, y: 0, zoom: 0.5 }, { kind: 'camera', exploring: true, x: 0, y: 0, zoom: 2 }, { kind: 'place', lon: 200, lat: 0, zoom: 2 }, { kind: 'place', lon: 0, lat: 0 },
    ];
    for (const message of bad) assert.equal(readToFrame(message), undefined, JSON.stringify(message));
    const worse: unknown[] = [null, { kind: 'drawn', frames: 1 }, { kind: 'hover', iso3: 'CHN', x: NaN, y: 0, flow: null, use: null }, { kind: 'hover', iso3: 'CHN', x: 1, y: 0, flow: { kind: 'gold', from: 'USA', to: 'CHN', amount: 1 }, use: null },
      { kind: 'hover', iso3: 'CHN', x: 1, y: 0, flow: null }, { kind: 'hover', iso3: 'CHN', x: 1, y: 0, flow: null, use: { lever: 64, level: 1, actor: 'USA' } }, { kind: 'levers', shown: [-1] }, { kind: 'levers', shown: 3 }, { kind: 'levers', shown: Array(65).fill(1) }, { kind: 'camera', turn: 1, x: 0, y: 0, zoom: 100, lon: 0, lat: 0 }, { kind: 'camera', turn: 1, x: 0, y: 0, zoom: 2 }, { kind: 'pick', iso3: '<b>' }, { kind: 'failed', reason: 'mood', detail: '' }, { kind: 'failed', reason: 'load', detail: 3 }];
    for (const message of worse) assert.equal(readFromFrame(message), undefined, JSON.stringify(message));
  });

  test('a handshake has a kind and this version', () => {
    assert(isHandshake({ kind: 'sovereign-hello', version: 1 }, 'sovereign-hello'));
    for (const value of [{ kind: 'sovereign-hello', version: 2 }, { kind: 'sovereign-connect', version: 1 }, 'sovereign-hello', null]) {
      assert.equal(isHandshake(value, 'sovereign-hello'), false);
    }
  });
});
