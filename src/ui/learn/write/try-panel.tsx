import { useRef, useState } from 'react';
import { writePartTexts } from '../../../i18n/texts/learn-write.ts';
import { type Attempt, type Task, wordsIn } from '../../../lessons/lesson.ts';
import { tryOut } from '../../../lessons/try-out.ts';
import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { engineBeside } from '../own/engine.ts';
import { useAt } from './form-context.ts';
import type { Path } from './paths.ts';

/** One try with what came of it. */
interface Line {
  readonly kind: 'start' | 'solution' | 'others' | 'wrong';
  /** From 1, of its kind. */
  readonly number: number;
  readonly unmet: readonly string[];
  /** Whether it meets what it should. */
  readonly isAsWished: boolean;
}

type Work =
  | { readonly phase: 'idle' | 'running' }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'done'; readonly of: Task; readonly lines: readonly Line[] };

/** Runs the start, the solutions and the wrong tries of a task, and says which goals each meets. */
export function TryPanel({ path }: { readonly path: Path }) {
  const t = useT();
  const task = useAt<Task>(path);
  const [work, setWork] = useState<Work>({ phase: 'idle' });
  const last = useRef(0);
  if (task === undefined) return null;
  const run = async () => {
    const mine = ++last.current;
    const tell = (next: Work) => mine === last.current && setWork(next);
    tell({ phase: 'running' });
    try {
      tell({ phase: 'done', of: task, lines: await linesOf(task) });
    } catch (error) {
      tell({ phase: 'failed', message: String(error).slice(0, 200) });
    }
  };
  return (
    <div className="write-try">
      <p>
        <button type="button" className="button button-strong" onClick={() => void run()}>
          {t(writePartTexts.tryIt)}
        </button>{' '}
        <small>{t(writePartTexts.tryAbout)}</small>
      </p>
      <div aria-live="polite">
        {work.phase === 'running' && <p>{t(writePartTexts.running)}</p>}
        {work.phase === 'failed' && <p>{t(writePartTexts.notRun, { message: work.message })}</p>}
        {/* What was changed since then has not been tried. */}
        {work.phase === 'done' && work.of === task && <Results task={task} lines={work.lines} />}
      </div>
    </div>
  );
}

async function linesOf(task: Task): Promise<readonly Line[]> {
  const engine = engineBeside(null);
  const lines: Line[] = [];
  const add = async (
    kind: Line['kind'],
    number: number,
    attempt: Attempt,
    isAsWished: (unmet: readonly string[]) => boolean,
  ) => {
    const { unmet } = await tryOut(task, attempt, engine);
    lines.push({ kind, number, unmet, isAsWished: isAsWished(unmet) });
  };
  await add('start', 1, {}, (unmet) => unmet.length > 0);
  await add('solution', 1, task.solution, (unmet) => unmet.length === 0);
  for (const [at, other] of (task.others ?? []).entries())
    await add('others', at + 1, other, (unmet) => unmet.length === 0);
  for (const [at, { attempt, unmet: named }] of task.wrong.entries())
    await add('wrong', at + 1, attempt, (unmet) => unmet.join() === inOrder(task, named).join());
  return lines;
}

/** Goals in the order of the task, as they are found. */
function inOrder(task: Task, ids: readonly string[]): readonly string[] {
  return task.goals.map(({ id }) => id).filter((id) => ids.includes(id));
}

function Results({ task, lines }: { readonly task: Task; readonly lines: readonly Line[] }) {
  const t = useT();
  const lang = useLang();
  const nameOf = ({ kind, number }: Line) =>
    kind === 'start'
      ? t(writePartTexts.atStart)
      : kind === 'solution'
        ? t(writePartTexts.solution)
        : t(writePartTexts[kind], { number });
  return (
    <table>
      <caption className="visually-hidden">{t(writePartTexts.tried)}</caption>
      <thead>
        <tr>
          <td />
          {task.goals.map(({ id, say }, at) => (
            <th key={id} scope="col">
              {wordsIn(say, lang).text.replaceAll('`', '') ||
                t(writePartTexts.goal, { number: at + 1 })}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.number}`} data-wrong={!line.isAsWished || undefined}>
            <th scope="row">{nameOf(line)}</th>
            {task.goals.map(({ id }) => (
              <td key={id}>
                {line.unmet.includes(id) ? (
                  <>
                    <CrossIcon /> {t(writePartTexts.notMet)}
                  </>
                ) : (
                  <>
                    <CheckIcon /> {t(writePartTexts.met)}
                  </>
                )}
              </td>
            ))}
            <td>{t(line.isAsWished ? writePartTexts.asWished : writePartTexts.notAsWished)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
