import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { Tag } from './shape.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const MOST_TAGS = 50;

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
export function tagConditions(
  tags: readonly Tag[],
): Readonly<Record<string, string | readonly string[]>> {
  if (tags.length === 0) return {};
  return {
    'aws:TagKeys': tags.map(({ TagKey }) => TagKey),
    ...Object.fromEntries(
      tags.map(({ TagKey, TagValue }) => [`aws:RequestTag/${TagKey}`, TagValue]),
    ),
  };
}
