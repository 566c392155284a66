import type { CaptionTables } from '../../captions/caption-tables.ts';

/** What the beats of a story are called: in a narrow bar, so a word or two. */
export const BEATS: CaptionTables['beats'] = {
  'own-key': 'キーを用意',
  ask: '要求',
  authorize: '権限の確認',
  load: '読み出し',
  'ask-kms': 'KMS に要求',
  'make-key': 'キーの生成',
  'open-key': 'キーの復号',
  'wrap-key': 'キーの暗号化',
  'hand-over': 'KMS の応答',
  'check-key': 'キーの照合',
  lock: '暗号化',
  open: '復号',
  forget: 'キーの消去',
  store: '保存',
  answer: '応答',
  refuse: '拒否',
};
