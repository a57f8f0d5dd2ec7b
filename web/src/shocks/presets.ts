// Ready sizes of a lever: how far it is usually pulled, its ends, and what governments really did with it.

import { historyShocks, pressedMagnitude, readCountries, type LeverInfo } from '../catalogue';
import { targetText } from '../describe/shock';
import { magnitude, monthText } from '../format';
import type { Shock } from '../store';
import { phrase } from './phrases';

export interface Preset {
  readonly name: string;
  /** What happened, where it did. */
  readonly title: string;
  readonly change: Partial<Shock>;
}

export function presetsOf(lever: LeverInfo): Preset[] {
  const { id, unit, min, max } = lever;
  const sized = (name: string, value: number): Preset => ({ name, title: '', change: { magnitude: value } });
  const usual = pressedMagnitude(lever);
  const size = (value: number): string => magnitude(value, unit);
  const least = min < 0 ? [sized(phrase('preset-least', { size: size(min) }), min)] : [];
  const full = usual < max ? [sized(phrase('preset-full', { size: size(max) }), max)] : [];
  const real = historyShocks
    .filter((event) => event.lever === id)
    .map(({ title, actors, targets: names, magnitude: value, ramp, start }) => {
      const targets = readCountries(names) ?? [];
      const on = targets.length ? 'some' : 'none';
      const name = phrase('preset-real', { month: monthText(start), size: size(value), on, targets: targetText(targets) });
      return { name, title, change: { actors, targets, magnitude: value, ramp } };
    });
  return [...least, sized(phrase('preset-usual', { size: size(usual) }), usual), ...full, ...real];
}
