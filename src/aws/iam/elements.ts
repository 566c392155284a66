import { type RequestContext, scalarText } from './context.ts';
import type { ElementExplanation, ElementName, Reach, ValueExplanation } from './explanation.ts';
import { globMatches, lowerPattern, plainPattern, type Work } from './glob.ts';
import { type Caller, notPrincipalExempts, principalMatches } from './principal.ts';
import type { ReasonCode } from './reasons.ts';
import { resolveVariables, variableInArnPrefix } from './variables.ts';

/** One request, read once for all statements. */
export interface Subject {
  readonly caller: Caller;
  readonly action: string;
  readonly actionLower: string;
  readonly resource: string;
  /** What the request has, as each element's explanation shows it: one list for all of them. */
  readonly shown: {
    readonly action: readonly string[];
    readonly resource: readonly string[];
    readonly caller: readonly string[];
  };
  readonly context: RequestContext;
  readonly work: Work;
  /** Whether the caller has a permissions boundary. */
  readonly bounded: boolean;
}

/** The strings of an element that takes one or many; null when it is anything else, or empty. */
function textList(raw: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return list.length > 0 && list.every((item) => typeof item === 'string') ? list : null;
}

export function malformed(
  element: ElementName,
  actual: readonly string[],
  reason: ReasonCode = 'element-malformed',
): ElementExplanation {
  return { element, matched: false, reason, actual, values: [] };
}

/** Actions are compared without regard to case. */
export function judgeAction(
  element: 'Action' | 'NotAction',
  raw: unknown,
  subject: Subject,
): ElementExplanation {
  const actual = subject.shown.action;
  const list = textList(raw);
  if (list === null) return malformed(element, actual);
  const values = list.map((value): ValueExplanation => {
    const pattern = lowerPattern(plainPattern(value));
    const matched = globMatches(pattern, subject.actionLower, subject.work);
    return { value, resolved: value, matched, reason: matched ? 'value-equal' : 'value-different' };
  });
  const { matched, reason } = negatable(element === 'NotAction', values);
  return { element, matched, reason, actual, values };
}

/** Resources are compared with regard to case; their last part may hold policy variables. */
export function judgeResource(
  element: 'Resource' | 'NotResource',
  raw: unknown,
  subject: Subject,
  variables: boolean,
): ElementExplanation {
  const actual = subject.shown.resource;
  const list = textList(raw);
  if (list === null) return malformed(element, actual);
  const values = list.map((value) => judgeResourceValue(value, subject, variables));
  const { matched, reason } = negatable(element === 'NotResource', values);
  return { element, matched, reason, actual, values };
}

function judgeResourceValue(value: string, subject: Subject, variables: boolean): ValueExplanation {
  if (variables && variableInArnPrefix(value)) {
    return { value, resolved: null, matched: false, reason: 'variable-in-arn-prefix' };
  }
  const pattern = variables
    ? resolveVariables(value, subject.context, subject.work)
    : plainPattern(value);
  if (pattern === null) {
    return { value, resolved: null, matched: false, reason: 'variable-unresolved' };
  }
  const matched = globMatches(pattern, subject.resource, subject.work);
  const reason = matched ? 'value-equal' : 'value-different';
  return { value, resolved: pattern.text, matched, reason };
}

/** Whether an element matches by its values, and why; a Not-form does when none of them does. */
function negatable(negated: boolean, values: readonly ValueExplanation[]) {
  const any = values.some(({ matched }) => matched);
  return negated ? (any ? EXCLUDED : NOT_EXCLUDED) : any ? LISTED : NOT_LISTED;
}

const EXCLUDED = { matched: false, reason: 'excluded-by-not' } as const;
const NOT_EXCLUDED = { matched: true, reason: 'not-excluded' } as const;
const LISTED = { matched: true, reason: 'listed' } as const;
const NOT_LISTED = { matched: false, reason: 'not-listed' } as const;

const PRINCIPAL_TYPES: ReadonlySet<string> = new Set([
  'AWS',
  'Service',
  'Federated',
  'CanonicalUser',
]);

interface JudgedPrincipal {
  readonly explained: ElementExplanation;
  readonly reach: Reach | null;
}

/**
 * `Principal` and `NotPrincipal` of a resource-based policy.
 *
 * @param denies whether the statement's effect is Deny
 */
export function judgePrincipal(
  element: 'Principal' | 'NotPrincipal',
  raw: unknown,
  denies: boolean,
  subject: Subject,
): JudgedPrincipal {
  const actual = subject.shown.caller;
  const list = principalList(raw);
  if (list === null) return { explained: malformed(element, actual), reach: null };
  const judge = element === 'Principal' ? principalMatches : notPrincipalExempts;
  // A Deny with NotPrincipal denies whoever has a permissions boundary, whatever it lists.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
  const sparesNobody = element === 'NotPrincipal' && denies && subject.bounded;
  let reach: Reach | null = null;
  const values = list.map(({ type, value }): ValueExplanation => {
    const match = judge(type, value, subject.caller);
    if (match.matched && sparesNobody) {
      const reason = 'principal-bounded-does-not-exempt';
      return { value, resolved: value, matched: false, reason };
    }
    // Named directly by one entry, the account's entry beside it no longer limits.
    if (match.matched && reach !== 'direct') reach = match.reach;
    return { value, resolved: value, matched: match.matched, reason: match.reason };
  });
  const { matched, reason } = negatable(element === 'NotPrincipal', values);
  if (element === 'NotPrincipal') reach = matched ? 'direct' : null;
  return { explained: { element, matched, reason, actual, values }, reach };
}

function principalList(raw: unknown): readonly { type: string; value: string }[] | null {
  if (typeof raw === 'string') return raw === '*' ? [{ type: '*', value: '*' }] : null;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const list: { type: string; value: string }[] = [];
  for (const [type, identifiers] of Object.entries(raw)) {
    const values = textList(identifiers);
    if (!PRINCIPAL_TYPES.has(type) || values === null) return null;
    for (const value of values) list.push({ type, value });
  }
  return list.length > 0 ? list : null;
}

/** A Sid as text, or null. */
export function readSid(raw: unknown): string | null {
  return scalarText(raw);
}
