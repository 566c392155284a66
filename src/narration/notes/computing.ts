import type { NoteTable } from './note.ts';
import { dataNow, keysNow } from './note-facts.ts';
import { growth, isGood, kmsCalls, lengthOf, opener } from './reading.ts';

const OPENS = {
  en: {
    customer: 'Whoever sends the same customer key again; S3 by itself cannot.',
    kms: 'Whoever may read the object and use its KMS key. S3 by itself has to ask KMS.',
    s3: 'S3 itself, for whoever may read the object: it holds the key that opens the data key.',
  },
  ja: {
    customer: '同じ顧客提供キーをもう一度送れる者だけです。S3 だけでは復号できません。',
    kms: 'オブジェクトを読む権限と、その KMS キーを使う権限の両方を持つ者です。S3 だけでは復号できず、KMS への問い合わせが必要です。',
    s3: 'S3 です。データキーを復号するキーを持っているため、読む権限のある者に返せます。',
  },
} as const;

/** What S3 computes, and what it forgets. */
export const COMPUTING_NOTES: NoteTable = {
  's3.make-data-key': {
    en: (f) => [
      'A key for this object alone, made by S3 and not by KMS.',
      'How often has KMS been called so far?',
      `KMS calls so far: ${kmsCalls(f, 'so-far')}. None was needed for this key.`,
    ],
    ja: (f) => [
      'このオブジェクトだけのキーです。作るのは KMS ではなく S3 です。',
      'ここまでに KMS は何回呼ばれたでしょうか？',
      `ここまでの KMS の呼び出しは ${kmsCalls(f, 'so-far')} 回です。このキーのための呼び出しは必要ありません。`,
    ],
  },
  's3.make-second-key': {
    en: (f) => [
      'The most common mistake about two layers is to think of two KMS keys.',
      'Is this second key one of KMS’s?',
      `No, S3 manages it. KMS calls so far: ${kmsCalls(f, 'so-far')}.`,
    ],
    ja: (f) => [
      '2 層の暗号化で最も多い誤解は、KMS キーが 2 つあるというものです。',
      'この 2 つ目のキーは KMS のものでしょうか？',
      `いいえ。S3 が管理します。ここまでの KMS の呼び出しは ${kmsCalls(f, 'so-far')} 回です。`,
    ],
  },
  's3.wrap-second-key': {
    en: (f) => [
      'Two keys, two envelopes, two keepers.',
      'Who could open both envelopes alone?',
      `Nobody: one needs KMS, the other needs S3. ${keysNow(f)}`,
    ],
    ja: (f) => [
      'キーが 2 つ、封筒が 2 つ、保管者も 2 者です。',
      '両方の封筒を単独で開けられる者はいるでしょうか？',
      `いいえ。一方には KMS、もう一方には S3 が必要です。${keysNow(f)}`,
    ],
  },
  's3.unwrap-second-key': {
    en: (f) =>
      isGood(f.step)
        ? [
            'The outer layer comes off first, so its key comes first.',
            'Who holds which key now?',
            keysNow(f),
          ]
        : [
            'One bit is enough: authenticated encryption gives everything or nothing.',
            'Would the KMS key help here?',
            'No. This envelope was closed by S3 and does not open with any other key.',
          ],
    ja: (f) =>
      isGood(f.step)
        ? [
            '外側の層から外すので、そのキーを先に復号します。',
            '誰がどのキーを持っているでしょうか？',
            keysNow(f),
          ]
        : [
            '1 ビットで十分です。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
            'KMS キーがあれば解決するでしょうか？',
            'いいえ。この封筒を閉じたのは S3 で、ほかのキーでは開きません。',
          ],
  },
  's3.encrypt-object': {
    en: (f) => [
      'Here plaintext and plaintext key are together in S3’s memory. Ask the room to watch how long they stay together.',
      'By how many bytes is the result longer than the plaintext, and why?',
      `By ${growth(f)}: the authentication tag. The ciphertext itself is as long as the plaintext.`,
    ],
    ja: (f) => [
      '平文と平文のキーが、S3 のメモリ上に揃いました。いつまで揃っているかに注目してもらいましょう。',
      '結果は平文より何バイト長いでしょうか。それはなぜでしょうか？',
      `${growth(f)} バイトで、認証タグの分です。暗号文自体の長さは平文と同じです。`,
    ],
  },
  's3.encrypt-again': {
    en: (f) => [
      'What is encrypted now is ciphertext already.',
      'How long is the input of this layer?',
      `${lengthOf(f, 'inputs', 'plaintext')} bytes: the first layer’s ciphertext with its tag.`,
    ],
    ja: (f) => [
      'ここで暗号化するのは、すでに暗号文です。',
      'この層に入るデータの長さは？',
      `${lengthOf(f, 'inputs', 'plaintext')} バイトです。1 層目の暗号文とその認証タグです。`,
    ],
  },
  's3.decrypt-object': {
    en: (f) =>
      isGood(f.step)
        ? [
            'Decrypting and checking are one step: there is no plaintext before the tag has matched.',
            'Who holds the plaintext data now?',
            dataNow(f),
          ]
        : [
            'One bit is enough: authenticated encryption gives everything or nothing.',
            'Does S3 return the part that was still intact?',
            `No, nothing at all. ${dataNow(f)}`,
          ],
    ja: (f) =>
      isGood(f.step)
        ? [
            '復号と検証は一体です。認証タグが一致するまで平文は得られません。',
            '平文のデータを持つのは誰でしょうか？',
            dataNow(f),
          ]
        : [
            '1 ビットで十分です。認証付き暗号は、すべて返すか、何も返さないかのどちらかです。',
            '壊れていない部分だけでも返るでしょうか？',
            `いいえ、何も返りません。${dataNow(f)}`,
          ],
  },
  's3.decrypt-outer-layer': {
    en: (f) =>
      isGood(f.step)
        ? [
            'One layer is off, and still nothing can be read.',
            'Can S3 read the object now?',
            dataNow(f),
          ]
        : [
            'One bit is enough: the outer layer notices it first.',
            'Was KMS’s data key of any use here?',
            `No: what it would open lies under this layer. ${dataNow(f)}`,
          ],
    ja: (f) =>
      isGood(f.step)
        ? ['1 層外しても、まだ読めません。', 'S3 はオブジェクトを読めるでしょうか？', dataNow(f)]
        : [
            '1 ビットで十分です。まず外側の層が気づきます。',
            'KMS のデータキーはここで役に立つでしょうか？',
            `いいえ。それで復号するものは、この層の内側にあります。${dataNow(f)}`,
          ],
  },
  's3.erase-data-key': {
    en: (f) => [
      'Watch the custody row: this is the point of envelope encryption.',
      'Who can open the object from here on?',
      `${OPENS.en[opener(f.trace)]} ${keysNow(f)}`,
    ],
    ja: (f) => [
      '保持状況の行に注目してください。エンベロープ暗号化の要点はここです。',
      'これ以降、オブジェクトを復号できるのは誰でしょうか？',
      `${OPENS.ja[opener(f.trace)]}${keysNow(f)}`,
    ],
  },
  's3.forget-bucket-key': {
    en: (f) => [
      'How long a bucket key lives is not published. Do not let the room take this moment for AWS’s.',
      'What does the next object need?',
      `A call to KMS. In this run KMS is called, all in all: ${kmsCalls(f, 'run')}.`,
    ],
    ja: (f) => [
      'バケットキーの有効期間は非公開です。このタイミングが AWS のものだと受け取られないようにしてください。',
      '次のオブジェクトには何が必要でしょうか？',
      `KMS の呼び出しです。この実行全体での KMS の呼び出しは ${kmsCalls(f, 'run')} 回です。`,
    ],
  },
  's3.compute-etag': {
    en: (f) => [
      'Many tools compare ETags with MD5 sums. Encryption is why that fails.',
      'Is this the MD5 of the content?',
      f.step.kind === 'op' && f.value(f.step.inputs.message)?.role === 'plaintext'
        ? 'Here it is: what goes in is the plaintext.'
        : 'No: what goes in is not the plaintext.',
    ],
    ja: (f) => [
      'ETag を MD5 と比べるツールは多くあります。それがうまくいかない理由が暗号化です。',
      'これは内容の MD5 でしょうか？',
      f.step.kind === 'op' && f.value(f.step.inputs.message)?.role === 'plaintext'
        ? 'ここではそうです。入力は平文です。'
        : 'いいえ。入力は平文ではありません。',
    ],
  },
  's3.join-etags': {
    en: (f) => [
      'The object’s ETag is made of the parts’ digests.',
      'Does S3 have to decrypt anything for it?',
      `No: digests are enough. ${dataNow(f)}`,
    ],
    ja: (f) => [
      'オブジェクトの ETag は、各パートのダイジェストから作られます。',
      'そのために何かを復号する必要があるでしょうか？',
      `いいえ。ダイジェストだけで足ります。${dataNow(f)}`,
    ],
  },
};
