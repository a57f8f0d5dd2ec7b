// The form of a move: one of the player's levers, how far, against whom, from when; and the moves of this turn.

import { countryName, defaultShock, lever, pressedMagnitude } from '../catalogue';
import { sliderStep } from '../controls/card';
import { shockText } from '../describe/shock';
import { h, setText } from '../dom';
import { sizeText, yearOf } from '../format';
import type { Shock } from '../store';
import { freeKey } from '../url';
import { moveOf, type Game, type Turn } from './game';
import { isHome, leversOf } from './nations';
import { phrase } from './phrases';

export interface MoveActions {
  /** All shocks, of which a new one must differ by its key. */
  shocks(): readonly Shock[];
  add(shock: Shock): void;
  remove(shock: Shock): void;
}

export class Moves {
  readonly element: HTMLElement;
  readonly #list = h('ul', { class: 'game-moves' });
  readonly #actions: MoveActions;

  constructor(game: Game, turn: Turn, actions: MoveActions) {
    this.#actions = actions;
    const { player } = turn;
    const option = (value: string, text: string): HTMLElement => h('option', { value }, text);
    const field = (id: string, text: string, ...control: HTMLElement[]): HTMLElement => h('div', {}, h('label', { class: 'field-label', for: id }, text), ...control);
    const what = h('select', { id: 'move-lever' }, ...leversOf(player).map(({ id, label }) => option(id, label)));
    const size = h('input', { type: 'range', id: 'move-size', class: 'game-size' });
    const told = h('output', { for: 'move-size' });
    const others = game.players.filter((other) => other !== player);
    const whom = h('select', { id: 'move-whom' });
    const years = Array.from({ length: game.years }, (_, i) => turn.from + 12 * i);
    const when = h('select', { id: 'move-when' }, ...years.map((month) => option(String(month), String(yearOf(month)))));
    const whomField = field('move-whom', phrase('game-whom'), whom);
    const info = (): ReturnType<typeof lever> => lever(what.value);
    const tell = (): void => setText(told, sizeText(Number(size.value), info().unit));
    const follow = (): void => {
      const chosen = info();
      const { min, max, defaultTargets } = chosen;
      Object.assign(size, { min: String(min), max: String(max), step: String(sliderStep(chosen)) });
      size.value = String(pressedMagnitude(chosen));
      const aimed = chosen.targets === 'countries' && !isHome(chosen);
      whomField.hidden = !aimed;
      const usual = defaultTargets.filter((code) => !player.members.includes(code));
      whom.replaceChildren(
        ...others.map(({ id, members }) => option(members.join(','), phrase(`nation-${id}`))),
        ...(usual.length ? [option(usual.join(','), phrase('game-usual', { names: usual.map(countryName).join(', ') }))] : []),
        option(others.flatMap(({ members }) => members).join(','), phrase('game-all-others')),
      );
      tell();
    };
    what.addEventListener('change', follow);
    size.addEventListener('input', tell);
    const add = (): void => {
      const chosen = info();
      const plain = defaultShock(chosen, freeKey(chosen, actions.shocks()));
      actions.add(moveOf(turn, plain, Number(size.value), Number(when.value), whom.value.split(',')));
    };
    this.element = h(
      'div',
      {},
      this.#list,
      h('div', { class: 'edit-form', role: 'group', 'aria-label': phrase('game-move') }, field('move-lever', phrase('game-lever'), what), field('move-size', phrase('game-size'), size, told), whomField, field('move-when', phrase('game-when'), when), h('button', { type: 'button', class: 'button', id: 'move-add', onclick: add }, phrase('game-add'))),
    );
    follow();
  }

  show(own: readonly Shock[]): void {
    const row = (shock: Shock): HTMLElement => {
      const info = lever(shock.lever);
      return h('li', {}, h('span', {}, h('b', {}, info.label), ` ${shockText(info, shock)}`), h('button', { type: 'button', class: 'small', 'aria-label': phrase('game-take-back-named', { name: info.label }), onclick: () => this.#actions.remove(shock) }, phrase('game-take-back')));
    };
    this.#list.replaceChildren(...(own.length ? own.map(row) : [h('li', { class: 'class-note' }, phrase('game-no-moves'))]));
  }
}
