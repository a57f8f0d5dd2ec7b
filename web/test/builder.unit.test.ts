// The builder without a browser: its address, and the code that it makes.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levers, readyMade } from '../src/catalogue';
import { begun, sourceOf } from '../src/builder/begins';
import { builderQuery, embedQuery, embedThemes, pageQuery, readDesign, sizes, type Design } from '../src/builder/design';
import { snippet } from '../src/builder/snippet';
import { MOST_OFFERS, parts, readAddress } from '../src/embed/address';
import { claims } from '../src/gen/claims';
import { languages } from '../src/phrases';
import { lenses } from '../src/protocol';
import { parseQuery } from '../src/url';

const site = 'https://example.org/stack/';
const opening = readDesign('').design;

/** Numbers that look like chance and are the same every time. */
function* numbers(): Generator<number> {
  for (let x = 12345; ; ) yield (x = (Math.imul(x, 1103515245) + 12345) >>> 0) / 2 ** 32;
}

function* designs(count: number): Generator<Design> {
  const chance = numbers();
  const next = (): number => chance.next().value as number;
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const some = <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.5);
  const offers = [...readyMade, ...levers].map(({ id }) => id);
  const sources = ['', ...claims.map(({ id }) => id), ...readyMade.map(({ id }) => id)];
  for (let i = 0; i < count; i++) {
    yield {
      state: { ...opening.state, ...begun(one(sources)), lens: one(lenses), month: Math.floor(next() * 228), theme: one(embedThemes) },
      theme: one(embedThemes),
      lang: one(languages),
      controls: some(parts),
      offers: some(offers).slice(0, Math.floor(next() * (MOST_OFFERS + 1))),
      autoplay: next() < 0.5,
      waits: next() < 0.5,
      size: next() < 0.5 ? one(Object.values(sizes)) : { width: 240 + Math.floor(next() * 900), height: 300 },
      form: one(['frame', 'element'] as const),
    };
  }
}

describe('address', () => {
  test('whatever is built is read back as it was, without notices', () => {
    for (const design of designs(200)) {
      const { design: back, notices } = readDesign(builderQuery(design));
      assert.deepEqual(notices, []);
      assert.deepEqual({ ...back, state: { ...back.state, scenario: null } }, { ...design, state: { ...design.state, scenario: null } });
      assert.equal(builderQuery(back), builderQuery(design));
    }
  });

  test('the embed and the page read their addresses without notices', () => {
    for (const design of designs(200)) {
      const { notices, state, controls, offers, autoplay, waits } = readAddress(embedQuery(design));
      assert.deepEqual(notices, []);
      assert.deepEqual([[...controls], offers.map(({ id }) => id), autoplay, waits], [design.controls, design.offers, design.autoplay, design.waits]);
      assert.equal(state.theme ?? 'auto', design.theme);
      assert.deepEqual(parseQuery(pageQuery(design)).notices, []);
      assert.deepEqual(parseQuery(pageQuery(design)).state.scenario, state.scenario);
      assert.equal(/lang=([^&]+)/.exec(embedQuery(design))?.[1] ?? 'en', design.lang);
    }
  });

  test('is empty for how the builder opens', () => assert.deepEqual([builderQuery(opening), embedQuery(opening)], ['', '']));

  for (const bad of ['size=huge', 'size=10x10', 'size=5000x300', 'as=table', 'embed.theme=pink', 'embed.lang=xx', 'controls=wheel', 'lens=wide']) {
    test(`names what is wrong: ${bad}`, () => {
      const [name, value] = bad.split('=');
      const { notices } = readDesign(`?${bad}`);
      assert.deepEqual(notices.map((notice) => [notice.name, notice.value]), [[name, value]]);
    });
  }

  test('tells claims and ready-made scenarios from a run of the reader’s own', () => {
    for (const source of ['', ...claims.map(({ id }) => id), ...readyMade.map(({ id }) => id)]) {
      const state = { ...opening.state, ...begun(source) };
      assert.equal(sourceOf(state), source);
    }
    assert.equal(sourceOf({ ...opening.state, scenario: { ...opening.state.scenario, base: 'none' } }), 'own');
  });
});

describe('code', () => {
  test('a frame carries its size, its title, the sandbox, and a link that stays without it', () => {
    const text = snippet(readDesign('?shock=open_release.speed:1@2026-10&lens=models&size=phone').design, site);
    assert.match(text, /<iframe src="https:\/\/example\.org\/stack\/embed\.html\?v=[\d.]+&amp;shock=open_release[^"]*" title="[^"]+" width="360" height="600" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"/);
    assert.match(text, /<figcaption>.*<a href="https:\/\/example\.org\/stack\/index\.html\?v=[\d.]+&amp;shock=open_release/);
  });

  test('an element carries attributes, and a picture with a link inside', () => {
    const text = snippet(readDesign('?as=element&shock=open_release.speed:1@2026-10&lens=models&controls=none&start=click&autoplay=on&embed.theme=night&theme=paper').design, site);
    assert.match(text, /<script type="module" src="https:\/\/example\.org\/stack\/sovereign-stack\.js"><\/script>/);
    assert.match(text, /<sovereign-stack title="[^"]+" scenario="v=[\d.]+&amp;shock=open_release\.speed:1@2026-10" lens="models" controls="none" theme="night" autoplay loading="click">/);
    assert.match(text, /<a href="[^"]+index\.html[^"]+"><img src="https:\/\/example\.org\/stack\/poster-models\.svg" [^>]*alt="World map/);
  });

  test('an element’s attributes say what the frame’s address says', () => {
    for (const design of designs(100)) {
      const text = snippet({ ...design, form: 'element' }, site).replaceAll('&amp;', '&');
      const value = (name: string): string | undefined => new RegExp(`<sovereign-stack[^>]* ${name}="([^"]*)"`).exec(text)?.[1];
      const query = [value('scenario'), ...['lens', 'controls', 'offer', 'theme'].map((name) => value(name) && `${name}=${value(name)}`)].filter(Boolean).join('&');
      const [told, asked] = [readAddress(`?${query}`), readAddress(embedQuery(design))];
      assert.deepEqual(told.notices, []);
      assert.deepEqual([told.state, told.controls, told.offers], [asked.state, asked.controls, asked.offers]);
    }
  });
});
