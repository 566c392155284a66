import type { COMPUTING_NOTES as ENGLISH } from '../../en/notes/computing.ts';
import type { NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { growth, isGood, kmsCalls, lengthOf, opener } from '../../notes/reading.ts';
import { holdsBucketKey } from '../../reading.ts';

const OPENS = {
  customer: '同じ顧客提供キーを再び送れる呼び出し元だけです。S3 だけでは復号できません。',
  kms: 'オブジェクトを読む権限と、その KMS キーを使う権限の両方を持つ呼び出し元です。S3 だけでは復号できず、KMS の呼び出しが必要です。',
  s3: 'S3 です。データキーを復号するキーを持っているため、読む権限のある呼び出し元に平文を返せます。',
} as const;

const OPENS_WITH_BUCKET_KEY =
  'S3 がバケットキーを保持している間は、S3 だけで復号できます。その後は、オブジェクトを読む権限とその KMS キーを使う権限の両方を持つ者だけで、KMS への問い合わせが必要です。';

/** What S3 computes, and what it forgets. */
export const COMPUTING_NOTES = {
  's3.make-data-key': (f) => [
    'このオブジェクトだけのキーです。作るのは KMS ではなく S3 です。',
    'ここまでに KMS は何回呼ばれたでしょうか？',
    `ここまでの KMS の呼び出しは ${kmsCalls(f, 'so-far')} 回です。このキーのための呼び出しは必要ありません。`,
  ],
  's3.make-second-key': (f) => [
    '2 層の暗号化で最も多い誤解は、KMS キーが 2 つあるというものです。',
    'この 2 つ目のキーは KMS のものでしょうか？',
    `いいえ。S3 が管理します。ここまでの KMS の呼び出しは ${kmsCalls(f, 'so-far')} 回です。`,
  ],
  's3.wrap-second-key': (f) => [
    '2 つのキーが別々に暗号化され、管理者も別です。',
    'どちらのキーも単独で復号できるサービスはあるでしょうか？',
    `いいえ。一方には KMS、もう一方には S3 が必要です。${keysNow(f)}`,
  ],
  's3.unwrap-second-key': (f) =>
    isGood(f.step)
      ? [
          '外側の層から復号するので、そのキーを先に復号します。',
          '誰がどのキーを持っているでしょうか？',
          keysNow(f),
        ]
      : [
          '1 ビット違うだけで復号できません。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
          'KMS キーがあれば解決するでしょうか？',
          'いいえ。これを暗号化したのは S3 のルートキーで、ほかのキーでは復号できません。',
        ],
  's3.encrypt-object': (f) => [
    '平文のデータと平文のキーが、S3 のメモリ上に同時に存在します。いつまで残るかに注目してください。',
    '結果は平文より何バイト長いでしょうか。それはなぜでしょうか？',
    `${growth(f)} バイトで、認証タグの分です。暗号文自体の長さは平文と同じです。`,
  ],
  's3.encrypt-again': (f) => [
    'ここで暗号化するのは、1 層目の暗号文です。',
    'この層に入るデータの長さは？',
    `${lengthOf(f, 'inputs', 'plaintext')} バイトです。1 層目の暗号文とその認証タグです。`,
  ],
  's3.decrypt-object': (f) =>
    isGood(f.step)
      ? [
          '復号と検証は一体です。認証タグが一致するまで平文は得られません。',
          '平文のデータを持つのは誰でしょうか？',
          dataNow(f),
        ]
      : [
          '1 ビット違うだけで復号できません。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
          '壊れていない部分だけでも返るでしょうか？',
          `いいえ、何も返りません。${dataNow(f)}`,
        ],
  's3.decrypt-outer-layer': (f) =>
    isGood(f.step)
      ? [
          '1 層だけ復号しても、まだ読めません。',
          'S3 はオブジェクトを読めるでしょうか？',
          `いいえ、まだ読めません。${dataNow(f)}`,
        ]
      : [
          '1 ビット違うだけで復号できません。先に外側の層で検出されます。',
          'KMS のデータキーはここで役に立つでしょうか？',
          `いいえ。それで復号するものは、この層の内側にあります。${dataNow(f)}`,
        ],
  's3.erase-data-key': (f) => [
    opener(f.trace) === 'customer'
      ? '保持状況の行に注目してください。S3 は顧客提供キーを保持し続けません。'
      : '保持状況の行に注目してください。エンベロープ暗号化の要点はここです。',
    'これ以降、オブジェクトを復号できるのは誰でしょうか？',
    `${holdsBucketKey(f) ? OPENS_WITH_BUCKET_KEY : OPENS[opener(f.trace)]}${keysNow(f)}`,
  ],
  's3.forget-bucket-key': (f) => [
    'バケットキーの有効期間は非公開です。このタイミングが AWS の実際の動作だと誤解されないように伝えてください。',
    '次のオブジェクトには何が必要でしょうか？',
    `KMS の呼び出しです。この実行全体での KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
  ],
  's3.compute-etag': (f) => [
    'ETag を MD5 と比べるツールは多くありますが、暗号化方式によっては一致しません。',
    'これは内容の MD5 でしょうか？',
    f.step.kind === 'op' && f.value(f.step.inputs.message)?.role === 'plaintext'
      ? 'ここではそうです。入力は平文です。'
      : 'いいえ。入力は平文ではありません。',
  ],
  's3.join-etags': (f) => [
    'オブジェクトの ETag は、各パートのダイジェストから作られます。',
    'そのために何かを復号する必要があるでしょうか？',
    `いいえ。ダイジェストだけで足ります。${dataNow(f)}`,
  ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
