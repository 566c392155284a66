import { Encoder } from 'modern-gif';

/** Pictures to be shown one after another, without end. */
export interface GifTask {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly {
    /** Four bytes a pixel: red, green, blue, opacity. */
    readonly data: Uint8ClampedArray<ArrayBuffer>;
    /** In ms. */
    readonly lasts: number;
  }[];
}

/** The pictures as a GIF (GIF89a) with one table of colours. */
export async function encodeGif({ width, height, frames }: GifTask): Promise<ArrayBuffer> {
  const encoder = new Encoder({ width, height, looped: true, loopCount: 0 });
  for (const { data, lasts } of frames) await encoder.encode({ data, delay: lasts });
  return encoder.flush('arrayBuffer');
}
