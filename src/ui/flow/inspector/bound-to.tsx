import { explainTexts } from '../../../i18n/index.ts';
import { encryptionContext } from '../../../player/encryption-context.ts';
import { useT } from '../../store/hooks.ts';
import type { Run } from './use-run.ts';

/** What a data key is bound to: its encryption context, at the messages that speak of it. */
export function BoundTo({ run }: { readonly run: Run }) {
  const t = useT();
  const pairs = encryptionContext(run.trace, run.position);
  if (pairs === null) return null;
  return (
    <section className="card" aria-label={t(explainTexts.boundTo)}>
      <div className="card-head">
        <b>{t(explainTexts.boundTo)}</b>
      </div>
      <dl className="bound-to">
        {pairs.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
