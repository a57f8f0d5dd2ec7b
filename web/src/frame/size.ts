// How large the drawing buffer is: as sharp as the screen, but never larger than it pays.

/** Pixels per CSS pixel: more is not seen at arm's length, and costs its square. */
const MAX_RATIO = 2;

/** A screen of 3840 × 2160. */
const MAX_PIXELS = 3840 * 2160;

export interface Size {
  /** The frame [CSS px]. */
  readonly cssWidth: number;
  readonly cssHeight: number;
  /** Buffer pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** The drawing buffer [px]. */
  readonly width: number;
  readonly height: number;
}

/** The size for a frame on a screen with a pixel ratio; undefined for an empty frame, which shows nothing. */
export function sizeOf(cssWidth: number, cssHeight: number, screenRatio: number): Size | undefined {
  if (!(cssWidth >= 1) || !(cssHeight >= 1)) return undefined;
  const wanted = Number.isFinite(screenRatio) && screenRatio > 0 ? screenRatio : 1;
  const pixelRatio = Math.min(wanted, MAX_RATIO, Math.sqrt(MAX_PIXELS / (cssWidth * cssHeight)));
  return {
    cssWidth,
    cssHeight,
    pixelRatio,
    width: Math.max(1, Math.round(cssWidth * pixelRatio)),
    height: Math.max(1, Math.round(cssHeight * pixelRatio)),
  };
}

/**
 * Calls back with the frame's size now, and whenever it or the screen's pixel ratio changes. Answers a function that
 * measures at once, for occasions that this does not see.
 */
export function watchSize(screenRatio: () => number, changed: (size: Size) => void): () => void {
  let last = '';
  const measure = (): void => {
    const { clientWidth, clientHeight } = document.documentElement;
    const size = sizeOf(clientWidth, clientHeight, screenRatio());
    const key = JSON.stringify(size);
    if (size === undefined || key === last) return;
    last = key;
    changed(size);
  };
  // A media query holds for one ratio only, so it is renewed on each change.
  const watchRatio = (): void => {
    matchMedia(`(resolution: ${screenRatio()}dppx)`).addEventListener(
      'change',
      () => {
        measure();
        watchRatio();
      },
      { once: true },
    );
  };
  measure();
  watchRatio();
  new ResizeObserver(measure).observe(document.documentElement);
  return measure;
}
