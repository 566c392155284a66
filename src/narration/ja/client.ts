import type { CLIENT_WORDS as ENGLISH } from '../en/client.ts';
import { bringsKey, hasFailed, input, lengthOf, output, parameter } from '../reading.ts';
import type { SameNames, StepContext } from '../types.ts';

/** Whose key it was: with SSE-C the client sends it along, otherwise it never sees one. */
const whoseKey = (c: StepContext) =>
  bringsKey(c.trace)
    ? 'キーはリクエストのたびにクライアントが渡したものです。S3 は使い終えると消去し、保存しません。'
    : '暗号化も復号もサーバー側で行われたため、クライアントがデータキーを扱うことはありませんでした。';

/** Words for what the client itself does, and for what happens to the disks behind S3's back. */
export const CLIENT_WORDS = {
  steps: {
    'client.compare': (c) => {
      const same = !hasFailed(c.step);
      const length = lengthOf(input(c, 'a'));
      return {
        label: same ? 'アップロード時と同じバイト列' : 'アップロード時と異なるバイト列',
        title: same
          ? 'ダウンロードした内容は、アップロードしたものと一致'
          : 'ダウンロードした内容が、アップロードしたものと一致しない',
        body: same
          ? `受け取った ${length} バイトは、アップロードした ${length} バイトとすべて一致しました。${whoseKey(c)}`
          : '受け取ったバイト列は、アップロードしたものと一致しません。',
      };
    },
    'client.make-customer-key': (c) => ({
      label: '顧客提供キーを生成',
      title: 'クライアントが顧客提供キーを生成する',
      body: `${lengthOf(output(c, 'bytes'))} バイトの乱数です。SSE-C ではキーの生成も保管も送信も顧客の責任です。S3 はキーのコピーを持たないため、キーを失うとオブジェクトも失われます。`,
    }),
    'client.digest-customer-key': () => ({
      label: 'キーの MD5',
      title: 'クライアントがキーの MD5 を計算する',
      body: 'キーが壊れずに届いたかを S3 が確認できるよう、ダイジェストをヘッダーで送ります。計算の対象は base64 の文字列ではなく、キーの生のバイト列です（よくある間違いです）。',
    }),
    'storage.flip-bit': ({ step }) => ({
      label: 'ディスク上で 1 ビット反転',
      title: '1 ビットが反転する',
      body: `保存されたバイト列のビット ${parameter(step, 'bit')} が反転しました。ほかは何も変わっていません。`,
    }),
    'storage.take': () => ({
      label: 'レコードを読み出し',
      title: 'レコードが直接読み出される',
      body: 'S3 を通さず、ディスクから直接レコードを読み出します。',
    }),
    'storage.tamper': () => ({
      label: '改変したレコードを書き戻し',
      title: '改変されたレコードが書き戻される',
      body: 'S3 を通さずにレコードが書き戻されます。S3 が検知できるのは、復号するときです。',
    }),
  },
  values: {
    part: {
      name: 'パート',
      means: 'オブジェクトを分割した 1 つで、個別のリクエストでアップロードします。',
    },
    'customer-key': {
      name: '顧客提供キー',
      means:
        'お客様が用意したキー（SSE-C）です。S3 はリクエストの間だけ使い、保存しません。失うとオブジェクトは復元できません。',
    },
  },
  spans: {},
} satisfies SameNames<typeof ENGLISH>;
