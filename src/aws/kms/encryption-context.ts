import { type Bytes, utf8 } from '../../lib/bytes.ts';

/**
 * An encryption context as the bytes that a ciphertext is bound to: UTF-8 of a JSON object without white space, its
 * keys in the order of their UTF-16 code units, so that the order in which they came does not matter. Null when it is
 * empty: KMS does not tell an empty context from none. How KMS itself serializes a context is not published.
 */
export function contextBytes(context: ReadonlyMap<string, string> | null): Bytes | null {
  if (context === null || context.size === 0) return null;
  return utf8(contextText(context));
}

export function contextText(context: ReadonlyMap<string, string>): string {
  const members = sorted(context).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{${members.join(',')}}`;
}

/**
 * What a context offers to conditions.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
export function contextConditions(
  context: ReadonlyMap<string, string> | null,
): Readonly<Record<string, string | readonly string[]>> {
  if (context === null || context.size === 0) return {};
  const entries = sorted(context);
  return Object.fromEntries<string | readonly string[]>([
    ...entries.map(([key, value]) => [`kms:EncryptionContext:${key}`, value] as const),
    ['kms:EncryptionContextKeys', entries.map(([key]) => key)],
  ]);
}

function sorted(context: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...context].sort(([a], [b]) => (a < b ? -1 : 1));
}
