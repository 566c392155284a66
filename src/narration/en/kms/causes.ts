import type { KmsCauseId } from '../../../aws/kms/refusal.ts';
import { dateText } from '../../reading.ts';
import type { CauseWords } from '../../types.ts';
import { DENIAL_WORDS } from './denials.ts';

/** The true causes of KMS's refusals. */
export const CAUSE_WORDS = {
  'kms-denied': DENIAL_WORDS,
  'key-disabled': ({ keyArn = '' }) => ({
    cause: `Somebody disabled ${keyArn}. A disabled key does no cryptographic work for anyone, whatever the policies say.`,
    remedy:
      'Call kms:EnableKey. Nothing is lost: what was encrypted under the key can be read again at once.',
  }),
  'key-pending-deletion': ({ keyArn = '', date = '' }) => ({
    cause: `${keyArn} is scheduled for deletion on ${dateText(date, 'en')}. Until then it does no work; afterwards it is gone for good.`,
    remedy:
      'Call kms:CancelKeyDeletion before that date, then kms:EnableKey, for the key is disabled after the cancellation.',
  }),
  'key-not-pending-deletion': ({ keyArn = '' }) => ({
    cause: `${keyArn} is not scheduled for deletion, so there is nothing to cancel.`,
    remedy: 'Nothing needs to be done.',
  }),
  'key-not-found': ({ keyId = '' }) => ({
    cause: `“${keyId}” names no key in the caller’s account and in this Region.`,
    remedy:
      'Use the ARN of a key in the same Region. A key id or alias is looked up in the caller’s own account; a key of another account needs its ARN.',
  }),
  'key-deleted': () => ({
    cause: 'The KMS key that this ciphertext was encrypted under has been deleted.',
    remedy: 'There is none: without the key material the data cannot be recovered.',
  }),
  'key-in-other-region': ({ region = '', keyRegion = '' }) => ({
    cause: `The ciphertext’s key is in ${keyRegion}, but KMS was asked in ${region}. Keys never leave their Region.`,
    remedy: `Send the request to KMS in ${keyRegion}.`,
  }),
  'ciphertext-does-not-open': ({ keyArn = '', context = '' }) => ({
    cause: `Under ${keyArn} and the encryption context ${context} the authentication tag does not match. Either a bit of the ciphertext was changed, or it was encrypted with another context, as when the encrypted data keys of two objects are exchanged. KMS cannot tell which.`,
    remedy:
      'Restore the ciphertext as it was, or give exactly the encryption context it was encrypted with, case included.',
  }),
  'ciphertext-malformed': () => ({
    cause: 'These bytes are no ciphertext of KMS, or the part that names the key was changed.',
    remedy: 'Send the CiphertextBlob unchanged, exactly as KMS returned it.',
  }),
  'wrong-key': ({ asked = '', actual = '' }) => ({
    cause: `The request insists on ${asked}, but the ciphertext was encrypted under ${actual}.`,
    remedy: 'Name the right key, or leave the key id out: the ciphertext knows its key.',
  }),
  'key-usage': ({ keyArn = '', spec = '', usage = '', operation = '' }) => ({
    cause: `${keyArn} is of spec ${spec} with usage ${usage}; ${operation} needs ${/Mac$/.test(operation) ? 'an HMAC' : 'a symmetric encryption'} key.`,
    remedy: `Use a KMS key of spec ${/Mac$/.test(operation) ? 'HMAC_256 or the like' : 'SYMMETRIC_DEFAULT'}. Spec and usage of a key cannot be changed.`,
  }),
  'key-cannot-rotate': ({ keyArn = '', spec = '' }) => ({
    cause: `${keyArn} is of spec ${spec}; KMS rotates symmetric encryption keys only.`,
    remedy: 'Rotate by hand: create a new key and point the alias to it.',
  }),
  'kms-throttled': ({ perSecond = '', account = '', region = '' }) => ({
    cause: `Account ${account} used up its quota of ${perSecond} cryptographic operations a second in ${region}. Without a Bucket Key every GET and PUT of an object under a KMS key costs one of them, and so does each part of an upload; a copy costs two. LIST, DELETE and a HEAD without checksums cost none.`,
    remedy: 'Retry with exponential backoff, turn on S3 Bucket Keys, or have the quota raised.',
  }),
  'kms-limit': ({ limit = '' }) => ({
    cause: `The limit of ${limit} is reached.`,
    remedy: 'Create another key, or remove what is no longer needed.',
  }),
  'grant-not-found': ({ grantId = '' }) => ({
    cause: `The key has no grant ${grantId}: it was retired or revoked, or is on another key.`,
    remedy: 'Look with kms:ListGrants which grants the key has.',
  }),
  'grant-token-invalid': () => ({
    cause: 'One of the grant tokens is none that KMS gave out here.',
    remedy: 'Send the GrantToken that CreateGrant returned, unchanged; or none.',
  }),
  'mac-does-not-match': ({ keyArn = '' }) => ({
    cause: `The MAC is not that of this message under ${keyArn}: message, MAC or key is another than when it was generated.`,
    remedy: 'Verify the message that the MAC was generated for, with the same key and algorithm.',
  }),
  'alias-exists': ({ arn = '' }) => ({
    cause: `${arn} is taken: an alias is unique in its account and Region.`,
    remedy: 'Choose another name, or call kms:UpdateAlias to point the alias to another key.',
  }),
  'alias-reserved': ({ name = '' }) => ({
    cause: `${name}: names that begin with alias/aws/ are reserved for AWS managed keys.`,
    remedy: 'Choose a name without that prefix.',
  }),
  'key-policy-refused': ({ message = '' }) => ({
    cause: `KMS does not accept this key policy. ${message}`,
    remedy:
      'Mend the policy; it must also let whoever sets it change it again, unless the safety check is bypassed.',
  }),
  'kms-bad-request': ({ message = '' }) => ({
    cause: `The request is not one that KMS takes: ${message}`,
    remedy: 'Correct the request as the API reference says.',
  }),
  'kms-unsigned': () => ({
    cause: 'The request is not signed, and KMS answers nobody anonymous.',
    remedy: 'Sign it with Signature Version 4.',
  }),
  'kms-unknown-caller': ({ accessKeyId = '' }) => ({
    cause: `Nobody has the access key ${accessKeyId}.`,
    remedy: 'Sign with an access key that exists and is active.',
  }),
  'kms-signature': ({ message = '' }) => ({
    cause: `The signature is not one that the caller’s secret gives for this request, here and now: ${message}`,
    remedy: 'Sign with the right secret, for KMS, by a clock that is right.',
  }),
  'kms-dry-run': () => ({
    cause: 'The request asked only whether it would succeed, and it would.',
    remedy: 'Send it again without DryRun.',
  }),
  'kms-not-simulated': ({ what = 'This' }) => ({
    cause: `${what} exists at AWS but not in this explorer.`,
    remedy: 'Try it at AWS.',
  }),
} satisfies Readonly<Record<KmsCauseId, CauseWords>>;
