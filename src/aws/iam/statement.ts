import { judgeCondition } from './conditions/condition.ts';
import {
  judgeAction,
  judgePrincipal,
  judgeResource,
  malformed,
  readSid,
  type Subject,
} from './elements.ts';
import type {
  ConditionExplanation,
  ElementExplanation,
  Reach,
  StatementExplanation,
} from './explanation.ts';
import type { ReasonCode } from './reasons.ts';
import type { PolicyKind } from './types.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
const ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

type Raw = Readonly<Record<string, unknown>>;

function unknownElements(statement: Raw): readonly string[] {
  const keys = Object.keys(statement);
  // Nearly every statement has none, and no list need be made.
  return keys.every((key) => ELEMENTS.has(key)) ? [] : keys.filter((key) => !ELEMENTS.has(key));
}

type Elements = (ElementExplanation | ConditionExplanation)[];

/** Judges every element of one statement, also after one that did not match, so that all can be shown. */
export function judgeStatement(
  raw: unknown,
  index: number,
  kind: PolicyKind,
  variables: boolean,
  subject: Subject,
): StatementExplanation {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return broken(index, null, [whole('element-malformed')]);
  }
  const statement = raw as Raw;
  const sid = readSid(own(statement, 'Sid'));
  const unknown = unknownElements(statement);
  if (unknown.length > 0) return broken(index, sid, [whole('element-unknown', unknown)]);

  const effect = readEffect(own(statement, 'Effect'));
  const elements: Elements = [effect === null ? MALFORMED_EFFECT : VALID_EFFECT];
  const reach = pushPrincipal(elements, statement, kind, effect, subject);
  const action = which(statement, 'Action', 'NotAction');
  elements.push(
    action === 'element-twice' || action === 'element-missing'
      ? malformed('Action', subject.shown.action, action)
      : judgeAction(action, statement[action], subject),
  );
  const resource = which(statement, 'Resource', 'NotResource');
  elements.push(
    resource === 'element-twice' || resource === 'element-missing'
      ? malformed('Resource', subject.shown.resource, resource)
      : judgeResource(resource, statement[resource], subject, variables),
  );
  pushConditions(elements, own(statement, 'Condition'), variables, subject);

  // Once the work is used up comparisons give nothing: a negated one would seem to be met.
  if (subject.work.spent) {
    const reason = 'statement-not-judged';
    return { index, sid, effect, matched: false, reason, reach: null, elements };
  }
  const applies = elements.every((element) => element.matched);
  const spared = applies && effect === 'Allow' ? allowsNothing(kind, reach, subject) : null;
  const matched = applies && spared === null;
  return {
    index,
    sid,
    effect,
    matched,
    reason: matched ? matching(effect, reach) : (spared ?? mismatching(elements)),
    reach: matched ? reach : null,
    elements,
  };
}

/** Why an Allow that applies allows this caller nothing all the same; null when it does. */
function allowsNothing(kind: PolicyKind, reach: Reach | null, subject: Subject): ReasonCode | null {
  // KMS takes signed requests only: "*" in a key policy is every identity of every account, and an anonymous caller is none.
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
  if (kind === 'key' && subject.caller.kind === 'anonymous') return 'statement-allows-no-anonymous';
  // In the policy of a gateway endpoint, such as S3's, an account as the principal is its root user only.
  // https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html#vpc-endpoint-policies-gateway
  const gateway = kind === 'endpoint' && subject.actionLower.startsWith('s3:');
  return gateway && reach === 'account' ? 'statement-allows-root-only' : null;
}

const VALID_EFFECT: ElementExplanation = {
  element: 'Effect',
  matched: true,
  reason: 'effect-valid',
  actual: [],
  values: [],
};

const MALFORMED_EFFECT: ElementExplanation = {
  ...VALID_EFFECT,
  matched: false,
  reason: 'effect-malformed',
};

const MALFORMED: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'effect-malformed',
  'element-malformed',
  'element-missing',
  'element-twice',
  'element-unknown',
  'principal-in-identity-policy',
  'principal-in-scp',
  'operator-unknown',
  'condition-malformed',
]);

function matching(effect: 'Allow' | 'Deny' | null, reach: Reach | null): ReasonCode {
  if (effect === 'Deny') return 'statement-denies';
  return reach === 'account' ? 'statement-delegates' : 'statement-allows';
}

function mismatching(elements: Elements): ReasonCode {
  const wrong = elements.some((element) => MALFORMED.has(element.reason));
  return wrong ? 'statement-malformed' : 'statement-no-match';
}

function readEffect(raw: unknown): 'Allow' | 'Deny' | null {
  return raw === 'Allow' || raw === 'Deny' ? raw : null;
}

function whole(reason: ReasonCode, actual: readonly string[] = []): ElementExplanation {
  return { element: 'Statement', matched: false, reason, actual, values: [] };
}

function broken(index: number, sid: string | null, elements: Elements): StatementExplanation {
  const reason = 'statement-malformed';
  return { index, sid, effect: null, matched: false, reason, reach: null, elements };
}

/** The one of an element and its Not-form that is there, or what is wrong with them. */
function which<Plain extends string, Negated extends string>(
  statement: Raw,
  plain: Plain,
  negated: Negated,
): Plain | Negated | 'element-twice' | 'element-missing' {
  const hasPlain = Object.hasOwn(statement, plain);
  if (Object.hasOwn(statement, negated)) return hasPlain ? 'element-twice' : negated;
  return hasPlain ? plain : 'element-missing';
}

/** An own property only: a document may say `constructor` or `__proto__`. */
function own(object: Raw, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Kinds of policy without a principal: they speak of the caller, or of all principals of an account. */
const WITHOUT_PRINCIPAL: ReadonlySet<PolicyKind> = new Set<PolicyKind>([
  'identity',
  'boundary',
  'session',
  'scp',
]);

function pushPrincipal(
  elements: Elements,
  statement: Raw,
  kind: PolicyKind,
  effect: 'Allow' | 'Deny' | null,
  subject: Subject,
): Reach | null {
  const found = which(statement, 'Principal', 'NotPrincipal');
  if (WITHOUT_PRINCIPAL.has(kind)) {
    const missing = found === 'element-missing';
    const implicit = kind === 'scp' ? 'account-implicit' : 'identity-implicit';
    const forbidden = kind === 'scp' ? 'principal-in-scp' : 'principal-in-identity-policy';
    elements.push({
      element: 'Principal',
      matched: missing,
      reason: missing ? implicit : forbidden,
      actual: subject.shown.caller,
      values: [],
    });
    return missing ? 'direct' : null;
  }
  if (found === 'element-twice' || found === 'element-missing') {
    elements.push(malformed('Principal', subject.shown.caller, found));
    return null;
  }
  const judged = judgePrincipal(found, statement[found], effect === 'Deny', subject);
  elements.push(judged.explained);
  return judged.reach;
}

function pushConditions(
  elements: Elements,
  raw: unknown,
  variables: boolean,
  subject: Subject,
): void {
  if (raw === undefined) return;
  const bad = (operator: string): ConditionExplanation => ({
    element: 'Condition',
    operator,
    key: '',
    matched: false,
    reason: 'condition-malformed',
    actual: null,
    values: [],
  });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    elements.push(bad(''));
    return;
  }
  const scope = { context: subject.context, variables, work: subject.work };
  for (const [operator, keys] of Object.entries(raw)) {
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) {
      elements.push(bad(operator));
      continue;
    }
    for (const [key, values] of Object.entries(keys)) {
      elements.push(judgeCondition(operator, key, values, scope));
    }
  }
}
