// What the embed begins with: the baseline, a claim, a ready-made scenario, or a link of the page; and single shocks on
// top of it.

import { defaultShock, lever, levers, pressedMagnitude, readyMade } from '../catalogue';
import { monthsOf } from '../claims/play';
import { scenarioOfClaim } from '../claims/runs';
import { groupOf, groupTitles } from '../controls/group';
import { scenarioOf } from '../controls/ready';
import { h, setText, uid } from '../dom';
import { monthText } from '../format';
import { claims, type Claim } from '../gen/claims';
import { emptyScenario, initialState, type Scenario, type State } from '../store';
import { formatQuery, freeKey, parseQuery } from '../url';
import { readDesign, type Design } from './design';
import { chips, select, type Change, type Field, type OptionGroup } from './fields';
import { phrase } from './phrases';

const OWN = 'own';

export function begins(change: Change, now: () => Design): Field {
  const source = select(
    phrase('build-begins'),
    [
      { value: '', label: phrase('build-baseline') },
      { label: phrase('build-claims'), options: claims.map((claim) => ({ value: claim.id, label: phrase('build-claim', { name: claim.id.toUpperCase(), title: titleOf(claim) }) })) },
      { label: phrase('build-scenarios'), options: readyMade.map(({ id, title }) => ({ value: id, label: title })) },
      { value: OWN, label: phrase('build-own') },
    ],
    (value) => {
      if (value === OWN) return paste.focus();
      change({ state: { ...now().state, ...begun(value) } });
    },
  );
  const [id, wrong] = [uid('build'), h('p', { class: 'build-wrong', role: 'alert', hidden: true })];
  const paste = h('input', { id, type: 'text', inputmode: 'url', autocomplete: 'off', placeholder: phrase('build-paste-example'), dir: 'ltr', onchange: () => open(paste.value.trim()) });
  const shocks = chips(phrase('build-shocks'), phrase('build-add-shock'), leverGroups(), (value) => {
    const { scenario } = now().state;
    const shock = { ...defaultShock(lever(value), freeKey(lever(value), scenario.shocks)), magnitude: pressedMagnitude(lever(value)) };
    withShocks([...scenario.shocks, shock]);
  });

  const withShocks = (list: Scenario['shocks']): void => {
    const { state } = now();
    change({ state: { ...state, claim: '', scenario: { ...state.scenario, shocks: list } } });
  };

  /** A link of the page, or of an embed, which brings its parts along. */
  const open = (link: string): void => {
    const query = link.includes('?') ? link.slice(link.indexOf('?')).replace(/#.*$/, '') : '';
    const { design, notices } = readDesign(query);
    wrong.hidden = query !== '' && notices.length === 0;
    setText(wrong, query ? notices.map(({ name, value, allowed }) => phrase('notice-link', { name, value, allowed })).join(' ') : phrase('build-no-link'));
    if (!query) return;
    const { theme } = now().state;
    paste.value = '';
    change({ ...design, state: { ...design.state, theme }, theme: design.theme === 'auto' ? now().theme : design.theme, size: now().size, form: now().form });
  };

  return {
    element: h('div', { class: 'build-part' }, source.element, h('div', { class: 'build-field' }, h('label', { for: id }, phrase('build-paste')), paste, wrong), shocks.element),
    update({ state }) {
      source.list.value = sourceOf(state);
      shocks.show(
        state.scenario.shocks.map(({ key, lever: of, start }) => ({ value: key, label: phrase('build-shock', { name: lever(of).label, month: monthText(start) }) })),
        (key) => withShocks(now().state.scenario.shocks.filter((shock) => shock.key !== key)),
        (name) => phrase('build-remove', { name }),
      );
    },
  };
}

/** Titles in the page's language, where that has come. */
function titleOf({ id, title }: Claim): string {
  const text = phrase(`claim-${id}`);
  return text === `claim-${id}` ? title : text;
}

type Begun = Pick<State, 'scenario' | 'claim' | 'lens' | 'month'>;

/** The state in which a source begins. */
export function begun(source: string): Partial<Begun> {
  const claim = claims.find(({ id }) => id === source);
  if (claim) {
    const scenario = linked(scenarioOfClaim(claim));
    return { scenario, claim: claim.id, lens: claim.lens, month: monthsOf(claim, scenario)[1] };
  }
  const ready = readyMade.find(({ id }) => id === source);
  return { claim: '', scenario: ready ? linked(scenarioOf(ready)) : emptyScenario, month: initialState.month };
}

/** Which source a state has the scenario of. */
export function sourceOf({ scenario, claim }: State): string {
  const text = written(scenario);
  const sources = [...(claim ? [claim] : []), '', ...readyMade.map(({ id }) => id)];
  return sources.find((source) => written(begun(source).scenario!) === text) ?? OWN;
}

/** As it comes back from a link, which has actors in the order of their lever. */
const linked = (scenario: Scenario): Scenario => parseQuery(written(scenario)).state.scenario ?? emptyScenario;

const written = (scenario: Scenario): string => formatQuery({ ...initialState, scenario });

/** Levers under who pulls them first. */
export function leverGroups(): OptionGroup[] {
  return groupTitles().map((label, i) => ({ label, options: levers.filter((one) => groupOf(one) === i).map(({ id, label: name }) => ({ value: id, label: name })) }));
}
