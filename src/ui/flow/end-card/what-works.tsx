import { endCardTexts, explainTexts, fieldTexts, ownPoliciesTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { ResetIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { CHANGEABLE } from '../../store/scenario-slice.ts';
import { useStore } from '../../store/store.ts';
import { openFlow } from './open-flow.ts';

/** In place of the matrix where nothing was stored: the ways back, one change at a time. */
export function WhatWorks() {
  const t = useT();
  const lang = useLang();
  const job = useStore((state) => state.job);
  if (job === null) return null;
  const { circumstances, policies = null } = job;
  const changed = CHANGEABLE.filter((field) => circumstances[field] !== UNSAID[field]);
  return (
    <div className="end-works">
      <p>{t(endCardTexts.worksAgain)}</p>
      <div className="end-actions">
        {changed.map((field) => {
          const { label, values } = fieldTexts(field);
          const before = UNSAID[field];
          return (
            <button
              key={field}
              type="button"
              className="button button-strong"
              onClick={() => openFlow({ ...circumstances, [field]: before }, policies)}
            >
              <ResetIcon />
              {t(explainTexts.setBack, {
                field: label[lang],
                value: values[before]?.[lang] ?? before,
              })}
            </button>
          );
        })}
        {policies !== null && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => openFlow(circumstances, null)}
          >
            <ResetIcon />
            {t(ownPoliciesTexts.drop)}
          </button>
        )}
      </div>
    </div>
  );
}
