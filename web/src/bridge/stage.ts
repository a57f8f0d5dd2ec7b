// The page's side of the map: makes the frame when it comes near the screen, hands it the state, passes on its events.
//
//	const stage = new Stage(host, { title: 'World map of AI hardware' });
//	stage.on('hover', ({ iso3, x, y }) => …);
//	stage.setTrajectory(run, 'run');
//	stage.setView({ lens: 'hardware', … });
//	stage.setClock(81.5, 2);
//
// The state may be set at any time: it is kept, sent when the frame is there, and sent again when the frame loads
// anew. The page is the master clock: it sets the clock on every change, and once a second while it plays.

import { whenIdle } from '../idle';
import { assetURL } from '../loader';
import {
  type Camera,
  type Clock,
  type Compare,
  type EventKind,
  type Failure,
  type FrameEvent,
  type FromFrame,
  isHandshake,
  type Place,
  PROTOCOL_VERSION,
  readFromFrame,
  type Role,
  type RunBuffers,
  type ToFrame,
  type View,
  type Words,
} from '../protocol';

export interface StageOptions {
  /** Name of the frame for screen readers. */
  readonly title: string;
  /** Make the frame at once, instead of when the host element comes near the screen. */
  readonly eager?: boolean;
}

/** How far below the screen the map starts to load. */
const NEAR = '300px';

/** A frame that has loaded says hello at once; after this time it will not [ms]. */
const HELLO_MS = 5000;

/** The live map in an element of the page. */
export class Stage {
  private frame: HTMLIFrameElement | undefined;
  private port: MessagePort | undefined;
  private watcher: IntersectionObserver | undefined;
  private helloTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly trajectories = new Map<Role, RunBuffers>();
  private words: Words | undefined;
  private view: View | undefined;
  private compare: Compare | undefined;
  private clock: Clock | undefined;
  /** Where the picture goes to, as the frame last said. */
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  private place: Place | undefined;
  private turn = 0;
  private exploring = false;
  private name: string;
  private readonly newest = new Map<EventKind, FromFrame>();
  private readonly listeners = new Map<EventKind, Set<(event: FromFrame) => void>>();

  constructor(
    private readonly host: HTMLElement,
    options: StageOptions,
  ) {
    this.name = options.title;
    window.addEventListener('message', this.onHello);
    if (options.eager === true) this.open();
    else this.openWhenNear();
  }

  /** Calls fn on every event of a kind; returns what stops that. */
  on<K extends EventKind>(kind: K, fn: (event: FrameEvent<K>) => void): () => void {
    const set = this.listeners.get(kind) ?? new Set();
    this.listeners.set(kind, set);
    const listener = fn as (event: FromFrame) => void;
    set.add(listener);
    return () => void set.delete(listener);
  }

  /** The newest event of a kind, for who comes to listen late. */
  last<K extends EventKind>(kind: K): FrameEvent<K> | undefined {
    return this.newest.get(kind) as FrameEvent<K> | undefined;
  }

  /** Names the frame anew for screen readers. */
  set title(title: string) {
    this.name = title;
    if (this.frame !== undefined) this.frame.title = title;
  }

  /** Shows a run, or compares with one. Its buffers are copied to the frame and stay the caller's. */
  setTrajectory({ buffer, input }: RunBuffers, role: Role): void {
    this.trajectories.set(role, { buffer, input });
    this.send({ kind: 'trajectory', role, buffer, input });
  }

  /** Puts labels into another language. */
  setWords(words: Words): void {
    this.words = words;
    this.send({ kind: 'words', ...words });
    if (this.view !== undefined) this.setView(this.view); // From which on they count.
  }

  setView(view: View): void {
    this.view = view;
    this.send({ kind: 'view', ...view });
  }

  /** Compares the run with the baseline, which must have been set. */
  setCompare(compare: Compare): void {
    this.compare = compare;
    this.send({ kind: 'compare', ...compare });
  }

  /** Moves the playhead [fractional month; 0 is January 2022], which then runs on by itself [months/s]. */
  setClock(month: number, monthsPerSecond: number): void {
    this.clock = { month, monthsPerSecond };
    this.send({ kind: 'clock', ...this.clock });
  }

  /** Lets wheel and fingers move the map, or gives them back to the page; and shows a part of the map. */
  setCamera(exploring: boolean, camera: Camera = this.camera): void {
    this.camera = camera;
    this.exploring = exploring;
    this.turn++;
    this.send({ kind: 'camera', exploring, turn: this.turn, ...camera });
  }

  /** Shows the part of the map around a place, as a link asks for. */
  setPlace(place: Place): void {
    this.place = place;
    this.send({ kind: 'place', ...place });
  }

  /** Asks for pictures of what the map draws, as 'picture' events; whoever listens closes them. */
  film(on: boolean): void {
    this.send({ kind: 'film', on });
  }

  /** Loads the frame anew, for example when a reader asks for the map after a failure. */
  restart(): void {
    this.close();
    this.open();
  }

  /** Removes the frame and forgets the state. */
  dispose(): void {
    window.removeEventListener('message', this.onHello);
    this.watcher?.disconnect();
    this.watcher = undefined;
    this.close();
    this.trajectories.clear();
    this.listeners.clear();
  }

  private openWhenNear(): void {
    this.watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.watcher?.disconnect();
        whenIdle(() => {
          if (this.watcher) this.open();
        });
      },
      { rootMargin: NEAR },
    );
    this.watcher.observe(this.host);
  }

  private open(): void {
    if (this.frame !== undefined) return;
    const frame = document.createElement('iframe');
    frame.title = this.name;
    frame.className = 'map-frame';
    // Nothing in the frame can be operated by keyboard: all it offers is in the page too.
    frame.tabIndex = -1;
    frame.addEventListener('load', () => {
      if (this.port === undefined) this.helloTimer = setTimeout(() => this.fail('load', 'the map frame does not answer'), HELLO_MS);
    });
    this.frame = frame;
    try {
      frame.src = assetURL('map.html');
    } catch (cause) {
      this.fail('load', cause instanceof Error ? cause.message : String(cause));
      return;
    }
    this.host.append(frame);
  }

  private close(): void {
    clearTimeout(this.helloTimer);
    this.port?.close();
    this.port = undefined;
    this.frame?.remove();
    this.frame = undefined;
  }

  private readonly onHello = (event: MessageEvent): void => {
    const window = this.frame?.contentWindow;
    if (window === null || window === undefined || event.source !== window) return;
    if (!isHandshake(event.data, 'sovereign-hello')) return;
    clearTimeout(this.helloTimer);
    this.port?.close(); // Of the document that was in the frame before.
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => {
      const message = readFromFrame(data);
      if (message?.kind === 'camera') {
        if (message.turn !== this.turn) return; // Of before the page's last wish: two quick presses would count once.
        this.camera = { x: message.x, y: message.y, zoom: message.zoom };
        this.place = undefined;
      }
      if (message !== undefined) this.emit(message);
    };
    // The frame's origin is "null" in a sandbox, so no narrower target than '*' reaches it; the window is the right one.
    window.postMessage({ kind: 'sovereign-connect', version: PROTOCOL_VERSION }, '*', [port2]);
    for (const [role, run] of this.trajectories) {
      if (run.buffer.byteLength > 0) this.send({ kind: 'trajectory', role, ...run }); // Empty once the model has it back: the next run follows.
    }
    if (this.words !== undefined) this.send({ kind: 'words', ...this.words });
    if (this.view !== undefined) this.send({ kind: 'view', ...this.view });
    if (this.compare !== undefined) this.send({ kind: 'compare', ...this.compare });
    if (this.clock !== undefined) this.send({ kind: 'clock', ...this.clock });
    if (this.exploring || this.camera.zoom > 1) this.send({ kind: 'camera', exploring: this.exploring, turn: this.turn, ...this.camera });
    if (this.place !== undefined) this.send({ kind: 'place', ...this.place });
  };

  private send(message: ToFrame): void {
    this.port?.postMessage(message);
  }

  /** Reports a failure, but not before the one who made this object could listen. */
  private fail(reason: Failure, detail: string): void {
    queueMicrotask(() => this.emit({ kind: 'failed', reason, detail }));
  }

  private emit(event: FromFrame): void {
    if (event.kind !== 'picture') this.newest.set(event.kind, event); // Pictures are large, and soon closed.
    for (const listener of [...(this.listeners.get(event.kind) ?? [])]) listener(event);
  }
}
