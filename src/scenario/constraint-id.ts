/** Why a circumstance cannot have a value beside the others. The words are narration's. */
export type ConstraintId =
  | 'unknown-mode'
  | 'no-such-operation'
  | 'no-kms-key'
  | 'managed-key'
  | 'update-needs-arn'
  | 'no-key-in-headers'
  | 'nothing-stored'
  | 'speaks-of-reads'
  | 'speaks-of-others'
  | 'speaks-of-writes'
  | 'nothing-chosen'
  | 'no-customer-key'
  | 'not-blockable'
  | 'default-is-its-own'
  | 'never-default'
  | 'no-wrapped-key'
  | 'any-key-is-right';
