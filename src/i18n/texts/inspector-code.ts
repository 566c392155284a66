import type { Text } from '../../lib/text.ts';

/** The Code tab: the run as code, and each computation as a program that runs it again. */
export const codeTexts = {
  choice: { en: 'Code in', ja: 'コードの種類' },
  thisRun: { en: 'This run', ja: 'この実行' },
  theseBytes: { en: 'These bytes', ja: 'このバイト列' },
  cli: { en: 'AWS CLI', ja: 'AWS CLI' },
  javascript: { en: 'JavaScript', ja: 'JavaScript' },
  boto3: { en: 'boto3', ja: 'boto3' },
  curl: { en: 'curl', ja: 'curl' },
  terraform: { en: 'Terraform', ja: 'Terraform' },
  'recompute-node': { en: 'Node.js', ja: 'Node.js' },
  'recompute-python': { en: 'Python', ja: 'Python' },
  sends: {
    en: 'What the client sends in this run.',
    ja: 'この実行でクライアントが送るリクエストです。',
  },
  marked: {
    en: 'This step belongs to call {at} of {of}, marked below.',
    ja: 'このステップは、下に示す {of} 件の呼び出しのうち {at} 件目に属します。',
  },
  scene: {
    en: 'What exists before the first request: bucket, key and policies.',
    ja: '最初のリクエストより前に存在するバケット・キー・ポリシーです。',
  },
  recomputes: {
    en: 'Run it to compute this step’s bytes again and compare them.',
    ja: '実行すると、このステップのバイト列を再計算して比較します。',
  },
  random: {
    en: 'Randomness cannot be recomputed; what is made of it can:',
    ja: '乱数は再計算できませんが、それを使った計算は再計算できます：',
  },
  moves: {
    en: 'This step computes nothing. The nearest computation with its values:',
    ja: 'このステップに計算はありません。その値に関わる最も近い計算：',
  },
  decides: {
    en: 'This step computes nothing. The nearest computation:',
    ja: 'このステップに計算はありません。最も近い計算：',
  },
  none: {
    en: 'Nothing in this run was computed that could be computed again.',
    ja: 'この実行には、再計算できる計算がありません。',
  },
  code: { en: 'code', ja: 'コード' },
  save: { en: 'Save', ja: '保存' },
  saveAs: { en: 'Save as {name}', ja: '{name} として保存' },
  files: { en: 'Files it reads', ja: '読み込むファイル' },
  filesHint: {
    en: 'Save them in the same folder.',
    ja: '同じフォルダーに保存してください。',
  },
} as const satisfies Record<string, Text>;
