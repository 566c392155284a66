import type { Text } from '../../../lib/text.ts';

/** When in a request each check is made. */
export const checkTexts = {
  put: { en: 'to write the object', ja: 'オブジェクトの書き込み' },
  get: { en: 'to read the object', ja: 'オブジェクトの読み取り' },
  delete: { en: 'to delete the object', ja: 'オブジェクトの削除' },
  copyTarget: { en: 'to write the copy', ja: 'コピー先への書き込み' },
  copySource: { en: 'to read the source', ja: 'コピー元の読み取り' },
  create: { en: 'CreateMultipartUpload', ja: 'CreateMultipartUpload' },
  part: { en: 'each UploadPart', ja: '各 UploadPart' },
  complete: { en: 'CompleteMultipartUpload', ja: 'CompleteMultipartUpload' },
  generate: { en: 'for the data key', ja: 'データキーの生成' },
  decrypt: {
    en: 'to decrypt the encrypted data key',
    ja: '暗号化されたデータキーの復号',
  },
} as const satisfies Record<string, Text>;
