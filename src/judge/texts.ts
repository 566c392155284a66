/** What stands in the editors, without what reads it: the page shows it, and the judge reads it in a worker. */
import type {
  DocumentKind,
  KeyGrant,
  PolicyDocument,
  PolicyKind,
  PolicyProblem,
} from '../aws/iam/index.ts';
import type { MorePolicy, PolicyTexts } from '../scenario/index.ts';

/** The editors that are always there, in order. */
export const POLICY_SLOTS = ['bucket', 'identity', 'key'] as const satisfies readonly Exclude<
  keyof PolicyTexts,
  'more'
>[];
export type PolicySlot = (typeof POLICY_SLOTS)[number];

/** An editor: one of those that are always there, or a further policy by its id. */
export type EditorId = PolicySlot | (string & {});

/** What the engine calls the policy of an editor. */
export const KIND_OF: Readonly<Record<PolicySlot, DocumentKind>> = {
  bucket: 'resource',
  identity: 'identity',
  key: 'key',
};

/** What an editor's text amounts to. */
export type ReadPolicy =
  | { readonly state: 'none' }
  | { readonly state: 'document'; readonly document: PolicyDocument }
  /** One text may hold several, as `aws kms list-grants` prints them. */
  | { readonly state: 'grants'; readonly grants: readonly KeyGrant[] }
  | { readonly state: 'broken'; readonly problems: readonly PolicyProblem[] };

/** A further policy, read. */
export interface ReadMore extends Omit<MorePolicy, 'text'> {
  readonly read: ReadPolicy;
}

export interface ReadPolicies extends Readonly<Record<PolicySlot, ReadPolicy>> {
  readonly more: readonly ReadMore[];
}

/** Every policy that was read, with its editor: the three, then what there is beside them. */
export function allRead(
  read: ReadPolicies,
): readonly { readonly id: EditorId; readonly kind: PolicyKind; readonly read: ReadPolicy }[] {
  return [
    ...POLICY_SLOTS.map((id) => ({ id, kind: KIND_OF[id], read: read[id] })),
    ...read.more.map(({ id, kind, read: one }) => ({ id, kind, read: one })),
  ];
}

/** The policy of an editor; none where there is no such editor. */
export function readOf(read: ReadPolicies, id: EditorId): ReadPolicy {
  if (isSlot(id)) return read[id];
  return read.more.find((each) => each.id === id)?.read ?? { state: 'none' };
}

export function isSlot(id: EditorId): id is PolicySlot {
  return (POLICY_SLOTS as readonly string[]).includes(id);
}

/** The text in an editor; null where there is no such editor. */
export function textOf(texts: PolicyTexts, id: EditorId): string | null {
  if (isSlot(id)) return texts[id];
  return texts.more?.find((each) => each.id === id)?.text ?? null;
}

/** The texts with another one in an editor. */
export function withText(texts: PolicyTexts, id: EditorId, text: string): PolicyTexts {
  if (isSlot(id)) return { ...texts, [id]: text };
  const more = texts.more?.map((each) => (each.id === id ? { ...each, text } : each));
  return more === undefined ? texts : { ...texts, more };
}

/** The texts with a further policy, which comes after those of its kind. */
export function withPolicy(texts: PolicyTexts, policy: Omit<MorePolicy, 'id'>): PolicyTexts {
  const more = texts.more ?? [];
  const ids = new Set(more.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${policy.kind}-${number}`)) number++;
  return { ...texts, more: [...more, { id: `${policy.kind}-${number}`, ...policy }] };
}

/** The texts without a further policy. */
export function withoutPolicy(texts: PolicyTexts, id: EditorId): PolicyTexts {
  const { more, ...three } = texts;
  const rest = more?.filter((each) => each.id !== id) ?? [];
  return rest.length === 0 ? three : { ...three, more: rest };
}

/** Whether two sets are the same, to the letter. */
export function isSameTexts(a: PolicyTexts, b: PolicyTexts): boolean {
  if (!POLICY_SLOTS.every((slot) => a[slot] === b[slot])) return false;
  return JSON.stringify(a.more ?? []) === JSON.stringify(b.more ?? []);
}

/** A document as it stands in an editor. */
export function formatted(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
