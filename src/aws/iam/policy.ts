import type { Subject } from './elements.ts';
import type { PolicyExplanation } from './explanation.ts';
import { EVALUATION_LIMITS, withinLimits } from './limits.ts';
import type { ReasonCode } from './reasons.ts';
import { judgeStatement } from './statement.ts';
import type { PolicyKind } from './types.ts';

/** Judges one document, of any JSON, against the request. */
export function judgePolicy(
  document: unknown,
  kind: PolicyKind,
  index: number,
  subject: Subject,
): PolicyExplanation {
  const refuse = (reason: ReasonCode): PolicyExplanation => {
    return { kind, index, considered: false, reason, statements: [] };
  };
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refuse('policy-malformed');
  }
  if (!withinLimits(document)) return refuse('policy-too-large');
  const policy = document as Readonly<Record<string, unknown>>;
  const version = Object.hasOwn(policy, 'Version') ? policy.Version : '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17') return refuse('policy-version-unknown');
  const raw = Object.hasOwn(policy, 'Statement') ? policy.Statement : undefined;
  if (typeof raw !== 'object' || raw === null) return refuse('policy-malformed');
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (list.length > EVALUATION_LIMITS.statements) return refuse('policy-too-large');
  // Before 2012-10-17 the language had no variables: `${aws:username}` is literal text.
  const variables = version === '2012-10-17';
  const statements = list.map((one, i) => judgeStatement(one, i, kind, variables, subject));
  return { kind, index, considered: true, reason: 'policy-considered', statements };
}
