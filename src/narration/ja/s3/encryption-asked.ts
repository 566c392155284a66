import type { Step } from '../../../trace/index.ts';
import { encryptionHeaders, hasCustomerKey } from '../../reading.ts';

/** What the headers of a write ask for, as a sentence. */
export function encryptionAsked(step: Step): string {
  const { name, algorithm, key } = encryptionHeaders(step);
  if (hasCustomerKey(step)) return '顧客提供キーのヘッダーで、暗号化キーそのものを渡します。';
  if (algorithm === null) {
    return '暗号化を指定するヘッダーがないため、バケットのデフォルトに従います。';
  }
  const second = key === null ? '' : `、もう 1 つのヘッダーで KMS キー ${key} を`;
  return `ヘッダー ${name} で ${algorithm} を${second}指定しています。`;
}

/** What a response's headers say of the encryption, as a sentence; empty when they say nothing. */
export function encryptionTold(step: Step): string {
  const { algorithm, key } = encryptionHeaders(step);
  if (hasCustomerKey(step)) {
    return 'ヘッダーにはアルゴリズムとキーの MD5 だけが返り、キー自体は返りません。';
  }
  if (algorithm === null) return '';
  const under = key === null ? '' : `、KMS キーは ${key}`;
  return `ヘッダーから暗号化方式が分かります（${algorithm}${under}）。`;
}
