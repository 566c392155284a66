import { sayNumber } from '../../i18n/index.ts';
import type { NoteTable } from './note.ts';
import { dataNow, keysNow, type NoteFacts } from './note-facts.ts';
import { opener } from './reading.ts';

/** Names of the values that the step writes or reads. */
function names(f: NoteFacts): string {
  const ids = f.step.kind === 'store' || f.step.kind === 'load' ? f.step.values : [];
  const found = ids.flatMap((id) => f.value(id) ?? []);
  return f.list([...new Set(found.map((value) => f.name(value)))]);
}

/** How many values stay on the disks as they are. */
function untouched(f: NoteFacts): string {
  return sayNumber(f.lang, f.step.kind === 'store' ? (f.step.keeps?.length ?? 0) : 0);
}

const STOLEN = {
  en: {
    customer: 'Nothing: the key is not on them, in no form.',
    kms: 'Nothing: the key beside the data is encrypted, and opens only through KMS.',
    s3: 'Nothing: the key beside the data is encrypted under a key that lies elsewhere.',
  },
  ja: {
    customer: '何も読めません。キーはどんな形でもそこにありません。',
    kms: '何も読めません。添えられたキーは暗号化されていて、KMS を通さなければ復号できません。',
    s3: '何も読めません。添えられたキーは、別の場所にあるキーで暗号化されています。',
  },
} as const;

/** What goes to the disks and comes from them. */
export const STORAGE_NOTES: NoteTable = {
  's3.store-object': {
    en: (f) => [
      `At rest from now on: ${names(f)}.`,
      'If somebody stole these disks, what could they read?',
      STOLEN.en[opener(f.trace)],
    ],
    ja: (f) => [
      `これから保存されるもの：${names(f)}。`,
      'このディスクが盗まれたら、何を読まれるでしょうか？',
      STOLEN.ja[opener(f.trace)],
    ],
  },
  's3.load-object': {
    en: (f) => [
      `From the disks come: ${names(f)}.`,
      'Can S3 read the object with that?',
      `${dataNow(f)} ${keysNow(f)}`,
    ],
    ja: (f) => [
      `ディスクから読み出すもの：${names(f)}。`,
      'これで S3 はオブジェクトを読めるでしょうか？',
      `${dataNow(f)}${keysNow(f)}`,
    ],
  },
  's3.load-metadata': {
    en: (f) => [
      `Only what lies beside the data is read: ${names(f)}.`,
      'Was the ciphertext read?',
      `No, it stays on the disks. ${dataNow(f)}`,
    ],
    ja: (f) => [
      `読み出すのはデータに付随する情報だけです：${names(f)}。`,
      '暗号文は読まれたでしょうか？',
      `いいえ。ディスクに置いたままです。${dataNow(f)}`,
    ],
  },
  's3.store-upload': {
    en: (f) => [
      'An upload may take days. What S3 needs for it lies at rest, encrypted.',
      'Who holds the plaintext key while the upload is open?',
      keysNow(f),
    ],
    ja: (f) => [
      'アップロードは何日もかかることがあります。必要な情報は、暗号化された形で保存されます。',
      'アップロードの間、平文のキーを持つのは誰でしょうか？',
      keysNow(f),
    ],
  },
  's3.load-upload': {
    en: (f) => [
      `From the upload’s record come: ${names(f)}.`,
      'Is that enough to encrypt or decrypt?',
      keysNow(f),
    ],
    ja: (f) => [
      `アップロードの記録から読み出すもの：${names(f)}。`,
      'それだけで暗号化や復号ができるでしょうか？',
      keysNow(f),
    ],
  },
  's3.store-part': {
    en: (f) => [
      `At rest from now on: ${names(f)}.`,
      'One key for all parts: what must be different each time?',
      'The initialization vector. The same key with the same IV twice would break AES-GCM.',
    ],
    ja: (f) => [
      `これから保存されるもの：${names(f)}。`,
      '全パートで同じキーを使います。毎回違わなければならないものは何でしょうか？',
      '初期化ベクトルです。同じキーと IV の組を二度使うと、AES-GCM の安全性は失われます。',
    ],
  },
  's3.complete-object': {
    en: (f) => [
      'An object comes to be without a byte of it being moved.',
      'How many values does the record take over as they are?',
      `${untouched(f)}. ${dataNow(f)}`,
    ],
    ja: (f) => [
      '1 バイトも動かさずに、オブジェクトができ上がります。',
      '記録がそのまま引き継ぐ値はいくつでしょうか？',
      `${untouched(f)} 個です。${dataNow(f)}`,
    ],
  },
  's3.replace-encrypted-data-key': {
    en: (f) => [
      `All that is written: ${names(f)}.`,
      'How many values stay on the disks untouched?',
      `${untouched(f)}. It is the same data key in another envelope.`,
    ],
    ja: (f) => [
      `書き込むのはこれだけです：${names(f)}。`,
      'ディスク上で元のままの値はいくつでしょうか？',
      `${untouched(f)} 個です。同じデータキーが別の封筒に入っただけです。`,
    ],
  },
};
