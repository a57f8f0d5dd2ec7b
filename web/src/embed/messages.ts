// What an embed and the article around it say to each other: versioned messages, the same module on both sides. The
// types follow from the tables of checks, so that what is declared is what is checked. A message with a field too many,
// too few or of another kind is none; its field is named in the answer.

export const VERSION = 1;

/** A link is not longer (url.ts), a sentence for readers neither. */
const MAX_QUERY = 16_000;
const MAX_TEXT = 2_000;
const MAX_FILE = 64e6; // bytes
const MAX_ID = 1e9;

/** Heights that a host gives an embed [px]: less is no map, more is a mistake. */
export const HEIGHTS = { least: 120, most: 4000 } as const;

/** The value if it is as it should be, else undefined. */
type Check<T> = (value: unknown) => T | undefined;

const text = (most: number): Check<string> => (value) => (typeof value === 'string' && value.length <= most ? value : undefined);
const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const oneOf = <T extends string>(...allowed: readonly T[]): Check<T> => (value) => allowed.find((one) => one === value);
const id: Check<number> = (value) => (Number.isInteger(value) && Math.abs(value as number) < MAX_ID ? (value as number) : undefined);
const month: Check<string> = (value) => (typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : undefined);
const hash: Check<string> = (value) => (typeof value === 'string' && /^([0-9a-f]{16})?$/.test(value) ? value : undefined);
const file: Check<Blob> = (value) => (value instanceof Blob && value.size <= MAX_FILE ? value : undefined);
const height: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.ceil(value))) : undefined;

type Shape = Readonly<Record<string, Check<unknown>>>;
type Table = Readonly<Record<string, Shape>>;
type Fields<S extends Shape> = { readonly [K in keyof S]: S[K] extends Check<infer T> ? T : never };
type Message<T extends Table> = { [K in keyof T]: { readonly kind: K } & Fields<T[K]> }[keyof T];

/** What a host knows of the embed's state. */
const state = {
  /** The link's query, in the grammar of the page; empty for the opening state. */
  query: text(MAX_QUERY),
  /** Of the run, empty before the first. */
  hash,
  time: month,
  playing: flag,
};

/** What a host asks for. */
const commands = {
  /** Shows the state of a link. */
  set: { query: text(MAX_QUERY) },
  play: {},
  pause: {},
  time: { time: month },
  theme: { theme: oneOf('auto', 'night', 'paper', 'projector') },
  /** Answered by a change. */
  state: {},
  export: { id, format: oneOf('png', 'csv') },
  /** What the host lets its frame do. */
  host: { popups: flag },
} satisfies Table;

/** What an embed tells. */
const events = {
  /** The first run is there. */
  ready: state,
  /** The reader started the map, which waited for that. */
  started: {},
  change: state,
  timechange: { time: month, playing: flag },
  resize: { height },
  error: { message: text(MAX_TEXT) },
  exported: { id, name: text(200), file },
  unexported: { id, message: text(MAX_TEXT) },
} satisfies Table;

export type Command = Message<typeof commands>;
export type Told = Message<typeof events>;
export type EmbedState = Fields<typeof state>;
export type ExportFormat = (Command & { kind: 'export' })['format'];

/** A field that is not as it should be: "set.query". */
export class BadField {
  constructor(readonly field: string) {}
}

/** A command; undefined for what is not ours. */
export const readCommand = (data: unknown): Command | BadField | undefined => read(commands, data);
/** An event; undefined for what is not ours. */
export const readTold = (data: unknown): Told | BadField | undefined => read(events, data);

/** A message as it is posted. */
export const sealed = (message: Command | Told): object => ({ sovereign: VERSION, ...message });

function read<T extends Table>(table: T, data: unknown): Message<T> | BadField | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'sovereign')) return undefined;
  const { sovereign, kind, ...fields } = data as Readonly<Record<string, unknown>>;
  if (sovereign !== VERSION) return new BadField('sovereign');
  if (typeof kind !== 'string' || !Object.hasOwn(table, kind)) return new BadField('kind');
  const shape = table[kind]!;
  for (const name of Object.keys(fields)) if (!Object.hasOwn(shape, name)) return new BadField(`${kind}.${name.slice(0, 40)}`);
  const message: Record<string, unknown> = { kind };
  for (const [name, check] of Object.entries(shape)) {
    const value = check(fields[name]);
    if (value === undefined) return new BadField(`${kind}.${name}`);
    message[name] = value;
  }
  return message as Message<T>;
}
