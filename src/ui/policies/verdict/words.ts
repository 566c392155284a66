import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { Purpose } from '../../../judge/ask.ts';
import type { Judgement } from '../../../judge/judge.ts';
import type { Text } from '../../../lib/text.ts';

/** How an answer is called. */
export const ANSWER_TEXTS = {
  allowed: policiesTexts.allowed,
  refused: policiesTexts.refused,
  unknown: policiesTexts.unknown,
  'not-asked': policiesTexts.notAsked,
} as const satisfies Record<Judgement['kms'], Text>;

/** When in a request a question is asked. */
export const PURPOSE_TEXTS = {
  put: policiesTexts.checkPut,
  get: policiesTexts.checkGet,
  head: policiesTexts.checkHead,
  list: policiesTexts.checkList,
  'list-missing': policiesTexts.checkListMissing,
  'put-policy': policiesTexts.checkPutPolicy,
  delete: policiesTexts.checkDelete,
  update: policiesTexts.checkUpdate,
  'copy-target': policiesTexts.checkCopyTarget,
  'copy-source': policiesTexts.checkCopySource,
  create: policiesTexts.checkCreate,
  part: policiesTexts.checkPart,
  complete: policiesTexts.checkComplete,
  generate: policiesTexts.checkGenerate,
  decrypt: policiesTexts.checkDecrypt,
  encrypt: policiesTexts.checkEncrypt,
  're-encrypt-from': policiesTexts.checkReEncryptFrom,
  're-encrypt-to': policiesTexts.checkReEncryptTo,
} as const satisfies Record<Purpose, Text>;

/** Names that are the same in every language. */
export const SERVICE_NAMES = { s3: 'Amazon S3', kms: 'AWS KMS' } as const;

/** As short as they go, for a narrow column. */
export const SHORT_SERVICE_NAMES = { s3: 'S3', kms: 'KMS' } as const;
