import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { useT } from '../../store/hooks.ts';
import type { AnswerSheet } from '../judge/work.ts';
import { rowTitle } from '../start/row-title.ts';
import { usePolicies } from '../state/store.ts';

/** For a refused request: requests of the same kind that the policies allow. Often that is what has to change. */
export function OtherRequests({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const { judgement, question, rows } = sheet;
  const { request } = question;
  if (judgement.overall !== 'refused') return null;
  const allowed = question.rows.filter(
    (row, at) => rows[at]?.overall === 'allowed' && row.do === request.do && row.as === request.as,
  );
  if (allowed.length === 0) return null;
  return (
    <section className="other-requests" aria-label={t(policiesTexts.otherRequests)}>
      <p>{t(policiesTexts.otherRequests)}</p>
      <ul>
        {allowed.map((row) => {
          const title = rowTitle(t, row);
          return (
            <li key={title}>
              <button
                type="button"
                className="button"
                aria-label={t(policiesTexts.tableTry, { request: title })}
                onClick={() => usePolicies.getState().ask({ ...row, tls: request.tls })}
              >
                {title}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
