import { type RequestContext, scalarText } from '../context.ts';
import type { ConditionExplanation, ValueExplanation } from '../explanation.ts';
import { type Pattern, plainPattern, take, type Work } from '../glob.ts';
import type { ReasonCode } from '../reasons.ts';
import { resolveVariables } from '../variables.ts';
import {
  type Comparison,
  OPERATORS,
  type Operator,
  type OperatorName,
  parseOperator,
} from './operators.ts';

interface ConditionScope {
  readonly context: RequestContext;
  /** Whether the document's version knows policy variables. */
  readonly variables: boolean;
  readonly work: Work;
}

interface Outcome {
  readonly matched: boolean;
  readonly reason: ReasonCode;
}

/**
 * Judges one operator and key of a Condition block. Several values are alternatives (for a negated operator: none of
 * them may be equal).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function judgeCondition(
  operator: string,
  key: string,
  raw: unknown,
  scope: ConditionScope,
): ConditionExplanation {
  const actual = scope.context.get(key);
  const name = parseOperator(operator);
  const listed = (Array.isArray(raw) ? raw : [raw]).map(scalarText);
  const values = listed.filter((value) => value !== null);
  const explain = (outcome: Outcome, explained: readonly ValueExplanation[]) => ({
    element: 'Condition' as const,
    operator,
    key,
    ...outcome,
    actual,
    values: explained,
  });
  const unread = () => values.map((value) => unjudged(value));
  if (name === null) return explain({ matched: false, reason: 'operator-unknown' }, unread());
  if (values.length !== listed.length) {
    return explain({ matched: false, reason: 'condition-malformed' }, unread());
  }
  if (name.base === 'Null') return judgeNull(values, actual, explain);
  const kind = OPERATORS.get(name.base);
  if (kind === undefined)
    throw new Error(`parseOperator gave an operator not in the table: ${name.base}`);
  if (actual === null || (name.qualifier !== null && isNull(actual))) {
    return explain(whenAbsent(name, kind), unread());
  }
  const equal = new Set<number>();
  const explained = values.map((value) => compareValue(value, actual, kind, scope, equal));
  return explain(combine(name, kind, equal, actual.length), explained);
}

/**
 * A value that is only an empty string is null, to `Null` and to the set operators.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
function isNull(actual: readonly string[] | null): boolean {
  return actual === null || actual.every((value) => value === '');
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null */
function judgeNull(
  values: readonly string[],
  actual: readonly string[] | null,
  explain: (outcome: Outcome, explained: readonly ValueExplanation[]) => ConditionExplanation,
): ConditionExplanation {
  const absent = isNull(actual) ? 'true' : 'false';
  const explained = values.map((value): ValueExplanation => {
    const lower = value.toLowerCase();
    const known = lower === 'true' || lower === 'false';
    const matched = lower === absent;
    const reason = matched ? 'value-equal' : known ? 'value-different' : 'value-malformed';
    return { value, resolved: value, matched, reason };
  });
  const matched = explained.some((value) => value.matched);
  return explain({ matched, reason: matched ? 'null-met' : 'null-not-met' }, explained);
}

/**
 * The key is not in the request: positive operators are not met, negated ones are, `IfExists` always is; a set operator
 * looks at an empty set.
 */
function whenAbsent(name: OperatorName, kind: Operator): Outcome {
  if (name.ifExists) return { matched: true, reason: 'key-absent-if-exists' };
  if (name.qualifier === 'ForAllValues')
    return { matched: true, reason: 'key-absent-for-all-values' };
  if (name.qualifier === 'ForAnyValue')
    return { matched: false, reason: 'key-absent-for-any-value' };
  return kind.negated
    ? { matched: true, reason: 'key-absent-negated' }
    : { matched: false, reason: 'key-absent' };
}

/** What comparing two values costs besides reading them, in characters. */
const COMPARISON = 10;

/** Compares one policy value with each of the request's; the positions of those that it equals go into `equal`. */
function compareValue(
  value: string,
  actual: readonly string[],
  kind: Operator,
  scope: ConditionScope,
  equal: Set<number>,
): ValueExplanation {
  const pattern = expand(value, kind, scope);
  if (pattern === null) {
    return { value, resolved: null, matched: false, reason: 'variable-unresolved' };
  }
  let matched = false;
  let first: Comparison | null = null;
  for (const [i, one] of actual.entries()) {
    if (!take(scope.work, COMPARISON + pattern.text.length + one.length)) return unjudged(value);
    const result = kind.compare(pattern, one, scope.work);
    first ??= result;
    if (result !== 'equal') continue;
    matched = true;
    equal.add(i);
  }
  const reason = matched ? 'value-equal' : mismatch(first);
  return { value, resolved: pattern.text, matched, reason };
}

function mismatch(result: Comparison | null): ReasonCode {
  if (result === 'malformed') return 'value-malformed';
  return result === 'not-comparable' ? 'value-not-comparable' : 'value-different';
}

function expand(value: string, kind: Operator, scope: ConditionScope): Pattern | null {
  return scope.variables && kind.variables
    ? resolveVariables(value, scope.context, scope.work)
    : plainPattern(value);
}

/** @param equal the positions of the request's values that some policy value equals */
function combine(
  name: OperatorName,
  kind: Operator,
  equal: ReadonlySet<number>,
  count: number,
): Outcome {
  // One request value passes when some policy value equals it; for a negated operator, when none does.
  const passing = kind.negated ? count - equal.size : equal.size;
  if (name.qualifier === 'ForAllValues') {
    const matched = passing === count;
    return { matched, reason: matched ? 'for-all-values-met' : 'for-all-values-not-met' };
  }
  if (name.qualifier === 'ForAnyValue') {
    const matched = passing > 0;
    return { matched, reason: matched ? 'for-any-value-met' : 'for-any-value-not-met' };
  }
  if (kind.negated) {
    const matched = passing === count;
    return { matched, reason: matched ? 'negated-none-equal' : 'negated-one-equal' };
  }
  const matched = passing > 0;
  return { matched, reason: matched ? 'condition-met' : 'condition-not-met' };
}

function unjudged(value: string): ValueExplanation {
  return { value, resolved: value, matched: false, reason: 'value-not-compared' };
}
