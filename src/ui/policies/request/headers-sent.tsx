import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import { useT } from '../../store/hooks.ts';
import { headersOf, requestLine } from './headers.ts';

/** The request as it goes over the wire, as far as encryption is concerned. */
export function HeadersSent({ request }: { readonly request: PolicyRequest }) {
  const t = useT();
  const headers = headersOf(request);
  return (
    <section className="headers-sent" aria-label={t(policiesTexts.headers)}>
      <code>{requestLine(request)}</code>
      {headers.map((header) => (
        <code key={header.name}>
          <b>{header.name}:</b>{' '}
          {'value' in header ? (
            header.value
          ) : (
            <i>{t(header.secret === 'key' ? policiesTexts.secretKey : policiesTexts.secretMd5)}</i>
          )}
        </code>
      ))}
      {headers.length === 0 && <p>{t(policiesTexts.headersNone)}</p>}
    </section>
  );
}
