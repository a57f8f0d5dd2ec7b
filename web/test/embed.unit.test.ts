// The embed without a browser: its address, its buttons, its messages.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readyMade } from '../src/catalogue';
import { scenarioOf } from '../src/controls/ready';
import { toggled, holds } from '../src/embed/offers';
import { readAddress } from '../src/embed/address';
import { BadField, HEIGHTS, readCommand, readTold, sealed, type Command, type Told } from '../src/embed/messages';
import { opened } from '../src/embed/open';
import { emptyScenario, initialState, reduce, type State } from '../src/store';
import { version } from '../src/made';
import { formatQuery, parseQuery } from '../src/url';

const control = 'shock=gpu_export_control.coverage:0.85@2026-10!2026-09~CHN';

describe('address', () => {
  test('takes the grammar of the page, and what only an embed knows', () => {
    const { state, notices, controls, offers, autoplay, waits } = readAddress(`?v=1&${control}&lens=models&controls=lens,open&offer=open_release,api_cutoff.coverage&autoplay=on&start=click`);
    assert.deepEqual(notices, []);
    assert.equal(state.scenario?.shocks.length, 1);
    assert.equal(state.lens, 'models');
    assert.deepEqual([...controls], ['lens', 'open']);
    assert.deepEqual(offers.map(({ label }) => label), ['Open release', 'API cut-off']);
    assert.deepEqual([autoplay, waits], [true, true]);
  });

  test('shows all parts and offers three shocks when nothing is said', () => {
    const { controls, offers, autoplay, waits } = readAddress('');
    assert.deepEqual([controls.size, offers.length, autoplay, waits], [5, 3, false, false]);
    for (const { scenario } of offers) assert.equal(formatQuery({ ...initialState, scenario }).split('shock=').length, 2);
  });

  test('controls=none is the map alone', () => assert.equal(readAddress('?controls=none').controls.size, 0));

  test('begins with a ready-made scenario, unless the link spells one out', () => {
    assert.equal(readAddress('?scenario=open_release').state.scenario?.shocks[0]?.lever, 'open_release.speed');
    assert.equal(readAddress(`?scenario=open_release&${control}`).state.scenario?.shocks[0]?.lever, 'gpu_export_control.coverage');
  });

  for (const [bad, name, value] of [
    ['controls=lens,wheel', 'controls', 'wheel'],
    ['offer=open_release,nothing', 'offer', 'nothing'],
    ['offer=a,b,c,d,e,f,g', 'offer', 'a'],
    ['scenario=none', 'scenario', 'none'],
    ['autoplay=yes', 'autoplay', 'yes'],
    ['start=soon', 'start', 'soon'],
    ['lens=wide', 'lens', 'wide'],
  ] as const) {
    test(`names a bad parameter: ${bad}`, () => {
      const [notice] = readAddress(`?${bad}`).notices;
      assert.deepEqual([notice?.name, notice?.value], [name, value]);
      assert.notEqual(notice?.allowed, '');
    });
  }

  test('more than six buttons are named too', () => {
    const { offers, notices } = readAddress('?offer=gpu_export_control,open_release,chip_fund,taiwan_loss,grid_freeze,capital_bust,capital_boom');
    assert.equal(offers.length, 6);
    assert.deepEqual(notices.map(({ name, value }) => [name, value]), [['offer', '7 buttons']]);
  });

  test('the page takes an embed’s link without a word', () => {
    assert.deepEqual(parseQuery('?controls=none&offer=x&scenario=y&autoplay=on&start=click').notices, []);
  });
});

describe('offers', () => {
  const { offers } = readAddress('?offer=open_release,open_trade');

  test('a press adds a change to what is there, another takes it out again', () => {
    const mine = parseQuery(`?${control}`).state.scenario!;
    for (const { id, scenario } of offers) {
      const on = toggled(mine, scenario);
      assert.ok(holds(on, scenario), id);
      assert.ok(holds(on, mine), id);
      assert.deepEqual(toggled(on, scenario), mine, id);
    }
  });

  test('a shock of other values is not the one on the button', () => {
    assert.equal(holds(parseQuery('?shock=open_release.speed:0.5@2026-10').state.scenario!, offers[0]!.scenario), false);
    assert.equal(holds(emptyScenario, offers[1]!.scenario), false);
  });
});

describe('opening another link', () => {
  const after = (state: State, query: string): State => opened(state, parseQuery(query).state).reduce(reduce, state);

  test('what it leaves out is as at the opening, but for theme and speed', () => {
    const from: State = { ...initialState, ...parseQuery(`?${control}&lens=value&per=head&t=2030-01&speed=4&theme=night&compare=split`).state };
    assert.equal(formatQuery(after(from, '?t=2028-09')), `?v=${version}&t=2028-09&theme=night&speed=4`);
    assert.equal(formatQuery(after(from, '?theme=paper')), `?v=${version}&theme=paper&speed=4`);
  });

  test('the same scenario is not run anew', () => {
    const from: State = { ...initialState, ...parseQuery(`?${control}`).state };
    assert.equal(after(from, `?${control}&t=2029-01`).scenario, from.scenario);
    assert.notEqual(after(from, '?t=2029-01').scenario, from.scenario);
  });
});

describe('messages', () => {
  const state = { query: '?v=1', hash: '0123456789abcdef', time: '2028-09', playing: false };
  const commands: Command[] = [
    { kind: 'set', query: '?v=1&t=2028-09' },
    { kind: 'play' },
    { kind: 'pause' },
    { kind: 'time', time: '2028-09' },
    { kind: 'theme', theme: 'night' },
    { kind: 'state' },
    { kind: 'export', id: 7, format: 'png' },
    { kind: 'host', popups: true },
  ];
  const events: Told[] = [
    { kind: 'ready', ...state },
    { kind: 'started' },
    { kind: 'change', ...state },
    { kind: 'timechange', time: '2028-09', playing: true },
    { kind: 'resize', height: 540 },
    { kind: 'error', message: 'no' },
    { kind: 'exported', id: 7, name: 'a.csv', file: new Blob(['a']) },
    { kind: 'unexported', id: 7, message: 'no' },
  ];

  test('what is sent is what is read', () => {
    for (const command of commands) assert.deepEqual(readCommand(sealed(command)), command);
    for (const event of events) assert.deepEqual(readTold(sealed(event)), event);
  });

  test('messages of others are none of ours', () => {
    for (const data of [undefined, null, 0, 'play', [], {}, { kind: 'play' }, Object.create({ sovereign: 1, kind: 'play' })]) {
      assert.equal(readCommand(data), undefined);
      assert.equal(readTold(data), undefined);
    }
  });

  test('heights are clamped to what a page can bear', () => {
    const height = (value: unknown): unknown => readTold({ sovereign: 1, kind: 'resize', height: value });
    assert.deepEqual(height(1e12), { kind: 'resize', height: HEIGHTS.most });
    assert.deepEqual(height(-5), { kind: 'resize', height: HEIGHTS.least });
    assert.deepEqual(height(540.2), { kind: 'resize', height: 541 });
    for (const bad of [NaN, Infinity, '540', null]) assert.deepEqual(height(bad), new BadField('resize.height'));
  });

  for (const [data, field] of [
    [{ sovereign: 2, kind: 'play' }, 'sovereign'],
    [{ sovereign: '1', kind: 'play' }, 'sovereign'],
    [{ sovereign: 1, kind: 'constructor' }, 'kind'],
    [{ sovereign: 1, kind: 'play', at: 1 }, 'play.at'],
    [{ sovereign: 1, kind: 'set' }, 'set.query'],
    [{ sovereign: 1, kind: 'set', query: 'x'.repeat(16_001) }, 'set.query'],
    [{ sovereign: 1, kind: 'time', time: '2028-13' }, 'time.time'],
    [{ sovereign: 1, kind: 'theme', theme: 'pink' }, 'theme.theme'],
    [{ sovereign: 1, kind: 'export', id: 0.5, format: 'png' }, 'export.id'],
    [{ sovereign: 1, kind: 'export', id: 1, format: 'exe' }, 'export.format'],
    [{ sovereign: 1, kind: 'host', popups: 'yes' }, 'host.popups'],
  ] as const) {
    test(`a bad field is named: ${field}`, () => assert.deepEqual(readCommand(data), new BadField(field)));
  }

  test('whatever is changed in a message, what is read is whole or a named field', () => {
    const random = generator(0x5eed);
    const junk: readonly unknown[] = [undefined, null, NaN, -1, 1e300, '', 'x'.repeat(20_000), [], {}, { toString: 1 }, true, () => 1, new Blob([])];
    for (let round = 0; round < 5000; round++) {
      const [read, list] = round % 2 ? [readCommand, commands] as const : [readTold, events] as const;
      const data: Record<string, unknown> = { ...sealed(list[random(list.length)]!) };
      for (let changes = 1 + random(3); changes > 0; changes--) {
        const names = [...Object.keys(data), '__proto__', 'toString', 'extra'];
        const name = names[random(names.length)]!;
        if (random(4) === 0) delete data[name];
        else Object.defineProperty(data, name, { value: junk[random(junk.length)], enumerable: true, configurable: true, writable: true });
      }
      const out = read(data);
      if (out === undefined) assert.equal('sovereign' in data, false);
      else if (!(out instanceof BadField)) assert.deepEqual(read(sealed(out)), out, 'what passes once passes again');
    }
  });
});

/** A small generator of whole numbers below n, always the same. */
function generator(seed: number): (n: number) => number {
  return (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
}

for (const ready of readyMade) {
  test(`a link to “${ready.title}” finds its button pressed, and pressing takes it out`, () => {
    const scenario = scenarioOf(ready);
    const linked = parseQuery(formatQuery({ ...initialState, scenario })).state.scenario!;
    assert.ok(holds(linked, scenario));
    assert.deepEqual(toggled(linked, scenario), emptyScenario);
    assert.ok(!holds(emptyScenario, scenario));
  });
}
