import type { RequestContext } from './context.ts';
import { type Pattern, plainPattern, take, type Work } from './glob.ts';

/**
 * Replaces policy variables: `${key}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for those characters themselves.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 *
 * A value put in stands for itself: a `*` in it is not a wildcard.
 *
 * @returns null when a variable without a default has no value in the request, or has several; and when the work is spent
 */
export function resolveVariables(
  text: string,
  context: RequestContext,
  work: Work,
): Pattern | null {
  if (!text.includes('${')) return plainPattern(text);
  let resolved = '';
  const literal = new Set<number>();
  let at = 0;
  for (;;) {
    const open = text.indexOf('${', at);
    const close = open < 0 ? -1 : text.indexOf('}', open + 2);
    if (close < 0) {
      resolved += text.slice(at);
      return { text: resolved, literal: literal.size > 0 ? literal : null };
    }
    resolved += text.slice(at, open);
    const value = variableValue(text.slice(open + 2, close), context);
    if (value === null || !take(work, value.length)) return null;
    for (let i = 0; i < value.length; i++) {
      if (value[i] === '*' || value[i] === '?') literal.add(resolved.length + i);
    }
    resolved += value;
    at = close + 1;
  }
}

/** Whether a variable stands before the fifth colon of an ARN, where none is allowed. */
export function variableInArnPrefix(text: string): boolean {
  const first = text.indexOf('${');
  if (first < 0 || !text.startsWith('arn:')) return false;
  let colons = 0;
  for (let i = 0; i < first; i++) if (text[i] === ':') colons += 1;
  return colons < 5;
}

function variableValue(body: string, context: RequestContext): string | null {
  if (body === '*' || body === '?' || body === '$') return body;
  const comma = body.indexOf(',');
  const key = (comma < 0 ? body : body.slice(0, comma)).trim();
  const values = context.get(key);
  if (values !== null && values.length === 1) return values[0] ?? null;
  if (values !== null || comma < 0) return null;
  const given = body.slice(comma + 1).trim();
  const quoted = given.length >= 2 && given.startsWith("'") && given.endsWith("'");
  return quoted ? given.slice(1, -1) : null;
}
