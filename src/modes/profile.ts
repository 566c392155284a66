import type { SseAlgorithm } from '../aws/s3/encryption/sse.ts';
import type { Circumstances, ConstraintId, FieldKey } from '../scenario/index.ts';

/** What there is to know of a mode before anything runs: data and rules, so that a page need not load the engine. */
export interface ModeProfile {
  readonly id: Circumstances['mode'];
  /** How a bucket makes it its default; null where that is impossible. */
  readonly bucketDefault: { readonly algorithm: SseAlgorithm; readonly bucketKey: boolean } | null;
  /** True when a KMS key takes part, so that the circumstances of keys mean something. */
  readonly usesKmsKey: boolean;
  /** True when the customer sends the key along with each request. */
  readonly needsCustomerKey: boolean;
  readonly operations: readonly Circumstances['operation'][];
  /** How many objects a flow usually moves; more than one to make a point that one object cannot make. */
  readonly objects: number;
  /** Why a value makes no sense here, or null. Fields that no mode restricts are not asked. */
  constraint(field: FieldKey, value: string, circumstances: Circumstances): ConstraintId | null;
}
