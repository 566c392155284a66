import { encodeQR } from 'qr';

/** Modules of white around the code, as the standard asks. */
export const QUIET = 4;

/** A QR code to be drawn: its side in modules, white border included, and its black modules as an SVG path. */
interface QrPath {
  readonly side: number;
  readonly d: string;
}

/** Null where the text is longer than any QR code can hold. */
export function qrPath(text: string): QrPath | null {
  const rows = encode(text);
  if (rows === null) return null;
  const runs = rows.flatMap((row, y) =>
    [...row, false].flatMap((isBlack, x) => {
      if (isBlack || !row[x - 1]) return [];
      const start = row.lastIndexOf(false, x - 1) + 1;
      return [`M${start} ${y}h${x - start}v1h${start - x}z`];
    }),
  );
  return { side: rows.length, d: runs.join('') };
}

function encode(text: string): boolean[][] | null {
  // Less to mend where the text is long: a code that can be read beats none.
  for (const ecc of ['medium', 'low'] as const) {
    try {
      return encodeQR(text, 'raw', { ecc, border: QUIET });
    } catch {
      // Too long for this level.
    }
  }
  return null;
}
