import { fromBase64 } from '../../../lib/bytes.ts';
import { arnParts } from '../arn.ts';
import { globMatches, lowerPattern, type Pattern, type Work } from '../glob.ts';
import { parseMoment } from './date.ts';
import { ipContains, parseIpRange } from './ip.ts';

/** What comparing one policy value with one request value gives; `malformed` speaks of the policy's value. */
export type Comparison = 'equal' | 'different' | 'malformed' | 'not-comparable';

/** A condition operator without its qualifier and `IfExists`. */
export interface Operator {
  /** True: met when none of the values compares equal. */
  readonly negated: boolean;
  /** Whether the policy's values may hold policy variables. */
  readonly variables: boolean;
  readonly compare: (expected: Pattern, actual: string, work: Work) => Comparison;
}

const verdict = (equal: boolean): Comparison => (equal ? 'equal' : 'different');

/** Reads both sides, then compares; a policy value that cannot be read is malformed. */
function reading<T>(read: (text: string) => T | null, test: (actual: T, expected: T) => boolean) {
  return (expected: Pattern, actual: string): Comparison => {
    const wanted = read(expected.text);
    if (wanted === null) return 'malformed';
    const given = read(actual);
    return given === null ? 'not-comparable' : verdict(test(given, wanted));
  };
}

function readNumber(text: string): number | null {
  return /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})$/.test(text) ? Number(text) : null;
}

function readBoolean(text: string): boolean | null {
  const lower = text.toLowerCase();
  if (lower === 'true') return true;
  return lower === 'false' ? false : null;
}

const stringEquals = (expected: Pattern, actual: string) => verdict(expected.text === actual);
const stringEqualsIgnoreCase = (expected: Pattern, actual: string) =>
  verdict(lowerPattern(expected).text === actual.toLowerCase());
const stringLike = (expected: Pattern, actual: string, work: Work) =>
  verdict(globMatches(expected, actual, work));

/** ARN operators match each of the six parts on its own, so a `*` never runs over a colon before the last part. */
function arnLike(expected: Pattern, actual: string, work: Work): Comparison {
  const given = arnParts(actual);
  if (given === null || given[0] !== 'arn') return 'not-comparable';
  if (expected.text === '*') return 'equal';
  const wanted = arnParts(expected.text);
  if (wanted === null) return 'malformed';
  let from = 0;
  for (const [i, part] of wanted.entries()) {
    const pattern =
      part.length === 0 ? { text: part, literal: null } : slice(expected, from, part.length);
    if (!globMatches(pattern, given[i] ?? '', work)) return 'different';
    from += part.length + 1;
  }
  return 'equal';
}

function slice(pattern: Pattern, from: number, length: number): Pattern {
  const text = pattern.text.slice(from, from + length);
  if (pattern.literal === null) return { text, literal: null };
  const moved = [...pattern.literal].filter((i) => i >= from && i < from + length);
  return { text, literal: moved.length > 0 ? new Set(moved.map((i) => i - from)) : null };
}

const binaryEquals = reading(fromBase64, (actual, expected) => {
  return actual.length === expected.length && actual.every((byte, i) => byte === expected[i]);
});
const ipAddress = reading(parseIpRange, (actual, expected) => ipContains(expected, actual));
const bool = reading(readBoolean, (actual, expected) => actual === expected);

const text = (negated: boolean, compare: Operator['compare']): Operator => ({
  negated,
  variables: true,
  compare,
});
const fixed = (compare: Operator['compare'], negated = false): Operator => ({
  negated,
  variables: false,
  compare,
});
const number = (test: (actual: number, expected: number) => boolean, negated = false) =>
  fixed(reading(readNumber, test), negated);
const date = (test: (actual: number, expected: number) => boolean, negated = false) =>
  fixed(reading(parseMoment, test), negated);

/**
 * Every condition operator but `Null`, which asks for presence, not for values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['StringEquals', text(false, stringEquals)],
  ['StringNotEquals', text(true, stringEquals)],
  ['StringEqualsIgnoreCase', text(false, stringEqualsIgnoreCase)],
  ['StringNotEqualsIgnoreCase', text(true, stringEqualsIgnoreCase)],
  ['StringLike', text(false, stringLike)],
  ['StringNotLike', text(true, stringLike)],
  ['NumericEquals', number((a, b) => a === b)],
  ['NumericNotEquals', number((a, b) => a === b, true)],
  ['NumericLessThan', number((a, b) => a < b)],
  ['NumericLessThanEquals', number((a, b) => a <= b)],
  ['NumericGreaterThan', number((a, b) => a > b)],
  ['NumericGreaterThanEquals', number((a, b) => a >= b)],
  ['DateEquals', date((a, b) => a === b)],
  ['DateNotEquals', date((a, b) => a === b, true)],
  ['DateLessThan', date((a, b) => a < b)],
  ['DateLessThanEquals', date((a, b) => a <= b)],
  ['DateGreaterThan', date((a, b) => a > b)],
  ['DateGreaterThanEquals', date((a, b) => a >= b)],
  ['Bool', text(false, bool)],
  ['BinaryEquals', fixed(binaryEquals)],
  ['IpAddress', fixed(ipAddress)],
  ['NotIpAddress', fixed(ipAddress, true)],
  ['ArnEquals', text(false, arnLike)],
  ['ArnLike', text(false, arnLike)],
  ['ArnNotEquals', text(true, arnLike)],
  ['ArnNotLike', text(true, arnLike)],
]);

type Qualifier = 'ForAllValues' | 'ForAnyValue';

export interface OperatorName {
  readonly qualifier: Qualifier | null;
  /** A key of `OPERATORS`, or `Null`. */
  readonly base: string;
  readonly ifExists: boolean;
}

/** Takes an operator's name apart; null when there is no such operator. */
export function parseOperator(name: string): OperatorName | null {
  const colon = name.indexOf(':');
  const qualifier = colon < 0 ? null : name.slice(0, colon);
  if (qualifier !== null && qualifier !== 'ForAllValues' && qualifier !== 'ForAnyValue')
    return null;
  const rest = colon < 0 ? name : name.slice(colon + 1);
  if (rest === 'Null')
    return qualifier === null ? { qualifier, base: rest, ifExists: false } : null;
  const ifExists = rest.endsWith('IfExists');
  const base = ifExists ? rest.slice(0, -'IfExists'.length) : rest;
  return OPERATORS.has(base) ? { qualifier, base, ifExists } : null;
}
