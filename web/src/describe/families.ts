// The families of models by name.

import { phrase } from '../phrases';
import { families, type Family } from '../protocol';

export { families, type Family };

export const familyName = (family: Family): string => phrase(`family-${family.replace('_', '-')}`);
