import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { encryptionsOf, usesKms } from './encryption.ts';

/** A refusal of S3's own that no policy can lift. */
export interface Rule {
  readonly id: 'kms-unsigned' | 'kms-plain-http' | 'customer-plain-http';
  /** HTTP status and code of S3's answer. */
  readonly status: number;
  readonly code: string;
  /** AWS's page. */
  readonly source: string;
}

const PAGES = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';

/**
 * What S3 refuses whatever the policies say: KMS keys want Signature Version 4 and TLS, customer-provided keys want
 * HTTPS.
 */
export function rulesAgainst(request: PolicyRequest): readonly Rule[] {
  const encryptions = encryptionsOf(request);
  const kms = encryptions.some(usesKms);
  const rules: Rule[] = [];
  if (kms && request.as === 'anonymous') rules.push(refusal('kms-unsigned', 'UsingKMSEncryption'));
  if (kms && request.tls === 'no') rules.push(refusal('kms-plain-http', 'UsingKMSEncryption'));
  if (encryptions.includes('customer') && request.tls === 'no') {
    rules.push(
      refusal('customer-plain-http', 'ServerSideEncryptionCustomerKeys', 'InvalidRequest'),
    );
  }
  return rules;
}

function refusal(id: Rule['id'], page: string, code = 'InvalidArgument'): Rule {
  return { id, status: 400, code, source: `${PAGES}${page}.html` };
}
