import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The end of a flow: who can read the object now, and where to go from here. */
export const endCardTexts = {
  region: { en: 'The end of this flow', ja: 'フローの結果' },
  left: { en: 'What is left', ja: '残っているもの' },
  question: { en: 'Who can read it now?', ja: '今、誰が読めるか？' },
  hint: {
    en: 'Each cell is a run: select it to see why, open it to step through.',
    ja: 'セルの 1 つ 1 つが実際の実行結果です。選ぶと理由を表示し、開くとステップを追えます。',
  },
  table: { en: 'Who can read the object, and when', ja: '誰が、どの条件で読めるか' },
  request: { en: 'GET {object} by', ja: 'GET {object} の呼び出し元' },
  computing: { en: 'running', ja: '実行中' },
  selectCell: { en: 'Show why', ja: '理由を表示' },
  openRun: { en: 'Open this run', ja: 'この実行を開く' },
  showMore: { en: 'Show other circumstances', ja: 'ほかの条件も表示' },
  showLess: { en: 'Show “As it is” alone', ja: '「このまま」だけを表示' },

  asItIs: { en: 'As it is', ja: 'このまま' },
  bucketPublic: { en: 'Bucket is public', ja: 'バケットを公開' },
  keyPolicyNobody: { en: 'Key policy: nobody', ja: 'キーポリシーで許可なし' },
  keyDisabled: { en: 'Key disabled', ja: 'キーを無効化' },
  keyPendingDeletion: { en: 'Deletion pending', ja: 'キーが削除保留中' },
  wrongCustomerKey: { en: 'Wrong customer key', ja: '別の顧客提供キー' },
  noCustomerKey: { en: 'No customer key', ja: '顧客提供キーなし' },
  plainHttp: { en: 'Plain HTTP', ja: 'HTTP（暗号化なし）' },

  // Callers are called as among the circumstances; these two are none.
  s3Itself: { en: 'S3 itself', ja: 'S3 自身' },
  s3ItselfNeeds: { en: 'needs {key}', ja: '{key}が必要' },
  thief: { en: 'disk thief', ja: 'ディスクを盗んだ者' },
  thiefHas: { en: 'has the bytes', ja: '保存データを入手' },

  refusedBy: { en: '{status} by {service}', ja: '{status}（{service}）' },
  refusedSpoken: {
    en: 'refused by {service} with {status} {code}',
    ja: '{service} が拒否（{status} {code}）',
  },
  readsSpoken: { en: 'reads the object, {size}', ja: 'オブジェクトを読める（{size}）' },
  cell: { en: '{caller}, {circumstance}: {outcome}', ja: '{caller}、{circumstance}：{outcome}' },
  thiefSealed: {
    en: '{ciphertext} of ciphertext, {keys} of wrapped keys, and no key on the disk that opens them',
    ja: '暗号文 {ciphertext} と暗号化されたキー {keys}。復号できるキーはディスクにない',
  },
  thiefHashed: {
    en: '{ciphertext} of ciphertext and a salted HMAC, and no key at all on the disk',
    ja: '暗号文 {ciphertext} とソルト付き HMAC。キーはディスクにない',
  },

  download: { en: 'Download this object', ja: 'このオブジェクトをダウンロード' },
  breakIt: { en: 'Break it', ja: '壊してみる' },
  breakHint: {
    en: 'Change one thing and see who says no',
    ja: '条件を 1 つ変えて、誰が止めるかを見る',
  },
  compare: { en: 'Compare five modes', ja: '5 つの方式を比較' },
  again: { en: 'From the start', ja: '最初から' },
} as const satisfies Record<string, Text>;

export const endCardCounts = {
  /** What a reader gets. */
  bytes: {
    en: { one: '{count} byte', other: '{count} bytes' },
    ja: { other: '{count} バイト' },
  },
  runs: {
    en: { one: '{count} run', other: '{count} runs' },
    ja: { other: '{count} 回実行' },
  },
  reading: {
    en: { one: '{count} of them reads it', other: '{count} of them read it' },
    ja: { other: '読めたのは {count} 回' },
  },
  kmsCalls: {
    en: { one: 'KMS was asked once', other: 'KMS was asked {count} times' },
    ja: { other: 'KMS の呼び出しは {count} 回' },
  },
} as const satisfies Record<string, CountedText>;
