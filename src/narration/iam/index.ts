/** What is said of a decision of the policy engine, and of a policy's text. */
export {
  decidedByText,
  GATE_TEXTS,
  POLICY_KIND_TEXTS,
  REASON_TEXTS,
  reasonText,
} from './explanation.ts';
export { PROBLEM_TEXTS, problemText } from './problems.ts';
