import type { Mechanism, MechanismContext, SseAlgorithm } from '../aws/s3/mechanism.ts';
import type { Circumstances, ConstraintId, FieldKey } from '../scenario/index.ts';
import type { Header } from '../trace/index.ts';

/** What a client has at hand when it asks for a mode. */
interface ClientKeys {
  /** ARN of the customer managed key, or null to leave the choice to S3 (the AWS managed key, or none). */
  readonly keyArn: string | null;
  /** Headers of the customer's key; empty for modes without. */
  readonly customer: readonly Header[];
}

/** A scenario that differs from the defaults, and how it must end. */
export interface Expectation {
  readonly change: Partial<Circumstances>;
  readonly status: number;
  readonly code: string | null;
}

/** Everything that is particular to one mode. A folder a mode; the registry is the only place that lists them. */
export interface Mode {
  readonly id: Circumstances['mode'];
  readonly mechanism: Mechanism;
  /** Headers by which a write asks for the mode. */
  writeHeaders(keys: ClientKeys): readonly Header[];
  /** Headers a read must carry. */
  readHeaders(keys: ClientKeys): readonly Header[];
  /** How a bucket makes it its default; null where that is impossible. */
  readonly bucketDefault: { readonly algorithm: SseAlgorithm; readonly bucketKey: boolean } | null;
  /** True when a KMS key takes part, so that the circumstances of keys mean something. */
  readonly usesKmsKey: boolean;
  readonly operations: readonly Circumstances['operation'][];
  /** How many objects a flow moves, to make a point that one object cannot make. */
  readonly objects: number;
  /** What S3 has made for itself long before any scenario begins; absent: nothing. */
  prepare?(c: Pick<MechanismContext, 'recorder' | 'clock' | 'keyring'>): Promise<unknown>;
  /** Why a value makes no sense here, or null. Fields that no mode restricts are not asked. */
  constraint(field: FieldKey, value: string, circumstances: Circumstances): ConstraintId | null;
  /** Beside the defaults themselves, what every single change leads to. Data, and the mode's test. */
  readonly expectations: readonly Expectation[];
}
