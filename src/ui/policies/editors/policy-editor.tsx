import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { CheckIcon, CrossIcon, WarningIcon } from '../../kit/icons.tsx';
import { useIamTexts, useT } from '../../store/hooks.ts';
import type { PolicySlot } from '../judge/documents.ts';
import { usePolicies } from '../state/store.ts';
import { useAnswerTo } from '../state/use-answer.ts';
import type { ErrorMark } from './code-editor.ts';
import { formatJson } from './format.ts';
import type { LitRange } from './lit-lines.ts';
import { EDITOR_NAMES } from './names.ts';
import { revealIn, undoIn } from './open-editors.ts';
import { ProblemList } from './problem-list.tsx';
import { useIdle } from './use-idle.ts';

const TextArea = lazy(async () => ({ default: (await import('./text-area.tsx')).TextArea }));

/** Height of a line of text, in rem, for the room that an editor will need. */
const LINE = 1.2;
const MOST_LINES = 24;

/** One policy: its text, its part in the verdict, and what is wrong with it. */
export function PolicyEditor({ slot }: { readonly slot: PolicySlot }) {
  const t = useT();
  const iam = useIamTexts();
  const heading = useId();
  const name = t(EDITOR_NAMES[slot]);
  const text = usePolicies((state) => state.texts[slot]);
  const sheet = useAnswerTo(slot);
  const idle = useIdle(slot);
  const [isUndoable, setIsUndoable] = useState(false);
  const read = sheet?.read[slot];
  const problems = read?.state === 'broken' ? read.problems : NONE;
  const errors = useMemo(
    () =>
      problems.map((problem): ErrorMark => {
        const { offset, length } = problem;
        return { from: offset, to: offset + length, message: iam.problem(problem) };
      }),
    [problems, iam],
  );
  const lit = useMemo(
    () =>
      (sheet?.lit ?? []).flatMap(({ slot: where, start, end, effect }): LitRange[] => {
        const says = t(effect === 'Deny' ? policiesTexts.litDeny : policiesTexts.litAllow);
        return where === slot ? [{ start, end, effect, says }] : [];
      }),
    [sheet, slot, t],
  );
  const denies = lit.some(({ effect }) => effect === 'Deny');

  function format(): void {
    const formatted = formatJson(text);
    const [first] = problems;
    if (formatted !== null) usePolicies.getState().edit({ [slot]: formatted });
    // What is not JSON cannot be laid out; the place where it stops being JSON is what has to be looked at.
    else if (first) revealIn(slot, first.offset, first.offset + first.length);
  }

  return (
    <section
      className="card policy-editor"
      data-idle={idle !== null || undefined}
      data-broken={problems.length > 0 || undefined}
      aria-labelledby={heading}
    >
      <div className="card-head">
        <h2 id={heading}>{name}</h2>
        {problems.length > 0 ? (
          <span className="policy-part" data-part="broken">
            <WarningIcon /> {t(policiesTexts.broken)}
          </span>
        ) : lit.length > 0 ? (
          <span className="policy-part" data-part={denies ? 'denies' : 'allows'}>
            {denies ? <CrossIcon /> : <CheckIcon />}{' '}
            {t(denies ? policiesTexts.partDenies : policiesTexts.partAllows)}
          </span>
        ) : (
          <span className="policy-part">
            {idle ?? (text.trim() === '' && t(policiesTexts.empty))}
          </span>
        )}
        <span className="policy-tools">
          <button
            type="button"
            className="button button-quiet"
            aria-label={t(policiesTexts.undoOf, { name })}
            disabled={!isUndoable}
            onClick={() => undoIn(slot)}
          >
            {t(policiesTexts.undo)}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-label={t(policiesTexts.formatOf, { name })}
            disabled={text.trim() === ''}
            onClick={format}
          >
            {t(policiesTexts.format)}
          </button>
        </span>
      </div>
      <ErrorBoundary>
        <Suspense fallback={<EditorRoom lines={text.split('\n').length} />}>
          <TextArea
            slot={slot}
            label={t(policiesTexts.editorLabel, { name })}
            errors={errors}
            lit={lit}
            onUndoable={setIsUndoable}
          />
        </Suspense>
      </ErrorBoundary>
      {problems.length > 0 && <ProblemList slot={slot} name={name} problems={problems} />}
    </section>
  );
}

const NONE: readonly never[] = [];

/** Keeps the place of an editor that is being loaded. */
function EditorRoom({ lines }: { readonly lines: number }) {
  const t = useT();
  return (
    <p
      className="policy-loading"
      aria-busy="true"
      style={{ minHeight: `${LINE * Math.min(lines, MOST_LINES) + 0.75}rem` }}
    >
      {t(policiesTexts.loading)}
    </p>
  );
}
