// A figure as CSV: the long form of the command line, and after its columns one that says whose value it is. The
// citation stands above in lines that begin with "#", which readers of CSV can be told to skip; columns for it would
// repeat the same text in thousands of rows, and a second file would get lost. The export of a whole run, whose form
// is public, has neither.

import { bandOf } from '../charts/bands';
import { csvHeader, decimal, seriesOf } from '../charts/csv';
import { valuesOf } from '../charts/line';
import type { LinesSubject, MomentSubject, Subject } from '../charts/subject';
import { monthISO } from '../format';

/** Whose a value is: that of the reader's run, of the runs beside it, or of the ensemble around the baseline. */
type Whose = 'run' | 'kept' | 'baseline' | 'own_baseline' | 'baseline_p10' | 'baseline_p90';

export function numbersOf(subject: Subject, cited: readonly string[]): string {
  const rows = subject.kind === 'lines' ? overTime(subject) : ofMonth(subject);
  return `${[...cited.map((text) => `# ${text}`), `${csvHeader},of`, ...rows].join('\n')}\n`;
}

const runsOf = ({ run, baseline, own }: Subject): (readonly [Whose, Subject['run']])[] => [
  ['run', run],
  ...(baseline ? [[baseline.as ?? 'baseline', baseline] as const] : []),
  ...(own ? [['own_baseline', own] as const] : []),
];

function overTime(subject: LinesSubject): string[] {
  return subject.lines.flatMap((line) => {
    const { series, entity, unit } = seriesOf(line);
    const row = (month: number, value: number, of: Whose): string => [monthISO(month), series, entity, decimal(value), unit, of].join(',');
    const values = runsOf(subject).flatMap(([of, run]) => Array.from(valuesOf(line, run), (value, month) => row(month, value, of)));
    const band = bandOf(line);
    const range = band?.months.flatMap((month, i) => [row(month, Math.fround(band.low[i]!), 'baseline_p10'), row(month, Math.fround(band.high[i]!), 'baseline_p90')]);
    return [...values, ...(range ?? [])];
  });
}

function ofMonth(subject: MomentSubject): string[] {
  const month = monthISO(subject.month);
  return runsOf(subject).flatMap(([of, run]) => subject.rows(run).map(({ series, entity, value, unit }) => [month, series, entity, decimal(Math.fround(value)), unit, of].join(',')));
}
