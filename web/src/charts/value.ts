// Charts of the value lens: who earns, at which layer, from whom, and what is left
// for users.

import { line } from './line';
import { chart, type ChartSpec } from './spec';

export const valueCharts: readonly ChartSpec[] = [
  chart('profit_layer', {
    scale: 1,
    lines: [
      line('tools', 'tools', 'tools', ['operating_profit *:equipment']),
      line('making', 'making', 'making', ['operating_profit *:foundry', 'operating_profit *:memory']),
      line('chips', 'chip-design', 'chips', ['operating_profit *:chip_design']),
      line('sites', 'sites', 'sites', ['operating_profit *:servers', 'operating_profit *:facility']),
      line('cloud', 'cloud', 'cloud', ['operating_profit *:cloud']),
      line('models', 'models', 'models', ['operating_profit *:models']),
      line('apps', 'uses', 'apps', ['operating_profit *:applications', 'operating_profit *:robotics']),
    ],
  }),
  chart('profit_nation', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['operating_profit USA:*']),
      line('chn', 'china', 'chn', ['operating_profit CHN:*']),
      line('twn', 'taiwan', 'taiwan', ['operating_profit TWN:*']),
      line('kor', 'korea', 'korea', ['operating_profit KOR:*']),
      line('jpn', 'japan', 'japan', ['operating_profit JPN:*']),
      line('nld', 'netherlands', 'dutch', ['operating_profit NLD:*']),
      line('rest', 'rest', 'rest', ['operating_profit REST:*']),
    ],
  }),
  chart('valuation', {
    scale: 1,
    lines: [
      line('us_chips', 'us-chips', 'usa', ['valuation USA:chip_design']),
      line('us_models', 'us-models', 'us-open', ['valuation USA:models']),
      line('cn_chips', 'china-chips', 'china-closed', ['valuation CHN:chip_design']),
      line('cn_models', 'china-models', 'chn', ['valuation CHN:models']),
    ],
  }),
  chart('payments', { kind: 'payments', scale: 1, lines: [] }),
  chart('net', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['value_net USA']),
      line('chn', 'china', 'chn', ['value_net CHN']),
      line('twn', 'taiwan', 'taiwan', ['value_net TWN']),
      line('chosen', 'chosen', 'chosen', ['value_net $']),
    ],
  }),
  chart('margin', {
    scale: 0.01,
    lines: [
      line('us_chips', 'us-chips', 'usa', ['chip_gross_margin us_designed']),
      line('cn_chips', 'china-chips', 'chn', ['chip_gross_margin chinese']),
      line('us_models', 'us-closed-models', 'us-open', ['model_margin us_closed']),
      line('cn_models', 'china-closed-models', 'china-closed', ['model_margin china_closed']),
    ],
  }),
  chart('channels', {
    scale: 1,
    lines: [
      line('tools', 'tools', 'tools', ['channel_revenue tools:USA']),
      line('chips', 'chips', 'chips', ['channel_revenue chips:USA']),
      line('api', 'models', 'models', ['channel_revenue api:USA']),
      line('stack', 'rented', 'cloud', ['channel_revenue stack:USA']),
      line('chn', 'china-all', 'chn', ['channel_revenue *:CHN']),
    ],
  }),
  chart('surplus', {
    scale: 1e3,
    lines: [
      line('usa', 'us', 'usa', ['consumer_surplus USA']),
      line('chn', 'china', 'chn', ['consumer_surplus CHN']),
      line('rest', 'rest', 'rest', ['consumer_surplus *'], ['consumer_surplus USA', 'consumer_surplus CHN']),
    ],
  }),
  chart('yield', {
    scale: 1,
    log: true,
    lines: [
      line('tools', 'tools', 'tools', ['channel_yield tools:USA']),
      line('chips', 'chips', 'chips', ['channel_yield chips:USA']),
      line('api', 'models', 'models', ['channel_yield api:USA']),
      line('stack', 'rented', 'cloud', ['channel_yield stack:USA']),
    ],
  }),
  chart('fiscal', {
    scale: 1,
    lines: [
      line('usa', 'us', 'usa', ['fiscal_cost USA']),
      line('chn', 'china', 'chn', ['fiscal_cost CHN']),
      line('rest', 'rest', 'rest', ['fiscal_cost REST']),
    ],
  }),
  chart('players', {
    scale: 1,
    lines: [
      line('us_models', 'us-models', 'us-open', ['effective_players USA:models']),
      line('cn_models', 'china-models', 'chn', ['effective_players CHN:models']),
      line('us_chips', 'us-chips', 'usa', ['effective_players USA:chip_design']),
      line('us_cloud', 'us-cloud', 'cloud', ['effective_players USA:cloud']),
    ],
  }),
];
