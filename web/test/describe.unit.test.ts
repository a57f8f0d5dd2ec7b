// Sentences: each is tested as the reader gets it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultShock, levers, nameInText } from '../src/catalogue';
import { THIN } from '../src/format';
import { leversWithoutSentence, measures, monthOfInterest, sentence, whatChanged, type Readable } from '../src/describe/changed';
import { chartSentence } from '../src/describe/chart';
import { hoverSentence, modelSentence, valueSentence } from '../src/describe/country';
import { legendSentence } from '../src/describe/legend';
import { emptyScenario, type Scenario } from '../src/store';

const plain = (text: string): string => text.replaceAll(THIN, ' ');

/** A run in which every value is `all`, except those named. */
const world = (all: number, named: Record<string, number> = {}): Readable => ({
  at: (_, id, ...entity) => named[[id, ...entity].join(' ')] ?? all,
});

function pulling(id: string): Scenario {
  const lever = levers.find((l) => l.id === id)!;
  return { ...emptyScenario, shocks: [{ ...defaultShock(lever, `${id}/1`), magnitude: lever.default, start: 57, announced: 56 }] };
}

test('an unchanged page says what to do', () => {
  const texts = whatChanged(emptyScenario, world(1), world(1), 80);
  assert.deepEqual(texts, ['Nothing is changed yet. Press a policy shock: the whole run from 2022 to 2040 is computed anew.']);
});

test('an export control speaks of US designs in China first', () => {
  const run = world(100, { 'accelerators_shipped us_designed CHN': 380_000, 'compute_owned CHN': 90 });
  const base = world(100, { 'accelerators_shipped us_designed CHN': 1_000_000 });
  assert.deepEqual(whatChanged(pulling('gpu_export_control.coverage'), run, base, 80).map(plain), [
    'By Sep 2028, US-designed accelerators shipped to China are 62 % below the baseline (380 k instead of 1 M H100e a year).',
    'By Sep 2028, compute owned by China is 10 % below the baseline (90 instead of 100 H100e).',
  ]);
});

test('before the shock the sentence looks two years past its start', () => {
  assert.equal(monthOfInterest(pulling('gpu_export_control.coverage'), 47), 81);
  assert.equal(monthOfInterest(pulling('gpu_export_control.coverage'), 100), 100);
  assert.equal(monthOfInterest(emptyScenario, 12), 12);
});

test('a change that no headline shows is said as such', () => {
  assert.deepEqual(whatChanged(pulling('chip_fund.spending'), world(5), world(5), 80), [
    'By Sep 2028, the headline figures are within half a per cent of the baseline.',
  ]);
});

test('policies are held against the baseline under the same assumptions, assumptions against the default one', () => {
  const overrides = [{ param: 'demand.elasticity', value: 1 }];
  const run = world(100, { 'accelerators_shipped us_designed CHN': 380_000 });
  const base = world(100, { 'accelerators_shipped us_designed CHN': 1_000_000 });
  const both = whatChanged({ ...pulling('gpu_export_control.coverage'), overrides }, run, base, 80).map(plain);
  assert.match(both[0]!, /62 % below your own baseline/);
  assert.equal(both.at(-1), 'Your own baseline has the assumption that you changed, and no policy.');
  const alone = whatChanged({ ...emptyScenario, overrides }, world(100, { 'compute_owned CHN': 90 }), world(100), 80).map(plain);
  assert.match(alone[0]!, /10 % below the baseline/);
  assert.equal(alone.at(-1), 'No policy differs: this is what your assumption alone does.');
});

const forms: [number, number, string][] = [
  [9, 14, 'By Sep 2028, US tool sales to China are 36 % below the baseline ($9 bn instead of $14 bn a year).'],
  [15.4, 14, 'By Sep 2028, US tool sales to China are 10 % above the baseline ($15 bn instead of $14 bn a year).'],
  [70, 14, 'By Sep 2028, US tool sales to China are 5 times the baseline ($70 bn instead of $14 bn a year).'],
  [14, 14, 'By Sep 2028, US tool sales to China are as in the baseline ($14 bn a year).'],
  [3, 0, 'By Sep 2028, US tool sales to China are $3 bn instead of $0 bn a year.'],
];
for (const [now, was, text] of forms) {
  test(`${now} instead of ${was}`, () => assert.equal(plain(sentence(measures.usTools, 80, now, was)), text));
}

test('a cut-off speaks of use abroad, a dump of chips and of what they cost', () => {
  const base = world(100, { 'fiscal_cost CHN': 0 });
  const cut = world(100, { 'model_use_family us_closed REST': 80, 'channel_revenue api USA': 90 });
  assert.deepEqual(whatChanged(pulling('api_cutoff.coverage'), cut, base, 80).map(plain), [
    'By Sep 2028, use of closed US models outside the US and China is 20 % below the baseline (80 instead of 100 trillion tokens a year).',
    'By Sep 2028, US revenue from models abroad is 10 % below the baseline ($90 bn instead of $100 bn a year).',
  ]);
  const dump = world(100, { 'accelerators_made CHN': 300, 'accelerators_shipped chinese CHN': 100, 'fiscal_cost CHN': 12 });
  const before = world(100, { 'accelerators_made CHN': 120, 'accelerators_shipped chinese CHN': 100, 'fiscal_cost CHN': 0 });
  assert.deepEqual(whatChanged(pulling('chip_dumping.subsidy'), dump, before, 80).map(plain), [
    'By Sep 2028, Chinese accelerators shipped abroad are 10 times the baseline (200 instead of 20 H100e a year).',
    'By Sep 2028, the fiscal cost to China is $12 bn instead of $0 bn a year.',
  ]);
});

test('margins, prices and values are spelled with their units', () => {
  assert.equal(plain(sentence(measures.closedMargin, 80, 0.3, 0.6)), 'By Sep 2028, the margin of closed US models is 50 % below the baseline (30 % instead of 60 %).');
  assert.equal(plain(sentence(measures.closedPrice, 80, 3, 6)), 'By Sep 2028, the price of closed US models is 50 % below the baseline ($3 instead of $6 per million tokens).');
  assert.equal(plain(sentence(measures.chipValue, 80, 3000, 6000)), 'By Sep 2028, the market value of US chip design is 50 % below the baseline ($3,000 bn instead of $6,000 bn).');
  assert.equal(plain(sentence(measures.efficiencyChina, 80, 90, 30)), 'By Sep 2028, Chinese efficiency in training is 3 times the baseline (90 instead of 30 times that of the US in 2022).');
});

test('every lever has a sentence of its own', () => {
  assert.deepEqual(leversWithoutSentence(levers.map((l) => l.id)), []);
});

test('every measure makes a sentence that starts and ends as one', () => {
  for (const m of Object.values(measures)) {
    assert.match(sentence(m, 80, 1, 2), /^By Sep 2028, .+ (is|are) 50\u202f% below the baseline \(.+ instead of .+\)\.$/);
  }
});

test('a chart speaks of the month at the playhead', () => {
  const text = chartSentence('Accelerators shipped', 'million H100e a year', 80, [
    { label: 'US-designed', value: '24' },
    { label: 'Chinese', value: '2' },
  ]);
  assert.equal(text, 'Accelerators shipped, million H100e a year. Sep 2028: US-designed 24, Chinese 2.');
});

test('the tooltip tells what stands in a country and who owns it', () => {
  const run = world(0, {
    'installed_compute DEU us_cloud us_designed': 300_000,
    'installed_compute DEU domestic us_designed': 100_000,
    'accelerators_shipped us_designed DEU': 50_000,
  });
  assert.equal(plain(hoverSentence(run, 'DEU', 80)), 'Germany: 400 k H100e installed, 25 % owned at home, 50 k H100e a year arriving');
  assert.equal(hoverSentence(world(0), 'DEU', 80), 'Germany: no compute worth showing');
  assert.equal(hoverSentence(run, 'ATA', 80), 'ATA: not in the model');
});

test('the tooltip of the model lens ranks the families', () => {
  const run = world(0, {
    'model_share IND us_closed': 0.63,
    'model_share IND china_open': 0.3,
    'model_share IND us_open': 0.069,
    'model_share IND rest_open': 0.001,
    'ai_users IND': 7.1,
    'model_use IND': 12.2,
  });
  assert.equal(
    plain(modelSentence(run, 'IND', 80)),
    'India: US closed 63 %, China open 30 %, US open 6.9 %; 7.1 % of working age use AI, 12 trillion tokens a year',
  );
  assert.equal(modelSentence(world(0), 'IND', 80), 'India: no use of models yet');
});

test('the tooltip of the value lens tells net, earned and paid', () => {
  const run = world(0, { 'value_net DEU': -15, 'value_paid DEU models': 20, 'value_paid DEU cloud': 3 });
  assert.equal(plain(valueSentence(run, 'DEU', 80)), 'Germany: −$15 bn a year; its owners earn $8 bn, it pays $23 bn');
  assert.equal(plain(valueSentence(world(0), 'DEU', 80)), 'Germany: $0 a year; its owners earn $0, it pays $0');
});

test('names take their article inside a sentence', () => {
  assert.equal(nameInText('NLD'), 'the Netherlands');
  assert.equal(nameInText('USA'), 'the United States');
  assert.equal(nameInText('CHN'), 'China');
});

test('the legend says what one dot stands for, when the map knows', () => {
  const scale = { halved: 0, particleChips: 5000, packetChips: 50_000, particleTools: 0.5, particleMoney: 0 };
  const full = legendSentence('hardware', scale, false);
  assert.equal(plain(full), 'One dot is 5,000 H100e, a large one 50 k, a grey one $500 m of tools.');
  assert.equal(legendSentence('hardware', { ...scale, particleChips: 200, packetChips: 200, particleTools: 0 }, false), 'One dot is 200 H100e.');
  assert.equal(legendSentence('hardware', { ...scale, particleChips: 0 }, false), '');
  assert.equal(legendSentence('hardware', { ...scale, halved: 1 }, false), `${full} Fewer dots are drawn here, to keep the map smooth.`);
  assert.equal(plain(legendSentence('value', { ...scale, particleMoney: 0.2 }, false)), 'One dot is $200 m from payer to earner; a glow is what users gain.');
  assert.match(legendSentence('value', scale, true), /^Arrowheads /);
  assert.match(legendSentence('models', scale, true), /^Filled by the family /);
});

test('amounts that read the same are said once', () => {
  assert.equal(plain(sentence(measures.lagChina, 80, 14.1, 14.9)), 'By Sep 2028, the lag of open Chinese models is 5 % below the baseline (14 instead of 15 months).');
  assert.equal(plain(sentence(measures.ownedRest, 80, 17.3e6, 16.7e6)), 'By Sep 2028, compute owned by the rest of the world is 4 % above the baseline (about 17 M H100e both times).');
  assert.equal(plain(sentence(measures.chinaOpenAbroad, 80, 17_320, 16_650)), 'By Sep 2028, use of open Chinese models outside the US and China is 4 % above the baseline (17,300 instead of 16,700 trillion tokens a year).');
});
