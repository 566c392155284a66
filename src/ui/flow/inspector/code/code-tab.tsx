import { useMemo } from 'react';
import { type CodeLanguage, callSnippet, terraformSnippet } from '../../../../code/index.ts';
import { codeTexts } from '../../../../i18n/index.ts';
import { preparedScene } from '../../../../modes/run/prepared-scene.ts';
import { useLang, useT } from '../../../store/hooks.ts';
import { useStore } from '../../../store/store.ts';
import { type Run, useRun } from '../use-run.ts';
import { callAt } from './call-at.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Recomputed } from './recomputed.tsx';
import { SnippetView } from './snippet-view.tsx';

/** The run as code: what its client sends, the scene it is played in, and the step's bytes computed again. */
export function CodeTab() {
  const run = useRun();
  const language = useStore((state) => state.codeLanguage);
  if (run === null) return null;
  return (
    <div className="code">
      <LanguageChoice value={language} />
      <Chosen run={run} language={language} />
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

interface CallsProps {
  readonly run: Run;
  readonly language: 'cli' | 'javascript' | 'boto3';
}

function Calls({ run, language }: CallsProps) {
  const t = useT();
  const lang = useLang();
  const { trace } = run;
  const snippet = useMemo(() => callSnippet(language, trace, lang), [language, trace, lang]);
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
