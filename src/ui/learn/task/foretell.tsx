import { useId, useState } from 'react';
import { learnTexts } from '../../../i18n/texts/learn.ts';
import { learnTaskTexts } from '../../../i18n/texts/learn-tasks.ts';
import type { Task } from '../../../lessons/lesson.ts';
import type { Trace } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import { SaidText } from '../lesson/said-text.tsx';

interface Props {
  readonly foretell: NonNullable<Task['foretell']>;
  /** The choice that was made, or null. */
  readonly choice: string | null;
  readonly trace: Trace | null;
  onChoose(choice: string): void;
}

/** What has to be said before the run is seen. */
export function Foretell({ foretell, choice, trace, onChoose }: Props) {
  const t = useT();
  const name = useId();
  const [picked, pick] = useState(choice);
  const shown = choice ?? picked;
  return (
    <form
      className="task-foretell"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== null) onChoose(picked);
      }}
    >
      <fieldset>
        <legend>
          <span className="panel-heading">{t(learnTaskTexts.foretell)}</span>
          <SaidText said={foretell.ask} trace={trace} />
        </legend>
        {foretell.choices.map(({ id, say }) => (
          <label key={id} className="answer">
            <input
              type="radio"
              name={name}
              checked={id === shown}
              onChange={() => {
                pick(id);
                // Once the run is seen, another choice is another try.
                if (choice !== null) onChoose(id);
              }}
            />
            <span>
              <SaidText said={say} trace={trace} />
              {id === choice && <span className="answer-said">{t(learnTexts.yours)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {choice === null && (
        <button type="submit" className="button button-strong" disabled={picked === null}>
          {t(learnTaskTexts.foretellDone)}
        </button>
      )}
    </form>
  );
}
