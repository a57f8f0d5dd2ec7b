// Charts of the hardware lens: chips, tools, compute and power.

import { line } from './line';
import { chart, type ChartSpec } from './spec';

export const hardwareCharts: readonly ChartSpec[] = [
  chart('shipped', {
    scale: 1e6,
    lines: [
      line('us_designed', 'us-designed', 'usa', ['accelerators_shipped us_designed:*', 'accelerators_diverted *']),
      line('chinese', 'chinese', 'chn', ['accelerators_shipped chinese:*']),
    ],
  }),
  chart('owned', {
    scale: 1e6,
    lines: [
      line('usa', 'us', 'usa', ['compute_owned USA']),
      line('chn', 'china', 'chn', ['compute_owned CHN']),
      line('rest', 'rest', 'rest', ['compute_owned REST']),
    ],
  }),
  chart('to_china', {
    scale: 1e6,
    lines: [
      line('us_designed', 'us-designed', 'usa', ['accelerators_shipped us_designed:CHN']),
      line('diverted', 'diverted', 'route', ['accelerators_diverted *']),
      line('chinese', 'chinese', 'chn', ['accelerators_shipped chinese:CHN']),
    ],
  }),
  chart('price', {
    scale: 1e3,
    lines: [
      line('us_designed', 'us-designed', 'usa', ['chip_price us_designed']),
      line('cost', 'unit-cost', 'cost', ['chip_unit_cost us_designed']),
      line('chinese', 'chinese', 'chn', ['chip_price chinese']),
    ],
  }),
  chart('tools', {
    scale: 1,
    lines: [
      line('all', 'all', 'rest', ['tool_sales *:CHN']),
      line('usa', 'us', 'usa', ['tool_sales USA:CHN']),
      line('jpn', 'japan', 'japan', ['tool_sales JPN:CHN']),
      line('nld', 'netherlands', 'dutch', ['tool_sales NLD:CHN']),
      line('chn', 'china', 'chn', ['tool_sales CHN:CHN']),
    ],
  }),
  chart('power', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['power_used USA']),
      line('chn', 'china', 'chn', ['power_used CHN']),
      line('rest', 'rest', 'rest', ['power_used *'], ['power_used USA', 'power_used CHN']),
    ],
  }),
];
