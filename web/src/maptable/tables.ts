// What the map shows at a month, as tables: countries, and the flows between them. Pure: a run in, words out.

import { countries, countryName, output } from '../catalogue';
import type { Readable } from '../describe/changed';
import { installedIn } from '../describe/country';
import { families, familyName } from '../describe/families';
import { count, dollars, percent, short, signedDollars } from '../format';
import type { Lens } from '../protocol';
import { phrase } from './phrases';

/** The first cell of a row names it. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Smaller flows are not drawn either [$bn a year]. */
const leastFlow = 0.05;

/** Columns by their messages. */
const heads = (...columns: readonly string[]): string[] => columns.map((column) => phrase(`map-table-${column}`));

export function tablesOf(lens: Lens, run: Readable, month: number): Table[] {
  switch (lens) {
    case 'hardware':
      return [compute(run, month), flows('tools', run, month)];
    case 'models':
      return [use(run, month)];
    case 'value':
      return [capture(run, month), flows('payments', run, month)];
  }
}

/** A row for each country that is worth one, the largest first. */
function byCountry(size: (iso3: string) => number, cells: (iso3: string) => string[]): string[][] {
  return countries
    .map(({ iso3, name }) => ({ iso3, name, size: size(iso3) }))
    .filter((one) => one.size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ iso3, name }) => [name, ...cells(iso3)]);
}

function compute(run: Readable, month: number): Table {
  const arriving = (maker: string, iso3: string): string => count(run.at(month, 'accelerators_shipped', maker, iso3));
  return {
    caption: phrase('map-table-of-hardware'),
    head: heads('country', 'installed', 'owned', 'us-designed', 'chinese'),
    rows: byCountry(
      (iso3) => Math.floor(installedIn(run, iso3, month).total),
      (iso3) => {
        const { total, domestic } = installedIn(run, iso3, month);
        return [count(total), percent(domestic / total), arriving('us_designed', iso3), arriving('chinese', iso3)];
      },
    ),
  };
}

function use(run: Readable, month: number): Table {
  return {
    caption: phrase('map-table-of-models'),
    head: [phrase('map-table-country'), ...families.map(familyName), ...heads('users', 'tokens')],
    rows: byCountry(
      (iso3) => run.at(month, 'model_use', iso3),
      (iso3) => [
        ...families.map((family) => percent(run.at(month, 'model_share', iso3, family))),
        percent(run.at(month, 'ai_users', iso3) / 100),
        short(run.at(month, 'model_use', iso3)),
      ],
    ),
  };
}

function capture(run: Readable, month: number): Table {
  const layers = output('value_paid').dims[1]!.entities;
  const paid = (iso3: string): number => layers.reduce((sum, layer) => sum + run.at(month, 'value_paid', iso3, layer), 0);
  const net = (iso3: string): number => run.at(month, 'value_net', iso3);
  return {
    caption: phrase('map-table-of-value'),
    head: heads('country', 'net', 'earned', 'paid'),
    rows: byCountry(
      (iso3) => Math.abs(net(iso3)) + paid(iso3),
      (iso3) => [signedDollars(net(iso3)), dollars(Math.max(0, net(iso3) + paid(iso3))), dollars(paid(iso3))],
    ),
  };
}

/** From whom to whom: sales of tools, or payments of all layers together. */
function flows(what: 'tools' | 'payments', run: Readable, month: number): Table {
  const { id, dims } = output(what === 'tools' ? 'tool_sales' : 'payments');
  const [from, to, parts] = dims.map(({ entities }) => entities);
  const amount = (a: string, b: string): number => (parts ?? ['']).reduce((sum, part) => sum + run.at(month, id, a, b, ...(part ? [part] : [])), 0);
  const rows = from!
    .flatMap((a) => to!.map((b) => ({ a, b, amount: amount(a, b) })))
    .filter((flow) => flow.a !== flow.b && flow.amount >= leastFlow)
    .sort((x, y) => y.amount - x.amount);
  return {
    caption: phrase(`map-table-of-${what}`),
    head: heads('from', 'to', 'amount'),
    rows: rows.map((flow) => [placeName(flow.a), placeName(flow.b), dollars(flow.amount)]),
  };
}

/** Some outputs put small places together. */
const together = ['EUR', 'ROW', 'REST', 'OTHER'];
const placeName = (code: string): string => (together.includes(code) ? phrase('map-table-place', { code }) : countryName(code));
