// Joins the store to the map frame: trajectories, view and clock go in; picks,
// hovers and trouble come out. While there is no live map the still one stays.

import { Stage } from './bridge/stage';
import type { Failure } from './protocol';
import { countryName } from './catalogue';
import { countrySentence } from './describe/country';
import { byId, setText } from './dom';
import { phrase } from './phrases';
import { StillMap } from './stillmap';
import { isActive, reference, type State, type Store } from './store';
import { shownTheme } from './theme';
import type { Player } from './player';
import type { Trajectory } from './trajectory';

export class MapView {
  readonly #store: Store;
  readonly stage: Stage;
  readonly #still: StillMap;
  readonly #tip = byId('tip');
  readonly #message = byId('map-message');
  #live = false;
  #run: Trajectory | null = null;
  #base: Trajectory | null = null;

  constructor(store: Store, player: Player) {
    this.#store = store;
    this.#still = new StillMap(byId('still'), (iso3) => this.#pick(iso3));
    this.stage = new Stage(byId('map'), { title: phrase(`map-${store.state.lens}`) });
    this.#mark('starting');
    this.#sendView(store.state);
    player.attach(this.stage);
    this.stage.on('drawn', (drawn) => {
      // Land comes first; until the run is on it, the still map says more.
      if (!this.#live && drawn.months === 0) return;
      document.documentElement.dataset['mapFrames'] = String(drawn.frames);
      if (!this.#live) this.#mark('live');
    });
    this.stage.on('restored', () => this.#mark('live'));
    this.stage.on('failed', ({ reason }) => this.#fail(reason));
    this.stage.on('hover', ({ iso3, flow, use, x, y }) => this.#hover(iso3, flow !== null || use !== null, x, y));
    if (store.state.at) this.stage.setPlace(store.state.at);
    this.stage.on('camera', ({ lon, lat, zoom }) => store.dispatch({ kind: 'at', at: zoom > 1 ? { lon, lat, zoom } : null }));
    this.stage.on('pick', ({ iso3 }) => this.#pick(iso3));
    giveKeysBack();
    matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', () => this.#sendView(store.state));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#sendView(store.state));
    store.subscribe((now, before) => {
      const other = now.lens !== before.lens;
      if (other || now.theme !== before.theme || now.center !== before.center || now.selected !== before.selected || now.family !== before.family || now.perHead !== before.perHead || now.power !== before.power) this.#sendView(now);
      if (now.compare !== before.compare || now.divider !== before.divider) this.#compare(now);
      if (other) this.stage.title = phrase(`map-${now.lens}`);
      if (other || now.family !== before.family || Math.round(now.month) !== Math.round(before.month)) this.#still.update(now);
      if (now.picking !== before.picking) this.#tellPicking(now);
    });
  }

  /** A new run; the page keeps its own copy for the charts. */
  show(state: State): void {
    if (state.run && state.run !== this.#run) {
      this.#run = state.run;
      this.stage.setTrajectory(state.run, 'run');
    }
    this.#still.update(state);
    this.#compare(state);
  }

  /** The map gets what the run is held against when it first compares. */
  #compare(state: State): void {
    const { compare, divider } = state;
    const baseline = reference(state);
    document.documentElement.dataset['compare'] = compare;
    if (compare !== 'off' && baseline && baseline !== this.#base) {
      this.#base = baseline;
      this.stage.setTrajectory(baseline, 'baseline');
    }
    this.stage.setCompare({ mode: compare, divider });
  }

  #sendView(state: State): void {
    this.stage.setView({
      lens: state.lens,
      theme: shownTheme(state.theme),
      center: state.center,
      reducedMotion: state.power === 'low' || reducedMotion(),
      lowPower: state.power === 'low',
      selected: state.selected,
      family: state.family,
      perHead: state.perHead,
    });
  }

  #mark(state: 'starting' | 'live' | 'unavailable'): void {
    this.#live = state === 'live';
    document.documentElement.dataset['map'] = state;
  }

  #fail(reason: Failure): void {
    this.#mark('unavailable');
    this.#message.hidden = false;
    setText(this.#message, phrase('map-failed', { reason }));
    this.#still.update(this.#store.state);
  }

  /** Of an arc or a badge, the tools write what the tip says. */
  #hover(iso3: string, mark: boolean, x: number, y: number): void {
    const { month, lens, compare, divider } = this.#store.state;
    const left = compare === 'split' && x < divider * byId('map').clientWidth;
    const run = left ? reference(this.#store.state) : this.#store.state.run;
    this.#tip.hidden = iso3 === '' && !mark;
    if (this.#tip.hidden) return;
    if (!mark) setText(this.#tip, run ? countrySentence(lens, run, iso3, Math.round(month)) : countryName(iso3));
    this.#tip.style.setProperty('--x', `${Math.round(x)}px`);
    this.#tip.style.setProperty('--y', `${Math.round(y)}px`);
    this.#tip.classList.toggle('tip-left', x > this.#tip.parentElement!.clientWidth / 2);
  }

  /** A pick adds or removes a target while a card asks for one, else it selects the country. */
  #pick(iso3: string): void {
    const { picking, scenario, selected } = this.#store.state;
    const shock = scenario.shocks.find((other) => other.key === picking);
    if (!shock || iso3 === '') {
      this.#store.dispatch({ kind: 'select', iso3: iso3 === selected ? '' : iso3 });
      return;
    }
    const others = shock.targets.filter((code) => code !== iso3);
    const targets = shock.targets.includes(iso3) ? others : [...others, iso3].sort();
    this.#store.dispatch({ kind: 'shock', shock: { ...shock, targets }, edit: `targets ${shock.key}` });
  }

  #tellPicking(state: State): void {
    const shock = state.scenario.shocks.find((other) => other.key === state.picking);
    const asking = shock !== undefined && (isActive(shock) || state.picking !== '');
    document.documentElement.classList.toggle('picking', asking);
  }
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A click on the map puts the keyboard into its frame, where no key does anything: the page takes it back. */
function giveKeysBack(): void {
  window.addEventListener('blur', () => {
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLIFrameElement) activeElement.blur();
    });
  });
}
