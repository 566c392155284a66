import './code.css';
import { useId, useMemo } from 'react';
import {
  type CodeLanguage,
  callSnippet,
  type Nearest,
  nearestComputation,
  recomputeSnippet,
  sentLanguages,
  sentSnippet,
  terraformSnippet,
} from '../../../code/index.ts';
import { codeTexts } from '../../../i18n/index.ts';
import type { Text } from '../../../lib/text.ts';
import { preparedScene } from '../../../modes/run/prepared-scene.ts';
import { callAt } from '../../../player/call-at.ts';
import type { OpStep, Step, Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { type Run, useRun } from './inspected.tsx';
import { StepLink } from './links.tsx';
import { SnippetView } from './snippet-view.tsx';

/** The run as code: what its client sends, the scene it is played in, and the step's bytes computed again. */
export function CodeTab() {
  const run = useRun();
  const trace = run?.trace ?? null;
  const ofRun = useMemo(() => (trace === null ? [] : languagesOf(trace)), [trace]);
  const language = useStore((state) => state.codeLanguage);
  if (run === null) return null;
  const isThere = language.startsWith('recompute-') || ofRun.includes(language);
  const chosen = isThere ? language : (ofRun[0] ?? 'cli');
  return (
    <div className="code">
      <LanguageChoice value={chosen} ofRun={ofRun} />
      <Chosen run={run} language={chosen} />
    </div>
  );
}

function Chosen({ run, language }: { readonly run: Run; readonly language: CodeLanguage }) {
  switch (language) {
    case 'terraform':
      return <Scene run={run} />;
    case 'recompute-node':
    case 'recompute-python':
      return <Recomputed run={run} language={language} />;
    default:
      return <Calls run={run} language={language} />;
  }
}

/** What a run can be written in: a scene has Terraform for what it begins with, a client's own requests come as they may. */
function languagesOf(trace: Trace): readonly CodeLanguage[] {
  return trace.scenario.request === undefined
    ? ['cli', 'javascript', 'boto3', 'terraform']
    : sentLanguages(trace);
}

interface CallsProps {
  readonly run: Run;
  readonly language: 'cli' | 'javascript' | 'boto3' | 'curl';
}

function Calls({ run, language }: CallsProps) {
  const t = useT();
  const lang = useLang();
  const { trace } = run;
  const snippet = useMemo(
    () =>
      trace.scenario.request === undefined && language !== 'curl'
        ? callSnippet(language, trace, lang)
        : sentSnippet(language, trace, lang),
    [language, trace, lang],
  );
  const call = callAt(trace, run.position);
  return (
    <>
      <p className="inspector-hint">
        {call !== null && call.of > 1
          ? t(codeTexts.marked, { at: call.at, of: call.of })
          : t(codeTexts.sends)}
      </p>
      <SnippetView run={run} snippet={snippet} current={call?.step ?? null} />
    </>
  );
}

function Scene({ run }: { readonly run: Run }) {
  const t = useT();
  const lang = useLang();
  const own = useStore((state) => state.policies);
  const { trace } = run;
  const snippet = useMemo(
    () => terraformSnippet(trace, preparedScene(trace, own), lang),
    [trace, own, lang],
  );
  return (
    <>
      <p className="inspector-hint">{t(codeTexts.scene)}</p>
      <SnippetView run={run} snippet={snippet} current={null} />
    </>
  );
}

/** What the nearest computation can be written in. */
const OF_BYTES: readonly CodeLanguage[] = ['recompute-node', 'recompute-python'];

/** What the code is written in; one choice in two rows, for there are two kinds of code. */
function LanguageChoice({
  value,
  ofRun,
}: {
  readonly value: CodeLanguage;
  readonly ofRun: readonly CodeLanguage[];
}) {
  const t = useT();
  const name = useId();
  const groups = [
    [codeTexts.thisRun, ofRun],
    [codeTexts.theseBytes, OF_BYTES],
  ] as const;
  return (
    <fieldset className="code-choice">
      <legend className="visually-hidden">{t(codeTexts.choice)}</legend>
      {groups.map(([heading, languages]) => (
        <div key={heading.en} className="code-choice-row">
          <span className="code-choice-name" aria-hidden="true">
            {t(heading)}
          </span>
          <div className="segments">
            {languages.map((language) => (
              <label key={language}>
                <input
                  type="radio"
                  name={name}
                  checked={language === value}
                  onChange={() => useStore.getState().setCodeLanguage(language)}
                />
                <span>
                  <span className="visually-hidden">{t(heading)}: </span>
                  {t(codeTexts[language])}
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface RecomputedProps {
  readonly run: Run;
  readonly language: 'recompute-node' | 'recompute-python';
}

/** A program that runs the step's computation again; for a step without one, that of the nearest. */
function Recomputed({ run, language }: RecomputedProps) {
  const t = useT();
  const nearest = useMemo(() => nearestComputation(run.step, run.trace), [run.step, run.trace]);
  if (nearest === null) return <p className="inspector-hint">{t(codeTexts.none)}</p>;
  const place = run.index.places.get(nearest.step.id);
  return (
    <>
      <p className="inspector-hint">
        {t(whyOf(run.step, nearest))}
        {nearest.because !== 'self' && place && (
          <>
            {' '}
            <StepLink place={place} titled />
          </>
        )}
      </p>
      <Program run={run} language={language} step={nearest.step} />
    </>
  );
}

function Program({ run, language, step }: RecomputedProps & { readonly step: OpStep }) {
  const narrator = useStore((state) => state.narrator);
  const { trace } = run;
  const snippet = useMemo(
    () => narrator && recomputeSnippet(language, step, trace, narrator),
    [language, step, trace, narrator],
  );
  return snippet && <SnippetView run={run} snippet={snippet} current={null} />;
}

function whyOf(step: Step, { because }: Nearest): Text {
  if (because === 'self') return codeTexts.recomputes;
  if (because === 'order') return codeTexts.decides;
  return step.kind === 'op' ? codeTexts.random : codeTexts.moves;
}
