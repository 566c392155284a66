import type { PolicyRequest } from '../scenario/index.ts';
import { toldOf } from './ask.ts';
import type { Judgement } from './judge.ts';
import type { OwnRefusal } from './scene.ts';

/**
 * What the client is told, in AWS's words and the request's names, as the simulated S3 and KMS say it: the refusal of the
 * first question that the policies do not allow, else that of a rule. Null where nothing is refused, and where a policy
 * that cannot be read stands before it.
 */
export async function answerTold(
  { checks, refusal, scene }: Judgement,
  request: PolicyRequest,
): Promise<OwnRefusal | null> {
  const first = checks.find(({ explanation }) => explanation?.decision !== 'Allow');
  if (first === undefined) return refusal;
  if (first.explanation === null) return null;
  return toldOf(request, scene, first.check, first.explanation);
}
