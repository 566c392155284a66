import { policyPresetTexts as texts } from '../../../i18n/texts/policies-presets.ts';
import { modesOf } from '../../../judge/request.ts';
import type { PolicyRequest } from '../../../scenario/index.ts';
import type { useT } from '../../store/hooks.ts';
import { headerOf } from '../request/encryption-words.ts';

/** What sets one request of a table apart from the others. */
export function rowTitle(t: ReturnType<typeof useT>, request: PolicyRequest): string {
  const { operation, mode, 'kms-key': key } = request;
  const header = headerOf(mode);
  const usesKmsKey = modesOf(request).some((each) => each.usesKmsKey);
  if (operation === 'download') {
    const read = t(texts.rowRead, { stored: header ?? t(texts.rowCustomer) });
    return usesKmsKey && key === 'aws-managed' ? `${read}, aws/s3` : read;
  }
  if (header === null) return t(texts.rowCustomer);
  if (request['chosen-by'] === 'bucket-default') return t(texts.rowNone, { default: header });
  if (!usesKmsKey) return header;
  return t(key === 'customer' ? texts.rowNamed : texts.rowManaged, { header });
}
