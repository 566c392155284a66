import { isAccountId, parseArn } from '../../aws/iam/arn.ts';
import { ANONYMOUS, type PrincipalBlock } from '../../aws/iam/index.ts';
import { roleArnOf } from '../../lib/arn.ts';
import {
  type MoreKind,
  type PolicyRequest,
  type PolicyTexts,
  USUAL_REQUEST,
} from '../../scenario/index.ts';
import { answersOf, withAnswer } from '../answered-keys.ts';
import { formatted } from '../documents.ts';
import { namesOf } from '../names.ts';
import { readAll } from '../work.ts';
import { statementsIn } from './statements.ts';

/** A caller of the table. */
export interface Who {
  /**
   * `caller`: the one whose IAM policy stands in the editor; `named`: whom a policy names; `unnamed`: a role of the
   * account that has no policy; `stranger`: of an account that no policy names.
   */
  readonly kind: 'caller' | 'named' | 'unnamed' | 'root' | 'stranger' | 'anonymous';
  /** ARN, or `ANONYMOUS`. */
  readonly principal: string;
  /** What makes a request theirs. */
  readonly request: Pick<PolicyRequest, 'caller' | 'caller-arn'>;
  /**
   * Their IAM policies: the set's; none, as nobody knows them; or everything, since another account gives its own
   * callers what it likes.
   */
  readonly identity: 'own' | 'none' | 'all';
}

/** The role that calls where a policy names an account as a whole. */
export const ANY_ROLE = 'any-role';

/** More named principals than these are left out of a table, which says so. */
const MOST_NAMED = 6;

/** Who is to be asked about, and how many named principals are left out. */
export interface Callers {
  readonly who: readonly Who[];
  readonly leftOut: number;
}

/** Account numbers that AWS's documentation uses for accounts that are nobody's. */
const STRANGERS = ['999999999999', '888888888888', '777777777777'];

/**
 * Whom the policies and the request speak of, and those whom they do not: the caller, each principal that a policy names,
 * a role without a policy, the root user, a role of an unknown account, and nobody in particular.
 *
 * @param sets one set of policies, or two that are to be compared
 */
export function callersOf(sets: readonly PolicyTexts[], request: PolicyRequest): Callers {
  const isRole = !['root', 'anonymous', 'service'].includes(request.caller);
  const asked = isRole
    ? request
    : { ...USUAL_REQUEST, account: request.account, region: request.region };
  const { account, partition, caller } = namesOf(asked);
  const own: Who = {
    kind: 'caller',
    principal: caller,
    request: { caller: asked.caller, 'caller-arn': asked['caller-arn'] },
    identity: 'own',
  };
  const known = new Set([caller, roleArnOf(caller)]);
  const named = principalsIn(sets).flatMap((id): Who[] => {
    const principal = callerMeantBy(id, account, partition);
    if (principal === null || known.has(principal) || known.has(roleArnOf(principal))) return [];
    known.add(principal);
    known.add(roleArnOf(principal));
    return [someone('named', principal, account)];
  });
  const texts = JSON.stringify(sets);
  const stranger = STRANGERS.find((each) => !texts.includes(each)) ?? '123123123123';
  return {
    who: [
      own,
      ...named.slice(0, MOST_NAMED),
      someone(
        'unnamed',
        `arn:${partition}:sts::${account}:assumed-role/any-other-role/demo`,
        account,
      ),
      {
        kind: 'root',
        principal: `arn:${partition}:iam::${account}:root`,
        request: { caller: 'root', 'caller-arn': '' },
        identity: 'none',
      },
      someone('stranger', `arn:${partition}:sts::${stranger}:assumed-role/stranger/demo`, account),
      {
        kind: 'anonymous',
        principal: ANONYMOUS,
        request: { caller: 'anonymous', 'caller-arn': '' },
        identity: 'none',
      },
    ],
    leftOut: Math.max(0, named.length - MOST_NAMED),
  };
}

function someone(kind: Who['kind'], principal: string, account: string): Who {
  const isOurs = parseArn(principal)?.account === account;
  return {
    kind,
    principal,
    request: { caller: isOurs ? USUAL_REQUEST.caller : 'other-account', 'caller-arn': principal },
    identity: isOurs ? 'none' : 'all',
  };
}

/** Everybody whom the policies name, by Principal, NotPrincipal, aws:PrincipalArn or a grant, each once. */
function principalsIn(sets: readonly PolicyTexts[]): readonly string[] {
  const ids = sets
    .flatMap(statementsIn)
    .flatMap(({ statement }) => [
      ...awsOf(statement.Principal),
      ...awsOf(statement.NotPrincipal),
      ...Object.values(statement.Condition ?? {}).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, values]) =>
          /^aws:principalarn$/i.test(key) ? [values].flat().map(String) : [],
        ),
      ),
    ]);
  const grantees = sets.flatMap((texts) =>
    readAll(texts).more.flatMap(({ read }) =>
      read.state === 'grants' ? read.grants.map((grant) => grant.GranteePrincipal) : [],
    ),
  );
  return [...new Set([...ids, ...grantees])];
}

function awsOf(block: PrincipalBlock | undefined): readonly string[] {
  return typeof block === 'object' ? [block.AWS ?? []].flat() : [];
}

/** Who calls where a policy says this; null for what is nobody in particular, or the account whose root user is asked about anyway. */
function callerMeantBy(id: string, account: string, partition: string): string | null {
  // What stands for many is met by one of them.
  const one = id.replace(/\$\{[^}]*\}/g, 'x').replace(/[*?]/g, 'x');
  const arn = isAccountId(one) ? null : parseArn(one);
  const theirs = arn?.account ?? one;
  if (!isAccountId(theirs)) return null;
  const session = (role: string) =>
    `arn:${arn?.partition ?? partition}:sts::${theirs}:assumed-role/${role}/demo`;
  if (arn === null || arn.resource === 'root') return theirs === account ? null : session(ANY_ROLE);
  const [type, ...path] = arn.resource.split('/');
  if (arn.service === 'iam' && type === 'role') return session(path.at(-1) ?? '');
  return one;
}

/** Allows its caller everything that is theirs to allow. */
const ALL = formatted({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** Limits that hold for every caller of the account, and what belongs to the resources. */
const OF_ACCOUNT: ReadonlySet<MoreKind> = new Set<MoreKind>(['scp', 'rcp', 'endpoint', 'grant']);
/** What belongs to the resources alone. */
const OF_RESOURCES: ReadonlySet<MoreKind> = new Set<MoreKind>(['rcp', 'grant']);

/** The set as it is for a caller: with their own IAM policies, and without what concerns another caller alone. */
export function textsFor(texts: PolicyTexts, { identity }: Pick<Who, 'identity'>): PolicyTexts {
  if (identity === 'own') return texts;
  const kinds = identity === 'all' ? OF_RESOURCES : OF_ACCOUNT;
  const more = texts.more?.filter(({ kind }) => kinds.has(kind)) ?? [];
  const { bucket, key } = texts;
  const all = { bucket, identity: identity === 'all' ? ALL : '', key };
  return more.length === 0 ? all : { ...all, more };
}

/** What is said of one caller alone, and of all callers of an account and its network. */
const OF_CALLER = /^aws:(?:PrincipalTag\/|SourceIdentity|MultiFactorAuth|TokenIssueTime|userid)/i;
const OF_RESOURCE = /^(?:aws:(?:Resource|Request|CurrentTime$)|s3:|kms:)/i;

/** What the page's request says of its condition keys, as far as it is true of another caller. */
export function contextFor(
  request: PolicyRequest,
  { identity, kind }: Pick<Who, 'identity' | 'kind'>,
): string {
  if (identity === 'own') return request.context;
  const isOurs = identity === 'none' && kind !== 'anonymous';
  let left = request;
  for (const key of answersOf(request).keys()) {
    const holds = isOurs ? !OF_CALLER.test(key) : OF_RESOURCE.test(key);
    if (!holds) left = { ...left, context: withAnswer(left, key, undefined) };
  }
  return left.context;
}
