import type { CarriedBytes } from '../../trace/index.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import type { Principal } from '../principals.ts';

/** On whose authority a call comes, when a service makes it for somebody (forward access sessions). */
export interface Forwarded {
  readonly principal: Principal | null;
  /** `s3.<region>.amazonaws.com`, which KMS offers policies as kms:ViaService. */
  readonly viaService: string;
}

/** What KMS answers, and which recorded values stand in the answer. */
export interface KmsReply {
  readonly response: HttpResponse;
  readonly carries: readonly CarriedBytes[];
}

/** AWS KMS as others speak to it: JSON 1.1 over HTTP, `X-Amz-Target: TrentService.<Operation>`. */
export interface KmsService {
  /** @param forwarded set when S3 calls for its caller; otherwise the caller is the one who signed the request */
  handle(request: HttpRequest, forwarded?: Forwarded): Promise<KmsReply>;
}
