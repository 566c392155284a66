import type { CLIENT_WORDS as ENGLISH } from '../en/client.ts';
import { hasFailed, input, isCustomerKeyRun, lengthOf, output, parameter } from '../reading.ts';
import type { SameNames } from '../types.ts';

/** Words for what the client itself does, and for what happens to the disks behind S3's back. */
export const CLIENT_WORDS = {
  steps: {
    'client.compare': (c) => {
      const same = !hasFailed(c.step);
      const length = lengthOf(input(c, 'a'));
      return {
        label: same ? 'アップロード時と同じバイト列' : 'アップロード時と異なるバイト列',
        title: same ? '出てきたものは、入れたものと同じ' : '出てきたものが、入れたものと異なる',
        body: same
          ? `受け取った ${length} バイトは、アップロードした ${length} バイトとすべて一致しました。${isCustomerKeyRun(c) ? 'キーはクライアントが作り、リクエストごとに送りました。S3 はそのキーで暗号化と復号を行い、コピーを残していません。' : 'クライアントは一度もデータキーを見ていません。暗号化も復号もサーバー側で行われたからです。'}`
          : '受け取ったバイト列は、アップロードしたものと一致しません。',
      };
    },
    'client.make-customer-key': (c) => ({
      label: '自分のキーを作る',
      title: 'クライアントが自分のキーを作る',
      body: `${lengthOf(output(c, 'bytes'))} バイトの乱数です。SSE-C ではキーの生成も保管も送信も顧客の責任です。S3 はキーのコピーを持たないため、キーを失うとオブジェクトも失われます。`,
    }),
    'client.digest-customer-key': () => ({
      label: 'キーの MD5',
      title: 'クライアントがキーの MD5 を計算する',
      body: 'キーが壊れずに届いたかを S3 が確認できるよう、ダイジェストをヘッダーで送ります。base64 の文字列ではなく、キーの生のバイト列の MD5 です。この取り違えはよくある間違いです。',
    }),
    'storage.flip-bit': ({ step }) => ({
      label: 'ディスク上で 1 ビット反転',
      title: '何者かが 1 ビットを反転させる',
      body: `保存されたバイト列のビット ${parameter(step, 'bit')} が反転しました。ほかは何も変わっていません。`,
    }),
    'storage.take': () => ({
      label: 'レコードを読み出す',
      title: '何者かがレコードを読み出す',
      body: 'S3 を通さず、ディスクから直接レコードを読み出します。',
    }),
    'storage.tamper': () => ({
      label: '改変したレコードを戻す',
      title: '改変されたレコードが戻される',
      body: 'S3 の知らないところでレコードが書き戻されます。S3 が気づくのは、復号しようとしたときです。',
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
        'クライアント自身のキーです。S3 はリクエストの間だけ使い、保存しません。失うとオブジェクトは復元できません。',
    },
  },
  spans: {},
  causes: {},
} satisfies SameNames<typeof ENGLISH>;
