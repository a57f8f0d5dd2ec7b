// What the page has asked for: the newest message of each kind, so that a restarted program can be put back.

import { type Camera, type Clock, type Compare, type Place, type Role, roles, type RunBuffers, type ToFrame, type View } from '../protocol';
import type { StageCalls } from './program';
import type { Size } from './size';

export class FrameState {
  size: Size | undefined;
  private readonly trajectories = new Map<Role, RunBuffers>();
  private words: readonly string[] | undefined;
  private view: View | undefined;
  camera: Camera | undefined;
  /** Asked for, and not shown yet. */
  place: Place | undefined;
  /** Of the last camera that the page asked for. */
  turn = 0;
  private compare: Compare | undefined;
  private clock: (Clock & { readonly at: number }) | undefined;

  /** Keeps a message; false when it changes nothing. */
  keep(message: ToFrame): boolean {
    switch (message.kind) {
      case 'trajectory':
        this.trajectories.set(message.role, message);
        return true;
      case 'words':
        this.words = message.texts;
        return true;
      case 'view':
        this.view = message;
        return true;
      case 'compare':
        this.compare = message;
        return true;
      case 'clock': {
        const { month, monthsPerSecond } = message;
        const same = this.clock?.month === month && this.clock.monthsPerSecond === 0 && monthsPerSecond === 0;
        this.clock = { month, monthsPerSecond, at: performance.now() };
        return !same; // The page repeats the clock; a paused one must not wake the map.
      }
      case 'camera': {
        const { x, y, zoom, turn } = message;
        this.camera = { x, y, zoom };
        this.turn = turn;
        return true;
      }
      case 'place':
        this.place = message;
        return true;
      case 'film':
        return false; // Nothing of the picture.
    }
  }

  /** Hands what a message brought to the program, or all that is kept of a kind; answers the error. */
  apply(kind: ToFrame['kind'], calls: StageCalls, only?: ToFrame): string {
    switch (kind) {
      case 'trajectory': {
        const errors: string[] = [];
        for (const [role, { buffer, input }] of this.trajectories) {
          if (only?.kind === 'trajectory' && only.role !== role) continue;
          errors.push(calls.trajectory(new Uint8Array(buffer), new Uint8Array(input), roles[role]));
        }
        return errors.filter((error) => error !== '').join('; ');
      }
      case 'words':
        if (this.words !== undefined) calls.words(this.words);
        return '';
      case 'view': {
        const v = this.view;
        return v === undefined ? '' : calls.view(v.lens, v.theme, v.center, v.reducedMotion, v.selected, v.family, v.perHead);
      }
      case 'compare':
        if (this.compare !== undefined) calls.compare(this.compare.mode, this.compare.divider);
        return '';
      case 'clock':
        if (this.clock !== undefined) calls.clock(this.monthNow(this.clock), this.clock.monthsPerSecond);
        return '';
      case 'camera':
        if (this.camera !== undefined) calls.camera(this.camera.x, this.camera.y, this.camera.zoom);
        return '';
      case 'place':
        if (this.place !== undefined) calls.place(this.place.lon, this.place.lat, this.place.zoom);
        return '';
      case 'film':
        return '';
    }
  }

  /** Puts a fresh program where the last one was. */
  applyAll(calls: StageCalls): string {
    const { size } = this;
    if (size !== undefined) calls.resize(size.cssWidth, size.cssHeight, size.pixelRatio);
    return (['words', 'view', 'trajectory', 'compare', 'clock', 'camera', 'place'] as const)
      .map((kind) => this.apply(kind, calls))
      .filter((error) => error !== '')
      .join('; ');
  }

  private monthNow(clock: Clock & { readonly at: number }): number {
    return clock.month + (clock.monthsPerSecond * (performance.now() - clock.at)) / 1000;
  }
}
