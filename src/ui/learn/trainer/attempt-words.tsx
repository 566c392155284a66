import { fieldTexts } from '../../../i18n/index.ts';
import { trainerTexts } from '../../../i18n/texts/learn-trainer.ts';
import type { Attempt, Task } from '../../../lessons/lesson.ts';
import type { FieldKey } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import type { Narrators } from './said.ts';
import { Told } from './told.tsx';

interface Props {
  readonly task: Task;
  readonly attempt: Attempt;
  readonly narrators: Narrators | null;
  /** The run of the attempt. */
  readonly trace: Trace | null | undefined;
}

/** What has to be done for an attempt: each change, the step to stand on, what to write, what to foretell. */
export function AttemptWords({ task, attempt, narrators, trace }: Props) {
  const t = useT();
  const lang = useLang();
  const changes = Object.entries(attempt.circumstances ?? {}) as [FieldKey, string][];
  const policies = (['bucket', 'identity', 'key'] as const).flatMap((slot) => {
    const text = attempt.policies?.[slot];
    return text === undefined ? [] : [[slot, text] as const];
  });
  const choice = task.foretell?.choices.find(({ id }) => id === attempt.choice);
  const position = trace ? trace.steps.findIndex(({ id }) => id === attempt.step) + 1 : 0;
  const step = trace?.steps[position - 1];
  const isEmpty = Object.keys(attempt).length === 0;
  return (
    <ul className="trainer-attempt">
      {changes.map(([field, value]) => {
        const { label, values } = fieldTexts(field);
        return (
          <li key={field}>
            {t(trainerTexts.change, {
              label: label[lang],
              text: values[value]?.[lang] ?? value,
            })}
          </li>
        );
      })}
      {policies.map(([slot, text]) => (
        <li key={slot}>
          {t(trainerTexts[slot])}
          <pre>{text}</pre>
        </li>
      ))}
      {attempt.object !== undefined && <li>{t(trainerTexts.store, { text: attempt.object })}</li>}
      {attempt.step !== undefined && (
        <li>
          {step && trace && narrators
            ? t(trainerTexts.goTo, { position, title: narrators[lang].step(step, trace).title })
            : attempt.step}
        </li>
      )}
      {choice && (
        <li>
          <Told said={choice.say} narrators={narrators} trace={trace} />
        </li>
      )}
      {isEmpty && <li>{t(trainerTexts.nothing)}</li>}
    </ul>
  );
}
