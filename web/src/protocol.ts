// What the page and the map frame say to each other, and the checks of both sides.
//
//	frame → page   hello, by window message; the only one outside the port
//	page  → frame  connect, by window message with a MessagePort; all else goes through the port
//	page  → frame  trajectory, view, compare, clock, camera, place, film: the whole state, each message replaces the one of its kind before
//	frame → page   ready, drawn, picture, levers, hover, pick, camera, restored, failed
//
// Origins say nothing in a sandboxed frame ("null"), so each side knows the other by its window.
// Neither trusts what comes in: kinds, ranges and sizes are checked here.

/** Raised when a message changes its meaning. Both sides come from one build, so only a stale cache differs. */
export const PROTOCOL_VERSION = 1;

/** Largest trajectory that a frame takes [bytes]. */
export const MAX_TRAJECTORY_BYTES = 16 << 20;

/** Largest list of shocks that a frame takes [bytes]. */
const MAX_INPUT_BYTES = 1 << 20;

/** Number of months of a run. */
const MAX_MONTH = 228;

/** Fastest playing in either direction [months/s]. */
const MAX_MONTHS_PER_SECOND = 240;

export const lenses = ['hardware', 'models', 'value'] as const;
export type Lens = (typeof lenses)[number];

export const themes = ['night', 'paper', 'projector'] as const;
export type MapTheme = (typeof themes)[number];

export const centers = ['pacific', 'atlantic'] as const;
export type Center = (typeof centers)[number];

/** The families of models. */
export const families = ['us_closed', 'us_open', 'china_closed', 'china_open', 'rest_open'] as const;
export type Family = (typeof families)[number];

/** Which run a trajectory is: the reader's, or the one it is compared with. */
export const roles = { run: 0, baseline: 1 } as const;
export type Role = keyof typeof roles;

/** A run: its trajectory, and what it was made from, of which the map shows the shocks. */
export interface RunBuffers {
  readonly buffer: ArrayBuffer;
  readonly input: ArrayBuffer;
}

/** How the map looks. */
export interface View {
  readonly lens: Lens;
  readonly theme: MapTheme;
  readonly center: Center;
  /** The reader prefers still pictures: arrows instead of particles. */
  readonly reducedMotion: boolean;
  /** A weak machine: fewer frames, and no more pixels than CSS has. */
  readonly lowPower: boolean;
  /** Chosen country, ISO 3166-1 alpha-3, or ''. */
  readonly selected: string;
  /** The family whose share alone the model lens shows, '' for who leads. */
  readonly family: Family | '';
  /** Amounts of the value lens per inhabitant. */
  readonly perHead: boolean;
}

/** Texts of labels in another language than English, as wasm/stage/scene/words.go numbers them. */
export interface Words {
  readonly texts: readonly string[];
}

const MAX_TEXTS = 1000;
const MAX_TEXT = 200;

/** How the map compares the run with the baseline: not, as one map of differences, or side by side. */
export const comparisons = ['off', 'difference', 'split'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Compare {
  readonly mode: Comparison;
  /** Where the divider of a split map stands; left of it is the baseline [share of the width]. */
  readonly divider: number;
}

/** Where the playhead is and how it moves. */
export interface Clock {
  /** Fractional index of the month; 0 is January 2022. */
  readonly month: number;
  /** 0 when paused [months/s]. */
  readonly monthsPerSecond: number;
}

/** Which part of the map is shown: the place in the middle [map units, 1 is half the map's width], and how much enlarged. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** 1 is the whole map. */
  readonly zoom: number;
}

/** The same by the place in the middle [degrees]: what a link says. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Largest camera that either side takes; the stage has narrower limits of its own. */
const MAX_PLACE = 2;
const MAX_ZOOM = 64;
const MAX_TURN = Number.MAX_SAFE_INTEGER;

/** What an arc under the pointer is. */
export const flowKinds = ['us_designed', 'chinese', 'logic', 'diverted', 'tools', 'money'] as const;
export interface Flow {
  readonly kind: (typeof flowKinds)[number];
  /** Where it begins and ends, ISO 3166-1 alpha-3. */
  readonly from: string;
  readonly to: string;
  /** H100e a year; $bn a year of tools and money. */
  readonly amount: number;
}

/** A badge under the pointer: a lever by its number in the catalogue, how far it is pulled, and by whom (ISO 3166-1 alpha-3). */
export interface LeverUse {
  readonly lever: number;
  readonly level: number;
  readonly actor: string;
}

/** Most levers that there can be. */
const MAX_LEVERS = 64;

export type ToFrame =
  | ({ readonly kind: 'trajectory'; readonly role: Role } & RunBuffers)
  | ({ readonly kind: 'words' } & Words)
  | ({ readonly kind: 'view' } & View)
  | ({ readonly kind: 'compare' } & Compare)
  | ({ readonly kind: 'clock' } & Clock)
  /** While exploring, the map takes wheel and fingers; else they are the page's. `turn` counts these messages. */
  | ({ readonly kind: 'camera'; readonly exploring: boolean; readonly turn: number } & Camera)
  | ({ readonly kind: 'place' } & Place)
  /** While filming, the frame hands out a picture of what it draws, as often as it can. */
  | { readonly kind: 'film'; readonly on: boolean };

/** What the map drew, and what the guard let through, since the frame loaded. */
export interface Stats {
  /** Frames drawn. */
  readonly frames: number;
  /** Last frame's time in the stage [ms]. */
  readonly updateMs: number;
  readonly drawMs: number;
  readonly triangles: number;
  readonly drawCalls: number;
  readonly particles: number;
  /** The legend's figures for this frame: one small particle and one large one of chips [H100e], one of tools and one of money [$bn], */
  readonly particleChips: number;
  readonly packetChips: number;
  readonly particleTools: number;
  readonly particleMoney: number;
  /** and a round stock [H100e] with the diameter of its hub [CSS px]. */
  readonly hubAmount: number;
  readonly hubDiameter: number;
  /** Length of the run that is on the map, 0 before there is one [months]. */
  readonly months: number;
  /** Times that the number of particles is halved, because the map could not keep the pace. */
  readonly halved: number;
  /** Animation callbacks that the guard delivered to the engine. */
  readonly delivered: number;
  /** Animation callbacks that the guard kept back, because nothing moved or nobody could see it. */
  readonly withheld: number;
  /** Times that the engine started: more than one after lost contexts. */
  readonly starts: number;
  /** Size of the drawing buffer [px] and its pixels per CSS pixel. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Why there is no live map. The page then shows the still one. */
export const failures = ['webgl2', 'load', 'crash', 'context'] as const;
export type Failure = (typeof failures)[number];

/** Longest report of a failure [characters]. */
const MAX_DETAIL = 8000;

export type FromFrame =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'drawn' } & Stats)
  | { readonly kind: 'picture'; readonly bitmap: ImageBitmap }
  /** Levers that have a picture on the map, by their numbers in the catalogue. */
  | { readonly kind: 'levers'; readonly shown: readonly number[] }
  /** The pointer is over a country, or over none: '', and perhaps over an arc or a badge. x and y are CSS pixels in the frame. */
  | { readonly kind: 'hover'; readonly iso3: string; readonly x: number; readonly y: number; readonly flow: Flow | null; readonly use: LeverUse | null }
  | { readonly kind: 'pick'; readonly iso3: string }
  /** Where the picture goes to, whoever moved it, and the last turn that it knows: the page may have asked for more. */
  | ({ readonly kind: 'camera'; readonly turn: number } & Camera & Place)
  /** A lost context came back; the map is as before. */
  | { readonly kind: 'restored' }
  | { readonly kind: 'failed'; readonly reason: Failure; readonly detail: string };

export type EventKind = FromFrame['kind'];
export type FrameEvent<K extends EventKind> = Extract<FromFrame, { kind: K }>;

/** The two window messages of the handshake. */
export interface Hello {
  readonly kind: 'sovereign-hello';
  readonly version: number;
}
export interface Connect {
  readonly kind: 'sovereign-connect';
  readonly version: number;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const oneOf = <T extends string>(values: readonly T[], value: unknown): value is T => (values as readonly unknown[]).includes(value);

const within = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;

const isBuffer = (value: unknown, most: number): value is ArrayBuffer => value instanceof ArrayBuffer && value.byteLength <= most;

const isCode = (value: unknown): value is string => typeof value === 'string' && /^([A-Z]{3})?$/.test(value);

/** A handshake message of one kind and of this version. */
export function isHandshake(value: unknown, kind: Hello['kind'] | Connect['kind']): boolean {
  const message = fields(value);
  return message?.['kind'] === kind && message['version'] === PROTOCOL_VERSION;
}

/** Checks a message to the frame; undefined when it is none. The result holds nothing that was not checked. */
export function readToFrame(value: unknown): ToFrame | undefined {
  const m = fields(value);
  switch (m?.['kind']) {
    case 'trajectory': {
      const { role, buffer, input } = m;
      if (!oneOf(Object.keys(roles) as Role[], role) || !isBuffer(buffer, MAX_TRAJECTORY_BYTES) || !isBuffer(input, MAX_INPUT_BYTES)) return undefined;
      return { kind: 'trajectory', role, buffer, input };
    }
    case 'words': {
      const { texts } = m;
      if (!Array.isArray(texts) || texts.length > MAX_TEXTS || !texts.every((text) => typeof text === 'string' && text.length <= MAX_TEXT)) return undefined;
      return { kind: 'words', texts };
    }
    case 'view': {
      const { lens, theme, center, reducedMotion, lowPower, selected, family, perHead } = m;
      if (!oneOf(lenses, lens) || !oneOf(themes, theme) || !oneOf(centers, center)) return undefined;
      if (typeof reducedMotion !== 'boolean' || typeof lowPower !== 'boolean' || !isCode(selected)) return undefined;
      if (family !== '' && !oneOf(families, family)) return undefined;
      if (typeof perHead !== 'boolean') return undefined;
      return { kind: 'view', lens, theme, center, reducedMotion, lowPower, selected, family, perHead };
    }
    case 'compare': {
      const { mode, divider } = m;
      return oneOf(comparisons, mode) && within(divider, 0, 1) ? { kind: 'compare', mode, divider } : undefined;
    }
    case 'clock': {
      const { month, monthsPerSecond } = m;
      if (!within(month, 0, MAX_MONTH) || !within(monthsPerSecond, -MAX_MONTHS_PER_SECOND, MAX_MONTHS_PER_SECOND)) return undefined;
      return { kind: 'clock', month, monthsPerSecond };
    }
    case 'camera': {
      const { exploring, turn } = m;
      const camera = readCamera(m);
      return camera !== undefined && typeof exploring === 'boolean' && within(turn, 0, MAX_TURN) ? { kind: 'camera', exploring, turn, ...camera } : undefined;
    }
    case 'place': {
      const place = readPlace(m);
      return place && { kind: 'place', ...place };
    }
    case 'film':
      return typeof m['on'] === 'boolean' ? { kind: 'film', on: m['on'] } : undefined;
    default:
      return undefined;
  }
}

/** Checks a message from the frame; undefined when it is none. */
export function readFromFrame(value: unknown): FromFrame | undefined {
  const m = fields(value);
  switch (m?.['kind']) {
    case 'ready':
    case 'restored':
      return { kind: m['kind'] };
    case 'drawn':
      return readStats(m);
    case 'picture':
      return m['bitmap'] instanceof ImageBitmap ? { kind: 'picture', bitmap: m['bitmap'] } : undefined;
    case 'levers': {
      const { shown } = m;
      return Array.isArray(shown) && shown.length <= MAX_LEVERS && shown.every((lever) => within(lever, 0, MAX_LEVERS - 1)) ? { kind: 'levers', shown } : undefined;
    }
    case 'hover': {
      const { iso3, x, y } = m;
      if (!isCode(iso3) || !within(x, -1e5, 1e5) || !within(y, -1e5, 1e5)) return undefined;
      const flow = m['flow'] === null ? null : readFlow(m['flow']);
      const use = m['use'] === null ? null : readUse(m['use']);
      return flow === undefined || use === undefined ? undefined : { kind: 'hover', iso3, x, y, flow, use };
    }
    case 'camera': {
      const [camera, place] = [readCamera(m), readPlace(m)];
      const { turn } = m;
      return camera && place && within(turn, 0, MAX_TURN) ? { kind: 'camera', turn, ...camera, ...place } : undefined;
    }
    case 'pick':
      return isCode(m['iso3']) ? { kind: 'pick', iso3: m['iso3'] } : undefined;
    case 'failed': {
      const { reason, detail } = m;
      if (!oneOf(failures, reason) || typeof detail !== 'string') return undefined;
      return { kind: 'failed', reason, detail: detail.slice(0, MAX_DETAIL) };
    }
    default:
      return undefined;
  }
}

function readCamera({ x, y, zoom }: Fields): Camera | undefined {
  if (!within(x, -MAX_PLACE, MAX_PLACE) || !within(y, -MAX_PLACE, MAX_PLACE) || !within(zoom, 1, MAX_ZOOM)) return undefined;
  return { x, y, zoom };
}

function readUse(value: unknown): LeverUse | undefined {
  const { lever, level, actor } = fields(value) ?? {};
  return within(lever, 0, MAX_LEVERS - 1) && within(level, -Number.MAX_VALUE, Number.MAX_VALUE) && isCode(actor) ? { lever, level, actor } : undefined;
}

function readPlace({ lon, lat, zoom }: Fields): Place | undefined {
  return within(lon, -180, 180) && within(lat, -90, 90) && within(zoom, 1, MAX_ZOOM) ? { lon, lat, zoom } : undefined;
}

function readFlow(value: unknown): Flow | undefined {
  const { kind, from, to, amount } = fields(value) ?? {};
  if (!oneOf(flowKinds, kind) || !isCode(from) || !isCode(to) || !within(amount, 0, Number.MAX_VALUE)) return undefined;
  return { kind, from, to, amount };
}

/** What the stage says of a frame, in the order of its call. */
export const figureNames = [
  'updateMs', 'drawMs', 'triangles', 'drawCalls', 'particles', 'particleChips', 'packetChips', 'particleTools', 'particleMoney', 'hubAmount', 'hubDiameter', 'months', 'halved',
] as const satisfies readonly (keyof Stats)[];

const statNames = [
  ...figureNames, 'frames', 'delivered', 'withheld', 'starts', 'width', 'height', 'pixelRatio',
] as const satisfies readonly (keyof Stats)[];

function readStats(m: Fields): FrameEvent<'drawn'> | undefined {
  const stats: Record<string, number> = {};
  for (const name of statNames) {
    const value = m[name];
    if (!within(value, 0, Number.MAX_SAFE_INTEGER)) return undefined;
    stats[name] = value;
  }
  return { kind: 'drawn', ...(stats as unknown as Stats) };
}
