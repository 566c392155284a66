import type { CaptionWords } from '../../captions/caption-tables.ts';
import {
  answeredUntil,
  asksKms,
  byKeeper,
  callsUntil,
  isOneOfSeveral,
  keeperOf,
  partOf,
  placeAmongAlike,
} from '../../captions/reading.ts';
import type { MESSAGE_CAPTIONS as ENGLISH } from '../../en/captions/s3-messages.ts';
import { bringsKey, holdsBucketKey } from '../../reading.ts';
import type { StepContext } from '../../types.ts';
import { always, caller, said } from './said.ts';

/** At the end of whatever stores an object: what it takes to read it. */
function stored(c: StepContext) {
  const soFar = `ここまでに ${answeredUntil(c)} 個を保存し、KMS の呼び出しは ${callsUntil(c)} 回です。`;
  if (holdsBucketKey(c)) return said(soFar, 'バケットキーはしばらく S3 に残ります。');
  const several = isOneOfSeveral(c);
  return byKeeper(c, {
    customer: said(
      'S3 はキーを破棄しました。',
      'クライアントのキーがなければ、S3 にも読めません。',
    ),
    'bucket-key': said('データキーは S3 に残っていません。', '取り出すには上位のキーが必要です。'),
    'two-layers': several
      ? said(soFar, '片方の層は KMS しか復号できません。')
      : said('2 つのキーはどちらも S3 に残っていません。', '片方は KMS でしか復号できません。'),
    kms: several
      ? said(soFar, '読むには KMS への要求が必要です。')
      : said(
          'オブジェクトを復号できるキーは S3 に残っていません。',
          '読むには KMS への要求が必要です。',
        ),
    s3: said(
      '復号に必要なキーを持つのは S3 だけです。',
      'S3 の読み取り権限があれば、誰でも読めます。',
    ),
  });
}

/** Requests to S3 and its answers, where all goes well. */
export const MESSAGE_CAPTIONS = {
  's3.put-object': (c) => {
    const { nth, of } = placeAmongAlike(c);
    if (bringsKey(c.trace)) {
      return nth > 1
        ? said(
            `${of} 個中 ${nth} 個目も、キーと一緒に届きます。`,
            'S3 は前のキーを保存していません。',
          )
        : said(
            'オブジェクトとキーが一緒に届きます。',
            'このリクエストの間だけ、S3 は両方を扱います。',
          );
    }
    if (nth > 1) {
      return said(
        `同じ呼び出し元の ${of} 個中 ${nth} 個目です。`,
        keeperOf(c.trace) === 's3'
          ? 'S3 は誰にも問い合わせず、別のデータキーを作ります。'
          : 'KMS をもう一度呼び出すでしょうか？',
      );
    }
    return said(
      'S3 にはオブジェクトの平文が届きます。',
      '暗号化するのはクライアントではなく S3 です。',
    );
  },
  's3.put-object.response': stored,
  's3.get-object': (c) => {
    const { nth, of } = placeAmongAlike(c);
    if (bringsKey(c.trace)) {
      return nth > 1
        ? said(`${of} 個中 ${nth} 個目でも、キーをもう一度渡します。`, 'S3 は保存していません。')
        : said('クライアントはキーをもう一度渡す必要があります。', 'S3 は保存していません。');
    }
    if (nth > 1) {
      return said(
        `同じ呼び出し元の ${of} 個中 ${nth} 個目です。`,
        keeperOf(c.trace) === 's3'
          ? 'データキーは S3 が自分で復号します。'
          : 'KMS をもう一度呼び出すでしょうか？',
      );
    }
    return said(
      'リクエストはオブジェクトを指定するだけで、キーは送りません。',
      '復号は S3 の仕事です。',
    );
  },
  's3.get-object.response': (c) => {
    const plain = `${caller(c.trace)}が受け取るのは平文だけで、キーは渡りません。`;
    if (bringsKey(c.trace)) {
      return said(
        '平文を返した後、S3 にキーは残っていません。',
        '次に読むときも、キーを渡す必要があります。',
      );
    }
    if (holdsBucketKey(c) || (isOneOfSeveral(c) && asksKms(c))) {
      return said(
        `ここまでに ${answeredUntil(c)} 個を読み取り、KMS の呼び出しは ${callsUntil(c)} 回です。`,
        'キーは S3 の外に出ません。',
      );
    }
    return asksKms(c)
      ? said('S3 と KMS の両方が許可しました。', plain)
      : said('必要なのは S3 の許可だけでした。', plain);
  },
  's3.copy-object': (c) =>
    byKeeper(c, {
      customer: said('コピーは読み取りと書き込みです。', 'クライアントは両方のキーを渡します。'),
      'bucket-key': said('コピーは読み取りと書き込みです。', '両方の権限が必要です。'),
      'two-layers': said('コピーは読み取りと書き込みです。', 'KMS にもそれぞれ要求します。'),
      kms: said('コピーは読み取りと書き込みです。', 'KMS にもそれぞれ要求します。'),
      s3: said('コピーは読み取りと書き込みです。', '呼び出し元には両方の権限が必要です。'),
    }),
  's3.copy-object.response': (c) =>
    bringsKey(c.trace)
      ? said(
          'S3 は両方のキーを破棄しました。',
          '元もコピーも、クライアントのキーがなければ読めません。',
        )
      : holdsBucketKey(c)
        ? stored(c)
        : said(
            'コピーには専用のデータキーがあります。',
            '1 つのキーで読めるのは 1 つのオブジェクトだけです。',
          ),
  's3.create-multipart-upload': always(
    '暗号化方式は、データを送る前に決まります。',
    'すべてのパートに同じ方式が適用されます。',
  ),
  's3.create-multipart-upload.response': (c) =>
    byKeeper(c, {
      customer: said('S3 はキーを破棄しました。', 'パートごとにキーを渡す必要があります。'),
      'bucket-key': said('データキーは S3 に残っていません。', 'パートごとに復号し直します。'),
      'two-layers': said(
        '2 つのキーは S3 に残っていません。',
        'パートごとに復号し直し、片方は KMS に要求します。',
      ),
      kms: said('データキーは S3 に残っていません。', 'パートごとに KMS に復号を要求します。'),
      s3: said('S3 に残るのは暗号化されたデータキーだけです。', 'パートごとに復号し直します。'),
    }),
  's3.upload-part': (c) => {
    const { nth, of } = partOf(c);
    const part = of === null ? `パート ${nth} ` : `パート ${nth}（全 ${of} パート）`;
    return bringsKey(c.trace)
      ? said(`${part}もキーと一緒に送ります。`, 'S3 は保存していません。')
      : said(`${part}はデータだけです。`, 'S3 はまずデータキーを取得し直します。');
  },
  's3.upload-part.response': always(
    'パートは暗号化されて保存されました。',
    'まだオブジェクトではないので、誰にも読めません。',
  ),
  's3.complete-multipart-upload': always(
    '送るのはパートの一覧だけです。',
    '暗号化されたパートはすでに保存されています。',
  ),
  's3.complete-multipart-upload.response': stored,
  's3.update-object-encryption': always(
    'オブジェクトは動きません。',
    '変わるのは、データキーを守るキーです。',
  ),
  's3.update-object-encryption.response': always(
    'オブジェクトもデータキーも同じままです。',
    '今後は KMS の許可がなければ誰にも読めません。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH, CaptionWords>>;
