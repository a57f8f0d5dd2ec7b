// The families of models by name.

import { families, type Family } from '../protocol';

export { families, type Family };

export const familyNames: Record<Family, string> = {
  us_closed: 'US closed',
  us_open: 'US open',
  china_closed: 'China closed',
  china_open: 'China open',
  rest_open: 'others, open',
};
