import './policy.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { learnPolicyTexts } from '../../../i18n/texts/learn-policy.ts';
import { POLICY_SLOTS, type PolicySlot, readPolicy } from '../../../judge/documents.ts';
import { refusalAtSaving } from '../../../judge/saving.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import type { Lesson, Task } from '../../../lessons/lesson.ts';
import { policyTextsOf } from '../../../lessons/policy-texts.ts';
import { taskProgress } from '../../../lessons/progress.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { recordTask, useProgress } from '../progress/store.ts';
import { useLearn } from '../state/store.ts';
import { triedOf } from '../state/use-standing.ts';
import { useVerdicts } from '../state/verdicts.ts';
import { POLICY_NAMES } from './policy-names.ts';
import { PolicyText } from './policy-text.tsx';
import { RequestRows } from './request-rows.tsx';

/** Time in ms after the last keystroke before a policy is judged. */
const TYPING_PAUSE = 300;

interface Props {
  readonly lesson: Lesson;
  readonly task: Task & { readonly writes: PolicySlot };
}

/** Where a policy is written, and the requests by which it is judged, each with its verdict. */
export function PolicyDesk({ lesson, task }: Props) {
  const t = useT();
  const slot = task.writes;
  const attempt = useProgress(({ progress }) => taskProgress(progress, lesson.id, task.id).attempt);
  const showsSolution = useLearn((state) => state.showsSolution);
  const tried = triedOf(task, attempt, showsSolution);
  const texts = useMemo(() => policyTextsOf(sceneOf(task, tried)), [task, tried]);
  const [text, write] = useTyped(lesson.id, task, texts[slot]);
  const { verdicts, example } = useVerdicts(task.rows ?? NONE, texts);
  const isBroken = readPolicy(texts[slot], slot).state === 'broken';
  const isRefused = refusalAtSaving(texts[slot], slot) !== null;
  const refusal = useMemo(() => refusalAtSaving(text, slot), [text, slot]);
  const lit = example !== null && text === texts[slot] ? example.sheet.lit : NONE;
  return (
    <div className="policy-desk">
      <div className="policy-desk-written">
        <PolicyText slot={slot} text={text} refusal={refusal} lit={lit} onText={write} />
        <details className="fold policy-desk-others">
          <summary>{t(learnPolicyTexts.others)}</summary>
          {POLICY_SLOTS.filter((other) => other !== slot).map((other) => (
            <section key={other}>
              <h4>{t(POLICY_NAMES[other])}</h4>
              {texts[other].trim() === '' ? (
                <p>{t(learnPolicyTexts.noPolicy)}</p>
              ) : (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and has to be reached by keyboard for that
                <pre className="json" tabIndex={0}>
                  {texts[other]}
                </pre>
              )}
            </section>
          ))}
        </details>
      </div>
      <RequestRows
        rows={task.rows ?? NONE}
        texts={texts}
        verdicts={verdicts}
        example={example}
        unfit={isBroken ? 'broken' : isRefused ? 'refused' : null}
      />
    </div>
  );
}

const NONE: readonly never[] = [];

/**
 * What stands in the editor, and how it is written: kept and judged a moment after the last keystroke, and where it can be
 * read, run as well.
 *
 * @param known what was tried, as it is kept
 */
function useTyped(lesson: string, task: Props['task'], known: string) {
  const [typed, setTyped] = useState({ text: known, of: known });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Something else is shown: a solution, the beginning.
  if (known !== typed.of) setTyped({ text: known, of: known });
  useEffect(() => () => clearTimeout(timer.current), []);
  const write = useMemo(
    () => (text: string) => {
      setTyped((before) => ({ ...before, text }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setTyped((before) => ({ ...before, of: text }));
        keep(lesson, task, text);
      }, TYPING_PAUSE);
    },
    [lesson, task],
  );
  return [typed.text, write] as const;
}

function keep(lesson: string, task: Props['task'], text: string): void {
  const { attempt } = taskProgress(useProgress.getState().progress, lesson, task.id);
  const { showsSolution } = useLearn.getState();
  const before = triedOf(task, attempt, showsSolution);
  const own = policyTextsOf(sceneOf(task, before))[task.writes];
  // An editor tells also of what it was given.
  if (own === text) return;
  const policies = { ...before.policies, [task.writes]: text };
  useLearn.setState({ showsSolution: false });
  recordTask(lesson, task.id, { attempt: { ...before, policies } });
  if (readPolicy(text, task.writes).state === 'broken') return;
  // Without being saved it cannot be run either.
  if (refusalAtSaving(text, task.writes) !== null) return;
  useStore.getState().setPolicies({ ...task.start.policies, ...policies });
}
