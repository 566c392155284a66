import { Suspense, useId, useMemo } from 'react';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import { type PolicySlot, readPolicy } from '../../../judge/documents.ts';
import type { LitSpan } from '../../../judge/work.ts';
import { part } from '../../../lib/part.ts';
import type { ErrorMark } from '../../kit/code-editor/code-editor.ts';
import type { LitRange } from '../../kit/code-editor/lit-lines.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useIamTexts, useT } from '../../store/hooks.ts';
import { POLICY_NAMES } from './policy-names.ts';

const TextEditor = lazyPart(
  part(() => import('../../kit/code-editor/text-editor.tsx')),
  (module) => module.TextEditor,
);

/** More problems than these at once nobody reads. */
const SHOWN = 3;

interface Props {
  readonly slot: PolicySlot;
  readonly text: string;
  /** What AWS says to saving it where it would not. */
  readonly refusal: string | null;
  /** The statements that decided about the request that comes out otherwise than wished. */
  readonly lit: readonly LitSpan[];
  onText(text: string): void;
}

/** The policy that is written, in the code editor, with what is wrong with it. */
export function PolicyText({ slot, text, refusal, lit, onText }: Props) {
  const t = useT();
  const iam = useIamTexts();
  const heading = useId();
  const name = t(POLICY_NAMES[slot]);
  const read = useMemo(() => readPolicy(text, slot), [text, slot]);
  const problems = read.state === 'broken' ? read.problems : NONE;
  const errors = useMemo(
    () =>
      problems.map((problem): ErrorMark => {
        const { offset, length } = problem;
        return { from: offset, to: offset + length, message: iam.problem(problem) };
      }),
    [problems, iam],
  );
  const ranges = useMemo(
    () =>
      lit.flatMap(({ editor: where, start, end, effect }): LitRange[] =>
        where === slot
          ? [
              {
                start,
                end,
                effect,
                says: t(effect === 'Deny' ? policiesTexts.litDeny : policiesTexts.litAllow),
              },
            ]
          : [],
      ),
    [lit, slot, t],
  );
  return (
    <section
      className="card policy-desk-editor"
      data-broken={problems.length > 0 || refusal !== null || undefined}
      aria-labelledby={heading}
    >
      <div className="card-head">
        <h3 id={heading}>{name}</h3>
        <span className="policy-desk-state">
          {problems.length > 0
            ? t(policiesTexts.broken)
            : text.trim() === '' && t(policiesTexts.empty)}
        </span>
      </div>
      <ErrorBoundary>
        <Suspense fallback={<p className="policy-desk-loading">{t(policiesTexts.loading)}</p>}>
          <TextEditor
            text={text}
            label={t(policiesTexts.editorLabel, { name })}
            errors={errors}
            lit={ranges}
            onText={onText}
            onUndoable={ignore}
          />
        </Suspense>
      </ErrorBoundary>
      {problems.length === 0 && refusal !== null && (
        <p className="policy-desk-problems">
          {t(slot === 'key' ? policiesTexts.savingRefusedKms : policiesTexts.savingRefused, {
            message: refusal,
          })}
        </p>
      )}
      {problems.length > 0 && (
        <ul className="policy-desk-problems" aria-label={t(policiesTexts.problems, { name })}>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.offset} ${problem.code}`}>
              <b>{t(policiesTexts.problemAt, { line: problem.line, column: problem.column })}</b>{' '}
              {iam.problem(problem)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const NONE: readonly never[] = [];
const ignore = () => {};
