import type { CaptionWords } from '../../captions/caption-tables.ts';
import { asksKms, byKeeper, hasBeside, keeperOf } from '../../captions/reading.ts';
import type {
  COMPUTING_CAPTIONS as ENGLISH_COMPUTING,
  DECISION_CAPTIONS as ENGLISH_DECISIONS,
  STORAGE_CAPTIONS as ENGLISH_STORAGE,
} from '../../en/captions/s3-work.ts';
import { bringsKey, decision, hasFailed, input, totalOf } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import { always, caller, said } from './said.ts';

/** What else it takes, when S3's own side has said yes. */
function allowed(c: StepContext) {
  const yes = `S3 は${caller(c.trace)}を許可します。`;
  if (hasBeside(c, 's3.update-object-encryption'))
    return said(yes, 'データキーの暗号化には KMS の許可も必要です。');
  if (bringsKey(c.trace)) return said(yes, 'ほかに必要なのは、ポリシーではなく顧客提供キーです。');
  if (hasBeside(c, 's3.complete-multipart-upload'))
    return said(yes, 'パートをまとめるのにキーは要りません。');
  if (hasBeside(c, 's3.use-bucket-key') && !asksKms(c)) {
    return said(yes, 'この判定は、バケットキーがあっても毎回行われます。');
  }
  return keeperOf(c.trace) === 's3'
    ? said(yes, 'ほかに許可が必要なキーポリシーはありません。')
    : said(yes, 'これだけでは足りず、KMS の許可も必要です。');
}

const CHOSEN_BY = {
  request: 'リクエストのヘッダーで指定されています。',
  'bucket-default': 'ヘッダーの指定がないため、バケットのデフォルトを使います。',
  baseline: '指定がないため、S3 の既定の動作になります。',
} as const;

const CHOSEN: Readonly<Record<string, string>> = {
  AES256: 'データキーを守るのは S3 自身です。',
  'aws:kms': 'データキーを守るのは KMS キーです。',
  'aws:kms:dsse': '2 層を KMS と S3 が 1 つずつ守ります。',
};

/** What S3 decides, where it says yes. */
export const DECISION_CAPTIONS = {
  's3.authorize': allowed,
  's3.authorize-source': always(
    'コピーはコピー元の読み取りでもあります。',
    '読めない呼び出し元はコピーもできません。',
  ),
  's3.authorize-read': always(
    '条件を付けると既存オブジェクトの状態が分かります。',
    '読み取りの権限も必要です。',
  ),
  's3.authorize-list': always(
    '「存在しない」というのも情報です。',
    '知らせるには一覧の権限が必要です。',
  ),
  's3.choose-encryption': ({ step }) => {
    const { algorithm = null, because = 'baseline' } = decision(step, 'encryption') ?? {};
    const what =
      algorithm === null ? '使うのは顧客提供キーで、S3 は保存しません。' : CHOSEN[algorithm];
    return said(CHOSEN_BY[because], what ?? `方式は ${algorithm} です。`);
  },
  's3.check-blocked-encryption': always(
    '決めるのはバケットの設定です。',
    '顧客提供キーを使えるかどうかは全員に共通です。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH_DECISIONS, CaptionWords>>;

/** A tag that does not match, over what S3 has stored. */
export const changedBytes = said(
  '認証タグが一致しないため、S3 は処理を止めます。',
  '保存されたバイト列が変わっています。',
);

/** What S3 computes, and what it forgets. */
export const COMPUTING_CAPTIONS = {
  's3.check-customer-key': always(
    '分かるのは、キーが壊れずに届いたかどうかです。',
    '正しいキーかどうかは分かりません。',
  ),
  's3.compute-checksum': always(
    'チェックサムで分かるのは破損です。',
    '読み取りを防ぐものではありません。',
  ),
  's3.compute-etag': (c) =>
    input(c, 'message')?.name === 'part-etags'
      ? said('パートのダイジェストから計算します。', 'パートの復号も、キーも要りません。')
      : said('ETag は変更を検知するためのものです。', 'これで復号できるものはありません。'),
  's3.join-etags': always(
    'パートの ETag だけで、全体の ETag を計算できます。',
    'パートを復号する必要はありません。',
  ),
  's3.join-checksums': always(
    'パートのチェックサムだけで足ります。',
    'パートを復号する必要はありません。',
  ),
  's3.join-parts': always(
    'パートは 1 つずつ暗号化されていました。',
    'すべて揃って元のオブジェクトになります。',
  ),
  's3.join-chunks': always('転送のための枠を外します。', '暗号化の対象はオブジェクトだけです。'),
  's3.erase-data-key': (c) =>
    byKeeper(c, {
      customer: said('S3 は顧客提供キーを消去します。', 'これ以降は S3 自身にも読めません。'),
      'bucket-key': said(
        'S3 はデータキーを消去します。',
        '復号できるのはバケットキー、その期限後は KMS だけです。',
      ),
      'two-layers': said(
        'S3 は 2 つのキーを消去します。',
        'KMS の許可なしに両方が揃うことはありません。',
      ),
      kms: hasBeside(c, 's3.update-object-encryption')
        ? said('S3 はデータキーを消去します。', '残すのは KMS が暗号化したものだけです。')
        : said('S3 はデータキーを消去します。', 'これ以降、取り出せるのは KMS だけです。'),
      s3: said(
        'S3 はデータキーを消去します。',
        'ルートキーがあるので、S3 はいつでも取り出せます。',
      ),
    }),
  's3.encrypt-object': (c) =>
    byKeeper(c, {
      customer: said(
        'クライアントのキーで暗号化します。',
        'そのキーがなければ暗号文しか得られません。',
      ),
      'bucket-key': said(
        'データキーはオブジェクトごとに別です。',
        '1 つのキーで読めるのは 1 つだけです。',
      ),
      'two-layers': said(
        '1 層目を KMS のデータキーで暗号化します。',
        'その外側に 2 層目が加わります。',
      ),
      kms: said('オブジェクト本体は KMS に送られません。', 'S3 がデータキーで暗号化します。'),
      s3: said('データキーはオブジェクトごとに別です。', '1 つのキーで読めるのは 1 つだけです。'),
    }),
  's3.decrypt-object': (c) =>
    hasFailed(c.step)
      ? changedBytes
      : said('認証タグが一致しました。', 'ディスク上の暗号文は 1 ビットも変わっていません。'),
} satisfies Readonly<Record<keyof typeof ENGLISH_COMPUTING, CaptionWords>>;

/** What lies on the disk, and what a thief of it has. */
export const STORAGE_CAPTIONS = {
  's3.store-object': (c) => {
    const bytes = `暗号文 ${totalOf(c, 'ciphertext')} バイト`;
    return byKeeper(c, {
      customer: said(
        `ディスクにあるのは${bytes}とソルト付き HMAC です。`,
        'キーは暗号化された形でも残りません。',
      ),
      'bucket-key': said(
        '暗号化されたキーを 2 つ一緒に保存します。',
        'バケットキーを復号できるのは KMS だけです。',
      ),
      'two-layers': said(
        '暗号化されたキーを 2 つ一緒に保存します。',
        '復号できるのは、一方は KMS、他方は S3 だけです。',
      ),
      kms: said(
        `ディスクにあるのは${bytes}と暗号化データキーです。`,
        '盗んでも、復号できるキーはありません。',
      ),
      s3: said(
        `ディスクにあるのは${bytes}と暗号化データキーです。`,
        'S3 のルートキーはありません。',
      ),
    });
  },
  's3.load-object': (c) =>
    bringsKey(c.trace)
      ? said(
          'ディスクにあるのは暗号文とソルト付き HMAC です。',
          'キーを渡せるのはクライアントだけです。',
        )
      : said(
          'ディスクから読めるのは暗号化されたものだけです。',
          '平文のキーがなければ S3 にも読めません。',
        ),
  's3.load-metadata': always(
    '読み出すのは暗号化されたキーだけです。',
    'オブジェクトは復号せず、ディスクに置いたままです。',
  ),
  's3.delete-record': always(
    '暗号文と暗号化されたキーを一緒に削除します。',
    '削除にキーは要りません。',
  ),
  's3.store-upload': (c) =>
    bringsKey(c.trace)
      ? said(
          'アップロードの間、S3 が持つのはソルト付き HMAC です。',
          'これで同じキーかどうかが分かります。',
        )
      : said('キーは暗号化された形でパートを待ちます。', '平文のまま保持することはありません。'),
  's3.load-upload': (c) => {
    if (hasBeside(c, 's3.complete-multipart-upload')) {
      return said('確認するのはパートの ETag だけです。', '本ツールではパートを復号しません。');
    }
    if (bringsKey(c.trace))
      return said('保存してある HMAC と照合します。', 'アップロード開始時と同じキーでしょうか？');
    return keeperOf(c.trace) === 'two-layers'
      ? said(
          '暗号化された 2 つのキーを読み出します。',
          'すべてのパートに同じ 2 つのキーを使います。',
        )
      : said('暗号化されたデータキーを読み出します。', 'すべてのパートに同じキーを使います。');
  },
  's3.store-part': always(
    'パートは暗号化されてディスクに保存されます。',
    'キーは共通ですが、IV はパートごとに別です。',
  ),
  's3.complete-object': always(
    '暗号化されたパートは動きません。',
    'まとめて 1 つのオブジェクトとして扱われます。',
  ),
  's3.replace-encrypted-data-key': always(
    '同じデータキーを、別のキーで暗号化したものに置き換えます。',
    'オブジェクトには触れません。',
  ),
  's3.refuse': always(
    '最初に失敗した確認で、S3 は処理を止めます。',
    'オブジェクトの内容は何も返りません。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH_STORAGE, CaptionWords>>;
