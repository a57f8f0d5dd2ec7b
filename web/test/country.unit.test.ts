// "Your country": guesses, the search, the figures, the cuts and the sentences.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries, entityIndex, layoutHash, output, outputs } from '../src/catalogue';
import { search, type Option } from '../src/country/combobox';
import { COUNTED, cutsAgainst, monthOfCut, withCut, yearOf, type Loss } from '../src/country/cutoff';
import { computeByMaker, paidByLayer, rankOf, summaryOf, total, type Summary } from '../src/country/figures';
import { guessCountry } from '../src/country/guess';
import { changeText, cutSentence, heldSentence, summarySentences } from '../src/country/words';
import { FIRST_SIMULATED, MONTHS } from '../src/format';
import { emptyScenario } from '../src/store';
import { Trajectory } from '../src/trajectory';
import { formatShock, parseShock } from '../src/url';

const plain = (text: string): string => text.replace(/\u202f/g, ' ');
const perMonth = outputs.reduce((n, o) => n + o.dims.reduce((k, d) => k * d.entities.length, 1), 0);

/** A run that has the given values, named "output entity entity", in every month. */
function world(values: Readonly<Record<string, number>>): Trajectory {
  const buffer = new ArrayBuffer(32 + 4 * MONTHS * perMonth);
  new Uint32Array(buffer).set([0x31545353, 2, layoutHash, MONTHS, 1, 0, MONTHS * perMonth, 0]);
  const cells = new Float32Array(buffer, 32);
  for (const [name, value] of Object.entries(values)) {
    const [id = '', ...entity] = name.split(' ');
    for (let m = 0; m < MONTHS; m++) cells[m * perMonth + output(id).offset + entityIndex(id, entity)] = value;
  }
  return new Trajectory(buffer);
}

test('a clock tells the country, old names of zones too', () => {
  assert.deepEqual(guessCountry('Europe/Berlin', ['fr-FR']), { iso3: 'DEU', by: 'zone' });
  assert.deepEqual(guessCountry('Asia/Calcutta', []), { iso3: 'IND', by: 'zone' });
  assert.deepEqual(guessCountry('Europe/Copenhagen', []), { iso3: 'DNK', by: 'zone' });
  assert.deepEqual(guessCountry('America/Sao_Paulo', []), { iso3: 'BRA', by: 'zone' });
  assert.deepEqual(guessCountry('Asia/Taipei', []), { iso3: 'TWN', by: 'zone' });
});

test('where it does not, the first language with a region does; nothing is nothing', () => {
  assert.deepEqual(guessCountry('UTC', ['en', 'pt-BR', 'en-US']), { iso3: 'BRA', by: 'language' });
  assert.equal(guessCountry('UTC', ['en', 'not a language', 'de']), null);
  assert.equal(guessCountry('Antarctica/Troll', []), null);
});

test('every economy of some size can be guessed', () => {
  for (const iso3 of ['USA', 'CHN', 'IND', 'JPN', 'DEU', 'GBR', 'FRA', 'BRA', 'NGA', 'IDN', 'KOR', 'ARE', 'SAU', 'ZAF', 'NLD', 'SWE', 'NOR', 'HKG']) {
    const zone = Intl.supportedValuesOf('timeZone').find((name) => guessCountry(name, [])?.iso3 === iso3);
    assert.ok(zone, iso3);
  }
});

test('the search finds names without their accents, and codes; what begins with the text comes first', () => {
  const options = ['Türkiye/tr', 'Turkmenistan/tm', 'Saint Martin/mf', 'Martinique/mq', 'Germany/de'].map((text): Option => {
    const [label = '', code = ''] = text.split('/');
    return { value: code, label, codes: [code] };
  });
  const found = (text: string): string[] => search(options, text).map(({ label }) => label);
  assert.deepEqual(found('turk'), ['Türkiye', 'Turkmenistan']);
  assert.deepEqual(found('mart'), ['Martinique', 'Saint Martin']);
  assert.deepEqual(found('DE'), ['Germany']);
  assert.deepEqual(found('xyz'), []);
  assert.equal(found('').length, 5);
});

const chips = {
  'installed_compute DEU us_cloud us_designed': 300,
  'installed_compute DEU domestic us_designed': 100,
  'installed_compute USA us_cloud us_designed': 900,
  'installed_compute USA chinese_cloud chinese': 100,
};

test('clouds are foreign everywhere but at home', () => {
  const amounts = (iso3: string): Record<string, number> => Object.fromEntries(computeByMaker(world(chips), iso3, 80).map(({ id, amount }) => [id, amount]));
  assert.deepEqual(amounts('DEU'), { 'owned-us_designed': 100, 'owned-chinese': 0, 'rented-us_designed': 300, 'rented-chinese': 0 });
  assert.deepEqual(amounts('USA'), { 'owned-us_designed': 900, 'owned-chinese': 0, 'rented-us_designed': 0, 'rented-chinese': 100 });
});

test('the groups of layers hold every layer once', () => {
  const layers = output('value_paid').dims[1]!.entities;
  const run = world(Object.fromEntries(layers.map((layer, i) => [`value_paid DEU ${layer}`, i + 1])));
  assert.equal(total(paidByLayer(run, 'DEU', 80)), (layers.length * (layers.length + 1)) / 2);
});

test('places count from the largest, equals share one', () => {
  const run = world({ 'ai_users DEU': 30, 'ai_users FRA': 40, 'ai_users ITA': 30 });
  assert.deepEqual(rankOf('users', run, 'FRA', 80), { value: 40, rank: 1, median: 0 });
  assert.equal(rankOf('users', run, 'DEU', 80).rank, 2);
  assert.equal(rankOf('users', run, 'ITA', 80).rank, 2);
  assert.equal(rankOf('users', run, 'ESP', 80).rank, 4);
  assert.equal(countries.length, 214);
});

test('nobody cuts off their own country, and all cuts are shocks that a link can carry', () => {
  assert.deepEqual(cutsAgainst('USA').map(({ id }) => id), ['cn-models']);
  assert.ok(!cutsAgainst('CHN').some(({ id }) => id === 'cn-models'));
  for (const cut of cutsAgainst('DEU')) {
    for (const shock of withCut(emptyScenario, cut, 'DEU', 80).shocks) {
      const read = parseShock(formatShock(shock), []);
      assert.ok(typeof read !== 'string', String(read));
      assert.deepEqual({ ...read, key: shock.key }, shock);
    }
  }
});

test('a cut comes at the playhead, as far as a year of simulation is left', () => {
  assert.equal(monthOfCut(80.4), 80);
  assert.equal(monthOfCut(3), FIRST_SIMULATED);
  assert.equal(monthOfCut(MONTHS - 1), MONTHS - COUNTED);
  const year = yearOf(world({ 'model_use DEU': 5, 'consumer_surplus DEU': 2 }), 'DEU', MONTHS - COUNTED);
  assert.deepEqual(year, { use: 5, capital: 0, surplus: 2 });
});

const summary: Summary = { leader: { family: 'us_closed', share: 0.63 }, compute: 478e3, rentedShare: 0.52, paid: 23, earned: 8.1, net: -14.9, dependency: 0.71 };

test('the summary says who, where, how much and what if', () => {
  assert.deepEqual(summarySentences(summary, 'DEU', 80).map(plain), [
    'In Sep 2028, Germany runs on closed American models for 63 % of its use.',
    '478 k H100e stand there, 52 % of it rented from foreign clouds.',
    'It pays the stack $23 bn a year and earns $8.1 bn: −$15 bn net.',
    'If the one foreign government that can cut most off did so, it would lose 71 % of its AI service at once.',
  ]);
  const poor = summaryOf(world({}), 'DEU', 80);
  assert.match(summarySentences(poor, 'DEU', 80).join(' '), /nobody in Germany uses models yet\. No compute worth showing/);
});

test('against another run it says what moved, and what did not', () => {
  const was = { ...summary, compute: 500e3, net: -14.9, dependency: 0.6 };
  assert.equal(plain(heldSentence(summary, was, 'baseline')), 'Against the baseline: −4.4 % compute, dependency +11 points.');
  assert.equal(plain(heldSentence(summary, summary, 'own')), 'Against the baseline under your assumptions nothing of this moves.');
  assert.equal(plain(changeText(1, 1)), '±0 %');
});

test('the gravest cut is told with its losses; the United States can be cut off by China only', () => {
  const loss = (id: string): Loss => ({ id, pulls: [], without: { use: 10, capital: 100, surplus: 50 }, withCut: { use: 6, capital: 10, surplus: 20 } });
  assert.equal(
    plain(cutSentence([loss('us-models'), loss('us-all')], 'DEU', 80)),
    'A full American cut-off of Germany in Sep 2028 would cost it 40 % of its use of models and 90 % of its intelligent capital in the first year, and its users $30 bn a year of what AI is worth to them beyond its price.',
  );
  assert.equal(plain(cutSentence([loss('cn-models')], 'USA', 80)), 'If China closed its models to the United States in Sep 2028, it would lose 40 % of its use of models in the first year.');
  assert.equal(cutSentence([], 'DEU', 80), '');
});
