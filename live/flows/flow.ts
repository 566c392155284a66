import type { LiveRow } from '../../src/link/live-protocol.ts';
import type { Trace } from '../../src/trace/index.ts';
import type { Refusal } from './refusal.ts';
import type { StoredObject } from './stored.ts';

/**
 * What a client did, for a test to ask: one request, or the several of a multipart upload. It stays as it was when it was
 * asked for, whatever comes after it.
 *
 * @example
 * // Was every object stored under this key?
 * expect(live.flows().flatMap(({ stored }) => stored).every(({ kmsKeyArn }) => kmsKeyArn === key)).toBe(true);
 * @example
 * // Who refused?
 * const refused = live.flows().find(({ refusal }) => refusal !== null);
 * expect(refused?.refusal, refused?.link()).toMatchObject({ by: 'kms', reason: 'explicit-deny' });
 */
export interface Flow extends LiveRow {
  /** AWS's names of its operations, in the order in which they were answered. */
  readonly operations: readonly string[];
  /** Objects that it stored, or put under another key. */
  readonly stored: readonly StoredObject[];
  /** Null where it was served: also where a part was refused and the upload was completed all the same. */
  readonly refusal: Refusal | null;
  /**
   * Everything that happened, step by step, with every value.
   *
   * @returns rejects where there is no flow (`noFlow`)
   */
  trace(): Promise<Trace>;
  /** Address of the page that opens it, for as long as the process runs and keeps it. */
  link(): string;
}
