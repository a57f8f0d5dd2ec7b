// The families of models by name.

export const families = ['us_closed', 'us_open', 'china_closed', 'china_open', 'rest_open'] as const;
export type Family = (typeof families)[number];

export const familyNames: Record<Family, string> = {
  us_closed: 'US closed',
  us_open: 'US open',
  china_closed: 'China closed',
  china_open: 'China open',
  rest_open: 'others, open',
};
