import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The end of a flow: who can read the object now, and where to go from here. */
export const endCardTexts = {
  region: { en: 'The end of this flow', ja: 'フローの結果' },
  left: { en: 'What is left', ja: '残っているもの' },
  s3Memory: { en: 'S3 memory', ja: 'S3 のメモリ' },
  s3Disk: { en: 'S3 disk', ja: 'S3 のディスク' },
  erased: { en: 'erased', ja: '消去済み' },
  question: { en: 'Who can read it now?', ja: '今、誰が読めるか？' },
  hint: {
    en: 'Each cell is a run: select it to see why, open it to step through.',
    ja: 'セルの 1 つ 1 つが実際の実行結果です。選ぶと理由を表示し、開くとステップを追えます。',
  },
  table: { en: 'Who can read the object, and when', ja: '誰が、どの条件で読めるか' },
  request: { en: 'GET {object} by', ja: 'GET {object} の呼び出し元' },
  why: { en: 'Why', ja: '理由' },
  computing: { en: 'running', ja: '実行中' },
  selectCell: { en: 'Show why', ja: '理由を表示' },
  openRun: { en: 'Open this run', ja: 'この実行を開く' },
  showMore: { en: 'Show other circumstances', ja: 'ほかの条件も表示' },
  withCustomerKey: { en: 'With the customer’s key', ja: '顧客提供キーあり' },
  showLess: { en: 'Show “As it is” alone', ja: '「このまま」だけを表示' },

  comma: { en: ', ', ja: '、' },
  refusedBy: { en: '{status} by {service}', ja: '{status}（{service}）' },
  refusedSpoken: {
    en: 'refused by {service} with {status} {code}',
    ja: '{service} が拒否（{status} {code}）',
  },
  readsSpoken: { en: 'reads the object, {size}', ja: 'オブジェクトを読める（{size}）' },
  cell: { en: '{caller}, {circumstance}: {outcome}', ja: '{caller}、{circumstance}：{outcome}' },
  noBreak: { en: 'Nothing here breaks it', ja: 'このフローを壊す変更はありません' },
  worksAgain: {
    en: 'Nothing was stored, so there is nothing to read. Back to what works:',
    ja: '何も保存されていないため、読み取る対象がありません。成功する条件に戻すには：',
  },
  download: { en: 'Download this object', ja: 'このオブジェクトをダウンロード' },
  several: { en: 'With {count} objects', ja: 'オブジェクト {count} 個で試す' },
  bucketKey: { en: 'See what a Bucket Key saves', ja: 'バケットキーの効果を見る' },
  breakIt: { en: 'Break it', ja: '壊してみる' },
  breakHint: {
    en: 'Change one thing and see who says no',
    ja: '条件を 1 つ変えて、誰が止めるかを見る',
  },
  compare: { en: 'Compare five modes', ja: '5 つの方式を比較' },
  again: { en: 'From the start', ja: '最初から' },
} as const satisfies Record<string, Text>;

/** What may be otherwise when somebody tries to read: the columns. */
export const readChangeTexts = {
  'as-is': { en: 'As it is', ja: 'このまま' },
  'public-read': { en: 'Bucket is public', ja: 'バケットを公開' },
  'key-policy-nobody': { en: 'Key policy: nobody', ja: 'キーポリシーで許可なし' },
  'key-disabled': { en: 'Key disabled', ja: 'キーを無効化' },
  'key-pending-deletion': { en: 'Deletion pending', ja: 'キーが削除保留中' },
  'customer-key-wrong': { en: 'Wrong customer key', ja: '別の顧客提供キー' },
  'customer-key-missing': { en: 'No customer key', ja: '顧客提供キーなし' },
} as const satisfies Record<string, Text>;

/** Who tries without asking S3, and what they have; callers are called as among the circumstances. */
export const readerTexts = {
  'disk-thief': { en: 'disk thief', ja: 'ディスクを盗んだ者' },
  s3: { en: 'S3 itself', ja: 'S3 自身' },
  kms: { en: 'KMS itself', ja: 'KMS 自身' },
} as const satisfies Record<string, Text>;

export const readerHasTexts = {
  'disk-thief': { en: 'has the disks', ja: 'ディスクのデータを入手' },
  s3: { en: 'has the disks and its own keys', ja: 'ディスクのデータと S3 自身のキーを保持' },
  kms: { en: 'has the KMS key', ja: 'KMS キーを保持' },
} as const satisfies Record<string, Text>;

/** Why somebody can or cannot read without asking: short in a cell, and in a sentence beside it. */
export const holdingTexts = {
  'holds-the-key': { en: 'can open it', ja: '復号できる' },
  'no-key-at-rest': { en: 'ciphertext only', ja: '暗号文だけ' },
  'must-ask-kms': { en: 'must ask KMS', ja: 'KMS への要求が必要' },
  'must-be-given-the-key': { en: 'must be given the key', ja: 'キーを渡される必要あり' },
  'never-has-the-object': { en: 'never has the object', ja: 'オブジェクトを持たない' },
  'opens-for-nobody': { en: 'damaged', ja: '破損' },
} as const satisfies Record<string, Text>;

export const holdingReasonTexts = {
  'holds-the-key': {
    en: 'What they hold is enough: one of the keys opens the object.',
    ja: '保持しているキーのうちの 1 つで、オブジェクトを復号できます。',
  },
  'no-key-at-rest': {
    en: 'Nothing on the disks opens the object: what keys lie there are encrypted.',
    ja: 'ディスク上のデータだけでは、オブジェクトを復号できるキーが得られません。',
  },
  'must-ask-kms': {
    en: 'S3 has no key that opens it. KMS has to open the sealed key, for a caller who may.',
    ja: 'S3 には復号できるキーがありません。権限のある呼び出し元のために、KMS が暗号化されたキーを復号する必要があります。',
  },
  'must-be-given-the-key': {
    en: 'S3 has kept no key. Whoever reads has to bring it along.',
    ja: 'S3 はキーを保存していません。読み取るにはキーを渡す必要があります。',
  },
  'never-has-the-object': {
    en: 'KMS has the KMS key, but the object never comes to KMS.',
    ja: 'KMS キーは KMS にありますが、オブジェクトが KMS に渡ることはありません。',
  },
  'opens-for-nobody': {
    en: 'What lies there was damaged: no key of anybody opens it.',
    ja: '保存データが破損しており、誰のキーでも復号できません。',
  },
} as const satisfies Record<string, Text>;

/** Why a download succeeds. */
export const readReasonTexts = {
  withKms: {
    en: 'Two said yes: S3 allowed the read, and KMS opened the sealed key for this caller.',
    ja: 'S3 が読み取りを許可し、さらに KMS がこの呼び出し元のために、暗号化されたキーを復号しました。',
  },
  withCustomerKey: {
    en: 'S3 allowed the read, and the request brought the right key along.',
    ja: 'S3 が読み取りを許可し、リクエストに正しいキーが含まれていました。',
  },
  alone: {
    en: 'S3’s permission was enough: KMS was not asked.',
    ja: 'S3 の許可だけで読み取れました。KMS は呼び出されていません。',
  },
} as const satisfies Record<string, Text>;

export const endCardCounts = {
  /** What a reader gets. */
  bytes: {
    en: { one: '{count} byte', other: '{count} bytes' },
    ja: { other: '{count} バイト' },
  },
  /** How thoroughly it was tried where no request is made. */
  keysTried: {
    en: { one: '{count} key was tried', other: '{count} keys were tried' },
    ja: { other: '{count} 個のキーで復号を試行' },
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
