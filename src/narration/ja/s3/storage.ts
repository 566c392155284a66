import type { STORAGE_WORDS as ENGLISH } from '../../en/s3/storage.ts';
import {
  hasWrappedKeys,
  keptCount,
  needsKms,
  shortSlot,
  slotOf,
  totalOf,
  valuesOf,
} from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** What S3 writes to its disks and reads from them. */
export const STORAGE_WORDS = {
  's3.store-object': (c) => ({
    label: 'オブジェクトを保存',
    title: 'S3 がディスクに書き込む',
    body: `${slotOf(c.step)} に暗号文 ${totalOf(c, 'ciphertext')} バイト${hasWrappedKeys(c) ? `と、暗号化されたキー ${totalOf(c, 'wrapped-key')} バイトを書き込みます` : 'を書き込みます。キーは、暗号化した形でも保存しません'}。平文も平文のキーもディスクには残りません。${needsKms(c) ? '次に読み出すときは、S3 は KMS に復号を依頼することになります。' : ''}`,
  }),
  's3.load-object': (c) => ({
    label: 'オブジェクトを読み出し',
    title: 'S3 がディスクから読み出す',
    body: `${slotOf(c.step)} から暗号文 ${totalOf(c, 'ciphertext')} バイト${hasWrappedKeys(c) ? `と、暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : ''}を読み出します。平文のキーがなければ、内容は分かりません。`,
  }),
  's3.load-metadata': (c) => ({
    label: 'メタデータだけを読み出し',
    title: 'S3 がデータに付随する情報を読み出す',
    body: `${slotOf(c.step)} とともに保存した値（${valuesOf(c).length} 個）を読み、キーの取得方法を調べます。暗号文はディスクに置いたまま読みません。`,
  }),
  's3.delete-record': ({ step }) => ({
    label: 'レコードを削除',
    title: 'S3 がレコードを削除する',
    body: `${shortSlot(step)} の暗号文と暗号化されたキーをまとめて削除します。削除にキーは不要です。`,
  }),
  's3.store-upload': (c) => ({
    label: 'アップロードの記録を作成',
    title: 'S3 がアップロードの記録を作成する',
    body: `${hasWrappedKeys(c) ? `暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : 'キーを照合するための情報'}を、アップロードが終わるまで保存します。平文のキーはもうないため、パートごとに取得し直す必要があります。`,
  }),
  's3.load-upload': (c) => {
    const digests = valuesOf(c).filter(({ name }) => name === 'etag').length;
    return {
      label: digests === 0 ? 'アップロードの記録を読み出し' : 'パートの記録を読み出し',
      title: 'S3 がアップロードの記録を調べる',
      body:
        digests === 0
          ? `アップロードの記録から、${hasWrappedKeys(c) ? `暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : 'キーを照合するための情報'}を読み出します。すべてのパートは同じキーで暗号化されます。`
          : `アップロードの記録から ${digests} 個のパートの ETag を読み出します。${totalOf(c, 'ciphertext') === '0' ? 'パートの暗号文は置いたままです' : `チェックサムは内容から計算するため、暗号文 ${totalOf(c, 'ciphertext')} バイトも読み出します`}。`,
    };
  },
  's3.store-part': (c) => ({
    label: 'パートを保存',
    title: 'S3 が暗号化したパートを保存する',
    body: `暗号文 ${totalOf(c, 'ciphertext')} バイトと、そのパート専用の IV を保存します。1 つのキーで複数のメッセージを暗号化するため、同じ IV を二度使ってはなりません。`,
  }),
  's3.complete-object': ({ step, trace }) => ({
    label: 'パートが 1 つのオブジェクトになる',
    title: 'S3 がパートを 1 つのオブジェクトにまとめる',
    body: `レコード ${slotOf(step)} が、すでにディスクにある ${keptCount(step)} 個の値をそのまま引き継ぎ、アップロードの記録は消えます。${trace.world.keyId === undefined ? '' : 'AWS によれば、KMS キーを使う場合、S3 は完了前にパートを復号して読み取る必要がありますが、このモデルでは不要です。'}`,
  }),
  's3.replace-encrypted-data-key': (c) => ({
    label: '暗号化されたキーだけを差し替え',
    title: '新しい暗号化されたデータキーが古いものと入れ替わる',
    body: `書き込むのは ${totalOf(c, 'wrapped-key')} バイトだけで、オブジェクトの ${keptCount(c.step)} 個の値はディスク上でそのままです。データキー自体は変わらず、暗号化し直されただけです。`,
  }),
  's3.refuse': ({ step }) =>
    step.kind === 'fail'
      ? {
          label: `${step.status} ${step.code}`.slice(0, 40),
          title: 'S3 が処理を打ち切る',
          body: `S3 は ${step.status} ${step.code} を返します。処理は最初に失敗した検査で終わります。`,
        }
      : { label: '', title: '', body: '' },
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
