// The page judges claims as the command line does: every number and verdict of the committed table, from the built
// core.wasm in Node.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import 'sovereign:wasm_exec';
import '../src/details/main';
import { Core } from '../src/bridge/core';
import { serve } from '../src/bridge/core_host';
import type { ClientPort, HostPort } from '../src/bridge/core_messages';
import { Program } from '../src/bridge/core_program';
import { Pool } from '../src/bridge/pool';
import { judge, worst, type Row, type Runs } from '../src/claims/measure';
import { Readings } from '../src/claims/runs';
import { claims, type Claim } from '../src/gen/claims';
import { boot } from './harness_core';

/** A line of the table: change and ablated change as numbers, "none" as infinity. */
interface Line {
  readonly change: number;
  readonly ablated: number;
  readonly verdict: string;
}

const number = (text: string): number => (text === 'none' ? Infinity : text === '-' ? NaN : Number(text));

/** The judged lines of the table by claim, measure and, where there are several, ablation. */
const table = new Map(
  readFileSync('sim/data/claims.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter((cells) => cells[7] !== 'reported')
    .map(([claim, measure, , , change, , ablated, verdict]) => [`${claim} ${measure}`, { change: number(change!), ablated: number(ablated!), verdict: verdict! } as Line] as const),
);

describe('claims', () => {
  let pool: Pool;
  let ports: MessageChannel;

  before(async () => {
    ports = new MessageChannel();
    serve(ports.port2 as unknown as HostPort, (wasm) => Program.compile(wasm));
    const client = ports.port1 as unknown as ClientPort;
    await boot(client);
    const core = new Core(client);
    pool = new Pool(() => Promise.resolve(core), 1);
  });
  after(() => ports.port1.close());

  const judged = async (claim: Claim, set = {}): Promise<Row[]> => {
    const readings = new Readings(claim, pool, () => []);
    const runs: Runs = (specs) => readings.runs(specs, () => undefined, new AbortController().signal);
    const rows: Row[] = [];
    for (const measure of claim.measures) rows.push(await judge(measure, claim, set, runs));
    return rows;
  };

  // A contest takes a minute: its headline and what its verdict hangs on are enough.
  const telling = (claim: Claim): Claim => {
    const driven = (id: string): boolean => [...table].some(([name, { verdict }]) => name.startsWith(`${claim.id} ${id}/`) && verdict.startsWith('holds if'));
    return claim.contest ? { ...claim, measures: claim.measures.filter(({ id }) => id === claim.headline || driven(id)).slice(0, 2) } : claim;
  };

  for (const claim of claims.map(telling)) {
    test(`${claim.id} comes to what the table says`, async () => {
      const rows = await judged(claim);
      assert.equal(worst(rows), claim.verdict);
      for (const { measure, outcome, ablated, verdict } of rows) {
        const several = ablated.length > 1;
        const lines = ablated.map(({ ablation }) => table.get(`${claim.id} ${measure.id}${several ? `/${ablation.id}` : ''}`)!);
        lines.forEach((line, i) => {
          near(outcome.change, line.change, `${claim.id} ${measure.id}`);
          near(ablated[i]!.change, line.ablated, `${claim.id} ${measure.id} without ${ablated[i]!.ablation.id}`);
        });
        assert.equal(lines.some((line) => line.verdict.startsWith('fails')), verdict === 'fails', measure.id);
        if (verdict !== 'fails') assert.equal(lines.some((line) => line.verdict.startsWith('holds if')), verdict === 'holds if', measure.id);
      }
    });
  }

  for (const claim of claims.filter(({ turn, contest }) => turn && !contest)) {
    test(`${claim.id} turns where the table says`, async () => {
      const verdict = worst(await judged(claim, claim.turn!.set));
      assert.equal(verdict === 'fails', claim.turn!.fails);
    });
  }
});

/** The table keeps five digits. */
function near(have: number, want: number, what: string): void {
  if (Number.isFinite(want)) assert.ok(Math.abs(have - want) <= 1e-4 * Math.abs(want) + 1e-9, `${what}: ${have}, the table has ${want}`);
  else assert.equal(have, want, what);
}
