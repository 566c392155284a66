/**
 * The policy engine: who may do what, and why. Models IAM's evaluation of identity-based policies, bucket policies and
 * KMS key policies, of grants on KMS keys, and of what limits them: permissions boundaries, session policies, VPC endpoint policies, service
 * control policies and resource control policies.
 */
export { applyChanges, type PolicyChange } from './apply.ts';
export { partitionOf } from './arn.ts';
export { denialReason } from './denial-reason.ts';
export { evaluate } from './evaluate.ts';
export type {
  ConditionExplanation,
  DecidedBy,
  ElementExplanation,
  ElementName,
  Explanation,
  Gate,
  GuardExplanation,
  PolicyExplanation,
  PrincipalKind,
  Reach,
  StatementExplanation,
  StatementRef,
  ValueExplanation,
} from './explanation.ts';
export { grantsIn } from './grant.ts';
export { awsManagedS3KeyPolicy, defaultKeyPolicy } from './key-policies.ts';
export type { LetsIn } from './lets-in.ts';
export { EVALUATION_LIMITS } from './limits.ts';
export { type Attached, FULL_ACCESS, type Levels, rcpLevels, scpLevels } from './organization.ts';
export { type Fence, fencesOf, withFencesOpen } from './owners.ts';
export { parseGrants } from './parse-grant.ts';
export {
  POLICY_LIMITS,
  type PolicyLimits,
  parsePolicy,
  policySize,
} from './parse-policy.ts';
export { ANONYMOUS } from './principal.ts';
export type { PolicyProblem, ProblemCode } from './problems.ts';
export type { ReasonCode } from './reasons.ts';
export { type Suggestion, suggest } from './suggest.ts';
export type {
  AccessRequest,
  ConditionBlock,
  ConditionValue,
  Decision,
  DocumentKind,
  GuardKind,
  KeyGrant,
  OneOrMany,
  Policies,
  PolicyDocument,
  PolicyKind,
  PrincipalBlock,
  Statement,
} from './types.ts';
