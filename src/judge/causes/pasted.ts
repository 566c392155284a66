import {
  type Aside,
  asideOf,
  denyingPolicyOf,
  type Evidence,
  readEvidence,
  type Sentence,
  type Surroundings,
  sentencesIn,
  surroundingsOf,
} from '../../evidence/index.ts';

/** A pasted text, read, with what follows from it at once. */
export interface Pasted {
  readonly evidence: Evidence;
  /** What the program says of its request. */
  readonly aside: Aside;
  /** Whence and for whom the request came. */
  readonly surroundings: Surroundings;
  /** ARN of the policy that the refusal names; null where it says its kind alone, or no policy at all. */
  readonly denyingPolicy: string | null;
  /** Sentences of AWS's that tell more than a code. */
  readonly says: ReadonlySet<Sentence>;
  /** Whether a permission is what was missing, as far as the text tells. */
  readonly isDenied: boolean;
  /** Access denied, and not a word why. */
  readonly isBare: boolean;
  /** A command that has not failed yet, or an event of what was done: nothing was refused. */
  readonly isNoRefusal: boolean;
  /** Whose action was refused; null where that is open, as it is where S3 gives no reason. */
  readonly service: 's3' | 'kms' | null;
  /** Twelve digits; null where they are not told, or hidden. */
  readonly callerAccount: string | null;
  /** Whether an AWS service called in its own name, so that there is no account and no IAM policy. */
  readonly isService: boolean;
  /** Account of the KMS key. */
  readonly keyAccount: string | null;
  /** How the caller's account stands to that of the bucket or key; null where nothing tells. */
  readonly relation: 'same' | 'other' | null;
}

const DENIED = /^(?:AccessDenied(?:Exception)?|AllAccessDisabled|403|403 Forbidden|Forbidden)$/;

/** Whether an error's code says that a permission is missing, and no more. */
function isDenialCode(code: string): boolean {
  return DENIED.test(code);
}

/** Sentences under the code of a refusal that are no question of permissions. */
const OTHER_SENTENCES: readonly Sentence[] = [
  'customer-key-wrong',
  'sse-c-blocked',
  'expired',
  'not-signed-headers',
  'clock',
  'signature',
];

/** Reads what somebody pasted. Null where it is no error, event or command of S3 or KMS. Never throws. */
export function readPasted(text: string): Pasted | null {
  const evidence = readEvidence(text);
  if (evidence === null) return null;
  const says = sentencesIn(text);
  const { code, deny, policy, action, caller, kind } = evidence;
  const isNoRefusal =
    code === null && deny === null && policy === null && kind !== 'message' && kind !== 's3-xml';
  const isPermission =
    deny !== null || policy !== null || (code === null ? !isNoRefusal : isDenialCode(code));
  const isOther = OTHER_SENTENCES.some((one) => says.has(one));
  const isDenied = isPermission && !isOther;
  const isBare = isDenied && deny === null && policy === null;
  const callerAccount = accountIn(caller);
  const keyAccount = accountIn(evidence.key ?? evidence.resource);
  const isOneOfThree = says.has('one-of-three');
  return {
    aside: asideOf(text),
    surroundings: surroundingsOf(text),
    denyingPolicy: deny === 'explicit' ? denyingPolicyOf(text) : null,
    isService: isServiceName(caller),
    ...{ evidence, says, isDenied, isBare, isNoRefusal, callerAccount, keyAccount },
    service: serviceOf(evidence, says, isBare),
    relation: isOneOfThree
      ? 'other'
      : action?.startsWith('kms:') && callerAccount !== null && keyAccount !== null
        ? callerAccount === keyAccount
          ? 'same'
          : 'other'
        : // S3 gives a reason to callers of the bucket's own account.
          deny !== null && action?.startsWith('s3:')
          ? 'same'
          : null,
  };
}

function serviceOf(
  { action }: Evidence,
  says: ReadonlySet<Sentence>,
  isBare: boolean,
): Pasted['service'] {
  if (says.has('ciphertext-key') || action?.startsWith('kms:')) return 'kms';
  return action === null || isBare ? null : 's3';
}

/** Whether a caller is an AWS service, by its name in place of an ARN. */
function isServiceName(caller: string | null): boolean {
  return caller !== null && /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(caller);
}

/** The account in an ARN; null where there is none, or something in its place. */
export function accountIn(arn: string | null): string | null {
  const account = arn?.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : null;
}
