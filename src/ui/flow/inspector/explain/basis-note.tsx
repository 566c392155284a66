import { explainTexts, inspectorTexts } from '../../../../i18n/index.ts';
import type { Fact } from '../../../../narration/index.ts';
import { BasisBadge, STANDINGS } from '../../../kit/basis-badge.tsx';
import { OutIcon } from '../../../kit/icons.tsx';
import { useT } from '../../../store/hooks.ts';

/** On what a step rests: AWS's word with its page, or our model with its reason. */
export function BasisNote({ basis }: { readonly basis: Fact }) {
  const t = useT();
  return (
    <div className="basis">
      <p className="basis-line">
        <BasisBadge status={basis.status} />
        {basis.url !== null && (
          <a className="basis-link" href={basis.url} target="_blank" rel="noopener noreferrer">
            {basis.source} <OutIcon />
            <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
          </a>
        )}
      </p>
      <p className="basis-note">{basis.note}</p>
      <details className="fold basis-legend">
        <summary>{t(explainTexts.legend)}</summary>
        <dl className="basis-meanings">
          {STANDINGS.map((status) => (
            <div key={status} data-current={status === basis.status || undefined}>
              <dt>
                <BasisBadge status={status} />
              </dt>
              <dd>{t(explainTexts[`${status}Means`])}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
