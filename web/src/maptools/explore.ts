// Explore mode on the page: the buttons on the map, the keys, and when the mode begins and ends. It is entered by its
// button or by a press on the map, and left with Escape, the button, or a press anywhere else; the picture stays, and
// a second Escape or a button shows the whole map again.

import { byId, h, icon, setText } from '../dom';
import type { MapTools } from './main';
import { phrase } from './phrases';
import type { Camera } from '../protocol';
import type { State } from '../store';

/** One press of a zoom button or key. */
const STEP = 1.6;

/** One press of an arrow, as a part of what is seen [map units at zoom 1]. */
const PACE = 0.16;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const icons = {
  explore: 'M8 1.5v13M1.5 8h13M8 1.5 6 3.5m2-2 2 2M8 14.5l-2-2m2 2 2-2M1.5 8l2-2m-2 2 2 2m11-2-2-2m2 2-2 2',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  whole: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  centre: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12M2 8h12',
};

export class ExploreBar {
  readonly #tools: MapTools;
  readonly #toggle: HTMLButtonElement;
  readonly #text: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #less: HTMLButtonElement;
  readonly #whole: HTMLButtonElement;
  readonly #centre: HTMLButtonElement;
  #exploring = false;

  constructor(tools: MapTools) {
    this.#tools = tools;
    const { store, stage } = tools;
    const button = (name: string, path: string, press: () => void): HTMLButtonElement =>
      h('button', { type: 'button', class: 'map-button', 'aria-label': name, title: name, onclick: press }, icon(path));
    this.#text = h('span', {}, phrase('explore'));
    this.#toggle = h(
      'button',
      { type: 'button', class: 'map-button map-explore', 'aria-pressed': 'false', title: phrase('explore-title'), onclick: () => this.#set(!this.#exploring) },
      icon(icons.explore),
      this.#text,
    );
    this.#more = button(phrase('explore-in'), icons.plus, () => this.#zoom(STEP));
    this.#less = button(phrase('explore-out'), icons.minus, () => this.#zoom(1 / STEP));
    this.#whole = button(phrase('explore-whole'), icons.whole, () => this.#show({ x: 0, y: 0, zoom: 1 }));
    this.#centre = button('', icons.centre, () => {
      store.dispatch({ kind: 'center', center: store.state.center === 'pacific' ? 'atlantic' : 'pacific' });
    });
    const world = byId('world');
    world.append(h('div', { class: 'map-bar', role: 'group', 'aria-label': phrase('explore-group') }, this.#toggle, this.#less, this.#more, this.#whole, this.#centre));

    stage.on('pick', () => this.#set(true));
    stage.on('camera', () => {
      this.#update();
      byId('tip').hidden = true;
    });
    document.addEventListener('keydown', (event) => this.#key(event), true);
    document.addEventListener('pointerdown', (event) => {
      if (!world.contains(event.target as Node)) this.#set(false);
    });
    store.subscribe((now, before) => {
      if (now.center !== before.center) this.#name(now);
    });
    this.#name(store.state);
    this.#update();
  }

  #set(exploring: boolean): void {
    if (exploring === this.#exploring) return;
    this.#exploring = exploring;
    this.#tools.stage.setCamera(exploring);
    if (exploring) this.#tools.say(phrase('explore-help'));
    this.#update();
  }

  #show(camera: Camera): void {
    this.#tools.stage.setCamera(this.#exploring, camera);
    this.#update();
  }

  #zoom(factor: number): void {
    this.#set(true);
    const { camera } = this.#tools.stage;
    this.#show({ ...camera, zoom: Math.min(64, Math.max(1, camera.zoom * factor)) });
  }

  #update(): void {
    const { zoom } = this.#tools.stage.camera;
    const large = zoom > 1;
    document.documentElement.classList.toggle('exploring', this.#exploring);
    this.#toggle.setAttribute('aria-pressed', String(this.#exploring));
    setText(this.#text, phrase(this.#exploring ? 'explore-done' : 'explore'));
    for (const button of [this.#more, this.#less, this.#whole]) button.hidden = !this.#exploring && !large;
    for (const button of [this.#less, this.#whole]) button.setAttribute('aria-disabled', String(!large));
    document.documentElement.dataset['zoom'] = zoom.toFixed(2);
  }

  #name({ center }: State): void {
    const name = phrase('explore-centre', { center: center === 'pacific' ? 'atlantic' : 'pacific' });
    this.#centre.setAttribute('aria-label', name);
    this.#centre.title = name;
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.target as Element).closest('input[type="search"], dialog, [popover]')) return; // Escape belongs to them.
    const { camera } = this.#tools.stage;
    if (event.key === 'Escape') {
      if (this.#exploring) this.#set(false);
      else if (camera.zoom > 1) this.#show({ x: 0, y: 0, zoom: 1 });
      else return;
      event.preventDefault();
      return;
    }
    if (!this.#exploring || (event.target as Element).closest('input, select, textarea, [role="slider"]')) return;
    const way = arrows[event.key];
    if (way && camera.zoom > 1) {
      const far = PACE / camera.zoom;
      this.#show({ ...camera, x: camera.x + way[0] * far, y: camera.y + way[1] * far });
    } else if (event.key === '+' || event.key === '=') this.#zoom(STEP);
    else if (event.key === '-' || event.key === '_') this.#zoom(1 / STEP);
    else return;
    event.preventDefault();
  }
}
