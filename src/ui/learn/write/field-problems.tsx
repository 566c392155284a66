import { writeTexts } from '../../../i18n/texts/learn-write.ts';
import type { LessonProblem } from '../../../lessons/read.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { problemWords } from '../own/problems.tsx';
import { useProblemsAt } from './form-context.ts';
import { type Path, pathText } from './paths.ts';

/** Whether all that is wrong with a text is that there is none yet. */
export function isUnwritten({ kind, found }: LessonProblem): boolean {
  return kind === 'wrong' && found === '{}';
}

/** What is wrong with a field, beside it. */
export function FieldProblems({ path, id }: { readonly path: Path; readonly id?: string }) {
  const problems = useProblemsAt(path);
  const words = useProblemWords();
  return (
    <span id={id} className="write-problem" data-place={pathText(path)}>
      {problems.map((problem) => (
        <span
          key={problem.path + problem.kind + problem.found}
          className={isUnwritten(problem) ? 'write-unwritten' : undefined}
        >
          {words(problem)}
        </span>
      ))}
    </span>
  );
}

/** A problem in the words of whoever writes, who sees no JSON. */
export function useProblemWords(): (problem: LessonProblem) => string {
  const t = useT();
  const lang = useLang();
  return (problem) => {
    if (isUnwritten(problem)) return t(writeTexts.unwritten);
    if (problem.kind === 'wrong' && problem.path === 'id') return t(writeTexts.badId);
    const { what, advice } = problemWords(problem, lang);
    return `${what} ${advice}`;
  };
}
