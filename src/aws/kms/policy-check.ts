import { ok, type Result, refused } from '../../lib/result.ts';
import {
  POLICY_LIMITS,
  type PolicyDocument,
  type PolicyProblem,
  parsePolicy,
} from '../iam/index.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * A key policy as KMS takes it, whoever sets it: a document, and none that asks ForAllValues of a single-valued key.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
export function checkKeyPolicy(text: string): Result<PolicyDocument, Refusal> {
  const document = readDocument(text);
  if (!document.ok) return document;
  const permissive = overlyPermissive(document.value);
  return permissive === null ? document : refused(malformed(permissive));
}

/** The API takes a statement without Resource, which the console reports; the statement has no effect. */
function readDocument(text: string): Result<PolicyDocument, Refusal> {
  const parsed = parsePolicy(text, 'key');
  if (parsed.ok) return parsed;
  const wrong = parsed.error.filter(({ code }) => code !== 'resource-missing');
  if (wrong.some(({ code }) => code === 'too-large')) return refused(tooLong());
  const [first] = wrong;
  // Without Resource or with it, the text has been found to be a document.
  if (first === undefined) return ok(JSON.parse(text) as PolicyDocument);
  return refused(malformed(messageOf(first)));
}

/** KMS publishes none of its messages; this one names the code and the place. */
function messageOf({ code, path, line, column }: PolicyProblem): string {
  const where = path === '' ? '' : ` at ${path}`;
  return `Malformed policy document: ${code}${where} (line ${line}, column ${column})`;
}

function tooLong(): Refusal {
  const limit = `${POLICY_LIMITS.key.size} bytes`;
  return refusal('LimitExceededException', null, 'kms-limits', 'kms-limit', { limit });
}

/** What KMS answers to a policy that it does not take. */
export function malformed(message: string): Refusal {
  return refusal(
    'MalformedPolicyDocumentException',
    message,
    'kms-policy-check',
    'key-policy-refused',
    { message },
  );
}

const SET = 'ForAllValues:';

/**
 * What KMS objects to in a key policy that asks ForAllValues of a single-valued key: the condition would be met by
 * requests without that key. Null when there is nothing of it.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
function overlyPermissive(document: PolicyDocument): string | null {
  for (const { Condition } of [document.Statement].flat()) {
    for (const [operator, keys] of Object.entries(Condition ?? {})) {
      if (!operator.startsWith(SET)) continue;
      const found = Object.keys(keys)
        .map(singleValued)
        .find((name) => name !== null);
      if (found !== undefined) return complaint(found);
    }
  }
  return null;
}

type SingleValued = 'encryption context' | 'tag';

function singleValued(key: string): SingleValued | null {
  const lower = key.toLowerCase();
  if (lower.startsWith('kms:encryptioncontext:')) return 'encryption context';
  return lower.startsWith('aws:requesttag/') ? 'tag' : null;
}

function complaint(name: SingleValued | null): string {
  return `OverlyPermissiveCondition: Using the ForAllValues set operator with a single-valued condition key matches requests without the specified ${name} or with an unspecified ${name}. To fix, remove ForAllValues.`;
}
