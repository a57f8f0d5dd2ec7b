// The page's script with "your country" (see ../later.ts): chosen by the reader, here or on the map, and guessed until
// then. A guess stays out of the store, and so out of every link.

import './main.css';
import { countries, countryName } from '../catalogue';
import { byId, h } from '../dom';
import { zoneRows } from '../gen/zones';
import { provide } from '../later';
import { language } from '../phrases';
import { reference, type State, type Store } from '../store';
import { Combobox, type Option } from './combobox';
import { CutPanel } from './cutpanel';
import { guessCountry } from './guess';
import { Panel } from './panel';
import { phrase } from './phrases';

export type StartCountry = (store: Store, say: (text: string) => void) => void;

provide('country', (store, say) => {
  const guess = guessCountry(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages);
  const choose = (iso3: string): void => store.dispatch({ kind: 'select', iso3 });
  const texts = { label: phrase('country-label'), placeholder: phrase('country-placeholder'), found: (count: number) => phrase('country-found', { count }) };
  const field = new Combobox(options(), texts, choose);
  const source = h('p', { class: 'country-source' });
  const panel = new Panel();
  const cut = new CutPanel(say);
  const host = byId('country');
  host.setAttribute('aria-labelledby', 'country-title');
  host.append(h('h2', { id: 'country-title' }, phrase('country-title')), field.element, source, panel.element, cut.element);

  const chosen = ({ selected }: State): string => selected || guess?.iso3 || '';
  const tellSource = (state: State): void => {
    field.value = chosen(state);
    if (state.selected) source.replaceChildren(button(phrase('country-forget'), () => choose('')));
    else if (guess) source.replaceChildren(`${phrase(`country-by-${guess.by}`)} `, button(phrase('country-keep', { name: countryName(guess.iso3) }), () => choose(guess.iso3)));
    else source.replaceChildren(phrase('country-unsure'));
  };
  const show = (state: State): void => {
    panel.show(state, chosen(state));
    cut.show(state, chosen(state));
  };

  let seen = false;
  new IntersectionObserver(([entry]) => {
    seen = entry!.isIntersecting;
    if (seen) show(store.state);
  }).observe(host);
  store.subscribe((now, before) => {
    if (now.selected !== before.selected) tellSource(now);
    const moved = Math.round(now.month) !== Math.round(before.month) || now.selected !== before.selected || now.scenario !== before.scenario;
    if (seen && (moved || now.run !== before.run || reference(now) !== reference(before))) show(now);
  });
  tellSource(store.state);
  show(store.state);
});

const button = (text: string, press: () => void): HTMLElement => h('button', { type: 'button', class: 'small', onclick: press }, text);

/** All economies by name, each found by its codes too. */
function options(): Option[] {
  const twoLetters = new Map(zoneRows.split('|').map((row) => row.split(' ', 2) as [string, string]));
  return countries
    .map(({ iso3, name }) => ({ value: iso3, label: name, codes: [iso3, twoLetters.get(iso3) ?? iso3].map((code) => code.toLowerCase()) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
