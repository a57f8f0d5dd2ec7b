// What a chart says to somebody who cannot see it.

import { phrase } from '../charts/phrases';
import { commaText, monthText } from '../format';

export interface Reading {
  readonly label: string;
  readonly value: string;
}

/** "Accelerators shipped, million H100e a year. Sep 2028: US-designed 24, Chinese 2.1." */
export function chartSentence(title: string, unit: string, month: number, readings: readonly Reading[]): string {
  const values = commaText(readings.map(({ label, value }) => `${label} ${value}`));
  return phrase('chart-sentence', { title, unit, month: monthText(month), values });
}
