// What the article does for a map in a box: it gives it its height, and saves what it makes.

const frame = document.getElementById('map') as HTMLIFrameElement;
const said = document.getElementById('said')!;
/** A frame is never higher than this, whatever it says [px]. */
const HIGHEST = 900;

addEventListener('message', ({ source, data }: MessageEvent) => {
  if (source !== frame.contentWindow || data?.sovereign !== 1) return;
  if (data.kind === 'resize' && Number.isFinite(data.height)) frame.height = String(Math.min(data.height, HIGHEST));
  if (data.kind === 'exported' && data.file instanceof Blob) save(data.file, String(data.name));
  if (data.kind === 'unexported') said.textContent = String(data.message);
});

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  said.textContent = `Saved ${name}.`;
}

let id = 0;
for (const [button, format] of [['picture', 'png'], ['numbers', 'csv']] as const) {
  document.getElementById(button)!.addEventListener('click', () => frame.contentWindow!.postMessage({ sovereign: 1, kind: 'export', id: ++id, format }, '*'));
}
