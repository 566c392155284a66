import type { Evidence } from '../../evidence/index.ts';
import type { PolicyRequest } from '../../scenario/index.ts';
import type { OwnRefusal } from '../scene.ts';
import { type Pasted, readPasted } from './pasted.ts';

/**
 * How what the simulated cloud says stands to the pasted text. `same`: it says all that the text says. `fits`: code and
 * reason are the same, and names differ or the text gives no reason. `allowed`: nothing is refused.
 */
type Likeness = 'same' | 'fits' | 'other' | 'allowed';

export interface Comparison {
  readonly likeness: Likeness;
  /** In which of these the two differ. */
  readonly differing: readonly (keyof Evidence)[];
  /** The error as the AWS CLI prints it; null where nothing is refused. */
  readonly text: string | null;
}

const OPERATIONS: Readonly<Record<string, string>> = {
  upload: 'PutObject',
  download: 'GetObject',
  copy: 'CopyObject',
  multipart: 'CreateMultipartUpload',
  delete: 'DeleteObject',
  'update-encryption': 'UpdateObjectEncryption',
  list: 'ListObjectsV2',
  head: 'HeadObject',
  'put-bucket-policy': 'PutBucketPolicy',
};

/** What the simulated cloud says, as the AWS CLI would print it. */
export function printed({ code, message }: OwnRefusal, { operation }: PolicyRequest): string {
  return `An error occurred (${code}) when calling the ${OPERATIONS[operation] ?? 'PutObject'} operation: ${message}`;
}

/** Holds the simulated cloud's answer against the pasted text. Both are read by the same reader. */
export function compared(
  pasted: Pasted,
  own: OwnRefusal | null,
  request: PolicyRequest,
): Comparison {
  if (own === null) return { likeness: 'allowed', differing: [], text: null };
  const text = printed(own, request);
  const said = readPasted(text);
  if (said === null) return { likeness: 'other', differing: ['code'], text };
  const isSameKind =
    pasted.isDenied === said.isDenied && (pasted.isDenied || isSameFault(pasted, said));
  const [theirs, ours] = [pasted.evidence, said.evidence];
  // Where the text gives no reason, neither is there one to differ: S3 passes on what KMS refuses.
  const isHidden = pasted.says.has('one-of-three') !== said.says.has('one-of-three');
  const reasons = (['deny', 'policy', 'action'] as const).filter(
    (field) =>
      pasted.isDenied &&
      !pasted.isBare &&
      // To callers of another account KMS does not tell what an event in its own account does; an endpoint's event does not
      // tell at all.
      !(field === 'deny' && (isHidden || theirs.deny === null)) &&
      theirs[field] !== ours[field],
  );
  const names = (['caller', 'resource', 'key'] as const).filter(
    (field) => !isSameName(theirs[field], ours[field]),
  );
  const isOther = !isSameKind || reasons.length > 0;
  const saysMore = isHidden || (theirs.deny === null && ours.deny !== null);
  return {
    likeness: isOther ? 'other' : names.length > 0 || saysMore ? 'fits' : 'same',
    differing: [...(isSameKind ? [] : (['code'] as const)), ...reasons, ...names],
    text,
  };
}

/** A name that one of the two does not say differs from none; a bucket and a prefix are named of what lies in them. */
function isSameName(theirs: string | null, ours: string | null): boolean {
  if (theirs === null || ours === null || theirs === ours) return true;
  const folder = theirs.endsWith('/*') ? theirs.slice(0, -1) : `${theirs}/`;
  return /^arn:[a-z-]+:s3:::/.test(theirs) && ours.startsWith(folder);
}

/** Whether two errors that are no refusals for want of a permission are the same one. */
function isSameFault(one: Pasted, other: Pasted): boolean {
  const [a, b] = [one.evidence.code, other.evidence.code];
  if (a !== null && b !== null && a !== b) return false;
  if (one.says.size === 0 && other.says.size === 0) return a === b;
  return [...one.says].some((sentence) => other.says.has(sentence));
}
