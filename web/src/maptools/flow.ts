// What the tooltip says of an arc: from where to where, how much, and of what; and of a badge: who pulls which lever, how far.

import { countryName, levers } from '../catalogue';
import { byId, setText } from '../dom';
import { quantity, sizeText } from '../format';
import type { MapTools } from './main';
import { phrase } from './phrases';
import type { Flow, LeverUse } from '../protocol';

/** "United States → Japan: US-designed chips, 1.2 M H100e a year". */
export function flowSentence({ kind, from, to, amount }: Flow): string {
  const unit = kind === 'tools' || kind === 'money' ? '$bn/yr' : 'H100e/yr';
  const what = phrase('flow-things', { kind });
  const size = quantity(amount, unit);
  return from === to
    ? phrase('flow-within', { country: countryName(from), what, size })
    : phrase('flow', { from: countryName(from), to: countryName(to), what, size });
}

/** "United States, GPU export control: 85 % of orders denied". */
export function useSentence({ lever, level, actor }: LeverUse): string {
  const info = levers[lever];
  return info ? phrase('flow-lever', { actor: countryName(actor), lever: info.label, size: sizeText(level, info.unit) }) : '';
}

/** A badge or an arc under the pointer says more than the land below it. */
export function sayMarks({ stage }: MapTools): void {
  const tip = byId('tip');
  stage.on('hover', ({ flow, use }) => {
    if (use) setText(tip, useSentence(use));
    else if (flow) setText(tip, flowSentence(flow));
  });
}
