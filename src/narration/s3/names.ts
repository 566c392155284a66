import { SEALED_PARTS } from '../sealed-parts.ts';
import type { Term } from '../types.ts';

export const VALUE_NAMES: Readonly<Record<string, Term>> = {
  object: {
    en: 'object',
    ja: 'オブジェクト',
    means: {
      en: 'The data itself, as the client gives it and gets it back.',
      ja: 'データそのものです。クライアントが送り、受け取るのはこの形です。',
    },
  },
  'object-range': {
    en: 'range of the object',
    ja: 'オブジェクトの一部',
    means: {
      en: 'The part of the object that the client asked for.',
      ja: 'クライアントが要求した範囲のデータです。',
    },
  },
  chunk: {
    en: 'chunk',
    ja: 'チャンク',
    means: { en: 'A piece of the body, as it was sent.', ja: '分割して送られた本文の一部です。' },
  },
  'encrypted-object': {
    en: 'encrypted object',
    ja: '暗号化されたオブジェクト',
    means: {
      en: 'What lies on the disks in place of the object: as many bytes of ciphertext, and a tag.',
      ja: 'オブジェクトの代わりにディスクに置かれるデータです。元と同じ長さの暗号文と認証タグからなります。',
    },
  },
  'object-iv': {
    en: 'IV (object)',
    ja: 'IV（オブジェクト）',
    means: {
      en: 'The starting value of the object’s encryption. Stored beside it: not secret, but never used twice with the same key.',
      ja: 'オブジェクトの暗号化の初期値です。一緒に保存されます。秘密ではありませんが、同じキーで二度使うことはありません。',
    },
  },
  etag: {
    en: 'ETag',
    ja: 'ETag',
    means: {
      en: 'By this clients notice that an object has changed. An MD5 of its data only with SSE-S3 and in a single part.',
      ja: 'オブジェクトの変更を検知するための値です。データの MD5 と一致するのは、SSE-S3 の単一パートだけです。',
    },
  },
  'part-etags': {
    en: 'ETags of the parts',
    ja: 'パートの ETag',
    means: {
      en: 'The parts’ ETags in a row. From them the ETag of the whole is computed.',
      ja: '各パートの ETag を並べたものです。ここから全体の ETag を計算します。',
    },
  },
  checksum: {
    en: 'checksum',
    ja: 'チェックサム',
    means: {
      en: 'Computed over the data, so that damage on the way or on the disks is noticed. It proves nothing about who sent it.',
      ja: '転送中や保存中の破損を検知するためにデータから計算した値です。送信者を証明するものではありません。',
    },
  },
  'part-checksums': {
    en: 'checksums of the parts',
    ja: 'パートのチェックサム',
    means: {
      en: 'The parts’ checksums in a row. From them the checksum of the whole is computed.',
      ja: '各パートのチェックサムを並べたものです。ここから全体のチェックサムを計算します。',
    },
  },
  'customer-key-md5': {
    en: 'MD5 of the customer key',
    ja: '顧客提供キーの MD5',
    means: {
      en: 'Sent along with the key, so that S3 notices one that was damaged on the way. It is no secret and no proof.',
      ja: '転送中に壊れたキーを S3 が検知できるよう、キーと一緒に送ります。秘密でも証明でもありません。',
    },
  },
};

export const SPAN_NAMES: Readonly<Record<string, Term>> = SEALED_PARTS;
