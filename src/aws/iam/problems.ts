/** What can be wrong with a policy's text. The words are in texts-problems.ts. */
export const PROBLEM_CODES = [
  'json-empty',
  'json-unexpected',
  'json-string-open',
  'json-string-control',
  'json-escape',
  'json-number',
  'json-trailing',
  'json-too-deep',
  'too-large',
  'session-character',
  'document-not-object',
  'duplicate-key',
  'unknown-key',
  'version-unknown',
  'version-required',
  'not-a-string',
  'statement-missing',
  'statement-empty',
  'statement-not-object',
  'sid-characters',
  'sid-duplicate',
  'effect-missing',
  'effect-invalid',
  'action-missing',
  'action-both',
  'action-no-service',
  'action-malformed',
  'action-other-service',
  'action-unknown',
  'resource-missing',
  'resource-both',
  'resource-arn',
  'resource-service',
  'resource-variable-in-prefix',
  'list-empty',
  'principal-in-identity-policy',
  'principal-in-scp',
  'principal-missing',
  'principal-both',
  'principal-shape',
  'principal-type',
  'principal-wildcard',
  'principal-invalid',
  'not-principal-allow',
  'rcp-element',
  'rcp-allow',
  'rcp-principal',
  'rcp-action-all',
  'condition-not-object',
  'operator-unknown',
  'operator-not-object',
  'condition-key',
  'condition-key-unknown',
  'condition-key-unfit',
  'condition-value-type',
  'condition-value',
] as const;

/** What can be wrong with the text of a grant beside that. */
export const GRANT_PROBLEM_CODES = [
  'grant-not-object',
  'grantee-missing',
  'grantee-invalid',
  'operations-missing',
  'operation-unknown',
  'constraint-unknown',
  'constraint-pairs',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES | typeof GRANT_PROBLEM_CODES)[number];

/** One thing wrong, with its place. */
export interface PolicyProblem {
  readonly code: ProblemCode;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The stretch to mark: from 0, in UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
  /** Such as `Statement[0].Condition.StringEquals`; empty for the document itself. */
  readonly path: string;
  /** What the words mention. */
  readonly params: Readonly<Record<string, string>>;
}
