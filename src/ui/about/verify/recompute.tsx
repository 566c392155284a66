import { useId, useMemo, useState } from 'react';
import { canRunAgain, codeOf, recomputeSnippet } from '../../../code/index.ts';
import { aboutTexts } from '../../../i18n/texts/about.ts';
import type { OpStep } from '../../../trace/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { FlowLink } from '../../kit/flow-link.tsx';
import { PlayIcon, SaveIcon } from '../../kit/icons.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { Segments } from '../../kit/segments.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Choice } from '../choice.tsx';
import type { VerifiedRun } from './verify-run.ts';

const LANGUAGES = ['recompute-node', 'recompute-python'] as const;
type Language = (typeof LANGUAGES)[number];

/** Each computation of the verified run as a program of one's own. */
export function Recompute({ run }: { readonly run: VerifiedRun | null }) {
  const t = useT();
  const heading = useId();
  return (
    <section className="about-part" aria-labelledby={heading}>
      <h2 id={heading}>{t(aboutTexts.recomputeTitle)}</h2>
      <p>{t(aboutTexts.recomputeHint)}</p>
      {run === null ? (
        <p className="about-note">{t(aboutTexts.verifyFirst)}</p>
      ) : (
        <Programs key={run.trace.seal} run={run} />
      )}
    </section>
  );
}

function Programs({ run }: { readonly run: VerifiedRun }) {
  const t = useT();
  const narrator = useStore((state) => state.narrator);
  const { trace } = run;
  const computed = useMemo(() => trace.steps.filter(canRunAgain), [trace]);
  const [chosen, setChosen] = useState(() => firstShown(computed)?.id ?? '');
  const [language, setLanguage] = useState<Language>('recompute-node');
  const step = computed.find(({ id }) => id === chosen);
  if (step === undefined || narrator === null) return null;
  return (
    <>
      <div className="about-row">
        <Choice
          label={t(aboutTexts.which)}
          value={step.id}
          options={computed.map((each) => [
            each.id,
            `${trace.steps.indexOf(each) + 1} ${narrator.step(each, trace).label}`,
          ])}
          onChoose={setChosen}
        />
        <Segments
          legend={t(aboutTexts.language)}
          options={LANGUAGES.map((each) => [
            each,
            t(each === 'recompute-node' ? aboutTexts.node : aboutTexts.python),
          ])}
          value={language}
          onChange={setLanguage}
        />
        <FlowLink
          opens={{ circumstances: run.circumstances, policies: null, step: step.id }}
          seed={run.seed}
          label={t(aboutTexts.openStep)}
        >
          <PlayIcon /> {t(aboutTexts.openStep)}
        </FlowLink>
      </div>
      <Program run={run} step={step} language={language} />
    </>
  );
}

interface ProgramProps {
  readonly run: VerifiedRun;
  readonly step: OpStep;
  readonly language: Language;
}

function Program({ run, step, language }: ProgramProps) {
  const t = useT();
  const narrator = useStore((state) => state.narrator);
  const { trace } = run;
  const snippet = useMemo(
    () => narrator && recomputeSnippet(language, step, trace, narrator),
    [language, step, trace, narrator],
  );
  if (snippet === null) return null;
  const code = codeOf(snippet);
  return (
    <div className="card">
      <div className="card-head">
        <code>{snippet.fileName}</code>
        <CopyButton what={t(aboutTexts.program)} text={() => code} />
        <button
          type="button"
          className="button button-quiet copy-button"
          aria-label={t(aboutTexts.saveAs, { name: snippet.fileName })}
          onClick={() => saveFile(code, snippet.fileName)}
        >
          <SaveIcon />
          <span aria-hidden="true">{t(aboutTexts.save)}</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that */}
      <section className="about-code" aria-label={snippet.fileName} tabIndex={0}>
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      {snippet.files.length > 0 && <p className="about-note">{t(aboutTexts.files)}</p>}
    </div>
  );
}

/** What one most wants to see computed: the encryption of the object, or what comes first. */
function firstShown(steps: readonly OpStep[]): OpStep | undefined {
  return steps.find(({ name }) => name === 's3.encrypt-object') ?? steps[0];
}
