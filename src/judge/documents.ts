import { parseGrants, parsePolicy } from '../aws/iam/index.ts';
import { parseJson } from '../aws/iam/json/parse.ts';
import type { MoreKind, PolicyTexts } from '../scenario/index.ts';
import { isSlot, KIND_OF, type PolicySlot, type ReadPolicies, type ReadPolicy } from './texts.ts';

export {
  allRead,
  type EditorId,
  formatted,
  isSameTexts,
  isSlot,
  POLICY_SLOTS,
  type PolicySlot,
  type ReadMore,
  type ReadPolicies,
  type ReadPolicy,
  readOf,
  textOf,
  withoutPolicy,
  withPolicy,
  withText,
} from './texts.ts';

/** Reads a whole set. */
export function readPolicies(texts: PolicyTexts, readOne = readPolicy): ReadPolicies {
  return {
    bucket: readOne(texts.bucket, 'bucket'),
    identity: readOne(texts.identity, 'identity'),
    key: readOne(texts.key, 'key'),
    more: (texts.more ?? []).map(({ text, ...policy }) => ({
      ...policy,
      read: readOne(text, policy.kind),
    })),
  };
}

/** Reads one text. An empty one is no policy, but a KMS key without a policy does not exist. */
export function readPolicy(text: string, of: PolicySlot | MoreKind): ReadPolicy {
  if (text.trim() === '' && of !== 'key') return { state: 'none' };
  if (of === 'grant') {
    const grants = parseGrants(text);
    return grants.ok
      ? { state: 'grants', grants: grants.value }
      : { state: 'broken', problems: grants.error };
  }
  const parsed = parsePolicy(text, isSlot(of) ? KIND_OF[of] : of);
  return parsed.ok
    ? { state: 'document', document: parsed.value }
    : { state: 'broken', problems: parsed.error };
}

/** Where a statement stands in its text: offsets in UTF-16 code units, from 0; null where there is no such statement. */
export function statementSpan(
  text: string,
  statement: number,
): { readonly start: number; readonly end: number } | null {
  const parsed = parseJson(text);
  if (!parsed.ok || parsed.value.kind !== 'object') return null;
  const value = parsed.value.entries.find(({ key }) => key.value === 'Statement')?.value;
  const node =
    value?.kind === 'array' ? value.items[statement] : statement === 0 ? value : undefined;
  return node === undefined ? null : { start: node.start, end: node.end };
}
