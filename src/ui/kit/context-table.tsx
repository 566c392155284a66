import { policyCounts, policyTexts } from '../../i18n/index.ts';
import { useCount, useT } from '../store/hooks.ts';
import './facts.css';

interface Props {
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** Every condition key that a request has, folded away. */
export function ContextTable({ context }: Props) {
  const t = useT();
  const count = useCount();
  const rows = Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <details className="fold">
      <summary>
        {t(policyTexts.context)} <small>{count(policyCounts.contextKeys, rows.length)}</small>
      </summary>
      <table className="context">
        <thead>
          <tr>
            <th scope="col">{t(policyTexts.contextKey)}</th>
            <th scope="col">{t(policyTexts.contextValue)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{[value].flat().join(', ') || t(policyTexts.noValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
