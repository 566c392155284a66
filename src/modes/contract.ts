import type { Mechanism, MechanismContext } from '../aws/s3/mechanism.ts';
import type { Circumstances } from '../scenario/index.ts';
import type { Header } from '../trace/index.ts';
import type { ModeProfile } from './profile.ts';

/** What a client has at hand when it asks for a mode. */
interface ClientKeys {
  /** The customer managed key, by ARN, id or alias; null to leave the choice to S3 (the AWS managed key, or none). */
  readonly keyId: string | null;
  /** Headers of the customer's key; empty for modes without. */
  readonly customer: readonly Header[];
}

/** A scenario that differs from the defaults, and how it must end. */
export interface Expectation {
  readonly change: Partial<Circumstances>;
  readonly status: number;
  readonly code: string | null;
}

/** Everything that is particular to one mode: its profile, and what runs. A folder a mode; the registry lists them. */
export interface Mode extends ModeProfile {
  readonly mechanism: Mechanism;
  /** Headers by which a write asks for the mode. */
  writeHeaders(keys: ClientKeys): readonly Header[];
  /** Headers a read must carry. */
  readHeaders(keys: ClientKeys): readonly Header[];
  /** What S3 has made for itself long before any scenario begins; absent: nothing. */
  prepare?(c: Pick<MechanismContext, 'recorder' | 'clock' | 'keyring'>): Promise<unknown>;
}
