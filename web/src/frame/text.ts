// Labels: the browser rasterises them, so every script works and no fonts are shipped.

/** A label as pixels: white, premultiplied by its alpha, so red, green and blue equal alpha. */
export interface Label {
  /** Size [device px]. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The page's font stack (the engine's program names no fonts). */
const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';

/** Largest label [device px]; longer ones are cut. */
const MAX_WIDTH = 2048;
const MAX_FONT = 256;
const MAX_CHARACTERS = 200;

const empty: Label = { width: 0, height: 0, data: new Uint8ClampedArray(0) };

export class Rasteriser {
  private readonly canvas = new OffscreenCanvas(1, 1);
  private readonly context = this.canvas.getContext('2d', { willReadFrequently: true });

  /** Draws one line of text. Sizes are CSS pixels, weights those of CSS (400, 600, …). */
  draw(text: string, cssPx: number, weight: number, pixelRatio: number): Label {
    const context = this.context;
    const size = Math.min(MAX_FONT, cssPx * pixelRatio);
    if (context === null || text === '' || !(size >= 1)) return empty;
    const line = text.slice(0, MAX_CHARACTERS);
    const font = `${Math.round(weight) || 400} ${size}px ${FONTS}`;
    context.font = font;
    const box = context.measureText(line);
    // Ink may reach past the advance width (italics, accents), so the larger of both counts.
    const left = Math.ceil(Math.max(0, box.actualBoundingBoxLeft));
    const width = Math.min(MAX_WIDTH, left + Math.ceil(Math.max(box.width, box.actualBoundingBoxRight)));
    const ascent = Math.ceil(Math.max(box.fontBoundingBoxAscent, box.actualBoundingBoxAscent));
    const height = ascent + Math.ceil(Math.max(box.fontBoundingBoxDescent, box.actualBoundingBoxDescent));
    if (width <= 0 || height <= 0) return empty;
    this.canvas.width = width; // A new size clears the canvas and resets its state.
    this.canvas.height = height;
    context.font = font;
    context.fillStyle = '#fff';
    context.fillText(line, left, ascent);
    const { data } = context.getImageData(0, 0, width, height);
    for (let i = 0; i < data.length; i += 4) {
      const alpha = data[i + 3] ?? 0;
      data[i] = data[i + 1] = data[i + 2] = alpha;
    }
    return { width, height, data };
  }
}
