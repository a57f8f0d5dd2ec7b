// Goals and scores in words.

import { groupName } from '../describe/shock';
import { countryName, groups } from '../catalogue';
import { commaText, monthText, quantity } from '../format';
import { scaleOf, type Measure } from './measures';
import type { Goal, Mark, Score } from './goals';
import type { Objective } from './nations';
import { phrase } from './phrases';

/** "ASEAN", "India, Japan". */
export const placeText = (places: readonly string[]): string => commaText(places.map((id) => (groups.has(id) ? groupName(id) : countryName(id))));

export const measureName = ({ id }: Measure): string => phrase(`goal-${id.replaceAll('.', '-')}`);

export const valueText = ({ quantity: unit }: Measure, value: number): string => `${value < 0 ? '−' : ''}${quantity(Math.abs(value), unit)}`;

/** "Use of open Chinese models in ASEAN: under 30 % in Dec 2032". */
export function goalSentence({ measure, places, comparison, value, from, to }: Goal): string {
  return phrase('goal-sentence', {
    measure: measureName(measure),
    place: placeText(places),
    how: comparison,
    value: value === 'baseline' ? phrase('goal-baseline') : valueText(measure, value * scaleOf(measure)),
    when: to > from ? 'span' : 'month',
    from: monthText(from),
    to: monthText(to),
  });
}

/** "31 % in Dec 2032, wanted under 30 %". */
export function scoreSentence({ goal, met, worst, marks }: Score): string {
  return phrase('goal-score', {
    value: valueText(goal.measure, worst.value),
    month: monthText(worst.month),
    how: goal.comparison,
    wanted: valueText(goal.measure, worst.wanted),
    met: met ? 'yes' : 'no',
    missed: marks.filter((mark: Mark) => !mark.met).length,
    months: marks.length,
  });
}

/** "More: profit, United States". */
export function objectiveName({ better, measure, places }: Objective): string {
  return phrase('game-wants', { better, measure: measureName(measure), place: placeText(places) });
}
