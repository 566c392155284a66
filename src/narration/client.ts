import type { Step } from '../trace/index.ts';
import type { Words } from './types.ts';

/** Words for what the client itself does, and for what happens to the disks behind S3's back. */
export const RUN_WORDS: Words = {
  steps: {
    'client.compare': {
      en: ({ step, value }) => {
        const { same, length } = comparison(step, value);
        return {
          label: same ? 'Same bytes as uploaded' : 'Other bytes than uploaded',
          title: same
            ? 'What comes out equals what went in'
            : 'What comes out differs from what went in',
          body: same
            ? `All ${length.toLocaleString('en')} bytes received equal the ${length.toLocaleString('en')} bytes once uploaded. The client never saw a data key: encryption and decryption both happened on the server’s side.`
            : 'The bytes received are not the bytes once uploaded.',
        };
      },
      ja: ({ step, value }) => {
        const { same, length } = comparison(step, value);
        return {
          label: same ? 'アップロード時と同じバイト列' : 'アップロード時と異なるバイト列',
          title: same ? '出てきたものは、入れたものと同じ' : '出てきたものが、入れたものと異なる',
          body: same
            ? `受け取った ${length.toLocaleString('ja')} バイトは、アップロードした ${length.toLocaleString('ja')} バイトとすべて一致しました。クライアントは一度もデータキーを見ていません。暗号化も復号もサーバー側で行われたからです。`
            : '受け取ったバイト列は、アップロードしたものと一致しません。',
        };
      },
    },
    'client.make-customer-key': {
      en: ({ step, value }) => ({
        label: 'Make a key of one’s own',
        title: 'The client makes its own key',
        body: `${keyLength(step, value)} random bytes. With SSE-C the customer makes, keeps and sends the key; whoever loses it loses the object, for S3 keeps no copy.`,
      }),
      ja: ({ step, value }) => ({
        label: '自分のキーを作る',
        title: 'クライアントが自分のキーを作る',
        body: `${keyLength(step, value)} バイトの乱数です。SSE-C ではキーの生成も保管も送信も顧客の責任です。S3 はキーのコピーを持たないため、キーを失うとオブジェクトも失われます。`,
      }),
    },
    'client.digest-customer-key': {
      en: () => ({
        label: 'MD5 of the key',
        title: 'The client computes the key’s MD5',
        body: 'The digest goes along in a header so that S3 can tell whether the key arrived whole. It is the MD5 of the raw key bytes, not of their base64 text: mixing the two up is a classic mistake.',
      }),
      ja: () => ({
        label: 'キーの MD5',
        title: 'クライアントがキーの MD5 を計算する',
        body: 'キーが壊れずに届いたかを S3 が確認できるよう、ダイジェストをヘッダーで送ります。base64 の文字列ではなく、キーの生のバイト列の MD5 です。この取り違えはよくある間違いです。',
      }),
    },
    'storage.flip-bit': {
      en: ({ step }) => ({
        label: 'A bit flips on disk',
        title: 'Somebody flips one bit',
        body: `Bit ${bitOf(step)} of the stored bytes is inverted. Nothing else changes.`,
      }),
      ja: ({ step }) => ({
        label: 'ディスク上で 1 ビット反転',
        title: '何者かが 1 ビットを反転させる',
        body: `保存されたバイト列のビット ${bitOf(step)} が反転しました。ほかは何も変わっていません。`,
      }),
    },
    'storage.take': {
      en: () => ({
        label: 'Take the record',
        title: 'Somebody reads the record',
        body: 'The record is read straight from the disks, past S3.',
      }),
      ja: () => ({
        label: 'レコードを読み出す',
        title: '何者かがレコードを読み出す',
        body: 'S3 を通さず、ディスクから直接レコードを読み出します。',
      }),
    },
    'storage.tamper': {
      en: () => ({
        label: 'Put the record back, changed',
        title: 'The changed record goes back',
        body: 'The record is written back behind S3’s back. S3 will notice only when it tries to open it.',
      }),
      ja: () => ({
        label: '改変したレコードを戻す',
        title: '改変されたレコードが戻される',
        body: 'S3 の知らないところでレコードが書き戻されます。S3 が気づくのは、復号しようとしたときです。',
      }),
    },
  },
  values: {
    part: {
      en: 'part',
      ja: 'パート',
      means: {
        en: 'A piece of the object, uploaded by a request of its own.',
        ja: 'オブジェクトを分割した 1 つで、個別のリクエストでアップロードします。',
      },
    },
    'customer-key': {
      en: 'customer key',
      ja: '顧客提供キー',
      means: {
        en: 'The client’s own key. S3 uses it for one request and does not store it: who loses it loses the object.',
        ja: 'クライアント自身のキーです。S3 はリクエストの間だけ使い、保存しません。失うとオブジェクトは復元できません。',
      },
    },
  },
  spans: {},
  causes: {},
};

function keyLength(step: Step, value: (id: string) => { bytes: Uint8Array } | undefined): number {
  return step.kind === 'op' ? (value(step.outputs.bytes ?? '')?.bytes.length ?? 0) : 0;
}

function bitOf(step: Step): string {
  return step.kind === 'op' ? String(step.params.bit) : '';
}

function comparison(
  step: Step,
  value: (id: string) => { bytes: Uint8Array } | undefined,
): { same: boolean; length: number } {
  if (step.kind !== 'op') return { same: false, length: 0 };
  return { same: step.failure === null, length: value(step.inputs.a ?? '')?.bytes.length ?? 0 };
}
