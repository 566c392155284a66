import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import type { LessonProblem } from '../../../lessons/read.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useDraft } from './draft-store.ts';
import { isUnwritten, useProblemWords } from './field-problems.tsx';
import { placeName } from './place-name.ts';
import { goTo } from './places.ts';

/** More would push everything else out of sight. */
const MOST_SHOWN = 30;

/** Everything that is wrong or not yet written, by its place, which each leads to: nothing is said in one field alone. */
export function StillToDo() {
  const t = useT();
  const problems = useDraft((state) => state.problems);
  const words = useProblemWords();
  if (problems.length === 0) return <p className="write-whole">{t(writeTexts.whole)}</p>;
  const unwritten = problems.filter(isUnwritten);
  const wrong = problems.filter((problem) => !isUnwritten(problem));
  return (
    <section aria-label={t(writeTexts.problemsHeading)}>
      <h2 className="panel-heading">
        {t(writeTexts.problemsHeading)} ({problems.length})
      </h2>
      {wrong.length > 0 && (
        <ul className="write-todo">
          {wrong.slice(0, MOST_SHOWN).map((problem) => (
            <li key={problem.path + problem.kind + problem.found}>
              <Place problem={problem} /> {words(problem)}
            </li>
          ))}
        </ul>
      )}
      {unwritten.length > 0 && (
        <>
          <h3 className="write-todo-kind">{t(writeTexts.unwritten)}</h3>
          <ul className="write-todo write-todo-close">
            {unwritten.slice(0, MOST_SHOWN).map((problem) => (
              <li key={problem.path}>
                <Place problem={problem} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Place({ problem: { path } }: { readonly problem: LessonProblem }) {
  const lang = useLang();
  return (
    <button type="button" className="write-place" onClick={() => goTo(path)}>
      {placeName(path, lang)}
    </button>
  );
}
