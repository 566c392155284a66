import type { CaptionWords } from '../../captions/caption-tables.ts';
import { hasBeside, servedUntil } from '../../captions/reading.ts';
import type { KEY_CAPTIONS as ENGLISH } from '../../en/captions/keys.ts';
import { hasFailed, input } from '../../reading.ts';
import { changedBytes } from './s3-work.ts';
import { always, said } from './said.ts';

const changedKey = said(
  '暗号化されたキーの認証タグが一致せず、S3 は処理を止めます。',
  '改変か、取り違えです。',
);

/** What S3 does with keys of its own, and with the customer's. */
export const KEY_CAPTIONS = {
  's3.make-root-key': always(
    'S3 のデータキーすべての上位にあるキーです。',
    'S3 の外からは、見ることも止めることもできません。',
  ),
  's3.make-data-key': (c) =>
    c.trace.values.some(({ name }) => name === 'bucket-key')
      ? said(
          'バケットキーがあれば、データキーは S3 が自分で作れます。',
          '毎回 KMS を呼び出しません。',
        )
      : said(
          'キーを作るのは S3 自身です。',
          'ほかに許可を求める相手がいないので、断られることもありません。',
        ),
  's3.wrap-data-key': (c) =>
    input(c, 'key')?.name === 'bucket-key'
      ? said(
          'データキーをバケットキーで暗号化します。',
          `1 回の KMS 呼び出しで、ここまで ${servedUntil(c)} 個に対応しました。`,
        )
      : said(
          'データキーを S3 のルートキーで暗号化します。',
          '読む権限があれば、S3 が復号して返します。',
        ),
  's3.unwrap-data-key': (c) => {
    if (hasFailed(c.step)) return changedKey;
    if (input(c, 'key')?.name === 'bucket-key') {
      return said('バケットキーでデータキーを復号します。', 'この処理に KMS は関わりません。');
    }
    return hasBeside(c, 's3.update-object-encryption')
      ? said('これまでは S3 のルートキーだけで復号できました。', 'それがこれから変わります。')
      : said('S3 は自分だけでデータキーを復号できます。', '必要なのは S3 の許可だけでした。');
  },
  's3.make-second-key': always(
    '2 層目のキーは KMS に渡りません。',
    '2 つの層を、別々の管理者が守ります。',
  ),
  's3.wrap-second-key': always(
    '2 つ目のキーは S3 のルートキーで暗号化します。',
    'KMS には復号できません。',
  ),
  's3.unwrap-second-key': always(
    '外側の層のキーは S3 が自分で復号します。',
    'KMS の許可は内側の層のためのものでした。',
  ),
  's3.encrypt-again': always(
    '1 層目の外側を S3 のキーで暗号化します。',
    '片方のキーだけでは何も読めません。',
  ),
  's3.decrypt-outer-layer': (c) =>
    hasFailed(c.step)
      ? changedBytes
      : said('外側を復号しても、中身はまだ暗号文です。', '残りには KMS のデータキーが必要です。'),
  's3.hmac-customer-key': (c) =>
    hasBeside(c, 's3.load-object') || hasBeside(c, 's3.load-upload')
      ? said('同じソルトで計算し直します。', 'キーを保存していなくても照合できます。')
      : said(
          'S3 が残すのはキーではなくソルト付き HMAC です。',
          '照合はできても、復号には使えません。',
        ),
  's3.compare-customer-key': (c) =>
    hasFailed(c.step)
      ? said('HMAC が一致しないため、S3 は処理を止めます。', 'このキーでは何も復号しません。')
      : said('HMAC が一致しました。', 'クライアントが渡したキーは正しいキーです。'),
  's3.use-bucket-key': always(
    'バケットキーはまだ有効です。',
    'KMS を呼び出さず、キーポリシーも確認しません。',
  ),
  's3.forget-bucket-key': always(
    'バケットキーの期限が切れました。',
    '再び KMS に要求し、拒否されることもあります。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH, CaptionWords>>;
