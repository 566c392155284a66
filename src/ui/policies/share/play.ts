import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { roleArnOf } from '../../../lib/arn.ts';
import type { Text } from '../../../lib/text.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { UNSAID_REQUEST } from '../../../link/policies-fields.ts';
import type { PolicyTexts } from '../../../link/policies-pack.ts';
import { constraint } from '../../../modes/constraint.ts';
import type { ModeProfile } from '../../../modes/profile.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import type { Circumstances, ConstraintId, OwnPolicies } from '../../../scenario/index.ts';
import { circumstancesOf, FIELD_KEYS } from '../../../scenario/index.ts';
import { encryptionOf } from '../../kit/from-flow.ts';
import { type Encryption, reads, writes, writtenAs } from '../request/encryption.ts';
import { type Names, namesOf } from '../request/names.ts';

/** A request with its policies as a flow of the main screen, or why there is none. */
export type Playable =
  | { readonly ok: true; readonly circumstances: Circumstances; readonly policies: OwnPolicies }
  | { readonly ok: false; readonly reason: Text | ConstraintId };

const OPERATIONS: Partial<Record<PolicyRequest['do'], Circumstances['operation']>> = {
  PutObject: 'upload',
  GetObject: 'download',
  CopyObject: 'copy',
  MultipartUpload: 'multipart',
};

const CALLERS: Partial<Record<PolicyRequest['as'], Circumstances['caller']>> = {
  role: 's3-and-kms',
  'other-account': 'other-account',
  anonymous: 'anonymous',
};

/** The flow that does what the request does, under the texts' policies, in the names of the flows. */
export function playable(request: PolicyRequest, texts: PolicyTexts): Playable {
  const operation = OPERATIONS[request.do];
  const caller = CALLERS[request.as];
  if (caller === undefined) return { ok: false, reason: policiesTexts.playRoot };
  if (operation === undefined) return { ok: false, reason: policiesTexts.playDelete };
  const encryption = writes(request) ? writtenAs(request) : request.stored;
  if (reads(request) && request.stored !== encryption) {
    return { ok: false, reason: policiesTexts.playCopy };
  }
  const byDefault = writes(request) && request.sse === 'none';
  const mode = PROFILES.find((one) => isOf(one, encryption));
  if (mode === undefined) return { ok: false, reason: policiesTexts.playNone };
  const circumstances = circumstancesOf({
    mode: mode.id,
    operation,
    caller,
    'chosen-by': byDefault ? 'bucket-default' : 'request',
    connection: request.tls === 'yes' ? 'https' : 'http',
    'kms-key': mode.usesKmsKey && request.key === 'aws-s3' ? 'aws-managed' : 'customer',
  });
  for (const field of FIELD_KEYS) {
    const reason = constraint(field, circumstances[field], circumstances);
    if (reason !== null) return { ok: false, reason };
  }
  const translate = translator(namesOf(request), namesOf({ ...UNSAID_REQUEST, as: request.as }));
  return {
    ok: true,
    circumstances,
    policies: {
      bucket: translate(texts.bucket),
      identity: translate(texts.identity),
      key: translate(texts.key),
    },
  };
}

/** Whether a mode is what a client gets that asks for this encryption, with nothing added. */
function isOf(mode: ModeProfile, encryption: Encryption): boolean {
  if (encryptionOf(mode) !== encryption) return false;
  return mode.needsCustomerKey || mode.bucketDefault?.bucketKey === false;
}

/** Puts the flows' names in place of the request's, all at once, the longest first. */
function translator(from: Names, to: Names): (text: string) => string {
  const pairs = new Map<string, string>();
  for (const [name, own] of [
    [from.keyArn, to.keyArn],
    [from.caller, to.caller],
    [roleArnOf(from.caller), roleArnOf(to.caller)],
    [`arn:aws:s3:::${from.bucket}`, `arn:aws:s3:::${to.bucket}`],
    [from.otherAccount, to.otherAccount],
    [from.account, to.account],
    [from.region, to.region],
  ] as const) {
    if (name !== own && name !== '' && !pairs.has(name)) pairs.set(name, own);
  }
  if (pairs.size === 0) return (text) => text;
  const names = [...pairs.keys()].toSorted((a, b) => b.length - a.length);
  // A bucket's name or an account must not be the beginning of another one.
  const pattern = new RegExp(`(?:${names.map(escaped).join('|')})(?![\\w-])`, 'g');
  return (text) => text.replace(pattern, (name) => pairs.get(name) ?? name);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
