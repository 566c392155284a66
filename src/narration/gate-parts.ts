import type { GuardKind } from '../aws/iam/types.ts';
import type { CauseFacts, CauseText } from './types.ts';

/** What only limits, in the order of evaluation. */
const LIMITS: readonly string[] = [
  'rcp',
  'scp',
  'endpoint',
  'boundary',
  'session',
] satisfies readonly GuardKind[];

/** What is said of each kind that only limits: where it is silent, and where it denies. */
export type LimitWords = Readonly<
  Record<GuardKind, Readonly<Record<'silent' | 'denies', (facts: CauseFacts) => CauseText>>>
>;

/**
 * What is said of all that stood in the way at once: first what only limits, then what failed to grant.
 *
 * @param granting the words for what failed to grant, by its gate
 * @param joined sentences one after the other
 */
export function gateWords(
  facts: CauseFacts,
  limits: LimitWords,
  granting: (facts: CauseFacts) => CauseText,
  joined: (sentences: readonly string[]) => string,
): CauseText {
  const { gate = '' } = facts;
  const denying = gate.replace(/^deny-/, '');
  if (denying !== gate && isLimit(denying)) return limits[denying].denies(facts);
  const parts = gate.split('+');
  const silent = parts.filter(isLimit).map((kind) => limits[kind].silent(facts));
  const rest = parts.filter((part) => !isLimit(part)).join('+');
  const all =
    rest === '' && silent.length > 0 ? silent : [...silent, granting({ ...facts, gate: rest })];
  return {
    cause: joined(all.map(({ cause }) => cause)),
    remedy: joined(all.map(({ remedy }) => remedy)),
  };
}

function isLimit(kind: string): kind is GuardKind {
  return LIMITS.includes(kind);
}
