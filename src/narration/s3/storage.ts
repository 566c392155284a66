import type { Step } from '../../trace/index.ts';
import type { StepWords, WordContext } from '../types.ts';
import { totalOf, valuesOf } from './reading.ts';

function slotOf(step: Step): string {
  return step.kind === 'store' || step.kind === 'load' ? step.slot : '';
}

/** The slot without the upload id, which says nothing. */
function shortSlot(step: Step): string {
  return slotOf(step).replace(/\?uploadId=[^&]*/, '');
}

/** True where the one key that opens the record is wrapped by the run's KMS key, and nothing else wraps it. */
function needsKms(c: WordContext): boolean {
  const wrapped = valuesOf(c).filter(({ role }) => role === 'wrapped-key');
  const [mark, ...others] = wrapped.map(({ label }) => label);
  return mark != null && others.length === 0 && c.trace.world.keyId?.startsWith(mark) === true;
}

function hasWrappedKeys(c: WordContext): boolean {
  return valuesOf(c).some(({ role }) => role === 'wrapped-key');
}

function keptCount(step: Step): number {
  return step.kind === 'store' ? (step.keeps?.length ?? 0) : 0;
}

/** What S3 writes to its disks and reads from them. */
export const STORAGE_WORDS: Readonly<Record<string, StepWords>> = {
  's3.store-object': {
    en: (c) => ({
      label: 'Store the object',
      title: 'S3 writes to its disks',
      body: `${totalOf(c, 'ciphertext')} bytes of ciphertext go to ${slotOf(c.step)}, ${hasWrappedKeys(c) ? `and beside them ${totalOf(c, 'wrapped-key')} bytes of encrypted keys` : 'and no key beside them, not even an encrypted one'}. No plaintext and no plaintext key lies at rest.${needsKms(c) ? ' To open the object again, S3 has to ask KMS.' : ''}`,
    }),
    ja: (c) => ({
      label: 'オブジェクトを保存',
      title: 'S3 がディスクに書き込む',
      body: `${slotOf(c.step)} に暗号文 ${totalOf(c, 'ciphertext')} バイト${hasWrappedKeys(c) ? `と、暗号化されたキー ${totalOf(c, 'wrapped-key')} バイトを書き込みます` : 'を書き込みます。キーは、暗号化した形でも保存しません'}。平文も平文のキーもディスクには残りません。${needsKms(c) ? '次に読み出すときは、S3 は KMS に復号を依頼することになります。' : ''}`,
    }),
  },
  's3.load-object': {
    en: (c) => ({
      label: 'Read the object',
      title: 'S3 reads from its disks',
      body: `${totalOf(c, 'ciphertext')} bytes of ciphertext${hasWrappedKeys(c) ? ` and ${totalOf(c, 'wrapped-key')} bytes of encrypted keys` : ''} come from ${slotOf(c.step)}. Without the plaintext key they say nothing.`,
    }),
    ja: (c) => ({
      label: 'オブジェクトを読み出す',
      title: 'S3 がディスクから読み出す',
      body: `${slotOf(c.step)} から暗号文 ${totalOf(c, 'ciphertext')} バイト${hasWrappedKeys(c) ? `と、暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : ''}を読み出します。平文のキーがなければ、内容は分かりません。`,
    }),
  },
  's3.load-metadata': {
    en: (c) => ({
      label: 'Read the metadata only',
      title: 'S3 reads what lies beside the data',
      body: `What was kept with ${slotOf(c.step)} (values: ${valuesOf(c).length}) tells how to get the key. The ciphertext stays on the disks, unread.`,
    }),
    ja: (c) => ({
      label: 'メタデータだけを読み出す',
      title: 'S3 がデータに付随する情報を読み出す',
      body: `${slotOf(c.step)} とともに保存した ${valuesOf(c).length} 個の値から、キーを得る方法が分かります。暗号文はディスクに置いたまま読みません。`,
    }),
  },
  's3.delete-record': {
    en: ({ step }) => ({
      label: 'Delete the record',
      title: 'S3 deletes the record',
      body: `${shortSlot(step)} goes, ciphertext and encrypted keys together. Deleting needs no key.`,
    }),
    ja: ({ step }) => ({
      label: 'レコードを削除',
      title: 'S3 がレコードを削除する',
      body: `${shortSlot(step)} の暗号文と暗号化されたキーをまとめて削除します。削除にキーは要りません。`,
    }),
  },
  's3.store-upload': {
    en: (c) => ({
      label: 'Begin the upload’s record',
      title: 'S3 keeps a record of the upload',
      body: `${hasWrappedKeys(c) ? `${totalOf(c, 'wrapped-key')} bytes of encrypted keys lie there` : 'What S3 needs to know the key again lies there'} for as long as the upload goes on. The plaintext key is gone: every part will have to get it back.`,
    }),
    ja: (c) => ({
      label: 'アップロードの記録を作る',
      title: 'S3 がアップロードの記録を作る',
      body: `${hasWrappedKeys(c) ? `暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : 'キーを照合するための情報'}を、アップロードが終わるまで保存します。平文のキーはもうないため、パートごとに取得し直す必要があります。`,
    }),
  },
  's3.load-upload': {
    en: (c) => {
      const digests = valuesOf(c).filter(({ name }) => name === 'etag').length;
      return {
        label: digests === 0 ? 'Look the upload up' : 'Look the parts up',
        title: 'S3 looks the upload up',
        body:
          digests === 0
            ? `${hasWrappedKeys(c) ? `${totalOf(c, 'wrapped-key')} bytes of encrypted keys come` : 'What S3 knows of the key comes'} from the upload’s record. All parts are encrypted under the same key.`
            : `From the records of the upload come the parts’ ETags (${digests} here), ${totalOf(c, 'ciphertext') === '0' ? 'and the parts’ ciphertext stays where it is' : `and ${totalOf(c, 'ciphertext')} bytes of their ciphertext, because the checksum is over the content`}.`,
      };
    },
    ja: (c) => {
      const digests = valuesOf(c).filter(({ name }) => name === 'etag').length;
      return {
        label: digests === 0 ? 'アップロードの記録を読む' : 'パートの記録を読む',
        title: 'S3 がアップロードの記録を調べる',
        body:
          digests === 0
            ? `アップロードの記録から、${hasWrappedKeys(c) ? `暗号化されたキー ${totalOf(c, 'wrapped-key')} バイト` : 'キーを照合するための情報'}を読み出します。すべてのパートは同じキーで暗号化されます。`
            : `アップロードの記録から ${digests} 個のパートの ETag を読み出します。${totalOf(c, 'ciphertext') === '0' ? 'パートの暗号文は置いたままです' : `チェックサムは内容から計算するため、暗号文 ${totalOf(c, 'ciphertext')} バイトも読み出します`}。`,
      };
    },
  },
  's3.store-part': {
    en: (c) => ({
      label: 'Store the part',
      title: 'S3 stores the encrypted part',
      body: `${totalOf(c, 'ciphertext')} bytes of ciphertext with an IV of their own. One key, several messages: no IV may come twice.`,
    }),
    ja: (c) => ({
      label: 'パートを保存',
      title: 'S3 が暗号化したパートを保存する',
      body: `暗号文 ${totalOf(c, 'ciphertext')} バイトと、そのパート専用の IV を保存します。1 つのキーで複数のメッセージを暗号化するため、同じ IV を二度使ってはなりません。`,
    }),
  },
  's3.complete-object': {
    en: ({ step }) => ({
      label: 'The parts become one object',
      title: 'S3 makes one object of the parts',
      body: `The record ${slotOf(step)} takes over the IVs and ciphertexts that lie on the disks already, as they are (values: ${keptCount(step)}). No part is decrypted or moved for that, and the upload’s own records go.`,
    }),
    ja: ({ step }) => ({
      label: 'パートが 1 つのオブジェクトになる',
      title: 'S3 がパートを 1 つのオブジェクトにまとめる',
      body: `レコード ${slotOf(step)} が、すでにディスクにある ${keptCount(step)} 個の値をそのまま引き継ぎます。そのためにパートを復号したり動かしたりはせず、アップロードの記録は消えます。`,
    }),
  },
  's3.replace-encrypted-data-key': {
    en: (c) => ({
      label: 'Replace the wrapped key only',
      title: 'The new encrypted data key takes the old one’s place',
      body: `${totalOf(c, 'wrapped-key')} bytes are written; the object’s IVs and ciphertexts stay on the disks untouched (values: ${keptCount(c.step)}). It is the same data key in another wrapping.`,
    }),
    ja: (c) => ({
      label: '暗号化されたキーだけを差し替え',
      title: '新しい暗号化されたデータキーが古いものと入れ替わる',
      body: `書き込むのは ${totalOf(c, 'wrapped-key')} バイトだけで、オブジェクトの ${keptCount(c.step)} 個の値はディスク上でそのままです。データキー自体は変わらず、暗号化し直されただけです。`,
    }),
  },
  's3.refuse': {
    en: ({ step }) =>
      step.kind === 'fail'
        ? {
            label: `${step.status} ${step.code}`.slice(0, 40),
            title: 'S3 stops here',
            body: `S3 answers ${step.status} ${step.code}. The flow ends at the first check that fails.`,
          }
        : { label: '', title: '', body: '' },
    ja: ({ step }) =>
      step.kind === 'fail'
        ? {
            label: `${step.status} ${step.code}`.slice(0, 40),
            title: 'S3 はここで止まる',
            body: `S3 は ${step.status} ${step.code} を返します。処理は最初に失敗した検査で終わります。`,
          }
        : { label: '', title: '', body: '' },
  },
};
