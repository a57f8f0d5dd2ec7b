// What the tooltip says of an arc: from where to where, how much, and of what; and of a badge: who pulls which lever, how far.

import { countryName, levers } from '../catalogue';
import { byId, setText } from '../dom';
import { quantity, sizeText } from '../format';
import type { MapTools } from './main';
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
export function flowSentence({ kind, from, to, amount }: Flow): string {
  const unit = kind === 'tools' || kind === 'money' ? '$bn/yr' : 'H100e/yr';
  const way = from === to ? `Within ${countryName(from)}` : `${countryName(from)} → ${countryName(to)}`;
  return `${way}: ${things[kind]}, ${quantity(amount, unit)}`;
}

/** "United States, GPU export control: 85 % of orders denied". */
export function useSentence({ lever, level, actor }: LeverUse): string {
  const info = levers[lever];
  return info ? `${countryName(actor)}, ${info.label}: ${sizeText(level, info.unit)}` : '';
}

/** A badge or an arc under the pointer says more than the land below it. */
export function sayMarks({ stage }: MapTools): void {
  const tip = byId('tip');
  stage.on('hover', ({ flow, use }) => {
    if (use) setText(tip, useSentence(use));
    else if (flow) setText(tip, flowSentence(flow));
  });
}
