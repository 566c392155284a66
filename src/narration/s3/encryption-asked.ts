import type { Lang } from '../../lib/text.ts';
import type { Step } from '../../trace/index.ts';
import { header, shortKey } from './reading.ts';

const SSE = 'x-amz-server-side-encryption';

/** What the headers of a write ask for, as a sentence. */
export function encryptionAsked(step: Step, lang: Lang): string {
  const algorithm = header(step, SSE);
  const keyId = header(step, `${SSE}-aws-kms-key-id`);
  if (header(step, `${SSE}-customer-algorithm`) !== null) {
    return lang === 'en'
      ? 'The customer headers bring the encryption key itself along.'
      : '顧客提供キーのヘッダーで、暗号化キーそのものを渡します。';
  }
  if (algorithm === null) {
    return lang === 'en'
      ? 'No header asks for an encryption, so the bucket’s default decides.'
      : '暗号化を指定するヘッダーがないため、バケットのデフォルトに従います。';
  }
  if (lang === 'en') {
    const key = keyId === null ? '' : ` A second one names the KMS key ${shortKey(keyId)}.`;
    return `The header ${SSE} asks for ${algorithm}.${key}`;
  }
  const key = keyId === null ? '' : `、もう 1 つのヘッダーで KMS キー ${shortKey(keyId)} を`;
  return `ヘッダー ${SSE} で ${algorithm} を${key}指定しています。`;
}

/** What a response's headers say of the encryption, as a sentence; empty when they say nothing. */
export function encryptionTold(step: Step, lang: Lang): string {
  const algorithm = header(step, SSE);
  const keyId = header(step, `${SSE}-aws-kms-key-id`);
  if (header(step, `${SSE}-customer-algorithm`) !== null) {
    return lang === 'en'
      ? 'The headers repeat the algorithm and the key’s MD5, never the key.'
      : 'ヘッダーにはアルゴリズムとキーの MD5 だけが返り、キー自体は返りません。';
  }
  if (algorithm === null) return '';
  if (lang === 'en') {
    const key = keyId === null ? '' : ` under the KMS key ${shortKey(keyId)}`;
    return `The headers tell the encryption: ${algorithm}${key}.`;
  }
  const key = keyId === null ? '' : `、KMS キーは ${shortKey(keyId)}`;
  return `ヘッダーから暗号化方式が分かります（${algorithm}${key}）。`;
}
