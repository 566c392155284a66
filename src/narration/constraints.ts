import type { Text } from '../lib/text.ts';
import type { ConstraintId } from '../scenario/index.ts';

/** Why a circumstance cannot have a value beside the others. */
export const CONSTRAINTS: Readonly<Record<ConstraintId, Text>> = {
  'unknown-mode': { en: 'This mode is not here yet.', ja: 'この方式はまだありません。' },
  'no-such-operation': {
    en: 'Amazon S3 changes the encryption of an existing object in place only to SSE-KMS.',
    ja: '既存オブジェクトの暗号化をその場で変更する場合、変更先にできるのは SSE-KMS だけです。',
  },
  'no-kms-key': {
    en: 'No KMS key takes part in this encryption.',
    ja: 'この暗号化方式では KMS キーを使いません。',
  },
  'managed-key': {
    en: 'Only a customer managed key can be disabled, deleted, rotated on demand or given another policy.',
    ja: '無効化、削除、オンデマンドローテーション、ポリシーの変更ができるのはカスタマーマネージドキーだけです。',
  },
  'update-needs-arn': {
    en: 'UpdateObjectEncryption wants the full ARN of a key; the explorer gives it the customer managed one.',
    ja: 'UpdateObjectEncryption にはキーの完全な ARN が必要です。本ツールではカスタマーマネージドキーを渡します。',
  },
  'nothing-stored': {
    en: 'An upload reads nothing from the disks.',
    ja: 'アップロードはディスクから何も読みません。',
  },
  'speaks-of-reads': {
    en: 'This policy is about s3:GetObject, which is not asked for here.',
    ja: 'このポリシーが対象とするのは s3:GetObject で、この操作では使われません。',
  },
  'speaks-of-others': {
    en: 'The policies to choose from are about s3:PutObject and s3:GetObject, which this operation does not ask for.',
    ja: '選べるポリシーの対象は s3:PutObject と s3:GetObject で、この操作では使われません。',
  },
  'speaks-of-writes': {
    en: 'This policy is about s3:PutObject, which is not asked for here.',
    ja: 'このポリシーが対象とするのは s3:PutObject で、この操作では使われません。',
  },
  'nothing-chosen': {
    en: 'The encryption is chosen when an object is written.',
    ja: '暗号化方式は書き込みのときに決まります。',
  },
  'no-customer-key': {
    en: 'Only SSE-C takes a key from the customer.',
    ja: '顧客がキーを渡すのは SSE-C だけです。',
  },
  'not-blockable': {
    en: 'Only SSE-C can be blocked.',
    ja: 'ブロックできるのは SSE-C だけです。',
  },
  'never-default': {
    en: 'SSE-C cannot be a bucket’s default: there would be no key.',
    ja: 'SSE-C はバケットのデフォルトにできません。キーがないからです。',
  },
  'no-wrapped-key': {
    en: 'With SSE-C no key is stored that could be changed.',
    ja: 'SSE-C では、改変の対象となるキーが保存されていません。',
  },
  'any-key-is-right': {
    en: 'For a new object any key is the right one.',
    ja: '新しいオブジェクトには、どのキーも正しいキーです。',
  },
};
