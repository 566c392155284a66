/** The time, as a parameter. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** `20261124T040506Z`, as Signature Version 4 writes a moment. */
export function amzDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** `2026-11-24T04:05:06.000Z`, as S3 writes moments in documents: in whole seconds, like Last-Modified. */
export function xmlDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.000Z`;
}

/** `Tue, 24 Nov 2026 04:05:06 GMT` (RFC 9110 section 5.6.7). */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString();
}
