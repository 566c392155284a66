import type { ProofAnswer, ProofQuestion } from '../../../judge/proof/work.ts';
import { part } from '../../../lib/part.ts';
import { foundPart, tellMissing } from '../../store/missing-part.ts';
import { type Desk, openDesk } from '../desk.ts';

/** A judge beside the page that proves, so that the page's own goes on answering meanwhile. */
export function openProver(onAnswer: (answer: ProofAnswer) => void): Desk<ProofQuestion> {
  return openDesk<ProofQuestion, ProofAnswer>({
    startWorker: () =>
      new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' }),
    loadWork: part(() => import('../../../judge/proof/work.ts')),
    onAnswer: (answer) => {
      foundPart('judge');
      onAnswer(answer);
    },
    onMissing: (retry) => tellMissing('judge', retry),
  });
}
