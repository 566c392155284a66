import type { Actor, FactId, JudgedPolicy, Recorder } from '../trace/index.ts';
import {
  denialReason,
  type Explanation,
  evaluate,
  type KeyGrant,
  type PolicyDocument,
} from './iam/index.ts';
import { nameOfGrant, policiesOf } from './judged-policies.ts';
import { ANONYMOUS, type Principal } from './principals.ts';
import { Surroundings } from './surroundings.ts';

export interface AuthorizationQuestion {
  readonly actor: Actor;
  /** Name of the step that the decision is. */
  readonly name: string;
  readonly fact: FactId;
  readonly principal: Principal | null;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  /** The bucket policy, for S3. */
  readonly resourcePolicy?: { readonly name: string; readonly document: PolicyDocument } | null;
  /** Block Public Access keeps the bucket policy from having a say: it is public, and the caller of another account. */
  readonly isRestricted?: boolean;
  /** The key policy, for KMS. */
  readonly keyPolicy?: { readonly name: string; readonly document: PolicyDocument };
  /** On the key, for KMS. */
  readonly grants?: readonly KeyGrant[];
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

type Authorization =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** AWS's words for the refusal: `because no identity-based policy allows the … action`. */
      readonly reason: string;
      readonly explanation: Explanation;
    };

/** Whom S3 and KMS ask whether a caller may. They are given one when the cloud is assembled, and decide nothing themselves. */
export type Authorizer = (recorder: Recorder, question: AuthorizationQuestion) => Authorization;

/**
 * Lets the policy engine decide, with every policy that concerns the question, and records the decision.
 *
 * @param surroundings what limits callers and resources from outside; asked anew each time
 */
export function authorizerIn(surroundings: Surroundings): Authorizer {
  return (recorder, question) => {
    const { principal, action, resource, resourceAccount, context } = question;
    const policies = concerning(question, surroundings);
    const { decision, explanation } = evaluate(policiesOf(policies), {
      principal: principal?.arn ?? ANONYMOUS,
      action,
      resource,
      resourceAccount,
      context,
    });
    const allowed = decision === 'Allow';
    recorder.decide({
      actor: question.actor,
      name: question.name,
      fact: question.fact,
      decision: {
        subject: 'authorization',
        principal: principal?.arn ?? ANONYMOUS,
        action,
        resource,
        allowed,
        decision,
        policies,
        context,
        explanation,
      },
    });
    if (allowed) return { allowed };
    return { allowed, reason: denialReason(explanation, action), explanation };
  };
}

/** Where nothing limits from outside: no organization, no endpoint. */
export const authorize: Authorizer = authorizerIn(new Surroundings());

/** Every policy that has a say in a question. Whom one of them does not apply to, the policy engine knows. */
function concerning(
  question: AuthorizationQuestion,
  surroundings: Surroundings,
): readonly JudgedPolicy[] {
  const { principal, resourceAccount } = question;
  const identity = principal?.policies ?? [];
  const policies: JudgedPolicy[] = identity.map((document, i) => ({
    kind: 'identity',
    name:
      principal?.policyNames[i] ?? (identity.length === 1 ? 'IAM policy' : `IAM policy ${i + 1}`),
    document,
  }));
  if (question.resourcePolicy) policies.push({ kind: 'resource', ...question.resourcePolicy });
  if (question.keyPolicy) policies.push({ kind: 'key', ...question.keyPolicy });
  for (const document of question.grants ?? []) {
    policies.push({ kind: 'grant', name: nameOfGrant(document), document });
  }
  if (principal?.boundary) policies.push({ kind: 'boundary', ...principal.boundary });
  for (const policy of principal?.session ?? []) policies.push({ kind: 'session', ...policy });
  if (surroundings.endpoint) policies.push({ kind: 'endpoint', ...surroundings.endpoint });
  if (principal !== null) policies.push(...surroundings.over('scp', principal.account));
  policies.push(...surroundings.over('rcp', resourceAccount));
  return policies;
}
