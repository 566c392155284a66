import { showUtf8, toBase64, toHex } from '../../../lib/bytes.ts';

export const BYTE_VIEWS = ['hex', 'base64', 'text'] as const;
export type ByteView = (typeof BYTE_VIEWS)[number];

/** Bytes as a text in one line (hex, base64) or as it stands (text). */
export function byteText(bytes: Uint8Array, view: ByteView): string {
  switch (view) {
    case 'hex':
      return toHex(bytes);
    case 'base64':
      return toBase64(bytes);
    case 'text':
      return showUtf8(bytes);
  }
}
