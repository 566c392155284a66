import { applyChanges, documentsOf, type PolicyChange, statementsOf } from './apply.ts';
import { parseArn } from './arn.ts';
import { evaluate } from './evaluate.ts';
import type {
  ConditionExplanation,
  Explanation,
  Gate,
  StatementExplanation,
  StatementRef,
} from './explanation.ts';
import { type LetsIn, letsIn } from './lets-in.ts';
import { isFence } from './owners.ts';
import type {
  AccessRequest,
  ConditionBlock,
  GuardKind,
  Policies,
  PolicyDocument,
  PolicyKind,
  PrincipalBlock,
  Statement,
} from './types.ts';

/** A set of changes after which the request is allowed. */
export interface Suggestion {
  readonly changes: readonly PolicyChange[];
  /** What they would let in beside the request. */
  readonly letsIn: readonly LetsIn[];
}

/** Refusal, the Deny behind it gone, the Allow on each side: more rounds than these change nothing. */
const ROUNDS = 3;
const MAX_SUGGESTIONS = 8;

/**
 * The smallest changes that would allow a refused request, fewest changes first; every one was evaluated. None for an
 * allowed request, or when only a locked policy could allow it.
 *
 * @param locked kinds of policy that cannot be edited, such as the key policy of `aws/s3`
 */
export function suggest(
  policies: Policies,
  request: AccessRequest,
  explanation: Explanation,
  locked: readonly PolicyKind[] = [],
): readonly Suggestion[] {
  if (explanation.decision === 'Allow') return [];
  const found: (readonly PolicyChange[])[] = [];
  const search = (made: readonly PolicyChange[], why: Explanation, rounds: number): void => {
    if (rounds === 0) return;
    for (const option of options(applyChanges(policies, made), request, why, policies)) {
      if (option.some(({ where }) => locked.includes(where) || isFence(where))) continue;
      const changes = [...made, ...option];
      const result = evaluate(applyChanges(policies, changes), request);
      if (result.decision === 'Allow') found.push(changes);
      // Only what was missing from the start goes into one suggestion with the removal of a Deny.
      else search(changes, result.explanation, rounds - 1);
    }
  };
  search([], explanation, ROUNDS);
  const unique = new Map(found.map((changes) => [JSON.stringify(changes), changes]));
  return [...unique.values()]
    .sort((a, b) => a.length - b.length)
    .slice(0, MAX_SUGGESTIONS)
    .map((changes) => ({ changes, letsIn: allLetIn(policies, changes) }));
}

/** What several changes let in, each once. */
function allLetIn(policies: Policies, changes: readonly PolicyChange[]): readonly LetsIn[] {
  const all = changes.flatMap((change) => letsIn(policies, change));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function options(
  current: Policies,
  request: AccessRequest,
  why: Explanation,
  original: Policies,
): readonly (readonly PolicyChange[])[] {
  const { decidedBy } = why;
  if (decidedBy.kind === 'nothing') return gateOptions(decidedBy.missing, request, why, original);
  if (decidedBy.kind !== 'statements') return [];
  // Once changes are made, positions have moved; a Deny is dealt with in the first round only.
  if (sameStatements(current, original)) return denyOptions(why, original);
  return [];
}

function sameStatements(a: Policies, b: Policies): boolean {
  const kinds: readonly PolicyKind[] = ['identity', 'resource', 'key', 'boundary', 'session'];
  const flat = (p: Policies) => kinds.flatMap((kind) => documentsOf(p, kind)).flatMap(statementsOf);
  const left = flat(a);
  const right = flat(b);
  return left.length === right.length && left.every((one, i) => one === right[i]);
}

// --- What was missing ---

/** The gates that can be opened by granting; the others only let through. */
type GrantingGate = Exclude<Gate, GuardKind>;

function gateOptions(
  gates: readonly Gate[],
  request: AccessRequest,
  why: Explanation,
  policies: Policies,
): readonly (readonly PolicyChange[])[] {
  const add = (where: PolicyKind, make: (version: string) => Statement): PolicyChange => {
    const [policyIndex, version] = destination(where, policies);
    return { kind: 'add', where, policyIndex, statement: make(version) };
  };
  const allowing = (version: string): Statement => ({
    Effect: 'Allow',
    Action: request.action,
    Resource: literalText(request.resource, version),
    ...through(request),
  });
  const identity = add('identity', allowing);
  const named = principalFor(why);
  const account = accountPrincipal(why);
  const keyFor = (principal: PrincipalBlock) =>
    add('key', () => ({
      Effect: 'Allow',
      Principal: principal,
      Action: request.action,
      Resource: '*',
      ...through(request),
    }));
  const granting: GrantingGate[] = [];
  const raised: PolicyChange[] = [];
  for (const gate of gates) {
    if (gate === 'rcp' || gate === 'scp' || gate === 'endpoint') return [];
    if (gate === 'boundary' || gate === 'session') raised.push(add(gate, allowing));
    else granting.push(gate);
  }
  // What limits the caller is looked at once the request is granted: a grant to the caller itself may pass it by.
  if (granting.length === 0) return [raised];
  const resource = add('resource', (version) => ({
    Effect: 'Allow',
    Principal: named,
    Action: request.action,
    Resource: literalText(request.resource, version),
  }));
  if (why.relation === 'cross-account' || granting.length > 1) {
    const parts = { identity, resource, key: keyFor(named), 'key-delegation': keyFor(account) };
    return [granting.map((gate) => parts[gate])];
  }
  const kms = /^kms:/i.test(request.action);
  const hasKey = policies.key !== undefined && policies.key !== null;
  switch (granting[0]) {
    case 'identity':
      // KMS actions that concern no key, such as kms:ListKeys, are up to IAM alone.
      if (kms) return hasKey ? [[identity], [keyFor(named)]] : [[identity]];
      return [[identity], [resource]];
    case 'resource':
      return [[resource]];
    case 'key-delegation':
      return [[keyFor(account)], [keyFor(named)]];
    case 'key':
      return why.relation === 'no-account'
        ? [[keyFor(named)]]
        : [[keyFor(named)], [keyFor(account), identity]];
    default:
      return [];
  }
}

/**
 * For a call that a service makes for the caller, that it come through this service: whoever may have S3 decrypt objects
 * need not be let use the key for anything else.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function through({ action, context }: AccessRequest): Pick<Statement, 'Condition'> {
  const said = Object.entries(context).find(([key]) => key.toLowerCase() === 'kms:viaservice');
  if (said === undefined || !/^kms:/i.test(action)) return {};
  return { Condition: { StringEquals: { 'kms:ViaService': said[1] } } };
}

/** The document a new statement goes into: of the caller's, the first with statements. A text needs its version to escape wildcards. */
function destination(where: PolicyKind, policies: Policies): [number | null, string] {
  const version = (document: PolicyDocument) => document.Version ?? '2008-10-17';
  if (where !== 'identity') {
    const document = documentsOf(policies, where)[0] ?? null;
    return document === null ? [null, '2012-10-17'] : [0, version(document)];
  }
  for (const [index, document] of policies.identity.entries()) {
    if (statementsOf(document).length > 0) return [index, version(document)];
  }
  return [null, '2012-10-17'];
}

/** A resource's name as a pattern for just that name. Before 2012-10-17 wildcards cannot be escaped. */
function literalText(resource: string, version: string): string {
  return version === '2012-10-17' ? resource.replace(/\$(?=\{)|[*?]/g, '${$&}') : resource;
}

function principalFor({ principal }: Explanation): PrincipalBlock {
  if (principal.kind === 'anonymous') return '*';
  if (principal.kind === 'service') return { Service: principal.id };
  if (principal.kind === 'session') return { AWS: roleOfSession(principal.id) };
  return { AWS: principal.id };
}

/** A session's name changes with every login, so its role is named. Its path is not in the session's ARN. */
function roleOfSession(id: string): string {
  const arn = parseArn(id);
  const role = arn?.resource.split('/')[1];
  return arn === null || role === undefined
    ? id
    : `arn:${arn.partition}:iam::${arn.account}:role/${role}`;
}

function accountPrincipal({ principal }: Explanation): PrincipalBlock {
  const partition = parseArn(principal.id)?.partition ?? 'aws';
  return { AWS: `arn:${partition}:iam::${principal.account}:root` };
}

// --- What denied ---

interface Denial {
  readonly ref: StatementRef;
  readonly explained: StatementExplanation;
  readonly statement: Statement;
}

function denyOptions(why: Explanation, policies: Policies): readonly (readonly PolicyChange[])[] {
  const denials = why.policies.flatMap((policy) =>
    policy.statements
      .filter((one) => one.matched && one.effect === 'Deny')
      .flatMap((explained): Denial[] => {
        const document = documentsOf(policies, policy.kind)[policy.index];
        const statement = statementsOf(document ?? null)[explained.index];
        if (statement === undefined) return [];
        const { index, sid } = explained;
        const { kind, index: policyIndex, level } = policy;
        const ref = {
          policy: kind,
          policyIndex,
          ...(level === undefined ? {} : { level }),
          statement: index,
          sid,
        };
        return [{ ref, explained, statement }];
      }),
  );
  // A fence around a network, an organization or accounts is not taken down, nor opened, for one request.
  if (denials.some(isPerimeter)) return [];
  if (denials.some(({ statement }) => statement.NotPrincipal !== undefined)) {
    const named = denials.map((denial) => exempt(denial, why));
    return named.every((change) => change !== null) ? [named] : [];
  }
  const remove = denials.map(({ ref }): PolicyChange => {
    return { kind: 'remove', where: ref.policy, target: ref };
  });
  const narrowed = denials.map(narrow);
  const usable = narrowed.every((change) => change !== null);
  return usable ? [narrowed.filter((change) => change !== null), remove] : [remove];
}

/**
 * The Deny with the caller among those whom it spares: a role's session by the ARNs of role, session and account, since
 * none of them alone exempts it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function exempt({ ref, statement }: Denial, why: Explanation): PolicyChange | null {
  const { NotPrincipal: spared } = statement;
  if (typeof spared !== 'object' || why.principal.account === null) return null;
  const { id, kind } = why.principal;
  const account = parseArn(id);
  if (account === null) return null;
  const root = `arn:${account.partition}:iam::${account.account}:root`;
  const AWS = [
    ...new Set([
      ...[spared.AWS ?? []].flat(),
      ...(kind === 'session' ? [roleOfSession(id)] : []),
      id,
      root,
    ]),
  ];
  const changed = { ...statement, NotPrincipal: { ...spared, AWS } };
  return { kind: 'replace', where: ref.policy, target: ref, statement: changed };
}

/**
 * Condition keys of a data perimeter: who is ours, what is ours, where we come from.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
const PERIMETER =
  /^aws:(?:principal(?:org|account|arn|tag\/)|resource(?:org|account)|source(?:ip|vpc|account|arn|org)|vpc)/i;

function isPerimeter({ explained }: Denial): boolean {
  return explained.elements.some(
    (element) => element.element === 'Condition' && PERIMETER.test(element.key),
  );
}

/** The Deny with an exception for this request, where its conditions offer one. */
function narrow({ ref, explained, statement }: Denial): PolicyChange | null {
  for (const element of explained.elements) {
    if (element.element !== 'Condition') continue;
    const condition = exception(element, statement.Condition ?? {});
    if (condition === null) continue;
    const changed = { ...statement, Condition: condition };
    return { kind: 'replace', where: ref.policy, target: ref, statement: changed };
  }
  return null;
}

function exception(element: ConditionExplanation, block: ConditionBlock): ConditionBlock | null {
  const { operator, key, actual, reason } = element;
  if (reason === 'key-absent-negated' || reason === 'key-absent-if-exists') {
    // Conditions are all required: demanding that the key be present spares requests without it.
    return { ...block, Null: { ...block.Null, [key]: 'false' } };
  }
  if (reason === 'negated-none-equal' && actual !== null) {
    const listed = block[operator]?.[key];
    if (listed === undefined) return null;
    const values = [listed].flat();
    return { ...block, [operator]: { ...block[operator], [key]: [...values, ...actual] } };
  }
  return null;
}
