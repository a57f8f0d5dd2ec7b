// A short video of the map from before the first change on, with title, date and citation: what the browser records
// while the map plays. The page's own playhead stays where it is.

import type { Stage } from '../bridge/stage';
import { monthText, MONTHS } from '../format';
import { direction } from '../phrases';
import { isActive, type State } from '../store';
import type { Facts } from './facts';
import { linesOf } from './lines';
import { phrase } from './phrases';

const WIDTH = 1280;
const HEIGHT = 720;
const PAD = 32;
/** Where the map begins and ends. */
const TOP = 92;
const BOTTOM = 640;
const FRAMES_PER_SECOND = 30;
const MONTHS_PER_SECOND = 5;
/** Months that are shown: before the first change, and in all. */
const LEAD = 6;
const SPAN = 48;
/** Length of the film [s]. */
export const FILM_SECONDS = SPAN / MONTHS_PER_SECOND;
/** A long line is set smaller, down to this share of its size, before it is cut. */
const LEAST = 0.75;
/** Browsers write these. */
const formats = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** What this browser records in, if it does. */
export const filmFormat = (): string | undefined =>
  typeof MediaRecorder === 'function' && typeof HTMLCanvasElement.prototype.captureStream === 'function' ? formats.find((format) => MediaRecorder.isTypeSupported(format)) : undefined;

/** First and last month of the film. */
export function spanOfFilm({ scenario, month }: Pick<State, 'scenario' | 'month'>): [from: number, to: number] {
  const starts = scenario.shocks.filter(isActive).map(({ announced }) => announced);
  const from = Math.max(0, Math.min(MONTHS - 1 - SPAN, (starts.length ? Math.min(...starts) : Math.round(month)) - LEAD));
  return [from, from + SPAN];
}

export interface FilmOptions {
  readonly facts: Facts;
  readonly state: State;
  readonly stage: Stage;
  /** Aborted by the reader. */
  readonly signal: AbortSignal;
  /** How much is recorded, 0 to 1. */
  progress(share: number): void;
}

/** Records the film; undefined when it was cancelled. */
export async function record({ facts, state, stage, signal, progress }: FilmOptions): Promise<Blob | undefined> {
  const [from, to] = spanOfFilm(state);
  const lengthMs = 1000 * FILM_SECONDS;
  const picture = new Picture(facts);
  const stream = picture.canvas.captureStream(FRAMES_PER_SECOND);
  const recorder = new MediaRecorder(stream, { mimeType: filmFormat()!, videoBitsPerSecond: 6e6 });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  const ended = new Promise<void>((resolve, reject) => {
    recorder.onstop = signal.onabort = () => resolve();
    recorder.onerror = () => reject(new Error(phrase('result-film-failed')));
  });
  let began = 0; // The film begins with the first picture, of whenever the map is ready.
  const stop = stage.on('picture', ({ bitmap }) => {
    if (began === 0) {
      began = performance.now();
      stage.setClock(from, MONTHS_PER_SECOND);
      recorder.start();
    }
    const done = Math.min(1, (performance.now() - began) / lengthMs);
    picture.draw(bitmap, from + done * (to - from));
    bitmap.close();
    progress(done);
    if (done === 1 && recorder.state === 'recording') recorder.stop();
  });
  stage.setClock(from, 0);
  stage.film(true);
  try {
    await ended;
  } finally {
    stop();
    if (recorder.state === 'recording') recorder.stop();
    stage.film(false);
    stage.setClock(state.month, 0);
    for (const track of stream.getTracks()) track.stop();
  }
  return signal.aborted ? undefined : new Blob(parts, { type: 'video/webm' });
}

/** What is recorded: the map between a title and a citation, in the colours of the page. */
class Picture {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #facts: Facts;
  readonly #family: string;
  readonly #colours: Readonly<Record<'ground' | 'text' | 'dim', string>>;

  constructor(facts: Facts) {
    Object.assign(this.canvas, { width: WIDTH, height: HEIGHT });
    this.#context = this.canvas.getContext('2d')!;
    this.#context.direction = direction;
    this.#facts = facts;
    const style = getComputedStyle(document.body);
    this.#family = style.fontFamily;
    const dim = document.createElement('small');
    document.body.append(dim);
    this.#colours = { ground: style.backgroundColor, text: style.color, dim: getComputedStyle(dim).color };
    dim.remove();
  }

  draw(map: ImageBitmap, month: number): void {
    const c = this.#context;
    const { ground, text, dim } = this.#colours;
    c.fillStyle = ground;
    c.fillRect(0, 0, WIDTH, HEIGHT);
    const scale = Math.min(WIDTH / map.width, (BOTTOM - TOP) / map.height);
    c.drawImage(map, (WIDTH - map.width * scale) / 2, (TOP + BOTTOM - map.height * scale) / 2, map.width * scale, map.height * scale);
    this.#write(monthText(Math.round(month)), 700, 34, WIDTH - PAD, 56, text, 'end');
    const room = WIDTH - 2 * PAD - 260;
    const [title, change] = [this.#facts.changes.map((line) => line.text).join(' · ') || this.#facts.sentence, this.#facts.sentence];
    this.#write(title, 700, 26, PAD, 56, text, 'start', room);
    this.#write(change, 400, 22, PAD, HEIGHT - 46, text, 'start', WIDTH - 2 * PAD);
    this.#write(phrase('result-film-credit', { run: this.#facts.hash, motto: phrase('result-motto') }), 400, 18, PAD, HEIGHT - 16, dim, 'start', WIDTH - 2 * PAD);
  }

  #write(text: string, weight: number, size: number, x: number, y: number, fill: string, align: CanvasTextAlign, room = WIDTH): void {
    const c = this.#context;
    const font = (px: number): string => `${weight} ${px}px ${this.#family}`;
    c.font = font(size);
    c.font = font(size * Math.max(LEAST, Math.min(1, room / c.measureText(text).width)));
    c.fillStyle = fill;
    c.textAlign = align;
    const [line = ''] = linesOf(text, room, 1, (part) => c.measureText(part).width);
    c.fillText(line, direction === 'rtl' ? WIDTH - x : x, y);
  }
}
