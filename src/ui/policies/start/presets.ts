import { policyPresetTexts as texts } from '../../../i18n/texts/policies-presets.ts';
import type { Text } from '../../../lib/text.ts';
import type { PolicyPreset } from '../../../scenario/index.ts';

/** Something to know about a preset, with AWS's page. */
interface PresetNote {
  readonly text: Text;
  readonly source: string;
}

interface Preset {
  readonly title: Text;
  readonly text: Text;
  readonly notes: readonly PresetNote[];
}

const DOCS = 'https://docs.aws.amazon.com/';
const note = (text: Text, page: string): PresetNote => ({ text, source: `${DOCS}${page}` });

const OPERATORS = 'IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
const SSE_KMS = 'AmazonS3/latest/userguide/UsingKMSEncryption.html';
const SSE_C = 'AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html';
const BLOCKING = 'AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html';
const PUT_KEY_POLICY = 'kms/latest/APIReference/API_PutKeyPolicy.html';
const DEFAULT_KEY_POLICY = 'kms/latest/developerguide/key-policy-default.html';
const SIGNATURE = 'AmazonS3/latest/userguide/serv-side-encryption.html';
const FOREIGN = 'kms/latest/developerguide/key-policy-modifying-external-accounts.html';

/** Every preset: what it is called, what it does, and what is to know. */
export const PRESETS: Readonly<Record<PolicyPreset, Preset>> = {
  'force-sse-kms': {
    title: texts.forceSseKms,
    text: texts.forceSseKmsText,
    notes: [note(texts.forceSseKmsDefault, SSE_KMS), note(texts.forceSseKmsDsse, OPERATORS)],
  },
  'force-if-present': {
    title: texts.forceIfPresent,
    text: texts.forceIfPresentText,
    notes: [
      note(texts.forceIfPresentIfExists, OPERATORS),
      note(texts.forceIfPresentCustomer, BLOCKING),
    ],
  },
  'force-one-key': {
    title: texts.forceOneKey,
    text: texts.forceOneKeyText,
    notes: [note(texts.forceOneKeyArn, SSE_KMS)],
  },
  'force-customer-key': {
    title: texts.forceCustomerKey,
    text: texts.forceCustomerKeyText,
    notes: [
      note(texts.forceCustomerKeyParts, SSE_C),
      note(texts.forceCustomerKeyBlocked, BLOCKING),
    ],
  },
  'key-through-s3': {
    title: texts.keyThroughS3,
    text: texts.keyThroughS3Text,
    notes: [note(texts.minimalActions, SSE_KMS), note(texts.keyThroughS3Lockout, PUT_KEY_POLICY)],
  },
  'iam-policy': {
    title: texts.iamPolicy,
    text: texts.iamPolicyText,
    notes: [
      note(texts.minimalActions, SSE_KMS),
      note(texts.iamPolicyDelegation, DEFAULT_KEY_POLICY),
    ],
  },
  'public-read': {
    title: texts.publicRead,
    text: texts.publicReadText,
    notes: [note(texts.publicReadKms, SIGNATURE)],
  },
  'cross-account': {
    title: texts.crossAccount,
    text: texts.crossAccountText,
    notes: [note(texts.crossAccountManaged, FOREIGN)],
  },
  'no-bucket-policy': {
    title: texts.noBucketPolicy,
    text: texts.noBucketPolicyText,
    notes: [],
  },
};
