import type { Caption } from '../../captions/caption-tables.ts';
import type { Refused } from '../../captions/refused.ts';
import { called, said } from './said.ts';

type Reason = (refused: Refused) => string;

/** For lack of what, by the policy that stood in the way. */
export const GATE_REASONS = {
  identity: ({ action }) => `no IAM policy allows ${action}`,
  key: ({ action }) => `the key policy does not allow ${action}`,
  'key-delegation': ({ action }) => `the key policy does not allow ${action}`,
  'identity+key': ({ action }) => `neither key policy nor IAM allows ${action}`,
  foreign: () => 'the KMS key is another account’s',
  'deny-identity': ({ action }) => `an IAM policy denies ${action}`,
  'deny-key': ({ action }) => `the key policy denies ${action}`,
  'deny-resource': ({ action }) => `the bucket policy denies ${action}`,
  restricted: () => 'public access to the bucket is restricted',
  resource: ({ action }) => `no bucket policy allows ${action}`,
  boundary: ({ action }) => `the permissions boundary does not allow ${action}`,
  session: ({ action }) => `the session policy does not allow ${action}`,
  endpoint: ({ action }) => `the VPC endpoint’s policy does not allow ${action}`,
  scp: ({ action }) => `no SCP allows ${action}`,
  rcp: ({ action }) => `no RCP allows ${action}`,
  'deny-boundary': ({ action }) => `the permissions boundary denies ${action}`,
  'deny-session': ({ action }) => `the session policy denies ${action}`,
  'deny-endpoint': ({ action }) => `the VPC endpoint’s policy denies ${action}`,
  'deny-scp': ({ action }) => `an SCP denies ${action}`,
  'deny-rcp': ({ action }) => `an RCP denies ${action}`,
} satisfies Readonly<Record<string, Reason>>;

/** For lack of what, where it is no policy. */
export const CAUSE_REASONS = {
  'key-disabled': 'the KMS key is disabled',
  'key-pending-deletion': 'the KMS key is about to be deleted',
  'key-not-found': 'there is no such KMS key here',
  'key-deleted': 'the KMS key has been deleted',
  'key-in-other-region': 'the KMS key is in another Region',
  'key-usage': 'the KMS key is not made for encrypting',
  'ciphertext-does-not-open': 'the sealed key’s tag does not match',
  'ciphertext-malformed': 'these bytes are no sealed key of KMS',
  'wrong-key': 'another KMS key sealed this',
  'alias-exists': 'the alias is taken',
  'alias-reserved': 'names that begin with alias/aws/ are AWS’s',
  'key-policy-refused': 'KMS does not accept such a key policy',
  'kms-bad-request': 'KMS does not take the request as it is',
  'kms-dry-run': 'it was to be a dry run only',
  'kms-not-simulated': 'that is not simulated here',
  'kms-throttled': 'the account’s KMS quota is used up',
  'kms-unsigned': 'nobody signed the request',
  'kms-unknown-caller': 'nobody has this access key',
  'anonymous-cannot': 'nobody signed the request',
  'unknown-access-key': 'nobody has this access key',
  'no-such-bucket': 'there is no such bucket',
  'no-such-key': 'there is no such object',
  'no-such-version': 'there is no such version',
  'no-such-upload': 'no such upload is under way',
  'other-region': 'the bucket is in another Region',
  'not-modified': 'the client’s copy is current',
  'precondition-failed': 'the request’s own condition does not hold',
  'range-unsatisfiable': 'the object ends before the range begins',
  'bad-request': 'S3 does not take the request as it is',
  'malformed-policy': 'S3 does not accept such a policy',
  'public-policy-blocked': 'Block Public Access is on',
  'checksum-mismatch': 'the bytes are not those of the checksum',
  'kms-over-http': 'with a KMS key S3 talks over TLS only',
  'kms-needs-signature': 'KMS decides for known callers only',
  'customer-keys-blocked': 'the bucket blocks SSE-C',
  'customer-key-over-http': 'a key must not travel in the clear',
  'customer-algorithm': 'AES256 is the only algorithm there is',
  'customer-key-missing': 'the customer’s key is missing',
  'customer-key-not-given': 'the customer’s key is missing',
  'customer-md5-missing': 'the MD5 of the customer’s key is missing',
  'customer-md5-mismatch': 'the customer’s key does not fit its MD5',
  'customer-key-length': 'the customer’s key has not 32 bytes',
  'customer-key-wrong': 'the customer’s key is another one',
  'customer-key-of-other-parts': 'the upload began with another key',
  'customer-key-not-applicable': 'the object has no customer’s key',
  'part-without-encryption-parameters': 'part and upload are not of one key',
  'conflicting-encryption-headers': 'two encryptions are asked for at once',
  'key-id-without-kms': 'a KMS key is named without its encryption',
  'encryption-header-on-read': 'a read takes no encryption header',
  'not-updatable': 'only SSE-S3 and SSE-KMS can be updated',
  'key-of-other-account': 'the KMS key is another account’s',
  'object-does-not-open': 'the tag does not match, bytes were changed',
  'wrapped-key-does-not-open': 'the sealed key’s tag does not match',
} as const satisfies Readonly<Record<string, string>>;

/** A clause, without a full stop. */
function reason(refused: Refused): string {
  const causes: Readonly<Record<string, string>> = CAUSE_REASONS;
  const gates: Readonly<Record<string, Reason>> = GATE_REASONS;
  const { action, cause, gate, code } = refused;
  // Of several that were silent the first is told, as AWS does.
  const leading = gate.split('+')[0] ?? '';
  if (action !== '')
    return (gates[gate] ?? gates[leading])?.(refused) ?? `no policy allows ${action}`;
  return causes[cause] ?? `the answer is ${code}`;
}

const PARTY = { s3: 'S3', kms: 'KMS' } as const;

/** What does not happen. */
function nothing({ by, want }: Refused): string {
  if (by === 's3' || want === 'other') return 'does nothing';
  return want === 'change' ? 'seals nothing' : 'gives out no key';
}

const IN_VAIN = {
  read: (who: string) => `Not a byte for ${who}: `,
  store: (who: string) => `Nothing is stored for ${who}: `,
  change: (who: string) => `Unchanged for ${who}: `,
  other: (who: string) => `Nothing is done for ${who}: `,
} as const;

/** Who said no, to whom, and for lack of what. */
export function refused(r: Refused): Caption {
  const who = called(r.who);
  const by = PARTY[r.by];
  if (r.at === 'gate') {
    const named = r.sid === '' ? reason(r) : `the bucket policy’s ${r.sid} denies ${r.action}`;
    return said(`${by} says no to ${who}: `, `${r.gate === 'deny-resource' ? named : reason(r)}.`);
  }
  if (r.at === 'stop') {
    return said(`${by} ${nothing(r)} for ${who}: `, `${reason(r)}.`);
  }
  if (r.told === 'kms' && r.want !== 'other')
    return said(`For ${who} KMS ${nothing(r)}: `, `${reason(r)}.`);
  return said(
    IN_VAIN[r.want](who),
    `${by} ${r.action === '' ? 'stopped' : 'said no'}, as ${reason(r)}.`,
  );
}

/** Whose key or check kept the plaintext in, at the end of a refused run. */
export function protectedBy(r: Refused): string {
  const who = called(r.who);
  const causes: Readonly<Record<string, string>> = PROTECTED;
  const known = causes[r.cause];
  if (known !== undefined) return known;
  const why = `${PARTY[r.by]} ${r.action === '' ? `did nothing for ${who}` : `said no to ${who}`}, as ${reason(r)}`;
  if (r.by === 'kms' && r.want === 'other') return `${why}. No key was used, and none was changed.`;
  if (r.by === 'kms' && r.want === 'change')
    return `S3’s yes was not enough: ${why}. The object stays as it was.`;
  if (r.by === 'kms' && r.want === 'read')
    return `S3’s yes was not enough: ${why}. That protected the object.`;
  if (r.by === 'kms')
    return `S3’s yes was not enough: ${why}. Without a key from KMS, S3 neither reads nor writes.`;
  if (r.want === 'other') return `${why}. The request changed nothing.`;
  return r.action === ''
    ? `${why}. The request read nothing and changed nothing.`
    : `${why}. It never came to encrypting or decrypting.`;
}

/** What protects, whoever calls. */
export const PROTECTED = {
  'key-disabled':
    'A disabled KMS key works for nobody, the uploader included. Enable it, and all is as before.',
  'key-pending-deletion':
    'A KMS key that waits for its deletion works for nobody. Cancel the deletion in time, or what it sealed is lost.',
  'ciphertext-does-not-open':
    'The tag protected the object: a sealed key that was changed or exchanged opens nothing, whoever may call KMS.',
  'wrapped-key-does-not-open':
    'The tag protected the object: a sealed key that was changed or exchanged opens nothing.',
  'object-does-not-open':
    'The tag protected the reader: of changed ciphertext not a byte comes out, not even the unchanged part.',
  'kms-throttled':
    'Nothing is lost: KMS’s quota was used up, and later the same request succeeds. Bucket Keys ask KMS less often.',
  'kms-needs-signature':
    'An object under a KMS key cannot be public: KMS has to know who reads, whatever the bucket policy allows.',
  'kms-over-http': 'With a KMS key S3 takes requests over TLS only, whatever the policies allow.',
  'customer-key-wrong':
    'The customer’s key protected the object: with any other S3 cannot open it, whatever the policies allow.',
  'customer-key-not-given':
    'The customer’s key protected the object: S3 has none to open it with, whatever the policies allow.',
  'customer-key-over-http':
    'S3 refuses a key that came in the clear. Who sent it should take it for known, and change it.',
  'customer-keys-blocked':
    'The bucket lets no object in whose key only the client has. What is there already stays readable.',
} as const satisfies Partial<Readonly<Record<keyof typeof CAUSE_REASONS, string>>>;
