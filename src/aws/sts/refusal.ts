import type { SignatureFault } from '../check-signature.ts';
import { amzDate } from '../clock.ts';

/** Why STS refuses. Codes, statuses and words are those of AWS's services with the query protocol. */
export interface StsRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
export const MISSING_TOKEN: StsRefusal = {
  status: 403,
  code: 'MissingAuthenticationToken',
  message: 'Request is missing Authentication Token',
};

/** Of an access key that nobody has. */
export const UNKNOWN_TOKEN: StsRefusal = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
};

export function incompleteSignature(message: string): StsRefusal {
  return { status: 400, code: 'IncompleteSignature', message };
}

export function noOperation(action: string, version: string): StsRefusal {
  const message = `Could not find operation ${action} for version ${version}`;
  return { status: 400, code: 'InvalidAction', message };
}

/** AWS offers this; this simulation does not. No client tries again after a 501. */
export function notSimulated(action: string): StsRefusal {
  const message = `${action} is not simulated: STS answers GetCallerIdentity here. Use access keys as they are, without a session.`;
  return { status: 501, code: 'NotImplemented', message };
}

/**
 * A signature that is wrong, where the secret is known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 *
 * @param skew in ms
 */
export function wrongSignature(fault: SignatureFault, now: number, skew: number): StsRefusal {
  if (fault.kind === 'undated') {
    return incompleteSignature(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  return { status: 403, code: 'SignatureDoesNotMatch', message: wording(fault, now, skew) };
}

function wording(
  fault: Exclude<SignatureFault, { kind: 'undated' }>,
  now: number,
  skew: number,
): string {
  switch (fault.kind) {
    case 'other-day':
      return `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${fault.day}' != '${fault.date.slice(0, 8)}', from '${fault.date}'.`;
    case 'other-service':
      return "Credential should be scoped to correct service: 'sts'. ";
    case 'skewed': {
      const minutes = skew / 60_000;
      return fault.moment < now
        ? `Signature expired: ${fault.date} is now earlier than ${amzDate(now - skew)} (${amzDate(now)} - ${minutes} min.)`
        : `Signature not yet current: ${fault.date} is still later than ${amzDate(now + skew)} (${amzDate(now)} + ${minutes} min.)`;
    }
    case 'mismatch':
      return 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
  }
}
