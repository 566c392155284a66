import type { Circumstances, ConstraintId, FieldKey } from '../../scenario/index.ts';

/** What the modes without a customer's key have in common: the circumstances of that key mean nothing. */
export function withoutCustomerKey(
  field: FieldKey,
  _value: string,
  _all: Circumstances,
): ConstraintId | null {
  if (field === 'customer-key') return 'no-customer-key';
  if (field === 'sse-c-blocked') return 'not-blockable';
  return null;
}
