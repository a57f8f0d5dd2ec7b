// The embed's script that makes files, fetched when a host first asks (see ../later.ts): the result card as a picture,
// and the run as CSV, both as the page has them.

import { csvOf, exportCountries } from '../charts/csv';
import { provide } from '../later';
import { drawCard } from '../result/draw';
import { factsOf, fileName } from '../result/facts';
import type { State } from '../store';
import { shownTheme } from '../theme';
import type { Trajectory } from '../trajectory';
import { formatQuery } from '../url';
import type { ExportFormat } from '../embed/messages';
import { phrase } from '../phrases';

export interface Exported {
  readonly name: string;
  readonly file: Blob;
}

export type WriteExport = (state: State & { run: Trajectory }, format: ExportFormat) => Promise<Exported>;

provide('export', async (state, format) => (format === 'png' ? picture(state) : numbers(state)));

async function picture(state: State & { run: Trajectory }): Promise<Exported> {
  const facts = factsOf(state, new URL(`index.html${formatQuery(state)}`, document.baseURI).href);
  const canvas = document.createElement('canvas');
  drawCard(canvas, facts, state, shownTheme(state.theme) === 'night' ? 'night' : 'paper');
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file) throw new Error(phrase('embed-no-picture'));
  return { name: fileName(facts, state.run.hash), file };
}

function numbers({ run, scenario, selected }: State & { run: Trajectory }): Exported {
  const text = csvOf(run, exportCountries(scenario, selected));
  return { name: `sovereign-stack-${run.hash.slice(0, 8)}.csv`, file: new Blob([text], { type: 'text/csv' }) };
}
