// Charts of the model lens: how good models are, what they cost, who uses whose,
// and who could be cut off.

import type { ChartSpec } from './definitions';
import { line, type Line } from './line';

/** A line per family of models; "#" in a term stands for the family. */
function perFamily(output: string, of: string[] = []): Line[] {
  const plus = (family: string): string[] => [output.replace('#', family)];
  return [
    line('us_closed', 'US closed', 'us-closed', plus('us_closed'), [], of),
    line('us_open', 'US open', 'us-open', plus('us_open'), [], of),
    line('china_closed', 'China closed', 'china-closed', plus('china_closed'), [], of),
    line('china_open', 'China open', 'china-open', plus('china_open'), [], of),
    line('rest_open', 'Others, open', 'rest-open', plus('rest_open'), [], of),
  ];
}



export const modelCharts: readonly ChartSpec[] = [
  {
    id: 'use',
    title: 'Who answers the prompts',
    about: 'Share of all tokens that each family of models produces, by who trains it and whether its weights are open.',
    unit: '% of the world’s use',
    scale: 0.01,
    lines: perFamily('model_use_family #:*', ['model_use_family *:*']),
  },
  {
    id: 'capital',
    title: 'Intelligent capital',
    about: 'Compute in a country times the quality of the best model that it may use; sovereign is the part that no foreign government can switch off.',
    unit: 'H100e at reference quality',
    scale: 1,
    log: true,
    lines: [
      line('usa', 'US', 'usa', ['intelligent_capital USA']),
      line('chn', 'China', 'chn', ['intelligent_capital CHN']),
      line('chosen', '$', 'chosen', ['intelligent_capital $']),
      line('sovereign', '$ (sovereign)', 'chosen-two', ['intelligent_capital_sovereign $']),
    ],
  },
  {
    id: 'dependency',
    title: 'Dependency of $',
    about: 'Service lost if the one foreign government that can cut most cuts all it can: at once, and what is still missing later.',
    unit: '% of service lost',
    scale: 0.01,
    lines: [
      line('now', 'at once', 'chosen', ['dependency now:$']),
      line('year', 'after 12 months', 'chosen-two', ['dependency year:$']),
      line('years3', 'after 36 months', 'chosen-three', ['dependency years3:$']),
    ],
  },
  {
    id: 'capability',
    title: 'Capability',
    about: 'The best released model of each family on the Epoch Capabilities Index; dots are evidence.',
    unit: 'ECI points',
    scale: 1,
    from: 80,
    lines: perFamily('capability #'),
  },
  {
    id: 'model_price',
    title: 'Price of a model',
    about: 'What a million tokens cost; open models at what hosts charge, closed Chinese ones at home.',
    unit: '$ per million tokens',
    scale: 1,
    log: true,
    lines: perFamily('model_price #'),
  },
  {
    id: 'users',
    title: 'Users of AI',
    about: 'People who use generative AI, of those of working age; dots are evidence.',
    unit: '% of working age',
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['ai_users USA']),
      line('chn', 'China', 'chn', ['ai_users CHN']),
      line('chosen', '$', 'chosen', ['ai_users $']),
    ],
  },
  {
    id: 'developers',
    title: 'Developers',
    about: 'Share of developers who build on each family; they bring others with them.',
    unit: '% of developers',
    scale: 0.01,
    lines: perFamily('developer_share #'),
  },
  {
    id: 'open_lag',
    title: 'Open models behind the best',
    about: 'How many months each nation’s best open model trails the best model of all.',
    unit: 'months',
    scale: 1,
    lines: [
      line('usa', 'US', 'usa', ['open_lag USA']),
      line('chn', 'China', 'chn', ['open_lag CHN']),
      line('rest', 'Rest of world', 'rest', ['open_lag REST']),
    ],
  },
  {
    id: 'router',
    title: 'On an open router',
    about: 'What a router outside China would see: mostly users who look for a low price, so not the world’s shares. Dots are evidence.',
    unit: '% of tokens',
    scale: 0.01,
    lines: perFamily('router_share #'),
  },
];
