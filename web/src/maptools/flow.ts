// What the tooltip says of an arc: from where to where, how much, and of what; and of a badge: who pulls which lever, how far.

import type { MapToolsContext } from '../maptools';
import type { Flow, LeverUse } from '../protocol';

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

/** "United States, GPU export control: 85 % of orders denied". */
export function useSentence({ lever, level, actor }: LeverUse, words: MapToolsContext['words'], levers: MapToolsContext['levers']): string {
  const info = levers[lever];
  return info ? `${words.countryName(actor)}, ${info.label}: ${words.sizeText(level, info.unit)}` : '';
}

/** A badge or an arc under the pointer says more than the land below it. */
export function sayMarks({ stage, dom, words, levers }: MapToolsContext): void {
  const tip = dom.byId('tip');
  stage.on('hover', ({ flow, use }) => {
    if (use) dom.setText(tip, useSentence(use, words, levers));
    else if (flow) dom.setText(tip, flowSentence(flow, words));
  });
}
