import { toHex } from '../../lib/bytes.ts';
import type { StepWords } from '../types.ts';
import { inputCount, inputLength, output, outputLength, valuesOf } from './reading.ts';

/** What S3 computes, and what it forgets. */
export const COMPUTING_WORDS: Readonly<Record<string, StepWords>> = {
  's3.check-customer-key': {
    en: (c) => ({
      label: 'Check the key’s MD5',
      title: 'S3 checks that the key arrived whole',
      body: `S3 computes the MD5 of the ${inputLength(c, 'message')} key bytes and compares it with the header. The check finds damage in transit; it says nothing about whether this is the right key.`,
    }),
    ja: (c) => ({
      label: 'キーの MD5 を確認',
      title: 'キーが壊れずに届いたかを S3 が確認する',
      body: `S3 は ${inputLength(c, 'message')} バイトのキーの MD5 を計算し、ヘッダーの値と比べます。分かるのは転送中の破損だけで、正しいキーかどうかではありません。`,
    }),
  },
  's3.compute-checksum': {
    en: (c) => ({
      label: `Compute ${output(c, 'digest')?.label ?? 'the checksum'}`,
      title: 'S3 computes the checksum',
      body: `Over ${inputLength(c, 'message')} bytes. S3 compares it with what the client said, and keeps it with the object.`,
    }),
    ja: (c) => ({
      label: `${output(c, 'digest')?.label ?? 'チェックサム'} を計算`,
      title: 'S3 がチェックサムを計算する',
      body: `${inputLength(c, 'message')} バイトに対して計算し、クライアントの値と照合したうえで、オブジェクトとともに保存します。`,
    }),
  },
  's3.compute-etag': {
    en: (c) => ({
      label: 'Compute the ETag (MD5)',
      title: 'S3 computes the ETag',
      body: `The MD5 of ${inputLength(c, 'message')} bytes, ${toHex(output(c, 'digest')?.bytes ?? new Uint8Array(0))}. Only for a single-part object under SSE-S3 is that the MD5 of the content.`,
    }),
    ja: (c) => ({
      label: 'ETag（MD5）を計算',
      title: 'S3 が ETag を計算する',
      body: `${inputLength(c, 'message')} バイトの MD5 は ${toHex(output(c, 'digest')?.bytes ?? new Uint8Array(0))} です。これが内容の MD5 と一致するのは、SSE-S3 の単一パートのオブジェクトだけです。`,
    }),
  },
  's3.join-etags': {
    en: ({ step }) => ({
      label: 'Join the parts’ ETags',
      title: 'S3 puts the parts’ ETags together',
      body: `The digests behind the parts’ ETags, one after another: ${inputCount(step)} here. Their MD5 will be the object’s ETag: the content itself need not be read for it.`,
    }),
    ja: ({ step }) => ({
      label: 'パートの ETag を連結',
      title: 'S3 がパートの ETag をつなげる',
      body: `${inputCount(step)} 個のパートの ETag にあたるダイジェストを順に並べます。この MD5 がオブジェクトの ETag になるため、内容を読み直す必要はありません。`,
    }),
  },
  's3.join-checksums': {
    en: ({ step }) => ({
      label: 'Join the parts’ checksums',
      title: 'S3 puts the parts’ checksums together',
      body: `The checksums of ${inputCount(step)} parts, one after another: a composite checksum is a checksum of checksums.`,
    }),
    ja: ({ step }) => ({
      label: 'パートのチェックサムを連結',
      title: 'S3 がパートのチェックサムをつなげる',
      body: `${inputCount(step)} 個のパートのチェックサムを順に並べます。複合チェックサムは、チェックサムのチェックサムです。`,
    }),
  },
  's3.join-parts': {
    en: ({ step }) => ({
      label: 'Join the parts',
      title: 'S3 joins the decrypted parts',
      body: `${inputCount(step)} parts, each decrypted for itself, become one stretch of bytes again.`,
    }),
    ja: ({ step }) => ({
      label: 'パートを連結',
      title: 'S3 が復号したパートをつなげる',
      body: `個別に復号した ${inputCount(step)} 個のパートが、再びひと続きのバイト列になります。`,
    }),
  },
  's3.join-chunks': {
    en: ({ step }) => ({
      label: 'Unwrap the chunked body',
      title: 'S3 takes the chunks apart',
      body: `The body came in ${inputCount(step)} chunks. Their frames belong to the transfer, not to the object.`,
    }),
    ja: ({ step }) => ({
      label: 'チャンクを取り出す',
      title: 'S3 がチャンクを取り出す',
      body: `本文は ${inputCount(step)} 個のチャンクで届きました。チャンクの枠は転送のためのもので、オブジェクトには含まれません。`,
    }),
  },
  's3.erase-data-key': {
    en: (c) => ({
      label: 'Forget the key',
      title: 'S3 erases the plaintext key',
      body: `As soon as the work is done, S3 forgets what could open the data (plaintext keys erased: ${valuesOf(c).length}). From here on only whoever gets the key back can open it.`,
    }),
    ja: (c) => ({
      label: 'キーを消去',
      title: 'S3 が平文のキーを消去する',
      body: `処理が済むと、S3 は平文のキー ${valuesOf(c).length} 個をすぐにメモリから消去します。以後データを復号できるのは、キーを再び手に入れられる者だけです。`,
    }),
  },
  's3.encrypt-object': {
    en: (c) => ({
      label: 'Encrypt with AES-256-GCM',
      title: 'S3 encrypts the data',
      body: `With the plaintext key, ${inputLength(c, 'plaintext')} bytes of plaintext become ${outputLength(c, 'sealed')} bytes: ciphertext of the same length, and an authentication tag. The initialization vector is fresh.`,
    }),
    ja: (c) => ({
      label: 'AES-256-GCM で暗号化',
      title: 'S3 がデータを暗号化する',
      body: `平文のキーを使って、平文 ${inputLength(c, 'plaintext')} バイトを ${outputLength(c, 'sealed')} バイトに暗号化します。同じ長さの暗号文と認証タグです。初期化ベクトルは毎回新しく作ります。`,
    }),
  },
  's3.decrypt-object': {
    en: (c) =>
      output(c, 'plaintext') === undefined
        ? {
            label: 'The tag does not match',
            title: 'The data does not open',
            body: `The authentication tag over ${inputLength(c, 'sealed')} bytes does not fit this key, IV and ciphertext. AES-GCM then gives out nothing at all, not even a part.`,
          }
        : {
            label: 'Decrypt, and check the tag',
            title: 'S3 decrypts the data',
            body: `${inputLength(c, 'sealed')} bytes of ciphertext and tag become ${outputLength(c, 'plaintext')} bytes of plaintext. The tag matched: nobody has changed a bit.`,
          },
    ja: (c) =>
      output(c, 'plaintext') === undefined
        ? {
            label: '認証タグが一致しない',
            title: 'データを復号できない',
            body: `${inputLength(c, 'sealed')} バイトに対する認証タグが、このキー、IV、暗号文と一致しません。AES-GCM はこの場合、平文を一切出力しません。`,
          }
        : {
            label: '復号し、認証タグを検証',
            title: 'S3 がデータを復号する',
            body: `暗号文と認証タグの ${inputLength(c, 'sealed')} バイトが、平文 ${outputLength(c, 'plaintext')} バイトに戻ります。認証タグが一致したので、1 ビットも変えられていません。`,
          },
  },
};
