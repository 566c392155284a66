import type { KeyGrant, PolicyDocument } from '../../../aws/iam/index.ts';
import { type EditorId, POLICY_SLOTS, type ReadPolicies } from '../../../judge/documents.ts';
import type { Names } from '../../../judge/names.ts';
import type { MoreKind } from '../../../scenario/index.ts';

/** A policy that can be read, on its way out of the page; or the grants of one editor. */
export type CopiedPolicy = {
  readonly id: EditorId;
  /** What it is called where it came from; null where nobody has said. */
  readonly name: string | null;
} & (
  | {
      readonly kind: 'bucket' | 'key' | Exclude<MoreKind, 'grant'>;
      readonly document: PolicyDocument;
    }
  | { readonly kind: 'grant'; readonly grants: readonly KeyGrant[] }
);

/** Everything that can be read, in the order of the editors. */
export function copiedPolicies(read: ReadPolicies): readonly CopiedPolicy[] {
  const three = POLICY_SLOTS.flatMap((id): CopiedPolicy[] => {
    const policy = read[id];
    return policy.state === 'document'
      ? [{ id, kind: id, name: null, document: policy.document }]
      : [];
  });
  const more = read.more.flatMap(({ id, kind, name = null, read: policy }): CopiedPolicy[] => {
    if (policy.state === 'grants') return [{ id, kind: 'grant', name, grants: policy.grants }];
    if (policy.state !== 'document' || kind === 'grant') return [];
    return [{ id, kind, name, document: policy.document }];
  });
  return [...three, ...more];
}

/** Whom IAM policies are attached to: a role (also that of a session) or a user; null for a caller that has none. */
export function attachedTo({
  caller,
}: Names): { readonly kind: 'role' | 'user'; readonly name: string } | null {
  const [, , , , , resource = ''] = caller.split(':');
  const [kind, ...parts] = resource.split('/');
  const name = (kind === 'assumed-role' ? parts[0] : parts.at(-1)) ?? '';
  if (name === '') return null;
  if (kind === 'user') return { kind, name };
  return kind === 'role' || kind === 'assumed-role' ? { kind: 'role', name } : null;
}

const POLICY_NAME = 's3-encryption';

/**
 * A name that IAM and Organizations take for a policy.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
 */
export function policyName({ id, name }: CopiedPolicy): string {
  if (id === 'identity') return POLICY_NAME;
  const usable = (name ?? '').replace(/[^\w+=,.@-]+/g, '-').slice(0, 128);
  return usable.replaceAll('-', '') === '' ? `${POLICY_NAME}-${id}` : usable;
}

/** What Organizations calls the two kinds that it attaches. */
export const ORGANIZATION_TYPES = {
  scp: 'SERVICE_CONTROL_POLICY',
  rcp: 'RESOURCE_CONTROL_POLICY',
} as const;
