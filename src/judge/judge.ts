import { type Explanation, evaluate, type Policies, type PolicyKind } from '../aws/iam/index.ts';
import { isPublicPolicy } from '../aws/s3/bucket/public-policy.ts';
import type { PolicyRequest } from '../scenario/index.ts';
import { type Asked, ask, type Check, type OfPolicies, type SentRequest } from './ask.ts';
import type { EditorId, ReadPolicies } from './documents.ts';
import { gather } from './gather.ts';
import { hasIdentityPolicies } from './names.ts';
import type { OwnRefusal, SceneRequest } from './scene.ts';

export type Answer = 'allowed' | 'refused' | 'unknown';

/** One check with the engine's decision; null where a document cannot be read, so that there is none. */
export interface JudgedCheck {
  readonly check: Check;
  readonly policies: Policies | null;
  readonly explanation: Explanation | null;
  /** The editors whose text stands in the way of a decision. */
  readonly broken: readonly EditorId[];
  /** The editors of each kind's policies, in the order in which the explanation counts them; null for what nobody wrote. */
  readonly editors: Partial<Readonly<Record<PolicyKind, readonly (EditorId | null)[]>>>;
  /** Kinds of policy that nobody can edit. */
  readonly locked: readonly PolicyKind[];
}

export interface Judgement {
  /** What the policies say to each question, also to those that come after a refusal. */
  readonly checks: readonly JudgedCheck[];
  /** What S3 refuses whatever the policies say. */
  readonly refusal: OwnRefusal | null;
  readonly sent: SentRequest;
  /** What was played to learn what is asked. */
  readonly scene: SceneRequest;
  readonly overall: Answer;
  readonly s3: Answer | 'not-asked';
  readonly kms: Answer | 'not-asked';
}

/**
 * Judges a request as S3 and KMS would, each with the policies that it asks.
 *
 * @param now milliseconds since 1970
 */
export async function judge(
  read: ReadPolicies,
  request: PolicyRequest,
  now: number,
): Promise<Judgement> {
  return judgeAsked(read, request, await ask(request, now, ofPolicies(read)));
}

/** What S3 itself looks at in the policies, for `ask`. */
export function ofPolicies({ bucket }: ReadPolicies): OfPolicies {
  return { isPublic: bucket.state === 'document' && isPublicPolicy(bucket.document) };
}

/**
 * Judges what was asked before: the questions of a request are the same by whichever policies they are answered, as long
 * as `ofPolicies` is.
 */
export function judgeAsked(
  read: ReadPolicies,
  request: PolicyRequest,
  { checks: asked, refusal, sent, scene }: Asked,
): Judgement {
  const checks = asked.map((check) => judgeCheck(read, request, check));
  const of = (service: Check['service']) => {
    const own = checks.filter(({ check }) => check.service === service);
    if (refusal?.service === service) return 'refused';
    return own.length === 0 ? 'not-asked' : answerOf(own);
  };
  return {
    checks,
    refusal,
    sent,
    scene,
    overall: refusal === null ? answerOf(checks) : 'refused',
    s3: of('s3'),
    kms: of('kms'),
  };
}

function judgeCheck(read: ReadPolicies, request: PolicyRequest, check: Check): JudgedCheck {
  const { policies, editors, broken } = gather(read, request, check);
  const locked: PolicyKind[] = check.asksKey === 'managed' ? ['key'] : [];
  if (!hasIdentityPolicies(request)) locked.push('identity');
  const explanation = policies === null ? null : evaluate(policies, check.request).explanation;
  return { check, policies, explanation, broken, editors, locked };
}

/** Whether the policies refuse what a check asks. */
export function isDenied({ explanation }: JudgedCheck): boolean {
  return explanation !== null && explanation.decision !== 'Allow';
}

/** One refusal refuses; without one, one check that cannot be judged leaves all open. */
function answerOf(checks: readonly JudgedCheck[]): Answer {
  if (checks.some(isDenied)) return 'refused';
  return checks.some(({ explanation }) => explanation === null) ? 'unknown' : 'allowed';
}
