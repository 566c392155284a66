import {
  type PolicyDocument,
  type PolicyKind,
  type PolicyProblem,
  parsePolicy,
} from '../aws/iam/index.ts';
import { parseJson } from '../aws/iam/json/parse.ts';
import type { PolicyTexts } from '../scenario/index.ts';

/** The editors, in order. */
export const POLICY_SLOTS = [
  'bucket',
  'identity',
  'key',
] as const satisfies readonly (keyof PolicyTexts)[];
export type PolicySlot = (typeof POLICY_SLOTS)[number];

/** What the engine calls the policy of an editor. */
export const KIND_OF: Readonly<Record<PolicySlot, PolicyKind>> = {
  bucket: 'resource',
  identity: 'identity',
  key: 'key',
};

/** The editor of a kind of policy; null for a kind that has none. */
export function slotOf(kind: PolicyKind): PolicySlot | null {
  return POLICY_SLOTS.find((slot) => KIND_OF[slot] === kind) ?? null;
}

/** What an editor's text amounts to. */
export type ReadPolicy =
  | { readonly state: 'none' }
  | { readonly state: 'document'; readonly document: PolicyDocument }
  | { readonly state: 'broken'; readonly problems: readonly PolicyProblem[] };

export type ReadPolicies = Readonly<Record<PolicySlot, ReadPolicy>>;

/** Reads one text. An empty one is no policy, but a KMS key without a policy does not exist. */
export function readPolicy(text: string, slot: PolicySlot): ReadPolicy {
  if (text.trim() === '' && slot !== 'key') return { state: 'none' };
  const parsed = parsePolicy(text, KIND_OF[slot]);
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

/** A document as it stands in an editor. */
export function formatted(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
