import { parseArn } from './arn.ts';
import type { Subject } from './elements.ts';
import type {
  ConditionExplanation,
  ElementExplanation,
  PolicyExplanation,
  Reach,
  ValueExplanation,
} from './explanation.ts';
import { principalMatches } from './principal.ts';
import type { ReasonCode } from './reasons.ts';
import type { KeyGrant } from './types.ts';

/** Operations to which a constraint does not apply: they have no encryption context, or hand the constraint on. */
const UNCONSTRAINED: ReadonlySet<string> = new Set([
  'kms:describekey',
  'kms:retiregrant',
  'kms:creategrant',
  'kms:getpublickey',
]);

export const CONSTRAINTS = ['EncryptionContextEquals', 'EncryptionContextSubset'] as const;
type Constraint = (typeof CONSTRAINTS)[number];

const PREFIX = 'kms:EncryptionContext:';

type Raw = Readonly<Record<string, unknown>>;

/** The grants in what `aws kms list-grants` prints, in a list of its entries, or in one of them. */
export function grantsIn(value: unknown): readonly KeyGrant[] {
  const inside = isObject(value) && Object.hasOwn(value, 'Grants') ? value.Grants : value;
  return (Array.isArray(inside) ? inside : [inside]) as readonly KeyGrant[];
}

/** Judges each grant, of any JSON, against the request; what is malformed allows nothing. */
export function judgeGrants(grants: unknown, subject: Subject): readonly PolicyExplanation[] {
  const list: readonly unknown[] = Array.isArray(grants) ? grants : [grants];
  return list.map((grant, index) => judgeGrant(grant, index, subject));
}

/**
 * A grant lets its grantee do what it lists, and nobody anything else; it never denies.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
 */
function judgeGrant(raw: unknown, index: number, subject: Subject): PolicyExplanation {
  if (!isObject(raw)) {
    return { kind: 'grant', index, considered: false, reason: 'grant-malformed', statements: [] };
  }
  const { explained, reach } = judgeGrantee(raw.GranteePrincipal, subject);
  const elements: (ElementExplanation | ConditionExplanation)[] = [
    explained,
    judgeOperations(raw.Operations, subject),
  ];
  if (raw.KeyId !== undefined) elements.push(judgeKey(raw.KeyId, subject));
  if (raw.Constraints !== undefined) elements.push(...judgeConstraints(raw.Constraints, subject));
  const matched = elements.every((element) => element.matched);
  const reason: ReasonCode = matched
    ? reach === 'account'
      ? 'statement-delegates'
      : 'statement-allows'
    : 'statement-no-match';
  return {
    kind: 'grant',
    index,
    considered: true,
    reason: 'policy-considered',
    statements: [
      {
        index: 0,
        sid: nameOf(raw),
        effect: 'Allow',
        matched,
        reason,
        reach: matched ? reach : null,
        elements,
      },
    ],
  };
}

/** What one calls a grant by: its name, else the beginning of its id, which is too long to be read. */
function nameOf({ Name, GrantId }: Raw): string | null {
  if (typeof Name === 'string' && Name !== '') return Name;
  return typeof GrantId === 'string' && GrantId !== '' ? `${GrantId.slice(0, 12)}…` : null;
}

function judgeGrantee(
  raw: unknown,
  { caller, shown }: Subject,
): { explained: ElementExplanation; reach: Reach | null } {
  const base = { element: 'GranteePrincipal', actual: shown.caller } as const;
  // Everybody is nobody's ARN: a grant has one grantee.
  if (typeof raw !== 'string' || raw === '' || raw === '*') {
    const reason = raw === undefined ? 'element-missing' : 'element-malformed';
    return { explained: { ...base, matched: false, reason, values: [] }, reach: null };
  }
  const { matched, reason, reach } = principalMatches(
    parseArn(raw) === null && raw.includes('.') ? 'Service' : 'AWS',
    raw,
    caller,
  );
  const values: ValueExplanation[] = [{ value: raw, resolved: raw, matched, reason }];
  return {
    explained: { ...base, matched, reason: matched ? 'listed' : 'not-listed', values },
    reach,
  };
}

function judgeOperations(raw: unknown, subject: Subject): ElementExplanation {
  const base = { element: 'Operations', actual: subject.shown.action } as const;
  if (!Array.isArray(raw) || !raw.every((each) => typeof each === 'string')) {
    const reason = raw === undefined ? 'element-missing' : 'element-malformed';
    return { ...base, matched: false, reason, values: [] };
  }
  const values = raw.map((value: string) =>
    compared(value, `kms:${value.toLowerCase()}` === subject.actionLower),
  );
  return listed(base, values);
}

/** A grant is for one key: the one asked about, by its ARN or its id. */
function judgeKey(raw: unknown, subject: Subject): ElementExplanation {
  const base = { element: 'KeyId', actual: subject.shown.resource } as const;
  if (typeof raw !== 'string') {
    return { ...base, matched: false, reason: 'element-malformed', values: [] };
  }
  const { resource } = subject;
  return listed(base, [compared(raw, raw === resource || resource.endsWith(`:key/${raw}`))]);
}

function compared(value: string, matched: boolean): ValueExplanation {
  const reason = matched ? 'value-equal' : 'value-different';
  return { value, resolved: value, matched, reason };
}

function listed(
  base: Pick<ElementExplanation, 'element' | 'actual'>,
  values: readonly ValueExplanation[],
): ElementExplanation {
  const matched = values.some((value) => value.matched);
  return { ...base, matched, reason: matched ? 'listed' : 'not-listed', values };
}

/**
 * A constraint's keys are compared without regard to case, its values with regard to case; it binds cryptographic
 * operations only. https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html
 */
function judgeConstraints(raw: unknown, subject: Subject): readonly ConditionExplanation[] {
  if (!isObject(raw)) return [constraint('Constraints', '', false, 'constraint-malformed')];
  return Object.entries(raw).flatMap(([name, pairs]) => {
    if (!isConstraint(name) || !isObject(pairs)) {
      return [constraint(name, '', false, 'constraint-malformed')];
    }
    if (UNCONSTRAINED.has(subject.actionLower)) {
      return [constraint(name, '', true, 'constraint-not-applied')];
    }
    const demanded = Object.entries(pairs).map(([key, value]) =>
      judgePair(name, key, value, subject),
    );
    return name === 'EncryptionContextEquals'
      ? [...demanded, ...judgeFurther(pairs, subject)]
      : demanded;
  });
}

function judgePair(
  name: Constraint,
  key: string,
  value: unknown,
  { context }: Subject,
): ConditionExplanation {
  const full = `${PREFIX}${key}`;
  if (typeof value !== 'string') return constraint(name, full, false, 'constraint-malformed');
  const actual = context.get(full);
  const matched = actual?.includes(value) === true;
  const reason = matched ? 'constraint-met' : actual === null ? 'key-absent' : 'constraint-not-met';
  return {
    ...constraint(name, full, matched, reason),
    actual,
    values: [compared(value, matched)],
  };
}

/** Pairs of the request that an exact constraint does not list. */
function judgeFurther(pairs: Raw, { context }: Subject): readonly ConditionExplanation[] {
  const known = new Set(Object.keys(pairs).map((key) => `${PREFIX}${key}`.toLowerCase()));
  return context
    .under(PREFIX)
    .filter((key) => !known.has(key))
    .map((key) => ({
      ...constraint('EncryptionContextEquals', key, false, 'constraint-further-pairs'),
      actual: context.get(key),
    }));
}

function constraint(
  operator: string,
  key: string,
  matched: boolean,
  reason: ReasonCode,
): ConditionExplanation {
  return { element: 'Condition', operator, key, matched, reason, actual: null, values: [] };
}

const isConstraint = (name: string): name is Constraint =>
  (CONSTRAINTS as readonly string[]).includes(name);

function isObject(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
