import { Suspense, useId, useMemo, useState } from 'react';
import type { PolicyProblem } from '../../../aws/iam/index.ts';
import { sayCount } from '../../../i18n/index.ts';
import { policiesCounts, policiesTexts } from '../../../i18n/texts/policies.ts';
import { type EditorId, readOf, textOf } from '../../../judge/documents.ts';
import { hasIdentityPolicies } from '../../../judge/names.ts';
import { modesOf, nearestFlow } from '../../../judge/request.ts';
import { part } from '../../../lib/part.ts';
import type { ErrorMark } from '../../kit/code-editor/code-editor.ts';
import type { LitRange } from '../../kit/code-editor/lit-lines.ts';
import { ErrorBoundary } from '../../kit/error-boundary.tsx';
import { CheckIcon, CrossIcon, WarningIcon } from '../../kit/icons.tsx';
import { lazyPart } from '../../kit/lazy-part.tsx';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { useAnswerTo } from '../state/use-answer.ts';
import { useEditorName } from './editor-names.ts';
import { formatJson } from './format.ts';
import { MoreTools } from './more-tools.tsx';
import { revealIn, undoIn } from './open-editors.ts';
import { PrintedOffer } from './printed-offer.tsx';

const loadTextArea = part(() => import('./text-area.tsx'));
const TextArea = lazyPart(
  () => firstAnswer().then(loadTextArea),
  ({ TextArea }) => TextArea,
);

/** Time in ms that the editors wait for the first verdict. */
const LONGEST_WAIT = 3000;

/** The editors are the largest part of the page, and the verdict can be read without them. */
function firstAnswer(): Promise<void> {
  return new Promise((then) => {
    const look = () => {
      if (usePolicies.getState().sheet !== null) done();
    };
    const end = usePolicies.subscribe(look);
    const timer = setTimeout(done, LONGEST_WAIT);
    function done() {
      end();
      clearTimeout(timer);
      // The verdict is drawn first.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => then(), { timeout: 1000 });
      else setTimeout(then, 200);
    }
    look();
  });
}

/** One policy: its text, its part in the verdict, and what is wrong with it. */
export function PolicyEditor({ id }: { readonly id: EditorId }) {
  const t = useT();
  const iam = useIamTexts();
  const heading = useId();
  const name = useEditorName()(id);
  const text = usePolicies((state) => textOf(state.texts, id) ?? '');
  const policy = usePolicies((state) => state.texts.more?.find((each) => each.id === id));
  const sheet = useAnswerTo(id);
  const idle = useIdle(id);
  const [isUndoable, setIsUndoable] = useState(false);
  const read = sheet === null ? undefined : readOf(sheet.read, id);
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
      (sheet?.lit ?? []).flatMap(({ editor: where, start, end, effect }): LitRange[] => {
        const says = t(effect === 'Deny' ? policiesTexts.litDeny : policiesTexts.litAllow);
        return where === id ? [{ start, end, effect, says }] : [];
      }),
    [sheet, id, t],
  );
  const denies = lit.some(({ effect }) => effect === 'Deny');

  function format(): void {
    const formatted = formatJson(text);
    const [first] = problems;
    if (formatted !== null) usePolicies.getState().edit(new Map([[id, formatted]]));
    // What is not JSON cannot be laid out; the place where it stops being JSON is what has to be looked at.
    else if (first) revealIn(id, first.offset, first.offset + first.length);
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
          {policy !== undefined && <MoreTools policy={policy} name={name} />}
          <button
            type="button"
            className="button button-quiet"
            aria-label={t(policiesTexts.undoOf, { name })}
            disabled={!isUndoable}
            onClick={() => undoIn(id)}
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
        <Suspense fallback={<EditorRoom text={text} />}>
          <TextArea
            id={id}
            label={t(policiesTexts.editorLabel, { name })}
            errors={errors}
            lit={lit}
            onUndoable={setIsUndoable}
          />
        </Suspense>
      </ErrorBoundary>
      {problems.length > 0 && <PrintedOffer id={id} text={text} />}
      {problems.length > 0 && <ProblemList id={id} name={name} problems={problems} />}
    </section>
  );
}

const NONE: readonly never[] = [];

/** The text as the editor that is being loaded will have it, to be read. */
function EditorRoom({ text }: { readonly text: string }) {
  return (
    <pre className="policy-text policy-loading" aria-busy="true">
      {/* HTML draws no line after the last line break; an editor does. */}
      {`${text}\n`}
    </pre>
  );
}

/** Why a policy takes no part in the verdict on the present request; null where it does. */
function useIdle(id: EditorId): string | null {
  const t = useT();
  const request = usePolicies((state) => state.request);
  switch (id) {
    case 'bucket':
      return null;
    case 'identity':
      return hasIdentityPolicies(request) ? null : t(policiesTexts.idleIdentity);
    case 'key':
      if (!modesOf(request).some(({ usesKmsKey }) => usesKmsKey)) return t(policiesTexts.idleKms);
      return nearestFlow(request)['kms-key'] === 'aws-managed' ? t(policiesTexts.idleKey) : null;
    default:
      return null;
  }
}

interface ProblemListProps {
  readonly id: EditorId;
  readonly name: string;
  readonly problems: readonly PolicyProblem[];
}

/** More problems than these at once nobody reads. */
const SHOWN = 4;

/** What is wrong with a text; each problem leads to its place. */
function ProblemList({ id, name, problems }: ProblemListProps) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const more = problems.length - SHOWN;
  return (
    <div className="policy-problems">
      <ul aria-label={t(policiesTexts.problems, { name })}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.offset} ${problem.code}`}>
            <button
              type="button"
              className="step-link"
              onClick={() => revealIn(id, problem.offset, problem.offset + problem.length)}
            >
              {t(policiesTexts.problemAt, { line: problem.line, column: problem.column })}
            </button>{' '}
            {iam.problem(problem)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayCount(lang, policiesCounts.moreProblems, more)}</p>}
    </div>
  );
}
