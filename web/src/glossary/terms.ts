// The terms of the glossary. Words are in glossary.ftl; here is where a definition comes from.

import { phrase } from './phrases';

export interface Source {
  readonly name: string;
  readonly address: string;
}

export interface Term {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** How it stands in texts; none for words too common to be marked. */
  readonly forms: readonly string[];
  readonly source: Source | undefined;
}

const sources: Readonly<Record<string, Source>> = {
  h100e: { name: 'Epoch AI, AI Chip Owners', address: 'https://epoch.ai/data/ai-chip-owners' },
  eci: { name: 'Epoch AI, Epoch Capabilities Index', address: 'https://epoch.ai/eci' },
  shapley: { name: 'L. S. Shapley, A Value for n-Person Games, 1953', address: 'https://doi.org/10.1515/9781400881970-018' },
};

const ids = [
  'accelerator', 'accessible', 'adoption', 'algorithmic-efficiency', 'api', 'band', 'baseline', 'capital-spending', 'closed', 'compute',
  'consumer-surplus', 'cowos', 'dependency', 'detour', 'distillation', 'eci', 'economic-profit', 'effective-players', 'export-control',
  'fiscal-cost', 'foundry', 'frontier', 'h100e', 'hash', 'hbm', 'incident-memory', 'intelligent-capital', 'market-value', 'net-capture',
  'open-lag', 'open-weights', 'operating-profit', 'reference-quality', 'remote-disable', 'rent', 'serving', 'shapley', 'sovereign', 'stack',
  'token', 'tools', 'value-added', 'wafer', 'yield',
] as const;

export const terms: readonly Term[] = ids.map((id) => {
  const forms = phrase(`term-${id}.forms`);
  return {
    id,
    name: phrase(`term-${id}`),
    text: phrase(`term-${id}.text`),
    forms: forms === `term-${id}.forms` ? [] : forms.split('|'),
    source: sources[id],
  };
});
