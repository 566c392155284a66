import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { Text } from '../../../lib/text.ts';
import type { Judgement } from '../judge/judge.ts';

/** How an answer is called. */
export const ANSWER_TEXTS = {
  allowed: policiesTexts.allowed,
  refused: policiesTexts.refused,
  unknown: policiesTexts.unknown,
  'not-asked': policiesTexts.notAsked,
} as const satisfies Record<Judgement['kms'], Text>;

/** Names that are the same in every language. */
export const SERVICE_NAMES = { s3: 'Amazon S3', kms: 'AWS KMS' } as const;
