// What a chart says to somebody who cannot see it.

import { monthText } from '../format';

export interface Reading {
  readonly label: string;
  readonly value: string;
}

/** "Accelerators shipped, million H100e a year. Sep 2028: US-designed 24, Chinese 2.1." */
export function chartSentence(title: string, unit: string, month: number, readings: readonly Reading[]): string {
  const values = readings.map(({ label, value }) => `${label} ${value}`).join(', ');
  return `${title}, ${unit}. ${monthText(month)}: ${values}.`;
}
