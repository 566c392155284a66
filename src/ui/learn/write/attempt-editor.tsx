import { writePartTexts } from '../../../i18n/texts/learn-write.ts';
import { sceneOf } from '../../../lessons/evidence.ts';
import { type Attempt, type Task, wordsIn } from '../../../lessons/lesson.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { ChoiceField, CodeField } from './fields.tsx';
import { useAt, useRun } from './form-context.ts';
import type { Path } from './paths.ts';
import { CircumstanceFields, OwnFields, StepField } from './scene-editor.tsx';

interface Props {
  readonly path: Path;
  /** Where its task stands. */
  readonly task: Path;
}

/** What somebody does: circumstances that are changed, a policy that is written, a step that is gone to, a choice. */
export function AttemptEditor({ path, task: taskPath }: Props) {
  const t = useT();
  const lang = useLang();
  const task = useAt<Task>(taskPath);
  const attempt = useAt<Attempt>(path);
  const trace = useRun(task && attempt ? sceneOf(task, attempt) : undefined);
  if (task === undefined || attempt === undefined) return null;
  const { foretell, writes } = task;
  return (
    <div className="write-attempt">
      <CircumstanceFields path={[...path, 'circumstances']} />
      {writes && (
        <CodeField path={[...path, 'policies', writes]} label={t(writePartTexts[writes])} />
      )}
      <StepField
        path={[...path, 'step']}
        label={t(writePartTexts.step)}
        trace={trace}
        none={t(writePartTexts.sameStep)}
      />
      {foretell && (
        <ChoiceField
          path={[...path, 'choice']}
          label={t(writePartTexts.foretold)}
          options={[
            ['', t(writePartTexts.foretoldNone)],
            ...foretell.choices.map(
              ({ id, say }, at) =>
                [
                  id,
                  wordsIn(say, lang).text || t(writePartTexts.choice, { number: at + 1 }),
                ] as const,
            ),
          ]}
        />
      )}
      {!writes && <OwnFields path={path} />}
    </div>
  );
}
