import './own.css';
import { say, sayNumber } from '../../../i18n/index.ts';
import {
  lessonAdviceTexts,
  lessonFileCounts,
  lessonProblemTexts,
  ownLessonTexts,
} from '../../../i18n/texts/learn-file.ts';
import { LARGEST_LESSON, type LessonProblem } from '../../../lessons/read.ts';
import { LESSON_FORMAT, LESSON_VERSION } from '../../../lessons/shape.ts';
import type { Lang } from '../../../lib/text.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';

/** What a problem of a lesson's file is, and what to do about it. */
export function problemWords(
  { kind, found }: LessonProblem,
  lang: Lang,
): { readonly what: string; readonly advice: string } {
  return {
    what: say(lang, lessonProblemTexts[kind], { found }),
    advice: say(lang, lessonAdviceTexts[kind], {
      format: LESSON_FORMAT,
      version: LESSON_VERSION,
      limit: sayNumber(lang, LARGEST_LESSON),
    }),
  };
}

/** More than these would fill the page; the first ones name what to look at. */
const SHOWN = 20;

/** Everything that is wrong with a lesson's file: where, what, and what to do. */
export function Problems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  const t = useT();
  const count = useCount();
  const lang = useLang();
  return (
    <ul className="own-problems">
      {problems.slice(0, SHOWN).map((problem) => {
        const { what, advice } = problemWords(problem, lang);
        return (
          <li key={`${problem.path} ${problem.kind} ${problem.found}`}>
            <code>{problem.path === '' ? t(ownLessonTexts.wholeFile) : problem.path}</code>
            <p>
              {what} <span className="own-advice">{advice}</span>
            </p>
          </li>
        );
      })}
      {problems.length > SHOWN && <li>{count(lessonFileCounts.more, problems.length - SHOWN)}</li>}
    </ul>
  );
}
