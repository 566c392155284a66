import { namesOf } from '../judge/names.ts';
import { presetTexts } from '../judge/presets.ts';
import { type PolicyTexts, USUAL_REQUEST } from '../scenario/index.ts';
import type { Scene } from './lesson.ts';

/**
 * The three policies by which a task's table is judged: those of the scene, and where it names none an IAM policy that
 * allows what uploads and downloads need, the key policy that leaves it to IAM, and no bucket policy.
 */
export function policyTextsOf({ policies = {} }: Scene): PolicyTexts {
  const usual = presetTexts('no-bucket-policy', namesOf(USUAL_REQUEST));
  return {
    bucket: policies?.bucket ?? usual.bucket,
    identity: policies?.identity ?? usual.identity,
    key: policies?.key ?? usual.key,
  };
}
