import type { Text } from '../lib/text.ts';
import type { Circumstances, FieldKey } from '../scenario/index.ts';
import { DEFAULTS } from '../scenario/index.ts';
import { modeOf } from './registry.ts';

const KEY_FIELDS: readonly FieldKey[] = ['kms-key', 'key-state', 'key-policy'];

/**
 * Why a circumstance cannot have this value beside the others, or null where it can. The default of a field is
 * possible always, save where a mode has not the operation.
 */
export function constraint(
  field: FieldKey,
  value: string,
  circumstances: Circumstances,
): Text | null {
  const mode = modeOf(field === 'mode' ? value : circumstances.mode);
  if (mode === undefined) return REASONS.unknownMode;
  if (field === 'mode') return null;
  if (field === 'operation') {
    return (mode.operations as readonly string[]).includes(value) ? null : REASONS.noSuchOperation;
  }
  if (value === DEFAULTS[field]) return null;
  const generic =
    policyReason(field, value, circumstances) ??
    genericReason(field, circumstances, mode.usesKmsKey);
  return generic ?? mode.constraint(field, value, circumstances);
}

/** The policies of the scenario speak of one action each: elsewhere they change nothing. */
function policyReason(field: FieldKey, value: string, { operation }: Circumstances): Text | null {
  if (field !== 'bucket-policy') return null;
  const puts = operation === 'upload' || operation === 'multipart' || operation === 'copy';
  const gets = operation === 'download' || operation === 'copy';
  if (!puts && !gets) return REASONS.speaksOfOthers;
  if (value === 'public-read') return gets ? null : REASONS.speaksOfReads;
  return puts ? null : REASONS.speaksOfWrites;
}

function genericReason(field: FieldKey, c: Circumstances, usesKmsKey: boolean): Text | null {
  const reads = c.operation !== 'upload' && c.operation !== 'multipart';
  const writes = c.operation !== 'download' && c.operation !== 'update-encryption';
  if (KEY_FIELDS.includes(field) && !usesKmsKey) return REASONS.noKmsKey;
  if ((field === 'key-state' || field === 'key-policy') && c['kms-key'] === 'aws-managed')
    return REASONS.managedKey;
  if (field === 'kms-key' && (c['key-state'] !== 'enabled' || c['key-policy'] !== 'account'))
    return REASONS.managedKey;
  if (field === 'kms-key' && c.operation === 'update-encryption') return REASONS.updateNeedsArn;
  if (field === 'stored-bytes' && !reads) return REASONS.nothingStored;
  if (field === 'chosen-by' && !writes) return REASONS.nothingChosen;
  return null;
}

const REASONS = {
  unknownMode: { en: 'This mode is not here yet.', ja: 'この方式はまだありません。' },
  noSuchOperation: {
    en: 'Amazon S3 changes the encryption of an existing object in place only to SSE-KMS.',
    ja: '既存オブジェクトの暗号化をその場で変更する場合、変更先にできるのは SSE-KMS だけです。',
  },
  noKmsKey: {
    en: 'No KMS key takes part in this encryption.',
    ja: 'この暗号化方式では KMS キーを使いません。',
  },
  managedKey: {
    en: 'Only a customer managed key can be disabled, deleted, rotated on demand or given another policy.',
    ja: '無効化、削除、オンデマンドローテーション、ポリシーの変更ができるのはカスタマーマネージドキーだけです。',
  },
  updateNeedsArn: {
    en: 'UpdateObjectEncryption wants the full ARN of a key; the explorer gives it the customer managed one.',
    ja: 'UpdateObjectEncryption にはキーの完全な ARN が必要です。本ツールではカスタマーマネージドキーを渡します。',
  },
  nothingStored: {
    en: 'An upload reads nothing from the disks.',
    ja: 'アップロードはディスクから何も読みません。',
  },
  speaksOfReads: {
    en: 'This policy is about s3:GetObject, which is not asked for here.',
    ja: 'このポリシーが対象とするのは s3:GetObject で、この操作では使われません。',
  },
  speaksOfOthers: {
    en: 'The policies to choose from are about s3:PutObject and s3:GetObject, which this operation does not ask for.',
    ja: '選べるポリシーの対象は s3:PutObject と s3:GetObject で、この操作では使われません。',
  },
  speaksOfWrites: {
    en: 'This policy is about s3:PutObject, which is not asked for here.',
    ja: 'このポリシーが対象とするのは s3:PutObject で、この操作では使われません。',
  },
  nothingChosen: {
    en: 'The encryption is chosen when an object is written.',
    ja: '暗号化方式は書き込みのときに決まります。',
  },
} as const satisfies Record<string, Text>;
