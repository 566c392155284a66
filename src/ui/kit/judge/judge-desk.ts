import type { AnswerSheet, Question } from '../../../judge/work.ts';
import { part } from '../../../lib/part.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { type Desk, openDesk } from '../desk.ts';
import { takeJudge } from './ahead.ts';

/** The judge of requests under policies, beside the page where that is possible; what does not arrive is said. */
export function openJudge(onAnswer: (sheet: AnswerSheet) => void): Desk<Question> {
  return openDesk<Question, AnswerSheet>({
    startWorker: () =>
      takeJudge() ?? new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' }),
    loadWork: part(() => import('../../../judge/work.ts')),
    onAnswer: (sheet) => {
      foundPart('judge');
      onAnswer(sheet);
    },
    onMissing: (retry) => tellMissing('judge', retry),
  });
}
