import type { STORAGE_NOTES as ENGLISH } from '../../en/notes/storage.ts';
import type { NoteFacts, NoteWords } from '../../notes/note.ts';
import { dataNow, keysNow } from '../../notes/note-facts.ts';
import { opener } from '../../notes/reading.ts';
import { count, keptCount } from '../../reading.ts';

/** Names of the values that the step writes or reads. */
function names(f: NoteFacts): string {
  const ids = f.step.kind === 'store' || f.step.kind === 'load' ? f.step.values : [];
  const found = ids.flatMap((id) => f.value(id) ?? []);
  return f.list([...new Set(found.map((value) => f.name(value)))]);
}

/** How many values stay on the disks as they are. */
function untouched(f: NoteFacts): string {
  return count(keptCount(f.step));
}

const STOLEN = {
  customer: '何も読めません。キーは、暗号化した形でも保存されていません。',
  kms: '何も読めません。一緒に保存されたキーは暗号化されていて、KMS を呼び出さなければ復号できません。',
  s3: '何も読めません。一緒に保存されたキーは、別の場所にあるキーで暗号化されています。',
} as const;

/** What goes to the disks and comes from them. */
export const STORAGE_NOTES = {
  's3.store-object': (f) => [
    `これから保存されるもの：${names(f)}。`,
    'このディスクが盗まれたら、何を読み取られるでしょうか？',
    STOLEN[opener(f.trace)],
  ],
  's3.load-object': (f) => [
    `ディスクから読み出すもの：${names(f)}。`,
    'これで S3 はオブジェクトを読めるでしょうか？',
    `いいえ、まだ読めません。${dataNow(f)}${keysNow(f)}`,
  ],
  's3.load-metadata': (f) => [
    `読み出すのはデータに付随する情報だけです：${names(f)}。`,
    '暗号文は読まれたでしょうか？',
    `いいえ。ディスクに置いたままです。${dataNow(f)}`,
  ],
  's3.store-upload': (f) => [
    'アップロードは何日もかかることがあります。必要な情報だけを保存し、平文のキーは残しません。',
    'アップロードの間、平文のキーを持つのは誰でしょうか？',
    keysNow(f),
  ],
  's3.load-upload': (f) => [
    `アップロードの記録から読み出すもの：${names(f)}。`,
    'それだけで暗号化や復号ができるでしょうか？',
    `いいえ。${keysNow(f)}`,
  ],
  's3.store-part': (f) => [
    `これから保存されるもの：${names(f)}。`,
    '全パートで同じキーを使います。毎回変えなければならないものは何でしょうか？',
    '初期化ベクトルです。同じキーと IV の組を二度使うと、AES-GCM の安全性は失われます。',
  ],
  's3.complete-object': (f) => [
    'このモデルでは、データを 1 バイトも動かさずに、オブジェクトが完成します。',
    '記録がそのまま引き継ぐ値はいくつでしょうか？',
    `${untouched(f)} 個です。${dataNow(f)}`,
  ],
  's3.replace-encrypted-data-key': (f) => [
    `書き込むのはこれだけです：${names(f)}。`,
    'ディスク上で元のままの値はいくつでしょうか？',
    `${untouched(f)} 個です。同じデータキーが別のキーで暗号化されただけです。`,
  ],
} satisfies Readonly<Record<keyof typeof ENGLISH, NoteWords>>;
