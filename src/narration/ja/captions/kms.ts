import type { CaptionWords } from '../../captions/caption-tables.ts';
import { isForOpening, laterObject, servedBy, worksOnBucketKey } from '../../captions/reading.ts';
import type { KMS_CAPTIONS as ENGLISH } from '../../en/captions/kms.ts';
import { decision, hasFailed, output } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import { always, caller, said } from './said.ts';

const opened: CaptionWords = (c) =>
  hasFailed(c.step)
    ? said(
        '認証タグが一致しないため、KMS は処理を止めます。',
        '暗号化されたキーの改変か、取り違えです。',
      )
    : said('認証タグが一致しました。', '暗号化されたキーもコンテキストも変わっていません。');

/** Of a call for a later object, which a bucket key would have spared; null for any other. */
function askedAgain(c: StepContext) {
  const later = laterObject(c);
  if (later === null || worksOnBucketKey(c)) return null;
  return said(
    `${later.of} 個中 ${later.nth} 個目のために、KMS を再び呼び出します。`,
    'オブジェクトごとに呼び出しが必要です。',
  );
}

/** KMS's side, and the calls of others to it. */
export const KMS_CAPTIONS = {
  'kms.generate-data-key': (c) => {
    const later = askedAgain(c);
    if (later !== null) return later;
    const who = caller(c.trace);
    return worksOnBucketKey(c)
      ? said(
          '多数のオブジェクトのための 1 回の呼び出しです。',
          `${who}に kms:GenerateDataKey が必要です。`,
        )
      : said(
          'S3 は呼び出し元の権限で要求します。',
          `${who}に kms:GenerateDataKey がなければ保存できません。`,
        );
  },
  'kms.generate-data-key.response': (c) =>
    worksOnBucketKey(c)
      ? said(
          '同じキーを、使うための平文と保存用の暗号文で返します。',
          '平文は S3 がしばらく保持します。',
        )
      : said(
          '同じキーを、使うための平文と保存用の暗号文で返します。',
          '平文は残してはいけません。',
        ),
  'kms.decrypt': (c) => {
    const later = askedAgain(c);
    if (later !== null) return later;
    const key = worksOnBucketKey(c) ? '暗号化バケットキー' : '暗号化データキー';
    return said(
      `${key}は S3 だけでは復号できません。`,
      `${caller(c.trace)}の kms:Decrypt が問われます。`,
    );
  },
  'kms.decrypt.response': (c) =>
    worksOnBucketKey(c)
      ? said(
          'S3 が再びバケットキーを持ちます。',
          'しばらくは、この呼び出し元のために KMS を呼び出しません。',
        )
      : said('S3 が一時的に平文のキーを持ちます。', 'ここで初めて復号できるようになります。'),
  'kms.encrypt': (c) =>
    said(
      'S3 は呼び出し元の権限で、データキーの暗号化を依頼します。',
      `${caller(c.trace)}に kms:Encrypt が必要です。`,
    ),
  'kms.encrypt.response': always(
    '同じキーが暗号化されて戻ります。',
    'これを復号できるのは KMS だけです。',
  ),
  'kms.re-encrypt': always(
    '別の KMS キーで暗号化し直します。',
    '平文が KMS の外に出ることはありません。',
  ),
  'kms.re-encrypt.response': always(
    '復号には宛先の KMS キーが必要になりました。',
    '元の KMS キーでは復号できません。',
  ),
  'kms.authorize': (c) => {
    const { action = '' } = decision(c.step, 'authorization') ?? {};
    const who = caller(c.trace);
    return c.trace.values.some(({ name }) => name === 'bucket-key')
      ? said(
          `KMS は${who}の ${action} を許可します。`,
          'バケットキーが有効な間、再び判定しません。',
        )
      : said(`KMS が許可するのは S3 ではなく${who}です。`, `${action} は呼び出し元に必要です。`);
  },
  'kms.create-key-material': always(
    '平文で HSM の外に出ることはありません。',
    '使うには必ず KMS への要求が必要です。',
  ),
  'kms.rotate-key-material': always(
    '新しいマテリアルは今後の暗号化に使い、古いものは復号用に残します。',
    '読めなくなるものはありません。',
  ),
  'kms.delete-key-material': always(
    'KMS キーは完全に削除されました。',
    'このキーで暗号化したものは誰にも復号できません。',
  ),
  'kms.make-data-key': (c) => {
    if (!worksOnBucketKey(c))
      return said(
        '1 つのオブジェクトのためのキーです。',
        'KMS キー自体が外に出ることはありません。',
      );
    const objects = servedBy(output(c, 'bytes'), c);
    return objects > 1
      ? said(
          '1 つのオブジェクトのためのキーではありません。',
          `このフローでは ${objects} 個を、KMS を呼び直さずに扱います。`,
        )
      : said(
          '1 つのオブジェクトのためのキーではありません。',
          '多数を、KMS を呼び直さずに扱えます。',
        );
  },
  'kms.check-permissions': always(
    '必要な権限をまとめて確認します。',
    '1 つでも欠けると暗号化は変更できません。',
  ),
  'kms.make-random': always('KMS キーを使わない、ただの乱数です。', 'まだ何も守っていません。'),
  'kms.derive-key': (c) =>
    isForOpening(c)
      ? said(
          '暗号化したときと同じラッピングキーを導出します。',
          '同じ KMS キーがなければ作れません。',
        )
      : said(
          'この暗号化 1 回のためのキーを、KMS キーから導出します。',
          'KMS キーがなければ作れません。',
        ),
  'kms.wrap-data-key': (c) =>
    worksOnBucketKey(c)
      ? said('暗号化したバケットキーなら保存できます。', '復号できるのは KMS だけだからです。')
      : said(
          '暗号化したデータキーなら、オブジェクトと一緒に保存できます。',
          '復号できるのは KMS だけです。',
        ),
  'kms.encrypt-plaintext': always(
    'S3 から渡されたものを KMS が暗号化します。',
    'S3 のルートキーでは復号できません。',
  ),
  'kms.reencrypt-seal': always(
    'HSM の外に出さずに暗号化し直します。',
    '今後復号できるのは新しい KMS キーだけです。',
  ),
  'kms.unwrap-data-key': opened,
  'kms.decrypt-ciphertext': opened,
  'kms.reencrypt-open': opened,
  'kms.build-blob': always(
    'どの KMS キーで暗号化したかを一緒に記録します。',
    '名前が分かるだけで、復号はできません。',
  ),
  'kms.refuse': always('KMS はここで処理を止めます。', 'キーは返しません。'),
} satisfies Readonly<Record<keyof typeof ENGLISH, CaptionWords>>;
