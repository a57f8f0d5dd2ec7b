// The pins of the timeline: they are dragged, moved by keys, muted and deleted where they stand. Every drag is one step
// of undo and runs the model as it goes.

import { historyShocks } from '../catalogue';
import { nationClass } from '../controls/nation';
import { fraction } from '../controls/timeline';
import { byId, h } from '../dom';
import { MONTHS, monthText } from '../format';
import { firstMonth } from '../rewriting';
import { isActive, type State } from '../store';
import { draggable, type Drag } from './drag';
import { isLeftOut, itemsOf, move, type Item } from './items';
import type { ShockTools } from './main';
import { Menu } from './menu';
import { Pin, Stack } from './pin';
import { phrase } from './phrases';
import { Span } from './span';
import { stack } from './stack';

export class Pins {
  readonly #tools: ShockTools;
  readonly #lane = byId('pins');
  readonly #heads = h('div', { class: 'pin-heads', role: 'group', 'aria-label': phrase('pins') });
  readonly #marks = h('div', { class: 'marks', 'aria-hidden': 'true' });
  readonly #pins = new Map<string, Pin>();
  readonly #stacks: Stack[] = [];
  readonly #span: Span;
  readonly #menu: Menu;
  /** The pin that is being moved: it keeps its place to itself. */
  #held = '';
  /** What is shown began at the playhead. */
  #told = false;
  /** Counts moves, so that each is a step of undo by itself. */
  #moves = 0;

  constructor(tools: ShockTools) {
    this.#tools = tools;
    this.#menu = new Menu(tools);
    this.#lane.append(this.#marks, h('p', { id: 'pin-hint', hidden: true }, phrase('pin-hint')));
    this.#span = new Span(this.#lane);
    this.#lane.append(this.#heads);
    this.#heads.addEventListener('focusout', () => this.#hold(''));
    new ResizeObserver(() => this.#layOut()).observe(this.#lane);
    tools.store.subscribe((now, before) => {
      if (now.month !== before.month && this.#told) this.#tell(undefined);
      if (now.scenario !== before.scenario || now.rewriting !== before.rewriting) this.#update(now);
    });
    this.#update(tools.store.state);
  }

  /** Shows what begins at the playhead, until that moves on. */
  tell(items: readonly Item[]): void {
    this.#tell(items[items.length - 1]);
  }

  #tell(item: Item | undefined): void {
    this.#told = item !== undefined;
    this.#span.show(item, false);
  }

  #update(state: State): void {
    const items = itemsOf(state);
    for (const [id, pin] of this.#pins) {
      if (items.some((item) => item.id === id)) continue;
      this.#pins.delete(id);
      pin.element.remove();
    }
    for (const item of items) {
      const pin = this.#pins.get(item.id);
      if (pin) pin.show(item);
      else this.#pins.set(item.id, this.#make(item));
    }
    this.#mark(state);
    this.#menu.update(items);
    this.#layOut();
    const shown = document.activeElement instanceof HTMLElement && this.#pins.get(document.activeElement.dataset['pin'] ?? '');
    this.#span.show(this.#pins.get(this.#held)?.item ?? (shown ? shown.item : undefined));
  }

  /** A line on the track at the true date of everything that is part of the run. */
  #mark({ scenario }: State): void {
    const own = scenario.shocks.filter(isActive).map((shock) => ({ start: shock.start, kind: `mark ${nationClass(shock.actors)}` }));
    const events = historyShocks.filter(({ id }) => !isLeftOut(scenario, id)).map((event) => ({ start: event.start, kind: 'mark mark-event' }));
    this.#marks.replaceChildren(
      ...[...events, ...own].map(({ start, kind }) => {
        const mark = h('span', { class: kind });
        mark.style.setProperty('--at', String(fraction(start)));
        return mark;
      }),
    );
  }

  /** Places pins in rows; those that share a place are behind a count. */
  #layOut(): void {
    const { width } = this.#lane.getBoundingClientRect();
    const style = getComputedStyle(this.#lane);
    const size = parseFloat(style.getPropertyValue('--pin')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const pins = [...this.#pins.values()];
    const places = stack(pins, ({ item }) => fraction(item.shock.start) * width, size, Number(style.getPropertyValue('--rows')), this.#pins.get(this.#held));
    const shared = places.filter(({ members }) => members.length > 1);
    while (this.#stacks.length < shared.length) this.#stacks.push(this.#makeStack());
    this.#stacks.splice(shared.length).forEach(({ element }) => element.remove());
    shared.forEach(({ members, row }, i) => this.#stacks[i]!.show(members.map(({ item }) => item), row));
    for (const { members, row } of places) for (const pin of members) pin.place(row);
    const alone = places.filter(({ members }) => members.length === 1).map(({ members: [{ element }] }) => element);
    for (const { element } of pins) if (!alone.includes(element)) element.remove();
    const heads = [...alone, ...this.#stacks.map(({ element }) => element)].sort((a, b) => Number(a.style.getPropertyValue('--at')) - Number(b.style.getPropertyValue('--at')));
    // Moving an element takes the keyboard from it, so the order waits until the keyboard is elsewhere.
    if (!this.#heads.contains(document.activeElement)) this.#heads.replaceChildren(...heads);
    else this.#heads.append(...heads.filter((element) => !element.isConnected));
  }

  #make(item: Item): Pin {
    const pin = new Pin(item);
    const { element } = pin;
    draggable(element, () => this.#drag(pin));
    element.addEventListener('click', () => this.#menu.open([pin.item], element));
    element.addEventListener('keydown', (event) => this.#key(event, pin));
    element.addEventListener('pointerenter', () => this.#held || this.#span.show(pin.item));
    element.addEventListener('pointerleave', () => this.#held || this.#span.show(undefined));
    element.addEventListener('focus', () => {
      this.#moves++;
      this.#span.show(pin.item);
    });
    element.addEventListener('blur', () => this.#span.show(undefined));
    return pin;
  }

  #makeStack(): Stack {
    const one = new Stack();
    one.element.addEventListener('click', () => this.#menu.open(one.items, one.element));
    return one;
  }

  #hold(id: string): void {
    if (id === this.#held) return;
    this.#held = id;
    this.#lane.classList.toggle('holding', id !== '');
    this.#layOut();
  }

  /** Shows an item where it was moved to; an event that becomes a shock keeps its pin. */
  #move(pin: Pin, from: Item, scenario: State['scenario'], to: number, edit: string): void {
    const { store } = this.#tools;
    const next = move(scenario, from, to, firstMonth(store.state));
    if (next.scenario === store.state.scenario || (pin.item.id === next.id && to === pin.item.shock.start)) return;
    this.#pins.delete(pin.item.id);
    this.#pins.set(next.id, pin);
    this.#held = next.id;
    store.dispatch({ kind: 'scenario', scenario: next.scenario, edit });
  }

  #drag(pin: Pin): Drag {
    const { store, say } = this.#tools;
    const { item } = pin;
    const { scenario } = store.state;
    const perMonth = this.#lane.clientWidth / (MONTHS - 1);
    const edit = `move ${++this.#moves}`;
    pin.element.focus({ preventScroll: true });
    this.#hold(item.id);
    return {
      move: (by) => item.kind !== 'ghost' && this.#move(pin, item, scenario, item.shock.start + Math.round(by / perMonth), edit),
      end: () => {
        this.#hold('');
        say(phrase('pin-moved', { name: pin.item.name, month: monthText(pin.item.shock.start) }));
      },
      cancel: () => {
        this.#hold('');
        if (store.state.lastEdit === edit) store.dispatch({ kind: 'undo' });
      },
    };
  }

  #key(event: KeyboardEvent, pin: Pin): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { item } = pin;
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (step !== undefined) {
      if (item.kind !== 'ghost') this.#move(pin, item, this.#tools.store.state.scenario, item.shock.start + step * (event.shiftKey ? 12 : 1), `nudge ${this.#moves}`);
    } else if (event.key === 'Enter') {
      if (item.kind === 'own') this.#tools.open(item.id);
      else this.#menu.open([item], pin.element);
    } else if (event.key === 'Delete' || event.key === 'Backspace') this.#remove(pin);
    else if (event.key.toLowerCase() === 'm') this.#tools.mute(item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The keyboard goes on to the next pin, and after the last one to the track. */
  #remove({ item, element }: Pin): void {
    const heads = [...this.#heads.querySelectorAll<HTMLElement>('.pin')];
    const next = heads[heads.indexOf(element) + 1] ?? heads[heads.indexOf(element) - 1];
    this.#tools.remove(item);
    if (element.isConnected) return;
    (next?.isConnected ? next : byId('scrub')).focus();
  }
}
