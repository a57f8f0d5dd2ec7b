// Charts of the model lens: how good models are, what they cost, who uses whose,
// and who could be cut off.

import { line, type LinePattern } from './line';
import { chart, type ChartSpec } from './spec';

/** A line per family of models; "#" in a term stands for the family. */
function perFamily(output: string, of: string[] = []): LinePattern[] {
  const plus = (family: string): string[] => [output.replace('#', family)];
  return [
    line('us_closed', 'us-closed', 'us-closed', plus('us_closed'), [], of),
    line('us_open', 'us-open', 'us-open', plus('us_open'), [], of),
    line('china_closed', 'china-closed', 'china-closed', plus('china_closed'), [], of),
    line('china_open', 'china-open', 'china-open', plus('china_open'), [], of),
    line('rest_open', 'rest-open', 'rest-open', plus('rest_open'), [], of),
  ];
}

/** Shares of the world's use, which the picture of the moment shows too. */
export const useLines = perFamily('model_use_family #:*', ['model_use_family *:*']);

export const modelCharts: readonly ChartSpec[] = [
  chart('use_now', { kind: 'quadrants', scale: 0.01, lines: [] }),
  chart('use', { scale: 0.01, lines: useLines }),
  chart('capital', {
    scale: 1,
    log: true,
    lines: [
      line('usa', 'us', 'usa', ['intelligent_capital USA']),
      line('chn', 'china', 'chn', ['intelligent_capital CHN']),
      line('chosen', 'chosen', 'chosen', ['intelligent_capital $']),
      line('sovereign', 'chosen-sovereign', 'chosen-two', ['intelligent_capital_sovereign $']),
    ],
  }),
  chart('dependency', {
    scale: 0.01,
    lines: [
      line('now', 'at-once', 'chosen', ['dependency now:$']),
      line('year', 'after-year', 'chosen-two', ['dependency year:$']),
      line('years3', 'after-three-years', 'chosen-three', ['dependency years3:$']),
    ],
  }),
  chart('capability', {
    scale: 1,
    from: 80,
    lines: perFamily('capability #'),
  }),
  chart('model_price', {
    scale: 1,
    log: true,
    lines: perFamily('model_price #'),
  }),
  chart('capital_sovereign', {
    scale: 1,
    log: true,
    lines: [
      line('usa', 'us', 'usa', ['intelligent_capital_sovereign USA']),
      line('chn', 'china', 'chn', ['intelligent_capital_sovereign CHN']),
      line('chosen', 'chosen', 'chosen', ['intelligent_capital_sovereign $']),
    ],
  }),
  chart('users', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['ai_users USA']),
      line('chn', 'china', 'chn', ['ai_users CHN']),
      line('chosen', 'chosen', 'chosen', ['ai_users $']),
    ],
  }),
  chart('developers', {
    scale: 0.01,
    lines: perFamily('developer_share #'),
  }),
  chart('open_lag', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['open_lag USA']),
      line('chn', 'china', 'chn', ['open_lag CHN']),
      line('rest', 'rest', 'rest', ['open_lag REST']),
    ],
  }),
  chart('router', {
    scale: 0.01,
    lines: perFamily('router_share #'),
  }),
];
