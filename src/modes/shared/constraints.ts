import type { Text } from '../../lib/text.ts';
import type { Circumstances, FieldKey } from '../../scenario/index.ts';

const NO_CUSTOMER_KEY: Text = {
  en: 'Only SSE-C takes a key from the customer.',
  ja: '顧客がキーを渡すのは SSE-C だけです。',
};
const NOT_BLOCKABLE: Text = {
  en: 'Only SSE-C can be blocked.',
  ja: 'ブロックできるのは SSE-C だけです。',
};

/** What the modes without a customer's key have in common: the circumstances of that key mean nothing. */
export function withoutCustomerKey(
  field: FieldKey,
  _value: string,
  _all: Circumstances,
): Text | null {
  if (field === 'customer-key') return NO_CUSTOMER_KEY;
  if (field === 'sse-c-blocked') return NOT_BLOCKABLE;
  return null;
}
