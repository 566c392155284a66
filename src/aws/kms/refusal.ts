import type { FactId } from '../../trace/index.ts';

/** Why KMS refuses, in truth. `narration/kms/causes.ts` tells it, where the compiler asks for words for each. */
export type KmsCauseId =
  | 'kms-denied'
  | 'key-disabled'
  | 'key-pending-deletion'
  | 'key-not-pending-deletion'
  | 'key-not-found'
  | 'key-deleted'
  | 'key-in-other-region'
  | 'ciphertext-does-not-open'
  | 'ciphertext-malformed'
  | 'wrong-key'
  | 'key-usage'
  | 'key-cannot-rotate'
  | 'kms-throttled'
  | 'kms-limit'
  | 'grant-not-found'
  | 'grant-token-invalid'
  | 'mac-does-not-match'
  | 'alias-exists'
  | 'alias-reserved'
  | 'key-policy-refused'
  | 'kms-bad-request'
  | 'kms-unsigned'
  | 'kms-unknown-caller'
  | 'kms-signature'
  | 'kms-dry-run'
  | 'kms-not-simulated';

/** Why KMS refuses: what it says, and the true cause for whoever looks on. */
export interface Refusal {
  /** The exception's name, such as `DisabledException`. */
  readonly code: string;
  /** KMS says nothing more with some exceptions. */
  readonly message: string | null;
  readonly fact: FactId;
  readonly cause: { readonly id: KmsCauseId; readonly facts: Readonly<Record<string, string>> };
}

/** KMS answers every exception of the caller's making with this status. https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html */
export const REFUSED = 400;

export function refusal(
  code: string,
  message: string | null,
  fact: FactId,
  cause: KmsCauseId,
  facts: Readonly<Record<string, string>> = {},
): Refusal {
  return { code, message, fact, cause: { id: cause, facts } };
}

/** A value or a combination of values that KMS does not take. */
export function invalid(message: string): Refusal {
  return refusal('ValidationException', message, 'kms-validation', 'kms-bad-request', { message });
}

/** The body cannot be read as the operation's input at all. */
export function unreadable(message: string | null): Refusal {
  return refusal('SerializationException', message, 'kms-validation', 'kms-bad-request', {
    message: message ?? 'SerializationException',
  });
}

/** AWS offers this; this simulation does not. */
export function notSimulated(what: string): Refusal {
  const message = `${what} is not simulated.`;
  const id = 'kms-not-simulated';
  return refusal('UnsupportedOperationException', message, id, id, { what });
}
