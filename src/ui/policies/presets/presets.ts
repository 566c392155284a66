import { policyPresetTexts as texts } from '../../../i18n/texts/policies-presets.ts';
import type { Text } from '../../../lib/text.ts';
import type { PolicyPreset, PolicyRequest } from '../../../link/policies-fields.ts';
import type { PolicyTexts } from '../../../link/policies-pack.ts';
import { formatted } from '../judge/mend.ts';
import type { Names } from '../request/names.ts';
import { PRESET_DOCUMENTS } from './documents.ts';

/** Something to know about a preset, with AWS's page. */
export interface PresetNote {
  readonly text: Text;
  readonly source: string;
}

export interface Preset {
  readonly title: Text;
  readonly text: Text;
  readonly notes: readonly PresetNote[];
  /** Requests that show what the preset does, as differences from the usual one. */
  readonly rows: readonly Partial<PolicyRequest>[];
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

const UPLOADS: readonly Partial<PolicyRequest>[] = [
  { sse: 'none' },
  { sse: 'AES256' },
  { sse: 'aws:kms', key: 'aws-s3' },
  { sse: 'aws:kms', key: 'named' },
  { sse: 'aws:kms:dsse', key: 'named' },
  { sse: 'customer' },
];

const READS: readonly Partial<PolicyRequest>[] = (
  ['AES256', 'aws:kms', 'aws:kms:dsse', 'customer'] as const
).map((stored) => ({ as: 'anonymous', do: 'GetObject', stored }));

const FOREIGN_ROWS: readonly Partial<PolicyRequest>[] = [
  ...UPLOADS,
  { do: 'GetObject' as const, stored: 'aws:kms' as const, key: 'named' as const },
  { do: 'GetObject' as const, stored: 'aws:kms' as const, key: 'aws-s3' as const },
].map((row) => ({ ...row, as: 'other-account' }));

/** Every preset: what it is called, what it does, what is to know, and requests to try it with. */
export const PRESETS: Readonly<Record<PolicyPreset, Preset>> = {
  'force-sse-kms': {
    title: texts.forceSseKms,
    text: texts.forceSseKmsText,
    notes: [note(texts.forceSseKmsDefault, SSE_KMS), note(texts.forceSseKmsDsse, OPERATORS)],
    rows: UPLOADS,
  },
  'force-if-present': {
    title: texts.forceIfPresent,
    text: texts.forceIfPresentText,
    notes: [
      note(texts.forceIfPresentIfExists, OPERATORS),
      note(texts.forceIfPresentCustomer, BLOCKING),
    ],
    rows: UPLOADS,
  },
  'force-one-key': {
    title: texts.forceOneKey,
    text: texts.forceOneKeyText,
    notes: [note(texts.forceOneKeyArn, SSE_KMS)],
    rows: UPLOADS,
  },
  'force-customer-key': {
    title: texts.forceCustomerKey,
    text: texts.forceCustomerKeyText,
    notes: [
      note(texts.forceCustomerKeyParts, SSE_C),
      note(texts.forceCustomerKeyBlocked, BLOCKING),
    ],
    rows: UPLOADS,
  },
  'key-through-s3': {
    title: texts.keyThroughS3,
    text: texts.keyThroughS3Text,
    notes: [note(texts.minimalActions, SSE_KMS), note(texts.keyThroughS3Lockout, PUT_KEY_POLICY)],
    rows: UPLOADS,
  },
  'iam-policy': {
    title: texts.iamPolicy,
    text: texts.iamPolicyText,
    notes: [
      note(texts.minimalActions, SSE_KMS),
      note(texts.iamPolicyDelegation, DEFAULT_KEY_POLICY),
    ],
    rows: UPLOADS,
  },
  'public-read': {
    title: texts.publicRead,
    text: texts.publicReadText,
    notes: [note(texts.publicReadKms, SIGNATURE)],
    rows: READS,
  },
  'cross-account': {
    title: texts.crossAccount,
    text: texts.crossAccountText,
    notes: [note(texts.crossAccountManaged, FOREIGN)],
    rows: FOREIGN_ROWS,
  },
  'no-bucket-policy': {
    title: texts.noBucketPolicy,
    text: texts.noBucketPolicyText,
    notes: [],
    rows: UPLOADS,
  },
};

/** A preset as it stands in the editors. */
export function presetTexts(preset: PolicyPreset, names: Names): PolicyTexts {
  const { bucket, identity, key } = PRESET_DOCUMENTS[preset](names);
  return {
    bucket: bucket === null ? '' : formatted(bucket),
    identity: formatted(identity),
    key: formatted(key),
  };
}
