// Links: what is read, what is written, and what is named when it is wrong.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levers, historyShocks, defaultShock } from '../src/catalogue';
import '../src/details/main';
import { details } from '../src/details';
import { initialState, type Shock, type State } from '../src/store';
import { version } from '../src/made';
import { formatQuery, formatShock, needsDetails, parseQuery, parseShock } from '../src/url';

const { parameters } = details();
const gpu = 'gpu_export_control.coverage';

function read(text: string): Shock {
  const shock = parseShock(text, []);
  assert.ok(typeof shock !== 'string', String(shock));
  return shock;
}

test('the opening state is an empty link', () => {
  assert.equal(formatQuery(initialState), '');
  assert.deepEqual(parseQuery(''), { state: {}, notices: [] });
});

test('a short shock takes the lever’s defaults', () => {
  const shock = read(`${gpu}:0.85@2026-10~CHN`);
  assert.equal(shock.magnitude, 0.85);
  assert.equal(shock.start, 57);
  assert.ok(shock.announced <= shock.start);
  assert.deepEqual(shock.targets, ['CHN']);
  assert.deepEqual(shock.actors, ['USA']);
  assert.equal(shock.end, -1);
});

test('every part of a shock is read', () => {
  const shock = read('equipment_control.coverage(JPN,USA):0.6@2027-01/12..2030-06!2026-06~CHN');
  assert.deepEqual(
    { actors: shock.actors, start: shock.start, ramp: shock.ramp, end: shock.end, announced: shock.announced },
    { actors: ['USA', 'JPN'], start: 60, ramp: 12, end: 101, announced: 53 },
  );
});

test('a shock of every lever reads back as it was written', () => {
  for (const lever of levers) {
    for (const magnitude of [lever.min, lever.default, lever.max]) {
      const plain = { ...defaultShock(lever, `${lever.id}/1`), magnitude };
      const full = { ...plain, ramp: 17, start: 70, announced: 61, end: 99 };
      for (const shock of [plain, full]) assert.deepEqual(read(formatShock(shock)), shock);
    }
  }
});

test('a full state reads back and writes the same link again', () => {
  const lever = levers.find((l) => l.id === gpu)!;
  const base = { ...defaultShock(lever, `${gpu}/1`), magnitude: 0.5 };
  const state: State = {
    ...initialState,
    month: 80,
    theme: 'night',
    center: 'atlantic',
    lens: 'value',
    speed: 4,
    loop: { from: 60, to: 95 },
    rewriting: false,
    selected: 'DEU',
    family: 'china_open',
    compare: 'split',
    divider: 0.37,
    perHead: true,
    at: { lon: -3.7, lat: 40.42, zoom: 2.5 },
    scenario: {
      base: 'history',
      without: [historyShocks[0]!.id],
      overrides: [{ param: parameters[0]!.id, value: parameters[0]!.max }],
      shocks: [base, { ...base, key: `${gpu}/2`, targets: ['IND', 'KEN'], start: 100, announced: 90 }],
    },
  };
  const query = formatQuery(state);
  assert.doesNotMatch(query, /%/, 'a link is readable');
  const parsed = parseQuery(query);
  assert.deepEqual(parsed.notices, []);
  const again: State = { ...initialState, ...parsed.state };
  assert.deepEqual(again, state);
  assert.equal(formatQuery(again), query);
});

test('a muted shock is kept in a link, by its own name', () => {
  const { state } = parseQuery(`?muted=${gpu}:0.85@2026-10~CHN&shock=${gpu}:0.5@2027-01~CHN`);
  assert.deepEqual(state.scenario?.shocks.map(({ muted = false }) => muted), [true, false]);
  assert.match(formatQuery({ ...initialState, ...state }), /&muted=gpu_export_control\.coverage:0\.85@2026-10~CHN&shock=/);
});

test('a link says that history may be rewritten where the scenario does not say it itself', () => {
  assert.equal(parseQuery('?rewrite=on').state.rewriting, true);
  assert.equal(formatQuery({ ...initialState, rewriting: true }), `?v=${version}&rewrite=on`);
  const left = { ...initialState, rewriting: true, scenario: { ...initialState.scenario, without: [historyShocks[0]!.id] } };
  assert.doesNotMatch(formatQuery(left), /rewrite/);
});

test('a list of targets may name groups', () => {
  assert.deepEqual(read(`${gpu}:0.5~GCC,-SAU`).targets, ['ARE', 'BHR', 'KWT', 'OMN', 'QAT']);
});

test('escapes by a messenger do no harm', () => {
  const { state, notices } = parseQuery(`?v=1&shock=${encodeURIComponent(`${gpu}:0.85@2026-10~CHN`)}&t=2028%2D09`);
  assert.deepEqual(notices, []);
  assert.equal(state.scenario?.shocks.length, 1);
  assert.equal(state.month, 80);
});

const wrong: [string, string, RegExp][] = [
  ['v=9', 'v', /^\d+\.\d+\.\d+$/],
  ['t=2050-01', 't', /2022-01 to 2040-12/],
  ['t=', 't', /2022-01/],
  ['lens=moon', 'lens', /hardware, models, value/],
  ['theme=pink', 'theme', /night, paper, projector, auto/],
  ['center=arctic', 'center', /pacific, atlantic/],
  ['loop=2027-01', 'loop', /FROM\.\.TO/],
  ['loop=2029-01..2027-01', 'loop', /FROM\.\.TO/],
  ['loop=2027-01..2027-02..2027-03', 'loop', /2027-01\.\.2029-12/],
  ['speed=3', 'speed', /1, 2, 4, 8/],
  ['at=10,51', 'at', /LON,LAT,ZOOM/],
  ['at=10,91,2', 'at', /LON,LAT,ZOOM/],
  ['at=10,51,x', 'at', /LON,LAT,ZOOM/],
  ['at=10,51,40', 'at', /zoom from 1 to 9/],
  ['country=XXX', 'country', /country code/],
  ['base=zero', 'base', /history, none/],
  ['without=nothing', 'without', /event of the history/],
  ['rewrite=yes', 'rewrite', /^on$/],
  ['muted=x', 'muted', /LEVER:SIZE/],
  ['set=nothing:1', 'set', /PARAMETER:VALUE/],
  ['colour=red', 'colour', /shock/],
  ['shock=', 'shock', /LEVER:SIZE/],
  ['shock=moon_control:0.5', 'shock', /gpu_export_control\.coverage/],
  [`shock=${gpu}:1.5`, 'shock', /from 0 to 1/],
  [`shock=${gpu}:x`, 'shock', /from 0 to 1/],
  [`shock=${gpu}:NaN`, 'shock', /from 0 to 1/],
  [`shock=${gpu}:0.5@2050-01`, 'shock', /2022-01 to 2040-12/],
  [`shock=${gpu}:0.5@2026-10!2027-01`, 'shock', /no later than the start/],
  [`shock=${gpu}:0.5@2026-10..2026-05`, 'shock', /end after Oct 2026/],
  [`shock=${gpu}:0.5@2026-10/999`, 'shock', /0 to 120 months/],
  [`shock=${gpu}:0.5~CHN,ZZZ`, 'shock', /country code/],
  [`shock=${gpu}:0.5~`, 'shock', /country code/],
  [`shock=${gpu}(CHN):0.5`, 'shock', /actors from USA/],
  [`shock=${gpu}:0.5@2026-10&x`, 'x', /shock/],
  ['shock=chip_fund.spending:30~CHN', 'shock', /no targets/],
  ['t=%E0%A4%A', 't', /2022-01/],
];
for (const [query, name, allowed] of wrong) {
  test(`“${query}” is named and left out`, () => {
    const { notices, state } = parseQuery(`?v=1&${query}&speed=2`.replace('v=1&v=9', 'v=9'));
    const notice = notices.find((n) => n.name === name);
    assert.ok(notice, `no notice for ${name}: ${JSON.stringify(notices)}`);
    assert.match(notice.allowed, allowed);
    if (name !== 'speed') assert.equal(state.speed, 2, 'the rest runs');
  });
}

test('links of campaigns are no mistake of the reader', () => {
  assert.deepEqual(parseQuery('?utm_source=x&fbclid=y').notices, []);
});

test('an endless link is refused as a whole', () => {
  const { state, notices } = parseQuery(`?t=2028-09&x=${'y'.repeat(20_000)}`);
  assert.deepEqual(state, {});
  assert.equal(notices[0]?.name, 'link');
});

test('random text never throws and never yields a broken state', () => {
  const letters = 'shock=:@~!/.(),&%2026-10CHNgpu_export_control.coverage0.5tvset';
  let seed = 12345;
  const random = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % n;
  };
  for (let i = 0; i < 3000; i++) {
    let text = '?';
    for (let k = random(60); k > 0; k--) text += letters[random(letters.length)];
    const { state } = parseQuery(text);
    for (const shock of state.scenario?.shocks ?? []) assert.ok(shock.announced <= shock.start);
  }
});

test('chosen charts keep their order; one that is not there is named, and the others stand', () => {
  const charts = ['profit_layer', 'capital', 'payments'] as const;
  assert.equal(formatQuery({ ...initialState, charts }), `?v=${version}&charts=profit_layer,capital,payments`);
  assert.deepEqual(parseQuery('?v=1&charts=profit_layer,capital,payments,capital'), { state: { charts }, notices: [] });
  const { state, notices } = parseQuery('?v=1&charts=capital,gold');
  assert.deepEqual(state.charts, ['capital']);
  assert.deepEqual(notices.map(({ name, value }) => [name, value]), [['charts', 'gold']]);
  assert.match(notices[0]!.allowed, /^shipped, .*payments/);
});

test('a kept scenario is in the link part by part, and comes back with what the run is held against', () => {
  const query = `?v=${version}&shock=${gpu}:0.85@2026-10~CHN&a.without=${historyShocks[0]!.id}&a.shock=${gpu}:0.5@2027-01~CHN&against=a`;
  const { state, notices } = parseQuery(query);
  assert.deepEqual(notices, []);
  assert.deepEqual([state.scenario?.shocks[0]?.magnitude, state.kept?.shocks[0]?.magnitude], [0.85, 0.5]);
  assert.deepEqual([state.kept?.without, state.against], [[historyShocks[0]!.id], 'kept']);
  assert.equal(formatQuery({ ...initialState, ...state }), query);
});

test('the baseline can be kept too; A alone changes nothing, and without A nothing is held against it', () => {
  const kept = parseQuery('?a.base=history').state;
  assert.deepEqual([kept.kept, kept.scenario], [initialState.scenario, undefined]);
  assert.equal(formatQuery({ ...initialState, ...kept }), `?v=${version}&a.base=history`);
  assert.equal(parseQuery('?against=a').state.against, undefined);
});

test('bad parts of A are named with what is allowed', () => {
  const { state, notices } = parseQuery(`?a.shock=nonsense&a.base=nothing&against=b&a.t=2028-01`);
  assert.deepEqual(notices.map(({ name }) => name), ['a.shock', 'a.base', 'against', 'a.t']);
  assert.equal(state.kept, undefined);
  assert.ok(needsDetails('?a.set=indices.psi:0.05'));
});

test('a link keeps low power, keys, and what the classroom reads', () => {
  const query = `?v=${version}&power=low&keys=off&allow=open_release.speed&goal=use.china_open~WORLD:under:30@2032-12`;
  const { state, notices } = parseQuery(query);
  assert.deepEqual(notices, []);
  assert.equal(formatQuery({ ...initialState, ...state }), query);
  assert.deepEqual(parseQuery('?power=none&keys=1').notices.map(({ name }) => name), ['power', 'keys']);
});
