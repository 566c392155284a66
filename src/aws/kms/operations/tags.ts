import { ok, refused } from '../../../lib/result.ts';
import { pendingDeletion } from '../key.ts';
import { operation } from '../operation.ts';
import { page } from '../paging.ts';
import type { Conditions } from '../permission.ts';
import type { Refusal } from '../refusal.ts';
import { refusal } from '../refusal.ts';
import type { Tag } from '../shape.ts';
import { LIMIT, MARKER } from '../shape.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_TAGS = 50;

/** The tags of a key. */
export const TAG_OPERATIONS = {
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html */
  TagResource: operation({
    needs: 'own-key',
    input: { Tags: { type: 'tags', required: true } },
    readOnly: false,
    conditions: ({ Tags }) => tagConditions(Tags),
    unfit: pendingDeletion,
    run(_call, key, { Tags }) {
      const wrong = badTags(Tags, key.tags);
      if (wrong !== null) return refused(wrong);
      for (const { TagKey, TagValue } of Tags) key.tags.set(TagKey, TagValue);
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html */
  UntagResource: operation({
    needs: 'own-key',
    input: { TagKeys: { type: 'strings', required: true, min: 0, max: 50 } },
    readOnly: false,
    conditions: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),
    unfit: pendingDeletion,
    run(_call, key, { TagKeys }) {
      for (const name of TagKeys) key.tags.delete(name);
      return ok({ output: null });
    },
  }),

  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html */
  ListResourceTags: operation({
    needs: 'own-key',
    input: { Limit: LIMIT, Marker: MARKER },
    readOnly: true,
    run(_call, key, input) {
      const tags = page([...key.tags], input, 50, 50);
      if (!tags.ok) return tags;
      const { items, rest } = tags.value;
      return ok({
        output: { Tags: items.map(([TagKey, TagValue]) => ({ TagKey, TagValue })), ...rest },
      });
    },
  }),
};

/** Null when the tags can be added to those that are there. */
export function badTags(
  tags: readonly Tag[],
  existing: ReadonlyMap<string, string>,
): Refusal | null {
  const names = tags.map(({ TagKey }) => TagKey);
  const complaint = (message: string) =>
    refusal('TagException', message, 'kms-validation', 'kms-bad-request', { message });
  if (names.some((name) => name.toLowerCase().startsWith('aws:'))) {
    return complaint('Tags beginning with aws: are reserved');
  }
  if (new Set(names).size < names.length) return complaint('Duplicate tag keys');
  if (new Set([...existing.keys(), ...names]).size > MOST_TAGS) return complaint('Too many tags');
  return null;
}

/** What the tags of a request offer to conditions. https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html */
export function tagConditions(tags: readonly Tag[]): Conditions {
  if (tags.length === 0) return {};
  return {
    'aws:TagKeys': tags.map(({ TagKey }) => TagKey),
    ...Object.fromEntries(
      tags.map(({ TagKey, TagValue }) => [`aws:RequestTag/${TagKey}`, TagValue]),
    ),
  };
}
