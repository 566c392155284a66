import { loadLegacy } from '../../../crypto/parts.ts';
import { ask } from '../../../judge/ask.ts';
import { rowsOf } from '../../../judge/presets.ts';
import type { ProofAnswer, ProofQuestion } from '../../../judge/proof/work.ts';
import { type AnswerSheet, type Question, work } from '../../../judge/work.ts';
import { part } from '../../../lib/part.ts';
import { readPoliciesAddress } from '../../../link/policies-page.ts';
import { FIRST_PRESET } from '../../../scenario/index.ts';
import type { FromDesk, ToDesk } from '../desk.ts';

/** The part of a worker's global scope that is used; the compiler knows this file as part of the page. */
const scope = globalThis as unknown as {
  readonly name: string;
  onmessage: ((event: MessageEvent<ToDesk<Question | ProofQuestion>>) => void) | null;
  postMessage(message: FromDesk<AnswerSheet | ProofAnswer>): void;
};

const loadProof = part(() => import('../../../judge/proof/work.ts'));

scope.onmessage = async ({ data: { id, question } }) => {
  const answer =
    'proof' in question ? await (await loadProof()).work(question) : await work(question);
  scope.postMessage({ type: 'answer', id, answer });
};

scope.postMessage({ type: 'ready' });

// One that the page's first script has started is called by the address (public/start.js): what S3 and KMS ask for its
// request no policy has a part in, so that it is asked before the page can ask for a verdict.
const [page, said = ''] = scope.name.split('?');
if (page?.startsWith('policies')) {
  const { preset, request } = readPoliciesAddress(Object.fromEntries(new URLSearchParams(said)));
  const now = Date.now();
  // Customer keys come with an MD5 digest.
  void loadLegacy().catch(() => {});
  for (const each of [request, ...rowsOf(preset ?? FIRST_PRESET, request)]) {
    // A question that cannot be asked fails where somebody waits for the verdict.
    void ask(each, now).catch(() => {});
  }
}
