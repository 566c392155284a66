import type { Actor, FactId, JudgedPolicy, Recorder } from '../trace/index.ts';
import { denialReason, type Explanation, evaluate, type PolicyDocument } from './iam/index.ts';
import { ANONYMOUS, type Principal } from './principals.ts';

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

/** Lets the policy engine decide, with every policy that concerns the question, and records the decision. */
export const authorize: Authorizer = (recorder, question) => {
  const { principal, action, resource, resourceAccount, context } = question;
  const identity = principal?.policies ?? [];
  const { decision, explanation } = evaluate(
    {
      identity: [...identity],
      resource: question.resourcePolicy?.document ?? null,
      key: question.keyPolicy?.document ?? null,
    },
    { principal: principal?.arn ?? ANONYMOUS, action, resource, resourceAccount, context },
  );
  const policies: JudgedPolicy[] = identity.map((document, i) => ({
    kind: 'identity',
    name: identity.length === 1 ? 'IAM policy' : `IAM policy ${i + 1}`,
    document,
  }));
  if (question.resourcePolicy) policies.push({ kind: 'resource', ...question.resourcePolicy });
  if (question.keyPolicy) policies.push({ kind: 'key', ...question.keyPolicy });
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
