import { sha256 } from '../../crypto/index.ts';
import { toHex } from '../../lib/bytes.ts';
import { checkSignature, type SignatureFault } from '../check-signature.ts';
import { amzDate } from '../clock.ts';
import type { HttpRequest } from '../http.ts';
import type { KeyFor } from '../sigv4.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Five minutes, as the services with a JSON protocol have it. */
const SKEW = 300_000;

/**
 * Checks the signature of a request whose secret is known. Codes and words are those of AWS's JSON services.
 * https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 *
 * @returns why not; null for a signature that is right, and for one of another kind, which is not checked
 */
export async function checkCaller(
  request: HttpRequest,
  keyFor: KeyFor,
  now: number,
): Promise<Refusal | null> {
  const payloadHash = toHex(await sha256(request.body));
  const signed = await checkSignature(request, {
    keyFor,
    service: 'kms',
    payloadHash,
    now,
    skew: SKEW,
  });
  return signed.ok ? null : refusalOf(signed.error, now);
}

function refusalOf(fault: SignatureFault, now: number): Refusal {
  switch (fault.kind) {
    case 'undated':
      return unsigned(
        'IncompleteSignatureException',
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
      );
    case 'other-day':
      return unsigned(
        'InvalidSignatureException',
        `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${fault.day}' != '${fault.date.slice(0, 8)}', from '${fault.date}'.`,
      );
    case 'other-service':
      return unsigned(
        'InvalidSignatureException',
        "Credential should be scoped to correct service: 'kms'. ",
      );
    case 'skewed':
      return unsigned('InvalidSignatureException', skewed(fault.date, fault.moment, now));
    case 'mismatch':
      return unsigned(
        'InvalidSignatureException',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      );
  }
}

function skewed(date: string, moment: number, now: number): string {
  return moment < now
    ? `Signature expired: ${date} is now earlier than ${amzDate(now - SKEW)} (${amzDate(now)} - 5 min.)`
    : `Signature not yet current: ${date} is still later than ${amzDate(now + SKEW)} (${amzDate(now)} + 5 min.)`;
}

function unsigned(code: string, message: string): Refusal {
  return refusal(code, message, 'kms-caller', 'kms-signature', { message });
}
