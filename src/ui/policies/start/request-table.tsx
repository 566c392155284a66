import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { rowsOf } from '../../../judge/presets.ts';
import type { RowVerdict } from '../../../judge/work.ts';
import { isSameRequest } from '../../../scenario/index.ts';
import { CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { ANSWER_TEXTS, SHORT_SERVICE_NAMES } from '../verdict/words.ts';
import { rowTitle } from './row-title.ts';

/** Requests that show what the policies do, each with its verdict; a click makes it the request to be judged. */
export function RequestTable() {
  const t = useT();
  const request = usePolicies((state) => state.request);
  const tried = usePolicies((state) => state.tried);
  const sheet = usePolicies((state) => state.sheet);
  const rows = rowsOf(tried, request);
  const verdictOn = (at: number): RowVerdict | null => {
    const [asked, row] = [sheet?.question.rows[at], rows[at]];
    return asked && row && isSameRequest(asked, row) ? (sheet?.rows[at] ?? null) : null;
  };
  return (
    <table className="policies-tried">
      <caption className="panel-heading">{t(policiesTexts.table)}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t(policiesTexts.tableRequest)}</th>
          <th scope="col">{t(policiesTexts.tableVerdict)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const title = rowTitle(t, row);
          return (
            <tr key={title} aria-current={isSameRequest(row, request) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={t(policiesTexts.tableTry, { request: title })}
                  onClick={() => usePolicies.getState().ask(row)}
                >
                  {title}
                </button>
              </th>
              <td>
                <RowAnswer verdict={verdictOn(at)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RowAnswer({ verdict }: { readonly verdict: RowVerdict | null }) {
  const t = useT();
  if (verdict === null) return <span className="policies-tried-answer">…</span>;
  const { overall, refusing, rule } = verdict;
  const Icon = overall === 'allowed' ? CheckIcon : overall === 'refused' ? CrossIcon : MinusIcon;
  const by = rule
    ? `${rule.status} ${rule.code}`
    : refusing && SHORT_SERVICE_NAMES[refusing.service];
  return (
    <span className="policies-tried-answer" data-answer={overall}>
      <Icon /> {t(ANSWER_TEXTS[overall])}
      {by && <small>{by}</small>}
    </span>
  );
}
