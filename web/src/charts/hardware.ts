// Charts of the hardware lens: chips, tools, compute and power.

import type { ChartSpec } from './definitions';
import { line } from './line';

export const hardwareCharts: readonly ChartSpec[] = [
  {
    id: 'shipped',
    title: 'Accelerators shipped',
    about: 'Compute of accelerators sold to final buyers, detours included; dots are evidence.',
    unit: 'million H100e a year',
    scale: 1e6,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['accelerators_shipped us_designed:*', 'accelerators_diverted *']),
      line('chinese', 'Chinese', 'chn', ['accelerators_shipped chinese:*']),
    ],
  },
  {
    id: 'owned',
    title: 'Installed compute',
    about: 'Computing power in use anywhere, by the nation of its owner.',
    unit: 'million H100e',
    scale: 1e6,
    lines: [
      line('usa', 'US', 'usa', ['compute_owned USA']),
      line('chn', 'China', 'chn', ['compute_owned CHN']),
      line('rest', 'Rest of world', 'rest', ['compute_owned REST']),
    ],
  },
  {
    id: 'to_china',
    title: 'Shipments to China',
    about: 'What reaches China with permission, through third countries, and from its own makers.',
    unit: 'million H100e a year',
    scale: 1e6,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['accelerators_shipped us_designed:CHN']),
      line('diverted', 'Diverted', 'route', ['accelerators_diverted *']),
      line('chinese', 'Chinese', 'chn', ['accelerators_shipped chinese:CHN']),
    ],
  },
  {
    id: 'price',
    title: 'Price of a chip',
    about: 'Average price of a unit of compute, chip only, and what it costs to make.',
    unit: 'thousand $ per H100e',
    scale: 1e3,
    lines: [
      line('us_designed', 'US-designed', 'usa', ['chip_price us_designed']),
      line('cost', 'its unit cost', 'cost', ['chip_unit_cost us_designed']),
      line('chinese', 'Chinese', 'chn', ['chip_price chinese']),
    ],
  },
  {
    id: 'tools',
    title: 'Chip-making tools sold to China',
    about: 'Sales of machines that make chips, by the nation of the vendor.',
    unit: 'billion $ a year',
    scale: 1,
    lines: [
      line('all', 'All', 'rest', ['tool_sales *:CHN']),
      line('usa', 'US', 'usa', ['tool_sales USA:CHN']),
      line('jpn', 'Japan', 'japan', ['tool_sales JPN:CHN']),
      line('nld', 'Netherlands', 'dutch', ['tool_sales NLD:CHN']),
      line('chn', 'China', 'chn', ['tool_sales CHN:CHN']),
    ],
  },
  {
    id: 'power',
    title: 'Power drawn by AI compute',
    about: 'What data centres for AI draw from the grid, cooling included.',
    unit: 'GW',
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['power_used USA']),
      line('chn', 'China', 'chn', ['power_used CHN']),
      line('rest', 'Rest of world', 'rest', ['power_used *'], ['power_used USA', 'power_used CHN']),
    ],
  },
];
