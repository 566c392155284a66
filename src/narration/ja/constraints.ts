import type { ConstraintId } from '../../scenario/index.ts';

/** Why a circumstance cannot have a value beside the others. */
export const CONSTRAINTS: Readonly<Record<ConstraintId, string>> = {
  'unknown-mode': 'この方式はまだありません。',
  'no-such-operation':
    '既存オブジェクトの暗号化をその場で変更する場合、変更先にできるのは SSE-KMS だけです。',
  'as-usual': 'この方式のフローでは、もともとこの個数です。',
  'no-kms-key': 'この暗号化方式では KMS キーを使いません。',
  'managed-key':
    '無効化、削除、オンデマンドローテーション、ポリシーの変更ができるのはカスタマーマネージドキーだけです。',
  'update-needs-arn':
    'UpdateObjectEncryption にはキーの完全な ARN が必要です。本ツールではカスタマーマネージドキーを渡します。',
  'no-key-in-headers': 'ここでは、カスタマーマネージドキーを指定するヘッダーがありません。',
  'nothing-stored': 'アップロードでは保存済みデータを読みません。',
  'speaks-of-reads': 'このポリシーが対象とするのは s3:GetObject で、この操作では使われません。',
  'speaks-of-others':
    '選べるポリシーの対象は s3:PutObject と s3:GetObject で、この操作では使われません。',
  'speaks-of-writes': 'このポリシーが対象とするのは s3:PutObject で、この操作では使われません。',
  'nothing-chosen': '暗号化方式は書き込みのときに決まります。',
  'no-customer-key': '顧客提供キーを使うのは SSE-C だけです。',
  'not-blockable': 'ブロックできるのは SSE-C だけです。',
  'default-is-its-own':
    '方式をバケットのデフォルトに任せる場合、選んだ方式そのものがデフォルトになります。',
  'never-default':
    'SSE-C はバケットのデフォルトにできません。リクエストごとにキーの送信が必要なためです。',
  'no-wrapped-key': 'SSE-C では、改変の対象となるキーが保存されていません。',
  'any-key-is-right': '新規アップロードでは、どのキーでも暗号化できます。',
};
