import type { Entropy } from '../../crypto/index.ts';
import type { Recorder } from '../../trace/index.ts';
import type { Authorizer } from '../authorize.ts';
import type { Clock } from '../clock.ts';
import type { Principal } from '../principals.ts';
import type { Forwarded } from './contract.ts';
import type { KmsKey } from './key.ts';
import type { KeyStore } from './key-store.ts';

/** What every part of the service works with. */
export interface Ports {
  readonly recorder: Recorder;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly authorizer: Authorizer;
  readonly store: KeyStore;
}

/** One request, after it is known who asks for what. */
export interface Call extends Ports {
  /** Name of the operation, such as `GenerateDataKey`. */
  readonly operation: string;
  readonly region: string;
  readonly principal: Principal | null;
  /** The caller's account; for nobody, the cloud's own. */
  readonly account: string;
  /** Set when a service calls for the principal. */
  readonly forwarded: Forwarded | null;
  /** True for HTTPS. */
  readonly secure: boolean;
  /** The caller's access key and User-Agent, for CloudTrail. */
  readonly userAgent: string | null;
  /** Keys that the request turned out to be about, in order. */
  readonly keys: KmsKey[];
}
