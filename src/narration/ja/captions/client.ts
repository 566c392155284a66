import type { CaptionWords } from '../../captions/caption-tables.ts';
import { isOneOfSeveral, keeperOf } from '../../captions/reading.ts';
import type { CLIENT_CAPTIONS as ENGLISH } from '../../en/captions/client.ts';
import { bringsKey, hasFailed } from '../../reading.ts';
import { always, caller, said } from './said.ts';

/** What the client does by itself, and what befalls the disks. */
export const CLIENT_CAPTIONS = {
  'client.compare': (c) => {
    if (hasFailed(c.step))
      return said('アップロードしたものと違います。', '途中で変わったことになります。');
    if (bringsKey(c.trace))
      return said(
        '元どおりのバイト列です。',
        isOneOfSeveral(c)
          ? 'そのためにクライアントは、毎回自分のキーを送りました。'
          : 'そのためにクライアントは、自分のキーをもう一度送りました。',
      );
    const who = caller(c.trace);
    return keeperOf(c.trace) === 's3'
      ? said('元どおりのバイト列です。', `${who}に必要だったのは S3 の許可だけです。`)
      : said('元どおりのバイト列です。', `${who}は S3 と KMS に許可され、キーは持っていません。`);
  },
  'client.make-customer-key': always(
    'キーを持つのはクライアントです。',
    '失えば、オブジェクトも失われます。',
  ),
  'client.digest-customer-key': always(
    'キーの MD5 も一緒に送ります。',
    '転送中にキーが壊れれば、S3 が気づきます。',
  ),
  'storage.flip-bit': always(
    'ディスク上で 1 ビットが変わります。',
    'S3 が気づくのは復号するときです。',
  ),
  'storage.take': always(
    'S3 を通さずディスクを読み取ります。',
    'あるのは暗号文で、復号できるキーはありません。',
  ),
  'storage.tamper': always(
    'S3 を通さずに書き戻します。',
    'ポリシーでは防げず、認証タグで検知します。',
  ),
} satisfies Readonly<Record<keyof typeof ENGLISH, CaptionWords>>;
