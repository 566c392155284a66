import type { Entropy } from '../../crypto/index.ts';
import type { CarriedBytes, FactId, Recorder } from '../../trace/index.ts';
import type { Authorizer } from '../authorize.ts';
import type { Clock } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import type { Principal } from '../principals.ts';
import type { KmsKey } from './key.ts';
import type { KeyStore } from './key-store.ts';

/** On whose authority a call comes, when a service makes it for somebody (forward access sessions). */
export interface Forwarded {
  readonly principal: Principal | null;
  /** `s3.<region>.amazonaws.com`, which KMS offers policies as kms:ViaService. */
  readonly viaService: string;
  /**
   * Actions (without `kms:`) that what the service was asked for demands beside the call's own. No operation of KMS's
   * API says so; where AWS documents several permissions and not which call checks them, they are asked for here.
   */
  readonly demands?: readonly string[];
}

/** What KMS answers, and which recorded values stand in the answer. */
export interface KmsReply {
  readonly response: HttpResponse;
  readonly carries: readonly CarriedBytes[];
  /** What a refusal rests on; null for an answer that is none. */
  readonly refusedBy: FactId | null;
}

/** AWS KMS as others speak to it: JSON 1.1 over HTTP, `X-Amz-Target: TrentService.<Operation>`. */
export interface KmsService {
  /** @param forwarded set when S3 calls for its caller; otherwise the caller is the one who signed the request */
  handle(request: HttpRequest, forwarded?: Forwarded): Promise<KmsReply>;
}

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
  /** Where the caller sits. */
  readonly sourceIp: string;
  /** True for HTTPS. */
  readonly secure: boolean;
  /** The caller's access key and User-Agent, for CloudTrail. */
  readonly userAgent: string | null;
  /** Keys that the request turned out to be about, in order. */
  readonly keys: KmsKey[];
}
