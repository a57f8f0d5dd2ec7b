// A picture in pixels, made from the SVG on this device.

/** Pixels for each of the SVG. */
const SCALE = 2;

export async function rasterOf(source: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // A data address keeps the canvas readable in a frame without an origin; a blob's would not.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * width;
  canvas.height = SCALE * height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png'));
}
