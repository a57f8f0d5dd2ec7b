// Charts of the value lens: who earns, at which layer, from whom, and what is left
// for users.

import type { ChartSpec } from './definitions';
import { line } from './line';

const yearly = 'billion $ a year';

export const valueCharts: readonly ChartSpec[] = [
  {
    id: 'profit_layer',
    title: 'Profit by layer',
    about: 'Operating profit of all firms of a layer of the stack; models carry the cost of training them.',
    unit: yearly,
    scale: 1,
    lines: [
      line('tools', 'Tools', 'tools', ['operating_profit *:equipment']),
      line('making', 'Foundry and memory', 'making', ['operating_profit *:foundry', 'operating_profit *:memory']),
      line('chips', 'Chip design', 'chips', ['operating_profit *:chip_design']),
      line('sites', 'Servers and sites', 'sites', ['operating_profit *:servers', 'operating_profit *:facility']),
      line('cloud', 'Cloud', 'cloud', ['operating_profit *:cloud']),
      line('models', 'Models', 'models', ['operating_profit *:models']),
      line('apps', 'Uses', 'apps', ['operating_profit *:applications', 'operating_profit *:robotics']),
    ],
  },
  {
    id: 'profit_nation',
    title: 'Profit by nation',
    about: 'Operating profit of the whole stack, by where the owners sit.',
    unit: yearly,
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['operating_profit USA:*']),
      line('chn', 'China', 'chn', ['operating_profit CHN:*']),
      line('twn', 'Taiwan', 'taiwan', ['operating_profit TWN:*']),
      line('kor', 'Korea', 'korea', ['operating_profit KOR:*']),
      line('jpn', 'Japan', 'japan', ['operating_profit JPN:*']),
      line('nld', 'Netherlands', 'dutch', ['operating_profit NLD:*']),
      line('rest', 'Rest of world', 'rest', ['operating_profit REST:*']),
    ],
  },
  {
    id: 'valuation',
    title: 'Market value',
    about: 'What investors would pay for the profits that they expect of chip designers and of model labs; dots are evidence.',
    unit: 'billion $',
    scale: 1,
    lines: [
      line('us_chips', 'US chips', 'usa', ['valuation USA:chip_design']),
      line('us_models', 'US models', 'us-open', ['valuation USA:models']),
      line('cn_chips', 'Chinese chips', 'china-closed', ['valuation CHN:chip_design']),
      line('cn_models', 'Chinese models', 'chn', ['valuation CHN:models']),
    ],
  },
  {
    id: 'net',
    title: 'Net capture',
    about: 'What a country’s owners earn across the stack, less what the country pays.',
    unit: yearly,
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['value_net USA']),
      line('chn', 'China', 'chn', ['value_net CHN']),
      line('twn', 'Taiwan', 'taiwan', ['value_net TWN']),
      line('chosen', '$', 'chosen', ['value_net $']),
    ],
  },
  {
    id: 'channels',
    title: 'What the US sells abroad',
    about: 'American revenue abroad from tools, chips, access to models and rented compute, beside all that China earns so.',
    unit: yearly,
    scale: 1,
    lines: [
      line('tools', 'Tools', 'tools', ['channel_revenue tools:USA']),
      line('chips', 'Chips', 'chips', ['channel_revenue chips:USA']),
      line('api', 'Models', 'models', ['channel_revenue api:USA']),
      line('stack', 'Rented compute', 'cloud', ['channel_revenue stack:USA']),
      line('chn', 'China, all', 'chn', ['channel_revenue *:CHN']),
    ],
  },
  {
    id: 'surplus',
    title: 'Left for users',
    about: 'Consumer surplus: what using models is worth to people beyond what they pay.',
    unit: 'trillion $ a year',
    scale: 1e3,
    lines: [
      line('usa', 'US', 'usa', ['consumer_surplus USA']),
      line('chn', 'China', 'chn', ['consumer_surplus CHN']),
      line('rest', 'Rest of world', 'rest', ['consumer_surplus *'], ['consumer_surplus USA', 'consumer_surplus CHN']),
    ],
  },
  {
    id: 'yield',
    title: 'Earned per unit of capability',
    about: 'American revenue of each channel over the capability that it gives buyers abroad during its life.',
    unit: '$ per H100e-year at reference quality',
    scale: 1,
    log: true,
    lines: [
      line('tools', 'Tools', 'tools', ['channel_yield tools:USA']),
      line('chips', 'Chips', 'chips', ['channel_yield chips:USA']),
      line('api', 'Models', 'models', ['channel_yield api:USA']),
      line('stack', 'Rented compute', 'cloud', ['channel_yield stack:USA']),
    ],
  },
  {
    id: 'fiscal',
    title: 'Fiscal cost',
    about: 'What governments pay for subsidies and programmes, those of the baseline included.',
    unit: yearly,
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['fiscal_cost USA']),
      line('chn', 'China', 'chn', ['fiscal_cost CHN']),
      line('rest', 'Rest of world', 'rest', ['fiscal_cost REST']),
    ],
  },
  {
    id: 'players',
    title: 'Effective players',
    about: 'Firms of equal size that would stand for those of a layer: near one is a monopoly.',
    unit: 'firms',
    scale: 1,
    lines: [
      line('us_models', 'US models', 'us-open', ['effective_players USA:models']),
      line('cn_models', 'Chinese models', 'chn', ['effective_players CHN:models']),
      line('us_chips', 'US chips', 'usa', ['effective_players USA:chip_design']),
      line('us_cloud', 'US cloud', 'cloud', ['effective_players USA:cloud']),
    ],
  },
];
