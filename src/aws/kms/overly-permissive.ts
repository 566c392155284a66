import type { PolicyDocument } from '../iam/index.ts';

const SET = 'ForAllValues:';

/**
 * What KMS objects to in a key policy that asks ForAllValues of a single-valued key: the condition would be met by
 * requests without that key. Null when there is nothing of it.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
export function overlyPermissive(document: PolicyDocument): string | null {
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
