// The theme of the page around: dark or light is what the ground under the element is, whatever made it so.

export type PageTheme = 'night' | 'paper';

/** Half of the light of white, as the eye sees it. */
const MIDDLE = 0.18;

export function pageTheme(element: HTMLElement): PageTheme {
  for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
    const light = lightOf(getComputedStyle(at).backgroundColor);
    if (light !== undefined) return light < MIDDLE ? 'night' : 'paper';
  }
  const schemes = getComputedStyle(element).colorScheme;
  const dark = /dark/.test(schemes) && (!/light/.test(schemes) || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'night' : 'paper';
}

/** Calls when the page may have changed its theme; answers what ends that. */
export function watchPage(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', changed);
  // A ground that fades is judged where it ends.
  document.addEventListener('transitionend', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
    document.removeEventListener('transitionend', changed);
  };
}

let pixel: CanvasRenderingContext2D | null | undefined;

/** Light of a colour, 0 … 1; undefined where one sees through. A canvas reads every way in which CSS writes colours. */
function lightOf(colour: string): number | undefined {
  pixel ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  if (!pixel) return undefined;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  if (alpha < 128) return undefined;
  const linear = (channel: number): number => (channel / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
