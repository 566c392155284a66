import { policyPresetTexts as texts } from '../../../i18n/texts/policies-presets.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import type { useT } from '../../store/hooks.ts';
import { usesKms } from '../request/encryption.ts';

/** What sets one request of a table apart from the others. */
export function rowTitle(t: ReturnType<typeof useT>, request: PolicyRequest): string {
  const { sse, key, stored } = request;
  if (request.do === 'GetObject') {
    const title = stored === 'customer' ? t(texts.rowCustomer) : stored;
    const read = t(texts.rowRead, { stored: title });
    return usesKms(stored) && key === 'aws-s3' ? `${read}, aws/s3` : read;
  }
  if (sse === 'none') return t(texts.rowNone, { default: request.default });
  if (sse === 'customer') return t(texts.rowCustomer);
  if (!usesKms(sse)) return sse;
  return t(key === 'named' ? texts.rowNamed : texts.rowManaged, { header: sse });
}
