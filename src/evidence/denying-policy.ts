import { cleanLines } from './clean.ts';
import type { Flow } from './flow.ts';
import { flowOf, shown, wordEnd } from './flow.ts';

/*
 * "… with an explicit deny in a service control policy: arn:aws:organizations::…", as AWS says it since January 2026 to
 * callers of the same account or organization. Of inline policies, and of those of resources and endpoints, it names none.
 * https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
const LEAD =
  /explicitdenyin(?:an?|the)?(?:identity-based|session|servicecontrol|resourcecontrol|permissions?)(?:policy|boundary)(?:,withpolicyarn)?:(?=arn:)/gi;

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html; its id ends with the word. */
const OF_ORGANIZATION =
  /arn:aws[a-z-]{0,20}:organizations::(?:\d{12}|aws):policy\/(?:o-[a-z0-9]{10,32}\/)?(?:service|resource)_control_policy\/(?=p-)/y;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const OF_IAM = /arn:aws[a-z-]{0,20}:iam::(?:\d{12}|aws):policy\/(?=[\w+=,.@/-])/y;

/**
 * ARN of the policy whose Deny a refusal names; null where it names none, or not all of it. Takes time in proportion to the
 * text.
 */
export function denyingPolicyOf(text: string): string | null {
  const flow = flowOf(cleanLines(text));
  for (const found of flow.text.matchAll(LEAD)) {
    const arn = policyArnAt(flow, found.index + found[0].length);
    if (arn !== null) return arn;
  }
  return null;
}

function policyArnAt(flow: Flow, from: number): string | null {
  for (const [pattern, letters] of [
    [OF_ORGANIZATION, /[\w-]/],
    [OF_IAM, /[\w+=,.@/-]/],
  ] as const) {
    pattern.lastIndex = from;
    if (!pattern.test(flow.text)) continue;
    let end = wordEnd(flow, pattern.lastIndex, letters, 600);
    while (/[.,/]/.test(flow.text.charAt(end - 1))) end -= 1;
    if (end > pattern.lastIndex) return shown(flow, from, end);
  }
  return null;
}
