import { spaced } from '../../../lib/text.ts';
import type { Caption } from '../../captions/caption-tables.ts';
import type { Refused } from '../../captions/refused.ts';
import type {
  CAUSE_REASONS as ENGLISH_CAUSES,
  GATE_REASONS as ENGLISH_GATES,
  PROTECTED as ENGLISH_PROTECTED,
} from '../../en/captions/refused.ts';
import { called, said } from './said.ts';

type Reason = (refused: Refused) => string;

/** For lack of what, by the policy that stood in the way. */
const GATE_REASONS: Readonly<Record<keyof typeof ENGLISH_GATES, Reason>> = {
  identity: ({ action }) => `${action} を許可する IAM ポリシーがありません。`,
  key: ({ action }) => `キーポリシーが ${action} を許可していません。`,
  'key-delegation': ({ action }) => `キーポリシーに ${action} の許可がありません。`,
  'identity+key': ({ action }) => `キーポリシーも IAM も ${action} を許可していません。`,
  foreign: () => 'KMS キーは別のアカウントのものです。',
  'deny-identity': ({ action }) => `IAM ポリシーが ${action} を明示的に拒否しています。`,
  'deny-key': ({ action }) => `キーポリシーが ${action} を明示的に拒否しています。`,
  'deny-resource': ({ action }) => `バケットポリシーが ${action} を明示的に拒否しています。`,
  restricted: () => 'バケットへのパブリックアクセスは制限されています。',
  resource: ({ action }) => `バケットポリシーに ${action} の許可がありません。`,
  boundary: ({ action }) => `アクセス許可の境界に ${action} の許可がありません。`,
  session: ({ action }) => `セッションポリシーに ${action} の許可がありません。`,
  endpoint: ({ action }) => `VPC エンドポイントポリシーに ${action} の許可がありません。`,
  scp: ({ action }) => `SCP に ${action} の許可がありません。`,
  rcp: ({ action }) => `RCP に ${action} の許可がありません。`,
  'deny-boundary': ({ action }) => `アクセス許可の境界が ${action} を明示的に拒否しています。`,
  'deny-session': ({ action }) => `セッションポリシーが ${action} を明示的に拒否しています。`,
  'deny-endpoint': ({ action }) =>
    `VPC エンドポイントポリシーが ${action} を明示的に拒否しています。`,
  'deny-scp': ({ action }) => `SCP が ${action} を明示的に拒否しています。`,
  'deny-rcp': ({ action }) => `RCP が ${action} を明示的に拒否しています。`,
};

/** For lack of what, where it is no policy. */
const CAUSE_REASONS: Readonly<Record<keyof typeof ENGLISH_CAUSES, string>> = {
  'key-disabled': 'KMS キーが無効です。',
  'key-pending-deletion': 'KMS キーは削除保留中です。',
  'key-not-found': 'その KMS キーはここにありません。',
  'key-deleted': 'KMS キーは削除されています。',
  'key-in-other-region': 'KMS キーは別のリージョンにあります。',
  'key-usage': '暗号化に使えない KMS キーです。',
  'ciphertext-does-not-open': '暗号化されたキーの認証タグが一致しません。',
  'ciphertext-malformed': 'KMS の暗号文ではありません。',
  'wrong-key': '別の KMS キーで暗号化されています。',
  'alias-exists': 'そのエイリアスは使われています。',
  'alias-reserved': 'alias/aws/ で始まる名前は AWS 専用です。',
  'key-policy-refused': 'そのキーポリシーは KMS に受け付けられません。',
  'kms-bad-request': 'KMS が受け付けない形のリクエストです。',
  'kms-dry-run': 'DryRun の指定どおり、確認だけを行いました。',
  'kms-not-simulated': 'その操作は本ツールにありません。',
  'kms-throttled': 'アカウントの KMS クォータを使い切っています。',
  'kms-unsigned': 'リクエストに署名がありません。',
  'kms-unknown-caller': 'そのアクセスキーは存在しません。',
  'anonymous-cannot': 'リクエストに署名がありません。',
  'unknown-access-key': 'そのアクセスキーは存在しません。',
  'no-such-bucket': 'そのバケットはありません。',
  'no-such-key': 'そのオブジェクトはありません。',
  'no-such-version': 'そのバージョンはありません。',
  'no-such-upload': 'そのアップロードは進行中ではありません。',
  'other-region': 'バケットは別のリージョンにあります。',
  'not-modified': 'クライアントの写しは最新です。',
  'precondition-failed': 'リクエストの条件を満たしていません。',
  'range-unsatisfiable': '範囲がオブジェクトの末尾を超えています。',
  'bad-request': 'S3 が受け付けない形のリクエストです。',
  'malformed-policy': 'そのポリシーは S3 に受け付けられません。',
  'public-policy-blocked': 'ブロックパブリックアクセスが有効です。',
  'checksum-mismatch': 'チェックサムが一致しません。',
  'kms-over-http': 'KMS キーを使うには TLS が必要です。',
  'kms-needs-signature': '呼び出し元が分からなければ KMS は判定できません。',
  'customer-keys-blocked': 'バケットが SSE-C をブロックしています。',
  'customer-key-over-http': 'キーを暗号化せずに送ってはいけません。',
  'customer-algorithm': 'アルゴリズムは AES256 だけです。',
  'customer-key-missing': '顧客提供キーがありません。',
  'customer-key-not-given': '顧客提供キーがありません。',
  'customer-md5-missing': '顧客提供キーの MD5 がありません。',
  'customer-md5-mismatch': '顧客提供キーと MD5 が一致しません。',
  'customer-key-length': '顧客提供キーが 32 バイトではありません。',
  'customer-key-wrong': '顧客提供キーが別のものです。',
  'customer-key-of-other-parts': 'アップロード開始時と別のキーです。',
  'customer-key-not-applicable': '顧客提供キーのオブジェクトではありません。',
  'part-without-encryption-parameters': 'パートとアップロードのキーが一致しません。',
  'conflicting-encryption-headers': '2 つの暗号化方式が指定されています。',
  'key-id-without-kms': 'KMS キーに対応する方式が指定されていません。',
  'encryption-header-on-read': '読み取りに暗号化ヘッダーは使えません。',
  'not-updatable': '変更できるのは SSE-S3 と SSE-KMS だけです。',
  'key-of-other-account': 'KMS キーは別のアカウントのものです。',
  'object-does-not-open': '認証タグが一致せず、データが変わっています。',
  'wrapped-key-does-not-open': '暗号化されたキーの認証タグが一致しません。',
};

function reason(refused: Refused): string {
  const causes: Readonly<Record<string, string>> = CAUSE_REASONS;
  const gates: Readonly<Record<string, Reason>> = GATE_REASONS;
  const { action, cause, gate, code } = refused;
  // Of several that were silent the first is told, as AWS does.
  const leading = gate.split('+')[0] ?? '';
  if (action !== '')
    return (
      (gates[gate] ?? gates[leading])?.(refused) ?? `${action} を許可するポリシーがありません。`
    );
  return causes[cause] ?? `応答は ${code} です。`;
}

const PARTY = { s3: 'S3', kms: 'KMS' } as const;

/** What does not happen. */
function nothing({ by, want }: Refused, who: string): string {
  if (want === 'other') return `${PARTY[by]} は${who}のために何もしません。`;
  if (by === 's3') return `S3 は${who}のために何もしません。`;
  return want === 'change'
    ? `KMS は${who}のために暗号化しません。`
    : `KMS は${who}のためのキーを返しません。`;
}

const IN_VAIN = {
  read: (who: string) => `${who}には何も返りません。`,
  store: (who: string) => `${who}は保存できません。`,
  change: (who: string) => `${who}は変更できません。`,
  other: (who: string) => `${who}の要求は実行されません。`,
} as const;

/** Who said no, to whom, and for lack of what. */
export function refused(r: Refused): Caption {
  const who = called(r.who);
  const by = PARTY[r.by];
  if (r.at === 'gate') {
    const denied = r.gate === 'deny-resource' && r.sid !== '';
    return said(
      `${by} は${who}を拒否します。`,
      denied ? `バケットポリシーの ${r.sid} が ${r.action} を拒否しています。` : reason(r),
    );
  }
  if (r.at === 'stop') return said(nothing(r, who), reason(r));
  if (r.told === 'kms' && r.want !== 'other') {
    const missing = r.want === 'change' ? '暗号文' : 'キー';
    return said(`KMS から S3 に${missing}は返りません（${who}）。`, reason(r));
  }
  return said(
    `${by} が${r.action === '' ? '処理を止め' : '拒否し'}、${IN_VAIN[r.want](who)}`,
    reason(r),
  );
}

/** Whose key or check kept the plaintext in, at the end of a refused run. */
export function protectedBy(r: Refused): string {
  const causes: Readonly<Record<string, string>> = PROTECTED;
  const known = causes[r.cause];
  if (known !== undefined) return known;
  const why = `${PARTY[r.by]} が${called(r.who)}${r.action === '' ? 'のリクエストを止めました' : 'を拒否しました'}。${reason(r)}`;
  if (r.by === 'kms' && r.want === 'other')
    return spaced(`${why}KMS キーは使われておらず、変更もされていません。`);
  if (r.by === 'kms' && r.want === 'change')
    return spaced(`S3 の許可だけでは足りず、${why}オブジェクトは元のままです。`);
  if (r.by === 'kms' && r.want === 'read')
    return spaced(`S3 の許可だけでは足りず、${why}これがオブジェクトを守りました。`);
  if (r.by === 'kms')
    return spaced(`S3 の許可だけでは足りず、${why}KMS のキーがなければ、S3 は読み書きできません。`);
  if (r.want === 'other') return spaced(`${why}このリクエストによる変更はありません。`);
  return spaced(
    r.action === ''
      ? `${why}このリクエストは何も読まず、何も変えていません。`
      : `${why}暗号化や復号には至っていません。`,
  );
}

/** What protects, whoever calls. */
const PROTECTED: Readonly<Record<keyof typeof ENGLISH_PROTECTED, string>> = {
  'key-disabled':
    '無効な KMS キーは、アップロードした本人にも使えません。有効に戻せば、元どおり使えます。',
  'key-pending-deletion':
    '削除保留中の KMS キーは誰にも使えません。期限までに取り消さなければ、暗号化したものは失われます。',
  'ciphertext-does-not-open':
    'オブジェクトを守ったのは認証タグです。改変や入れ替えのあったキーは、KMS を呼び出せる人にも復号できません。',
  'wrapped-key-does-not-open':
    'オブジェクトを守ったのは認証タグです。改変や入れ替えのあったキーは復号できません。',
  'object-does-not-open':
    '読み手を守ったのは認証タグです。改変された暗号文からは、変わっていない部分も含めて何も出力されません。',
  'kms-throttled':
    '失われたものはありません。KMS のクォータを使い切っただけで、後から同じリクエストが通ります。バケットキーを使えば呼び出しが減ります。',
  'kms-needs-signature':
    'KMS キーを使うオブジェクトは公開できません。バケットポリシーで許可していても、KMS は誰が読むのかを確認します。',
  'kms-over-http':
    'KMS キーを使うリクエストには TLS が必要です。ポリシーで許可していても変わりません。',
  'customer-key-wrong':
    'オブジェクトを守ったのは顧客提供キーです。ポリシーで許可していても、別のキーでは復号できません。',
  'customer-key-not-given':
    'オブジェクトを守ったのは顧客提供キーです。ポリシーで許可していても、S3 は復号できるキーを持っていません。',
  'customer-key-over-http':
    'S3 は、暗号化されていない通信で送られたキーを受け付けません。送ったキーは漏えいしたものとして交換してください。',
  'customer-keys-blocked':
    'このバケットは、キーをクライアントだけが持つオブジェクトを受け付けません。既存のものは引き続き読めます。',
};
