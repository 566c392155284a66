import type { Gate } from '../../src/aws/iam/explanation.ts';
import type { LiveRow } from '../../src/link/live-protocol.ts';
import type { JudgedPolicy, Trace } from '../../src/trace/types.ts';

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

/** Who refused a request, and why. */
export interface Refusal {
  /** Who refused first: where KMS does, S3 only hands on that it cannot. */
  readonly by: 's3' | 'kms' | 'sts';
  /** What the client was told: `AccessDenied`. Null where the answer has no body (HEAD). */
  readonly code: string | null;
  readonly message: string | null;
  readonly status: number;
  /**
   * `explicit-deny` where a policy denies it, `implicit-deny` where none allows it; for all else the cause that the flow
   * shows (`key-disabled`, `wrong-customer-key`, …), or the code where there is none.
   */
  readonly reason: 'explicit-deny' | 'implicit-deny' | (string & {});
  /** What the deciding policies were asked; null where it was not policies that refused. */
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  /** Of an explicit deny: the statements that deny. */
  readonly policies: readonly DenyingStatement[];
  /** Of an implicit deny: the kinds of policies that would have had to allow it. */
  readonly missing: readonly Gate[];
}

export interface DenyingStatement extends Pick<JudgedPolicy, 'kind' | 'name'> {
  readonly sid: string | null;
}

/** An object as a request has written it to the disks, or has put under another key. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  /** Null where the bucket keeps no versions. */
  readonly versionId: string | null;
  /** Id of the mode that encrypts it: `sse-kms`, `sse-c`, … */
  readonly mode: string | null;
  /** ARN of the KMS key that its data key is under; null where none is. */
  readonly kmsKeyArn: string | null;
  /** Whether its data key is under an S3 Bucket Key. */
  readonly bucketKey: boolean;
}
