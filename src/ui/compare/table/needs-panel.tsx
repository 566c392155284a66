import { circumstanceTexts } from '../../../i18n/index.ts';
import { needTexts, tableTexts } from '../../../i18n/texts/modes-table.ts';
import { encodeAddress } from '../../../link/index.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { SOURCED_FITS } from '../../../narration/table/index.ts';
import { type Circumstances, NEEDS, type Need } from '../../../scenario/index.ts';
import { type Fit, fitOf, fitOfAll, TOPIC_OF } from '../../../survey/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { FitBadge } from './fit-badge.tsx';
import { linesOf } from './lines.ts';
import { useSurvey } from './survey.ts';
import { isSourced } from './topics.ts';
import { setNeeds, toggled } from './use-needs.ts';
import { useSourcedWords } from './use-words.ts';

type Mode = Circumstances['mode'];

/** What is needed, which modes do it, and what stands against the others. */
export function NeedsPanel({ needs }: { readonly needs: readonly Need[] }) {
  const t = useT();
  return (
    <div className="needs">
      <fieldset className="needs-choice">
        <legend>
          <b>{t(tableTexts.needsTitle)}</b> <span>{t(tableTexts.needsHint)}</span>
        </legend>
        {NEEDS.map((need) => (
          <label key={need} className="need" title={t(needTexts[need].means)}>
            <input
              type="checkbox"
              checked={needs.includes(need)}
              onChange={() => setNeeds(toggled(needs, need))}
            />
            <span>{t(needTexts[need].name)}</span>
          </label>
        ))}
        {needs.length > 0 && (
          <button type="button" className="button" onClick={() => setNeeds([])}>
            {t(tableTexts.clear)}
          </button>
        )}
      </fieldset>
      <Verdict needs={needs} />
      {needs.length > 0 && <Reasons needs={needs} />}
      <Figures needs={needs} />
    </div>
  );
}

/** Needs that are about figures, with which another page reckons. */
const ABOUT_FIGURES: readonly Need[] = ['high-rate', 'no-cost'];

/** Leads to the figures where somebody asks about them. */
function Figures({ needs }: { readonly needs: readonly Need[] }) {
  const t = useT();
  if (!needs.some((need) => ABOUT_FIGURES.includes(need))) return null;
  return (
    <p className="needs-figures">
      <a href={encodeAddress({ page: 'bucket-key' })}>{t(tableTexts.figures)}</a>
    </p>
  );
}

/** How well each mode does all that is needed; null until all rows are there. */
export function useFits(needs: readonly Need[]): Readonly<Record<Mode, Fit>> | null {
  const rows = useSurvey((state) => state.rows);
  const fits = PROFILES.map(({ id }) => {
    const row = rows[id]?.row;
    return row === undefined ? null : ([id, fitOfAll(needs, row, SOURCED_FITS[id])] as const);
  });
  if (fits.some((fit) => fit === null)) return null;
  return Object.fromEntries(fits as (readonly [Mode, Fit])[]) as Record<Mode, Fit>;
}

function Verdict({ needs }: { readonly needs: readonly Need[] }) {
  const t = useT();
  const fits = useFits(needs);
  const { done, total } = useSurvey();
  const named = (wanted: Fit) =>
    PROFILES.filter(({ id }) => fits?.[id] === wanted).map(({ id }) =>
      t(circumstanceTexts.mode.values[id]),
    );
  const [yes, depends] = [named('yes'), named('depends')];
  const list = (names: readonly string[]) => ({ modes: names.join(t(tableTexts.comma)) });
  return (
    <p className="needs-verdict" role="status">
      {fits === null ? (
        t(tableTexts.progress, { done, total })
      ) : needs.length === 0 ? (
        t(tableTexts.nothing)
      ) : yes.length + depends.length === 0 ? (
        t(tableTexts.none)
      ) : (
        <>
          {yes.length > 0 && <strong>{t(tableTexts.fits, list(yes))}</strong>}{' '}
          {depends.length > 0 && <strong>{t(tableTexts.onCondition, list(depends))}</strong>}
        </>
      )}
    </p>
  );
}

/** What stands against each mode, or on which condition it fits: the cells that say so. */
function Reasons({ needs }: { readonly needs: readonly Need[] }) {
  const t = useT();
  const fits = useFits(needs);
  if (fits === null) return null;
  return (
    <dl className="needs-reasons" aria-label={t(tableTexts.reasons)}>
      {PROFILES.filter(({ id }) => fits[id] !== 'yes').map(({ id }) => (
        <div key={id}>
          <dt>
            {t(circumstanceTexts.mode.values[id])} <FitBadge fit={fits[id]} />
          </dt>
          {needs.map((need) => (
            <Reason key={need} mode={id} need={need} />
          ))}
        </div>
      ))}
    </dl>
  );
}

function Reason({ mode, need }: { readonly mode: Mode; readonly need: Need }) {
  const t = useT();
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  const words = useSourcedWords();
  const surveyed = useSurvey((state) => state.rows[mode]);
  if (surveyed === undefined) return null;
  const fit = fitOf(need, surveyed.row, SOURCED_FITS[mode]);
  if (fit === 'yes') return null;
  const topic = TOPIC_OF[need];
  const lines = isSourced(topic)
    ? [words?.[mode][topic] ?? '']
    : linesOf(topic, surveyed, { lang, narrator }).lines.map(({ label, text }) =>
        label === null ? text : t(tableTexts.labelled, { label, text }),
      );
  return (
    <dd data-fit={fit}>
      <b>{t(needTexts[need].name)}</b> {lines.join(t(tableTexts.semicolon))}
    </dd>
  );
}
