import type { Text } from '../../lib/text.ts';
import type { CountedText } from '../say.ts';

/** The Bytes tab: values byte by byte, and where they come from. */
export const bytesTexts = {
  view: { en: 'Show bytes as', ja: '表示形式' },
  hex: { en: 'Hex', ja: '16 進' },
  base64: { en: 'Base64', ja: 'Base64' },
  text: { en: 'Text', ja: 'テキスト' },
  input: { en: 'input', ja: '入力' },
  output: { en: 'output', ja: '出力' },
  body: { en: 'body', ja: '本文' },
  stored: { en: 'stored', ja: '保存' },
  kept: { en: 'stays on disk', ja: 'ディスク上に残る' },
  loaded: { en: 'read', ja: '読み出し' },
  erased: { en: 'erased', ja: '消去' },
  dump: { en: 'Bytes of {name}', ja: 'バイト列：{name}' },
  parts: { en: 'Parts of {name}', ja: '構成：{name}' },
  range: { en: 'bytes {start} to {end}', ja: 'バイト {start}〜{end}' },
  byteOne: { en: 'byte {start}', ja: 'バイト {start}' },
  changedByte: {
    en: 'byte {offset} changed from {was} to {is}',
    ja: 'バイト {offset} が {was} から {is} に変化',
  },
  original: { en: 'Before', ja: '変更前' },
  moved: {
    en: 'S3 wrote this into {from}; somebody moved it to {to}',
    ja: 'S3 が {from} に書き込んだ値が、{to} に移されています',
  },
  empty: { en: 'No bytes: the value is empty.', ja: 'バイトがありません（空の値です）。' },
  notYet: {
    en: 'This tab’s own run is under way; its bytes follow.',
    ja: 'このタブでの実行が進行中です。バイトはまもなく入ります。',
  },
  noneHere: {
    en: 'This step moves and makes no bytes.',
    ja: 'このステップで生成・送信される値はありません。',
  },
  soFar: { en: 'Every value of the run so far', ja: 'ここまでに登場した値' },
  showAll: { en: 'Show all {size}', ja: '全 {size} を表示' },
  showLess: { en: 'Show less', ja: '一部だけ表示' },
  jump: { en: 'Jump to offset', ja: 'オフセットへ移動' },
  jumpHint: { en: 'decimal, or hex with 0x', ja: '10 進、または 0x 付きの 16 進' },
  jumpGo: { en: 'Jump', ja: '移動' },
  jumpBad: {
    en: 'Not an offset: a whole number from 0 to {last}, or hex with 0x.',
    ja: 'オフセットではありません。0〜{last} の整数か、0x 付きの 16 進で入力してください。',
  },
  jumpEarlier: { en: 'Earlier bytes', ja: '前のバイト' },
  jumpLater: { en: 'Later bytes', ja: '次のバイト' },
  notUtf8: {
    en: '� stands for bytes that are not UTF-8 text.',
    ja: '� は UTF-8 として読めないバイトです。',
  },
  copyHead: { en: '{view}, the first {size}', ja: '{view}（先頭 {size}）' },
  madeAt: { en: 'Made at', ja: '作成' },
  broughtAt: { en: 'Brought in at', ja: '外部から入力' },
  drawnAt: { en: 'Drawn at random at', ja: '乱数から生成' },
  cutAt: { en: 'Cut out at', ja: '切り出し' },
  by: { en: 'by {actor}', ja: '実行：{actor}' },
  from: { en: 'from', ja: '元の値' },
  here: { en: 'this step', ja: 'このステップ' },
  chain: { en: 'The whole chain, back to its beginnings', ja: '由来をすべてたどる' },
  sameAs: { en: 'Same bytes as', ja: '同じバイト列' },
  sameMark: { en: 'Same fingerprint as', ja: '同じフィンガープリント' },
  markMeans: {
    en: 'A 32-bit FNV-1a checksum of the length and the bytes, computed here so that you know a value again. No AWS value, and no cryptographic digest.',
    ja: '値を見分けるために、長さとバイト列からここで計算した 32 ビットのチェックサム（FNV-1a）です。AWS の値でも、暗号学的ハッシュでもありません。',
  },
  markWindow: {
    en: 'Of a value longer than {limit} only the first and the last {size} are in it.',
    ja: '{limit} を超える値では、先頭と末尾の {size} だけを計算の対象にします。',
  },
  aboutMark: { en: 'About fingerprints', ja: 'フィンガープリントについて' },
} as const satisfies Record<string, Text>;

export const bytesCounts = {
  hidden: {
    en: { one: '{count} byte not shown', other: '{count} bytes not shown' },
    ja: { other: '{count} バイト省略' },
  },
} as const satisfies Record<string, CountedText>;

/** The operations that make values; keys are the names in the table of operations. */
export const opTexts = {
  random: { en: 'random bytes', ja: '乱数生成' },
  'aes-256-gcm-seal': { en: 'AES-256-GCM encryption', ja: 'AES-256-GCM 暗号化' },
  'aes-256-gcm-open': { en: 'AES-256-GCM decryption', ja: 'AES-256-GCM 復号' },
  'sp800-108-counter-kdf': {
    en: 'SP 800-108 counter-mode KDF',
    ja: 'SP 800-108 カウンターモード KDF',
  },
  'hmac-sha256': { en: 'HMAC-SHA-256', ja: 'HMAC-SHA-256' },
  'hmac-sha224': { en: 'HMAC-SHA-224', ja: 'HMAC-SHA-224' },
  'hmac-sha384': { en: 'HMAC-SHA-384', ja: 'HMAC-SHA-384' },
  'hmac-sha512': { en: 'HMAC-SHA-512', ja: 'HMAC-SHA-512' },
  'generate-key-pair': { en: 'key pair generation', ja: 'キーペアの生成' },
  sha256: { en: 'SHA-256', ja: 'SHA-256' },
  md5: { en: 'MD5', ja: 'MD5' },
  sha1: { en: 'SHA-1', ja: 'SHA-1' },
  sha512: { en: 'SHA-512', ja: 'SHA-512' },
  crc32: { en: 'CRC-32', ja: 'CRC-32' },
  crc32c: { en: 'CRC-32C', ja: 'CRC-32C' },
  crc64nvme: { en: 'CRC-64/NVME', ja: 'CRC-64/NVME' },
  xxhash64: { en: 'XXH64', ja: 'XXH64' },
  xxhash3: { en: 'XXH3, 64 bits', ja: 'XXH3（64 ビット）' },
  xxhash128: { en: 'XXH3, 128 bits', ja: 'XXH3（128 ビット）' },
  concat: { en: 'joining', ja: '連結' },
  equal: { en: 'comparison', ja: '比較' },
  'flip-bit': { en: 'flipping one bit', ja: '1 ビットの反転' },
} as const satisfies Record<string, Text>;
