import type { VALUE_NAMES as ENGLISH } from '../../en/s3/names.ts';
import type { Term } from '../../types.ts';

export const VALUE_NAMES = {
  object: {
    name: 'オブジェクト',
    means: 'データそのものです。クライアントが送受信するデータです。',
  },
  'object-range': {
    name: 'オブジェクトの一部',
    short: '範囲',
    means: 'クライアントが要求した範囲のデータです。',
  },
  'chunked-body': {
    name: 'チャンク形式の本文',
    means: '転送中のオブジェクトです。長さの付いたチャンクに分かれています。',
  },
  chunk: { name: 'チャンク', means: '分割して送られた本文の一部です。' },
  'encrypted-object': {
    name: '暗号化オブジェクト',
    short: '暗号文',
    means:
      'オブジェクトの代わりにディスクに置かれるデータです。元と同じ長さの暗号文と認証タグからなります。',
  },
  'object-iv': {
    name: 'IV（オブジェクト）',
    means:
      'オブジェクトの暗号化の初期値です。一緒に保存されます。秘密ではありませんが、同じキーで二度使ってはならず、ここでは毎回乱数で作ります。',
  },
  etag: {
    name: 'ETag',
    means:
      'オブジェクトの変更を検知するための値です。データの MD5 と一致するのは、SSE-S3 の単一パートだけです。',
  },
  'part-etags': {
    name: 'パートの ETag',
    means: '各パートの ETag を並べたものです。ここから全体の ETag を計算します。',
  },
  checksum: {
    name: 'チェックサム',
    means:
      '転送中や保存中の破損を検知するためにデータから計算した値です。送信者を証明するものではありません。',
  },
  'part-checksums': {
    name: 'パートのチェックサム',
    means: '各パートのチェックサムを並べたものです。ここから全体のチェックサムを計算します。',
  },
  'customer-key-md5': {
    name: '顧客提供キーの MD5',
    short: 'キーの MD5',
    means:
      '転送中に壊れたキーを S3 が検知できるよう、キーと一緒に送ります。秘密でも証明でもありません。',
  },
} satisfies Readonly<Record<keyof typeof ENGLISH, Term>>;
