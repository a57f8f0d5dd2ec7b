// The charts by name. The page's own script needs no more of them: it reads the names out of links.

export const chartIds = [
  'shipped', 'owned', 'to_china', 'price', 'tools', 'power',
  'use_now', 'use', 'capital', 'capability', 'dependency', 'model_price', 'capital_sovereign', 'users', 'developers', 'open_lag', 'router',
  'profit_layer', 'profit_nation', 'valuation', 'payments', 'net', 'margin', 'channels', 'surplus', 'yield', 'fiscal', 'players',
] as const;

export type ChartId = (typeof chartIds)[number];
