import { toHex } from '../../../lib/bytes.ts';
import type { COMPUTING_WORDS as ENGLISH } from '../../en/s3/computing.ts';
import { input, inputCount, lengthOf, output, valuesOf } from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** What S3 computes, and what it forgets. */
export const COMPUTING_WORDS = {
  's3.check-customer-key': (c) => ({
    label: 'キーの MD5 を確認',
    title: 'キーが壊れずに届いたかを S3 が確認する',
    body: `S3 は ${lengthOf(input(c, 'message'))} バイトのキーの MD5 を計算し、ヘッダーの値と比べます。分かるのは転送中の破損だけで、正しいキーかどうかではありません。`,
  }),
  's3.compute-checksum': (c) => ({
    label: `${output(c, 'digest')?.label ?? 'チェックサム'} を計算`,
    title: 'S3 がチェックサムを計算する',
    body: `${lengthOf(input(c, 'message'))} バイトに対して計算し、クライアントの値と照合したうえで、オブジェクトとともに保存します。`,
  }),
  's3.compute-etag': (c) => ({
    label: 'ETag（MD5）を計算',
    title: 'S3 が ETag を計算する',
    body: `${lengthOf(input(c, 'message'))} バイトの MD5 は ${toHex(output(c, 'digest')?.bytes ?? new Uint8Array(0))} です。これが内容の MD5 と一致するのは、SSE-S3 の単一パートのオブジェクトだけです。`,
  }),
  's3.join-etags': ({ step }) => ({
    label: 'パートの ETag を連結',
    title: 'S3 がパートの ETag を連結する',
    body: `${inputCount(step)} 個のパートの ETag にあたるダイジェストを順に並べます。この MD5 がオブジェクトの ETag になるため、内容を読み直す必要はありません。`,
  }),
  's3.join-checksums': ({ step }) => ({
    label: 'パートのチェックサムを連結',
    title: 'S3 がパートのチェックサムを連結する',
    body: `${inputCount(step)} 個のパートのチェックサムを順に並べます。複合チェックサムは、チェックサムのチェックサムです。`,
  }),
  's3.join-parts': ({ step }) => ({
    label: 'パートを連結',
    title: 'S3 が復号したパートを連結する',
    body: `個別に復号した ${inputCount(step)} 個のパートが、再びひと続きのバイト列になります。`,
  }),
  's3.join-chunks': ({ step }) => ({
    label: 'チャンクを取り出し',
    title: 'S3 がチャンクを取り出す',
    body: `本文は ${inputCount(step)} 個のチャンクで届きました。チャンクの枠は転送のためのもので、オブジェクトには含まれません。`,
  }),
  's3.erase-data-key': (c) => ({
    label: 'キーを消去',
    title: 'S3 が平文のキーを消去する',
    body: `処理が済むと、S3 は平文のキー ${valuesOf(c).length} 個をすぐにメモリから消去します。以後データを復号するには、キーを取得し直す必要があります。`,
  }),
  's3.encrypt-object': (c) => ({
    label: 'AES-256-GCM で暗号化',
    title: 'S3 がデータを暗号化する',
    body: `平文のキーを使って、平文 ${lengthOf(input(c, 'plaintext'))} バイトを ${lengthOf(output(c, 'sealed'))} バイトに暗号化します。同じ長さの暗号文と認証タグです。初期化ベクトル（IV）は毎回新しく生成します。`,
  }),
  's3.decrypt-object': (c) =>
    output(c, 'plaintext') === undefined
      ? {
          label: '認証タグが一致しない',
          title: 'データを復号できない',
          body: `${lengthOf(input(c, 'sealed'))} バイトに対する認証タグが、このキー、IV、暗号文と一致しません。AES-GCM はこの場合、平文を一切出力しません。`,
        }
      : {
          label: '復号と認証タグの検証',
          title: 'S3 がデータを復号する',
          body: `暗号文と認証タグの ${lengthOf(input(c, 'sealed'))} バイトが、平文 ${lengthOf(output(c, 'plaintext'))} バイトに戻ります。認証タグが一致したので、この暗号文は 1 ビットも変えられていません。ただし、このモデルではオブジェクトの名前、バージョン、パート番号には結び付けていません。`,
        },
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
