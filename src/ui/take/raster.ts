/** A picture as an address that holds it, for an image of the page. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Pixels that a canvas has in every browser, and its longest side. */
const MOST_PIXELS = 16_000_000;
const LONGEST = 16_000;

/**
 * Draws a picture into a canvas. One that no canvas could hold is drawn smaller. Rejects where the browser cannot draw
 * it.
 *
 * @param scale pixels a unit of the picture
 */
export async function rasterOf(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const fitting = Math.min(
    scale,
    Math.sqrt(MOST_PIXELS / (width * height)),
    LONGEST / Math.max(width, height),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fitting);
  canvas.height = Math.round(height * fitting);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A picture as PNG, at twice its size. Rejects where the browser cannot make it. */
export async function pngOf(svg: string): Promise<Blob> {
  const canvas = await rasterOf(svg, 2);
  return new Promise((settle, reject) => {
    canvas.toBlob((blob) => (blob ? settle(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}

/** Lets the page do what waits, so that nobody notices long work. */
export function pause(): Promise<void> {
  return new Promise((then) => setTimeout(then));
}
