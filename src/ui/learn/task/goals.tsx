import { learnCheckTexts } from '../../../i18n/texts/learn-checks.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Task } from '../../../lessons/lesson.ts';
import type { Trace } from '../../../trace/index.ts';
import { CheckIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { SaidText } from '../lesson/said-text.tsx';
import type { Judged } from '../state/use-standing.ts';
import { Now } from './now.tsx';

interface Props {
  readonly task: Task;
  /** Null while it is being run. */
  readonly judged: Judged | null;
  /** Whether anything was tried: before that nothing is said to be missing. */
  readonly isTried: boolean;
  readonly start: Trace | null;
}

/** What a task takes, each with whether it is met, how it is now, and after a try what is missing. */
export function Goals({ task, judged, isTried, start }: Props) {
  const t = useT();
  const goTo = (step: string) => useStore.getState().goToStep(step);
  return (
    <ul className="goals" aria-label={t(learnTaskTexts.goals)}>
      {task.goals.map(({ id, say, check, missing }, at) => {
        const finding = judged?.standing.findings[at];
        const isMet = finding?.met === true;
        // What is missing is known only of what could be judged.
        const isOpen =
          finding === undefined || finding.now.kind === 'pending' || finding.now.kind === 'invalid';
        return (
          <li key={id} className="goal" data-met={isMet || undefined}>
            <span className="goal-mark" aria-hidden="true">
              {isMet && <CheckIcon />}
            </span>
            <span className="goal-words">
              <SaidText said={say} trace={start} />
              <span className="visually-hidden">
                {' '}
                ({t(isMet ? learnCheckTexts.met : learnCheckTexts.unmet)})
              </span>
              {isTried && !isMet && !isOpen && judged && (
                <span className="goal-missing">
                  <SaidText said={missing} trace={judged.trace} onStep={goTo} />
                </span>
              )}
            </span>
            <span className="goal-now">{finding && <Now check={check} finding={finding} />}</span>
          </li>
        );
      })}
    </ul>
  );
}
