// What the tooltip says of an arc: from where to where, how much, and of what.

import type { MapToolsContext } from '../maptools';
import type { Flow } from '../protocol';

const things: Readonly<Record<Flow['kind'], string>> = {
  us_designed: 'US-designed chips',
  chinese: 'Chinese chips',
  logic: 'logic of US-designed chips',
  diverted: 'chips that go round a control',
  tools: 'chip-making equipment',
  money: 'payments',
};

/** "United States → Japan: US-designed chips, 1.2 M H100e a year". */
export function flowSentence({ kind, from, to, amount }: Flow, words: MapToolsContext['words']): string {
  const unit = kind === 'tools' || kind === 'money' ? '$bn/yr' : 'H100e/yr';
  const way = from === to ? `Within ${words.countryName(from)}` : `${words.countryName(from)} → ${words.countryName(to)}`;
  return `${way}: ${things[kind]}, ${words.quantity(amount, unit)}`;
}

/** An arc under the pointer says more than the land below it. */
export function sayFlows({ stage, dom, words }: MapToolsContext): void {
  const tip = dom.byId('tip');
  stage.on('hover', ({ flow }) => {
    if (flow) dom.setText(tip, flowSentence(flow, words));
  });
}
