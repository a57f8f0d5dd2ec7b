// The height that the embed would like: its bars as they are and a map that fits its width. It follows from the width
// alone, never from the height that the host gives, so that host and embed cannot chase each other.

/** Height of the map by its width, as its projection has it, less the empty corners. */
const ASPECT = 0.53;

export function watchHeight(tell: (height: number) => void): void {
  const embed = document.getElementById('embed')!;
  const world = document.getElementById('world')!;
  let told = 0;
  const measure = (): void => {
    const bars = [...embed.querySelectorAll<HTMLElement>('[data-bar]')].reduce((sum, bar) => sum + bar.offsetHeight, 0);
    const height = Math.ceil(bars + world.clientWidth * ASPECT);
    if (height !== told) tell((told = height));
  };
  const observer = new ResizeObserver(measure);
  for (const element of [world, ...embed.querySelectorAll('[data-bar]')]) observer.observe(element);
}
