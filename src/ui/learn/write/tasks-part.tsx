import { useState } from 'react';
import { fieldTexts } from '../../../i18n/index.ts';
import { writePartTexts } from '../../../i18n/texts/learn-write.ts';
import { blankTask, type Draft, MOST_TASKS, newId } from '../../../lessons/draft.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import { type Task as LessonTask, type Said, wordsIn } from '../../../lessons/lesson.ts';
import { FIELD_KEYS } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { AttemptEditor } from './attempt-editor.tsx';
import { CheckEditor } from './check-editor.tsx';
import { BLANK_CHECKS } from './check-forms.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { change } from './draft-store.ts';
import { FieldProblems } from './field-problems.tsx';
import { ChoiceField, ManyField } from './fields.tsx';
import { useAt, useRun } from './form-context.ts';
import { AddButton, Item } from './item.tsx';
import type { Path } from './paths.ts';
import { useIsWanted } from './places.ts';
import { RowsEditor } from './rows-editor.tsx';
import { SaidField } from './said-field.tsx';
import { SceneEditor } from './scene-editor.tsx';
import { TryPanel } from './try-panel.tsx';

/** Up to four tasks. */
export function TasksPart() {
  const t = useT();
  const tasks = useAt<Draft['tasks']>(['tasks']) ?? [];
  return (
    <>
      {tasks.map(({ id }, at) => (
        <Item
          key={id}
          list={['tasks']}
          at={at}
          name={t(writePartTexts.task, { number: at + 1 })}
          least={1}
        >
          <Task at={at} isAlone={tasks.length === 1} />
        </Item>
      ))}
      <AddButton
        list={['tasks']}
        label={t(writePartTexts.addTask)}
        most={MOST_TASKS}
        item={(others) =>
          blankTask(newId('task', others), tasks.at(-1)?.start ?? { circumstances: {} })
        }
      />
    </>
  );
}

/** A task, shut where there are several: each runs what is tried in it. */
function Task({ at, isAlone }: { readonly at: number; readonly isAlone: boolean }) {
  const t = useT();
  const lang = useLang();
  const title = useAt<Said>(['tasks', at, 'title']) ?? {};
  const [isOpen, setOpen] = useState(isAlone);
  const isWanted = useIsWanted([`tasks[${at}]`]);
  if (isWanted && !isOpen) setOpen(true);
  return (
    <details
      className="write-task"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {wordsIn(title, lang).text.replaceAll('`', '') ||
          t(writePartTexts.task, { number: at + 1 })}
      </summary>
      {isOpen && (
        <div className="write-task-body">
          <TaskFields path={['tasks', at]} />
        </div>
      )}
    </details>
  );
}

function TaskFields({ path }: { readonly path: Path }) {
  const t = useT();
  const lang = useLang();
  const task = useAt<LessonTask>(path);
  const start = useRun(task?.start);
  const solved = useRun(task && sceneOf(task, task.solution));
  if (task === undefined) return null;
  return (
    <>
      <FieldProblems path={path} />
      <SaidField path={[...path, 'title']} label={t(writePartTexts.title)} trace={start} />
      <SaidField path={[...path, 'ask']} label={t(writePartTexts.taskAsk)} trace={start} isLong />
      <SceneEditor path={[...path, 'start']} trace={start} hasNoStep />
      <ManyField
        path={[...path, 'offers']}
        label={t(writePartTexts.offers)}
        options={FIELD_KEYS.map((key) => [key, fieldTexts(key).label[lang]])}
      />
      <ChoiceField
        path={[...path, 'writes']}
        label={t(writePartTexts.writes)}
        options={[
          ['', t(writePartTexts.writesNone)],
          ...(['bucket', 'identity', 'key'] as const).map(
            (slot) => [slot, t(writePartTexts[slot])] as const,
          ),
        ]}
      />
      {(task.writes || task.rows) && <RowsEditor path={[...path, 'rows']} trace={start} />}
      <Foretelling path={path} task={task} trace={start} />
      <Goals path={path} trace={solved} />
      <SaidField
        path={[...path, 'hints', 0]}
        label={t(writePartTexts.hint, { number: 1 })}
        trace={start}
      />
      <SaidField
        path={[...path, 'hints', 1]}
        label={t(writePartTexts.hint, { number: 2 })}
        trace={start}
      />
      <Attempts path={path} />
      <SaidField path={[...path, 'done']} label={t(writePartTexts.done)} trace={solved} isLong />
      <TryPanel path={path} />
    </>
  );
}

interface TaskPartProps {
  readonly path: Path;
  readonly trace: Trace | null;
}

/** What has to be foretold before the run is shown; none unless it is wanted. */
function Foretelling({ path, task, trace }: TaskPartProps & { readonly task: LessonTask }) {
  const t = useT();
  const at = [...path, 'foretell'];
  return (
    <>
      <label className="write-flag">
        <input
          type="checkbox"
          checked={task.foretell !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            change(
              at,
              checked
                ? {
                    ask: {},
                    choices: ['done', 'refused'].map((is, index) => ({
                      id: `choice-${index + 1}`,
                      say: {},
                      when: [{ check: 'answer', is }],
                    })),
                  }
                : undefined,
            )
          }
        />{' '}
        {t(writePartTexts.foretell)}
      </label>
      {task.foretell && (
        <div className="write-inset">
          <SaidField path={[...at, 'ask']} label={t(writePartTexts.foretellAsk)} trace={trace} />
          <ChoicesEditor path={[...at, 'choices']} trace={trace} />
        </div>
      )}
    </>
  );
}

/** What has to be met, each with what is said while it is not. */
function Goals({ path, trace }: TaskPartProps) {
  const t = useT();
  const list = [...path, 'goals'];
  const goals = useAt<LessonTask['goals']>(list) ?? [];
  return (
    <>
      {goals.map(({ id }, at) => (
        <Item
          key={id}
          list={list}
          at={at}
          name={t(writePartTexts.goal, { number: at + 1 })}
          least={1}
        >
          <SaidField path={[...list, at, 'say']} label={t(writePartTexts.goalSay)} trace={trace} />
          <CheckEditor
            path={[...list, at, 'check']}
            label={t(writePartTexts.check)}
            trace={trace}
          />
          <MissingField path={path} at={at} />
        </Item>
      ))}
      <AddButton
        list={list}
        label={t(writePartTexts.addGoal)}
        item={(others) => ({
          id: newId('goal', others),
          say: {},
          check: BLANK_CHECKS.answer,
          missing: {},
        })}
      />
    </>
  );
}

/** What is said while a goal is not met speaks of a try that does not meet it: of a wrong one, else of the start. */
function MissingField({ path, at }: { readonly path: Path; readonly at: number }) {
  const t = useT();
  const task = useAt<LessonTask>(path);
  const id = task?.goals[at]?.id ?? '';
  const attempt = task?.wrong.find(({ unmet }) => unmet.includes(id))?.attempt ?? {};
  const trace = useRun(task && sceneOf(task, attempt));
  return (
    <SaidField
      path={[...path, 'goals', at, 'missing']}
      label={t(writePartTexts.missing)}
      trace={trace}
    />
  );
}

/** A solution, others that count as well, and wrong tries with the goals that they leave open. */
function Attempts({ path }: { readonly path: Path }) {
  const t = useT();
  const lang = useLang();
  const task = useAt<LessonTask>(path);
  if (task === undefined) return null;
  const goals = task.goals.map(
    ({ id, say }, at) =>
      [
        id,
        wordsIn(say, lang).text.replaceAll('`', '') || t(writePartTexts.goal, { number: at + 1 }),
      ] as const,
  );
  return (
    <>
      <fieldset className="write-inset">
        <legend>{t(writePartTexts.solution)}</legend>
        <AttemptEditor path={[...path, 'solution']} task={path} />
      </fieldset>
      {(task.others ?? []).map((_, at) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: attempts have no other name, and keep nothing of their own
          key={at}
          list={[...path, 'others']}
          at={at}
          name={t(writePartTexts.others, { number: at + 1 })}
        >
          <AttemptEditor path={[...path, 'others', at]} task={path} />
        </Item>
      ))}
      <AddButton list={[...path, 'others']} label={t(writePartTexts.addOther)} item={() => ({})} />
      {task.wrong.map((_, at) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: attempts have no other name, and keep nothing of their own
          key={at}
          list={[...path, 'wrong']}
          at={at}
          name={t(writePartTexts.wrong, { number: at + 1 })}
        >
          <AttemptEditor path={[...path, 'wrong', at, 'attempt']} task={path} />
          <ManyField
            path={[...path, 'wrong', at, 'unmet']}
            label={t(writePartTexts.unmet)}
            options={goals}
          />
        </Item>
      ))}
      <AddButton
        list={[...path, 'wrong']}
        label={t(writePartTexts.addWrong)}
        item={() => ({ attempt: {}, unmet: goals.slice(0, 1).map(([id]) => id) })}
      />
    </>
  );
}
