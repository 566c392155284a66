/**
 * The version of the flows' steps. Raised when the steps of any flow change in number, order or name, so that an older
 * link can say that what it leads to has moved; `ui/store/landing.test.ts` notices.
 */
export const CONTENT_VERSION = 1;

/** What a copied link says of the content it was made with; `v=1-6` in the address. */
export interface Made {
  readonly version: number;
  /** The number that its step had then, from 1; null where the link names no step. */
  readonly position: number | null;
}

/** Reads `1` or `1-6`; null for anything else. */
export function readMade(text: string): Made | null {
  const match = /^(0|[1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(text);
  if (match === null) return null;
  return { version: Number(match[1]), position: match[2] ? Number(match[2]) : null };
}

/** Writes what `readMade` reads. */
export function writeMade({ version, position }: Made): string {
  return position === null ? String(version) : `${version}-${position}`;
}
