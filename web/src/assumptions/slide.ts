// Where a value lies on its slider, and back. Pure.

import { logarithmic } from '../gen/assumptions';
import type { Parameter } from '../gen/details';

/** Steps of a slider. */
export const STEPS = 200;

/** Step of a value, from 0 to STEPS. */
export function stepOf({ id, min, max }: Parameter, value: number): number {
  const part = logarithmic.includes(id) ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(part * STEPS);
}

/** Value of a step; the ends and the default are met exactly. */
export function valueAt(parameter: Parameter, step: number): number {
  const { min, max, default: usual } = parameter;
  if (step <= 0) return min;
  if (step >= STEPS) return max;
  if (step === stepOf(parameter, usual)) return usual;
  return Math.min(max, Math.max(min, rounded(parameter, step / STEPS)));
}

/** The value at a part of the way, without digits that a step cannot tell apart. */
function rounded({ id, min, max }: Parameter, part: number): number {
  const digits = 3;
  if (logarithmic.includes(id)) return Number((min * (max / min) ** part).toPrecision(digits));
  const decimals = Math.max(0, Math.ceil(-Math.log10((max - min) / STEPS)));
  return Number((min + (max - min) * part).toFixed(decimals));
}
