// The link restores everything. It is sparse: only what differs from the
// opening state is written, with readable names and without percent signs.
//
//	?v=0.6.0&…&run=4e2e6b02ce06fd8e  version that the link was made with, result that its maker saw (made.ts)
//	&shock=LEVER(ACTORS):SIZE@START/RAMP..END!ANNOUNCED~TARGETS   repeatable
//	&muted=…                          the same, of a shock that is kept but left out of the run
//	&base=none                        leaves out the real history
//	&without=HISTORY_SHOCK            leaves out one event of it, repeatable
//	&rewrite=on                       what happened before 2026 may be changed; left out where the scenario changes it
//	&set=PARAMETER:VALUE              one assumption of the model, repeatable
//	&a.shock=… &a.muted=… &a.base=… &a.without=… &a.set=…   the scenario that is kept as A; a.base=history for the baseline
//	&against=a                        what the run is held against: A instead of the baseline
//	&t=2028-09                        playhead
//	&claim=c9                         the claim that is put to the test
//	&lens=hardware|models|value &theme=night|paper|projector|auto &center=pacific|atlantic
//	&lang=en|en-XA|ar-XB                language; the last two are pseudo-languages for tests (phrases.ts)
//	&loop=2027-01..2029-12             the months between which play goes round
//	&power=low &keys=on|off             for weak machines; single letters as keys
//	&goal=… &allow=… &start.shock=… &play=… (classroom/link.ts)
//	&speed=1|2|4|8 &country=DEU &family=us_open &per=head
//	&charts=profit_layer,payments     charts that stand below the map, in this order (charts/ids.ts)
//	&at=LON,LAT,ZOOM                  part of the map: the place in its middle [degrees], and how much enlarged
//	&compare=difference|split &divider=0..100   map against the baseline; where the divider stands [% of the width]
//
// In a shock only LEVER and SIZE are required. START, END and ANNOUNCED are
// months such as 2026-10; RAMP is a number of months; ACTORS and TARGETS are ISO
// 3166-1 alpha-3 codes joined by commas; WORLD is all of them and -USA takes one
// out again. What is missing takes the lever's
// default. Examples: gpu_export_control.coverage:0.85@2026-10~CHN and
// equipment_control.coverage(USA,JPN,NLD):0.6@2027-01/12!2026-06.
//
// A bad parameter never stops the page: it becomes a notice that names it with
// the allowed values, and the rest runs.

import { countryIndex, defaultShock, historyShocks, levers, readCountries, writeCountries, type LeverInfo } from './catalogue';
import { chartIds, type ChartId } from './charts/ids';
import { details } from './details';
import { monthISO, monthText, MONTHS, NO_END, parseMonth, roundTo } from './format';
import { isMaking, makings, version } from './made';
import { language, languages, phrase } from './phrases';
import { mostZoom, parseLoop, parsePlace, readNumber } from './url_values';
import { comparisons, families, lenses, themes, type Comparison, type Family, type Lens } from './protocol';
import { isRewriting } from './rewriting';
import { hasEffect, openingMonth, speeds } from './store';
import type { Center, Notice, Override, Scenario, Shock, Speed, State, Theme } from './store';

/** Longer links are not read: no real scenario comes near. */
const maxQuery = 16_000;
const maxShocks = 64;
export const maxRamp = 120;

export interface Parsed {
  readonly state: Partial<State>;
  readonly notices: readonly Notice[];
}

const from = (least: string, most: string): string => phrase('allowed-range', { least, most });
const monthsOf = (of: 'start' | 'end' | 'announcement'): string => phrase('allowed-month', { of, least: monthISO(0), most: monthISO(MONTHS - 1) });
/** What only the classroom's script reads, and complains of. */
const lessonPart = /^(goal|allow|play|years|turns|start\..+)$/;
/** Of others, and what only an embed reads (embed/address.ts): its link opens the page too. */
const ignored = /^(utm_|(fbclid|gclid|ref|controls|offer|scenario|autoplay|start)$)/;

/** Reads a query string ("?v=0.6.0&…"). */
export function parseQuery(query: string): Parsed {
  const notices: Notice[] = [];
  const bad = (name: string, value: string, allowed: string): void => {
    notices.push({ name, value: value.length > 60 ? `${value.slice(0, 60)}…` : value, allowed });
  };
  if (query.length > maxQuery) {
    bad('link', phrase('link-length', { n: query.length }), phrase('allowed-length', { most: maxQuery }));
    return { state: {}, notices };
  }
  const state: { -readonly [K in keyof State]?: State[K] } = {};
  const [mine, kept] = [new Draft(), new Draft()];

  for (const [name, value] of pairs(query)) {
    const wrong = name.startsWith('a.') ? kept.read(name.slice(2), value) : mine.read(name, value);
    if (wrong) bad(name, value, wrong);
    else if (wrong === '' && name.startsWith('a.')) state.kept = kept.scenario;
    if (wrong !== undefined) continue;
    if (lessonPart.test(name)) {
      state.lesson = [...(state.lesson ?? []), `${name}=${value}`];
      continue;
    }
    switch (name) {
      case 'v':
      case 'run':
        if (!isMaking(name, value)) bad(name, value, makings[name]);
        break;
      case 'rewrite':
        if (value === 'on') state.rewriting = true;
        else bad(name, value, 'on');
        break;
      case 'against':
        if (value === 'a') state.against = 'kept';
        else bad(name, value, 'a');
        break;
      case 't': {
        const month = parseMonth(value);
        if (month === null) bad(name, value, from(monthISO(0), monthISO(MONTHS - 1)));
        else state.month = month;
        break;
      }
      case 'lens':
        if ((lenses as readonly string[]).includes(value)) state.lens = value as Lens;
        else bad(name, value, lenses.join(', '));
        break;
      case 'theme':
        if (value === 'auto' || (themes as readonly string[]).includes(value)) state.theme = value as Theme;
        else bad(name, value, 'night, paper, projector, auto');
        break;
      case 'power':
        if (value === 'low') state.power = value;
        else bad(name, value, 'low');
        break;
      case 'keys':
        if (value === 'on' || value === 'off') state.keys = value === 'on';
        else bad(name, value, 'on, off');
        break;
      case 'center':
        if (value === 'pacific' || value === 'atlantic') state.center = value as Center;
        else bad(name, value, 'pacific, atlantic');
        break;
      case 'lang':
        if (!(languages as readonly string[]).includes(value)) bad(name, value, languages.join(', '));
        break; // Texts had to be chosen before this.
      case 'speed': {
        const speed = speeds.find((s) => String(s) === value);
        if (speed) state.speed = speed as Speed;
        else bad(name, value, speeds.join(', '));
        break;
      }
      case 'loop': {
        const loop = parseLoop(value);
        if (loop) state.loop = loop;
        else bad(name, value, phrase('allowed-form', { form: 'FROM..TO', example: '2027-01..2029-12' }));
        break;
      }
      case 'compare':
        if ((comparisons as readonly string[]).includes(value)) state.compare = value as Comparison;
        else bad(name, value, comparisons.join(', '));
        break;
      case 'divider': {
        const at = readNumber(value);
        if (at !== null && at >= 0 && at <= 100) state.divider = at / 100;
        else bad(name, value, from('0', '100'));
        break;
      }
      case 'at': {
        const place = parsePlace(value);
        if (place) state.at = place;
        else bad(name, value, phrase('allowed-place', { form: 'LON,LAT,ZOOM', example: '10.4,51.2,3', most: mostZoom }));
        break;
      }
      case 'charts': {
        const known = value.split(',').filter((id): id is ChartId => (chartIds as readonly string[]).includes(id));
        state.charts = [...new Set(known)];
        for (const id of value.split(',')) if (!(chartIds as readonly string[]).includes(id)) bad(name, id, chartIds.join(', '));
        break;
      }
      case 'family':
        if ((families as readonly string[]).includes(value)) state.family = value as Family;
        else bad(name, value, families.join(', '));
        break;
      case 'per':
        if (value === 'head') state.perHead = true;
        else bad(name, value, 'head');
        break;
      case 'claim':
        if (/^c([1-9]|1[01])$/.test(value)) state.claim = value;
        else bad(name, value, from('c1', 'c11'));
        break;
      case 'country':
        if (countryIndex(value) >= 0) state.selected = value;
        else bad(name, value, phrase('allowed-country', { example: 'DEU' }));
        break;
      default:
        if (!ignored.test(name)) {
          bad(name, value, 'v, run, shock, muted, base, without, rewrite, set, a.shock, a.muted, a.base, a.without, a.set, against, t, claim, lens, theme, power, keys, goal, allow, start.shock, play, years, turns, lang, center, speed, loop, country, family, per, compare, divider, charts, at');
        }
    }
  }
  if (partsOf(mine.scenario).length) state.scenario = mine.scenario;
  if (!state.kept) delete state.against;
  return { state, notices };
}

/** A scenario that is read part by part. */
class Draft {
  #base: Scenario['base'] = 'history';
  readonly #without = new Set<string>();
  readonly #overrides: Override[] = [];
  readonly #shocks: Shock[] = [];

  get scenario(): Scenario {
    return { base: this.#base, without: [...this.#without].sort(), overrides: this.#overrides, shocks: this.#shocks };
  }

  /** What is allowed where a part is wrong, nothing where it is right; undefined for what is no part of a scenario. */
  read(name: string, value: string): string | undefined {
    switch (name) {
      case 'shock':
      case 'muted': {
        const shock = parseShock(value, this.#shocks);
        if (typeof shock === 'string') return shock;
        if (this.#shocks.length >= maxShocks) return phrase('allowed-shocks', { most: maxShocks });
        this.#shocks.push(name === 'muted' ? { ...shock, muted: true } : shock);
        return '';
      }
      case 'base':
        if (value !== 'history' && value !== 'none') return 'history, none';
        this.#base = value;
        return '';
      case 'without':
        if (!historyShocks.some((shock) => shock.id === value)) return phrase('allowed-event');
        this.#without.add(value);
        return '';
      case 'set': {
        const override = parseOverride(value);
        if (typeof override === 'string') return override;
        this.#overrides.push(override);
        return '';
      }
      default:
        return undefined;
    }
  }
}

/** Splits a query; a broken escape leaves the text as it is. */
function pairs(query: string): [string, string][] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const shockHead = /^([a-z0-9_.]+)(?:\(([A-Z,]*)\))?:([^@/!~]+)/;
const shockPart = /^(?:@([^@/!~.]+)(?:\.\.([^@/!~]+))?|\/([^@/!~.]+)(?:\.\.([^@/!~]+))?|!([^@/!~]+)|~([^@/!~]*))/;

/** Reads one shock; the answer is a sentence on what is allowed when it is wrong. */
export function parseShock(text: string, others: readonly Shock[]): Shock | string {
  const head = shockHead.exec(text);
  if (!head) return phrase('allowed-form', { form: 'LEVER:SIZE@START~TARGETS', example: 'gpu_export_control.coverage:0.85@2026-10~CHN' });
  const lever = levers.find((l) => l.id === head[1]);
  if (!lever) return phrase('allowed-one-of', { values: levers.map((l) => l.id).join(', ') });
  const magnitude = readNumber(head[3]!);
  if (magnitude === null || magnitude < lever.min || magnitude > lever.max) {
    return phrase('allowed-size', { id: lever.id, least: String(lever.min), most: String(lever.max) });
  }
  let shock: Shock = { ...defaultShock(lever, freeKey(lever, others)), magnitude };
  if (head[2] !== undefined) {
    const actors = readCountries(head[2].split(','));
    const allowed = lever.actors;
    if (!actors || actors.length === 0 || (allowed.length > 0 && !actors.every((a) => allowed.includes(a)))) {
      return phrase('allowed-actors', { codes: allowed.length ? allowed.join(', ') : 'all' });
    }
    // In the lever's own order, in which the card names them.
    shock = { ...shock, actors: allowed.length ? allowed.filter((a) => actors.includes(a)) : actors };
  }
  let announced: number | null = null;
  let rest = text.slice(head[0].length);
  while (rest !== '') {
    const part = shockPart.exec(rest);
    if (!part) return phrase('allowed-parts', { parts: '@START /RAMP ..END !ANNOUNCED ~TARGETS', rest });
    rest = rest.slice(part[0].length);
    if (part[1] !== undefined) {
      const start = parseMonth(part[1]);
      if (start === null) return monthsOf('start');
      shock = { ...shock, start };
    }
    if (part[3] !== undefined) {
      const ramp = readNumber(part[3]);
      if (ramp === null || !Number.isInteger(ramp) || ramp < 0 || ramp > maxRamp) return phrase('allowed-ramp', { most: maxRamp });
      shock = { ...shock, ramp };
    }
    const endText = part[2] ?? part[4];
    if (endText !== undefined) {
      const end = parseMonth(endText);
      if (end === null) return monthsOf('end');
      shock = { ...shock, end };
    }
    if (part[5] !== undefined) {
      announced = parseMonth(part[5]);
      if (announced === null) return monthsOf('announcement');
    }
    if (part[6] !== undefined) {
      if (lever.targets === 'none') return phrase('allowed-no-targets', { id: lever.id });
      const targets = readCountries(part[6].split(','));
      if (!targets || targets.length === 0) return phrase('allowed-targets', { example: 'CHN,RUS' });
      shock = { ...shock, targets };
    }
  }
  announced ??= Math.max(0, shock.start - lever.announceLead);
  if (announced > shock.start) return phrase('allowed-order');
  if (shock.end !== NO_END && shock.end <= shock.start) return phrase('allowed-end-after', { month: monthText(shock.start) });
  return { ...shock, announced };
}

/** Whether a query can be read only when the parameters are there. */
export function needsDetails(query: string): boolean {
  return /[?&](a\.|start\.)?set=/.test(query);
}

function parseOverride(text: string): Override | string {
  const at = text.indexOf(':');
  const parameter = details().parameters.find((p) => p.id === text.slice(0, at));
  if (!parameter) return phrase('allowed-parameter', { form: 'PARAMETER:VALUE' });
  const value = readNumber(text.slice(at + 1));
  if (value === null || value < parameter.min || value > parameter.max) {
    return phrase('allowed-size', { id: parameter.id, least: String(parameter.min), most: String(parameter.max) });
  }
  return { param: parameter.id, value };
}

/** First key of the lever that no other shock uses. */
export function freeKey(lever: LeverInfo, others: readonly Shock[]): string {
  for (let n = 1; ; n++) {
    const key = `${lever.id}/${n}`;
    if (!others.some((shock) => shock.key === key)) return key;
  }
}

/** What a scenario changes, part by part. */
export function partsOf({ base, without, overrides, shocks }: Scenario): string[] {
  return [
    ...(base === 'history' ? [] : [`base=${base}`]),
    ...without.map((id) => `without=${id}`),
    ...overrides.map(({ param, value }) => `set=${param}:${value}`),
    ...shocks.filter(hasEffect).map((shock) => `${shock.muted ? 'muted' : 'shock'}=${formatShock(shock)}`),
  ];
}

/** Writes the query of a state, "" for the opening state. */
export function formatQuery(state: State): string {
  const parts = [...(state.claim ? [`claim=${state.claim}`] : []), ...partsOf(state.scenario)];
  if (state.rewriting && !isRewriting({ ...state, rewriting: false })) parts.push('rewrite=on');
  if (state.kept) {
    const kept = partsOf(state.kept);
    parts.push(...(kept.length ? kept : ['base=history']).map((part) => `a.${part}`));
    if (state.against === 'kept') parts.push('against=a');
  }
  const month = Math.round(state.month);
  if (month !== openingMonth) parts.push(`t=${monthISO(Math.min(month, MONTHS - 1))}`);
  if (state.lens !== 'hardware') parts.push(`lens=${state.lens}`);
  if (state.theme !== 'auto') parts.push(`theme=${state.theme}`);
  if (state.power === 'low') parts.push('power=low');
  if (state.keys !== null) parts.push(`keys=${state.keys ? 'on' : 'off'}`);
  parts.push(...state.lesson);
  if (language !== 'en') parts.push(`lang=${language}`);
  if (state.center !== 'pacific') parts.push(`center=${state.center}`);
  if (state.speed !== 1) parts.push(`speed=${state.speed}`);
  if (state.loop) parts.push(`loop=${monthISO(state.loop.from)}..${monthISO(state.loop.to)}`);
  if (state.compare !== 'off') parts.push(`compare=${state.compare}`);
  if (state.compare === 'split' && state.divider !== 0.5) parts.push(`divider=${Math.round(state.divider * 100)}`);
  if (state.family) parts.push(`family=${state.family}`);
  if (state.perHead) parts.push('per=head');
  if (state.charts.length) parts.push(`charts=${state.charts.join(',')}`);
  if (state.at) parts.push(`at=${roundTo(state.at.lon, 2)},${roundTo(state.at.lat, 2)},${roundTo(state.at.zoom, 2)}`);
  if (state.selected) parts.push(`country=${state.selected}`);
  return parts.length ? `?v=${version}&${parts.join('&')}` : '';
}

export function formatShock(shock: Shock): string {
  const lever = levers.find((l) => l.id === shock.lever)!;
  const usual = defaultShock(lever, shock.key);
  let text = shock.lever;
  if (!same(shock.actors, usual.actors)) text += `(${shock.actors.join(',')})`;
  text += `:${roundTo(shock.magnitude, 6)}@${monthISO(shock.start)}`;
  if (shock.ramp !== usual.ramp) text += `/${shock.ramp}`;
  if (shock.end !== NO_END) text += `..${monthISO(shock.end)}`;
  if (shock.announced !== Math.max(0, shock.start - lever.announceLead)) text += `!${monthISO(shock.announced)}`;
  // Targets are always spelled out: a reader of the link should see who is hit.
  if (lever.targets === 'countries') text += `~${writeCountries(shock.targets).join(',')}`;
  return text;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
