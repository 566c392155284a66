import type { CourseLesson } from '../lesson.ts';
import { foretold, TABLE_GOALS } from './goals.ts';
import { callerArn, roleArn } from './key-policies.ts';
import { allowUploads, denyUploads, MODE_HEADER, policyText, withBucket } from './policies.ts';

/** A bucket policy that refuses uploads where the condition holds, and says nothing else. */
const denyText = (condition: object): string => policyText(denyUploads(condition));

/** What is done in the lesson on DSSE-KMS. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'still-closed',
    title: {
      en: 'Find the step after which the object is still encrypted',
      ja: '復号してもまだ暗号文しか得られないステップを見つける',
    },
    ask: {
      en: 'Step through the download and stop where S3 has decrypted something of the object and holds only ciphertext all the same.',
      ja: 'ダウンロードを 1 ステップずつ進め、S3 がオブジェクトの復号を 1 度終えたのに、まだ暗号文しか得られていないところで止めてください。',
    },
    start: { circumstances: { mode: 'dsse-kms', operation: 'download' } },
    goals: [
      {
        id: 'there',
        say: {
          en: 'You stand where the outer layer comes off',
          ja: '外側の層を復号するステップにいる',
        },
        check: { check: 'at', step: 's3.decrypt-outer-layer' },
        missing: {
          en: 'What is opened at this step, if anything, is not the outer layer of the object. Watch for the {value inner-ciphertext}.',
          ja: 'このステップで復号されるのは、オブジェクトの外側の層ではありません。{value inner-ciphertext}が現れるところを探してください。',
        },
      },
    ],
    hints: [
      {
        en: 'Layers come off in the reverse order: the last one put on comes off first.',
        ja: '層は、重ねたときと逆の順に外れます。最後に重ねた層が最初です。',
      },
      {
        en: 'S3 uses the {value second-key} there. Look at {step s3.decrypt-outer-layer}.',
        ja: '{value second-key}が使われるステップです。{step s3.decrypt-outer-layer} を見てください。',
      },
    ],
    solution: { step: 's3.decrypt-outer-layer' },
    wrong: [
      { attempt: { step: 's3.decrypt-object' }, unmet: ['there'] },
      { attempt: { step: 's3.unwrap-second-key' }, unmet: ['there'] },
      { attempt: { step: 'kms.unwrap-data-key' }, unmet: ['there'] },
    ],
    done: {
      en: 'Whoever breaks the outer layer alone stands here: {bytes inner-ciphertext} of ciphertext, and a key from KMS in the way.',
      ja: '外側の層だけを破っても、得られるのはこの {bytes inner-ciphertext}の暗号文です。その先には KMS のデータキーが必要です。',
    },
  },
  {
    id: 'which-layer-notices',
    title: {
      en: 'Say which layer notices a flipped bit',
      ja: 'どちらの層が 1 ビットの改変に気づくかを言い当てる',
    },
    ask: {
      en: 'On the disk, one bit of the object’s ciphertext has been flipped. Say first which check fails; then play.',
      ja: 'ディスク上で、オブジェクトの暗号文の 1 ビットが反転しています。どの検証が失敗するかを予想し、それから再生してください。',
    },
    start: {
      circumstances: {
        mode: 'dsse-kms',
        operation: 'download',
        'stored-bytes': 'ciphertext-flipped',
      },
    },
    foretell: {
      ask: { en: 'Where does the download stop?', ja: 'ダウンロードはどこで止まるでしょうか。' },
      choices: [
        {
          id: 'kms',
          say: {
            en: 'In KMS, which cannot unwrap the data key',
            ja: 'KMS（データキーを復号できない）',
          },
          when: [{ check: 'step', name: 'kms.unwrap-data-key', happens: true, failed: true }],
        },
        {
          id: 'outer',
          say: { en: 'In S3, at the outer layer', ja: 'S3（外側の層の復号）' },
          when: [{ check: 'step', name: 's3.decrypt-outer-layer', happens: true, failed: true }],
        },
        {
          id: 'inner',
          say: { en: 'In S3, at the inner layer', ja: 'S3（内側の層の復号）' },
          when: [{ check: 'step', name: 's3.decrypt-object', happens: true, failed: true }],
        },
      ],
    },
    goals: foretold({
      en: 'That is not what the run shows. Ask which layer was put on last: its bytes are those on the disk.',
      ja: '実行結果と合いません。最後に重ねた層はどちらでしょうか。ディスク上にあるのは、その層のデータです。',
    }),
    hints: [
      {
        en: 'The data key was not touched; neither was the wrapped form of it.',
        ja: 'データキーも、暗号化されたデータキーも改変されていません。',
      },
      {
        en: 'What lies on the disk is what the last encryption made.',
        ja: 'ディスク上にあるのは、最後の暗号化の結果です。',
      },
    ],
    solution: { choice: 'outer' },
    wrong: [
      { attempt: { choice: 'inner' }, unmet: ['foretold'] },
      { attempt: { choice: 'kms' }, unmet: ['foretold'] },
      { attempt: { choice: 'inner', circumstances: { mode: 'sse-kms' } }, unmet: ['as-asked'] },
    ],
    done: {
      en: 'Each layer has a check of its own. Here the outer one fails, so the inner one is not even tried. What S3 would answer to a damaged disk is not documented; {answer} is this model’s.',
      ja: '層ごとに独立した検証があります。ここでは外側が失敗するため、内側は試されません。データが壊れていたときの S3 の応答はドキュメントに記載がなく、{answer} は本ツールの仮定です。',
    },
  },
  {
    id: 'let-dsse-in',
    title: {
      en: 'Let DSSE-KMS in, and nothing else new',
      ja: 'DSSE-KMS だけを追加で受け付ける',
    },
    ask: {
      en: 'The bucket policy lets in uploads that say `aws:kms` and refuses this one. Change it so that `aws:kms:dsse` gets in as well, and everything else stays out.',
      ja: 'このバケットポリシーは `aws:kms` を指定したアップロードだけを受け付けるため、DSSE-KMS のアップロードを拒否します。`aws:kms:dsse` も受け付け、それ以外は拒否したままになるように変えてください。',
    },
    start: {
      circumstances: { mode: 'dsse-kms', operation: 'upload' },
      policies: { bucket: denyText({ StringNotEquals: { [MODE_HEADER]: 'aws:kms' } }) },
    },
    writes: 'bucket',
    rows: [
      {
        say: { en: 'DSSE-KMS in the header', ja: 'ヘッダーで DSSE-KMS を指定' },
        request: { mode: 'dsse-kms', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'SSE-KMS in the header', ja: 'ヘッダーで SSE-KMS を指定' },
        request: { mode: 'sse-kms', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: {
          en: 'SSE-S3 in the header, by another role',
          ja: 'ヘッダーで SSE-S3 を指定（別のロール）',
        },
        request: { mode: 'sse-s3', 'chosen-by': 'request', 'caller-arn': callerArn('web') },
        allowed: false,
      },
      {
        say: {
          en: 'no header; the bucket’s default is SSE-S3',
          ja: 'ヘッダーなし（デフォルトは SSE-S3）',
        },
        request: { mode: 'sse-s3' },
        allowed: false,
      },
      {
        say: { en: 'SSE-C, with headers of its own', ja: 'SSE-C（専用のヘッダー）' },
        request: { mode: 'sse-c', 'chosen-by': 'request' },
        allowed: false,
      },
    ],
    goals: [
      {
        id: 'stored',
        say: { en: 'The upload on stage succeeds', ja: '画面のアップロードが成功する' },
        check: { check: 'answer', is: 'done' },
        missing: {
          en: 'The upload is still answered {answer} {code}: some statement denies it.',
          ja: 'アップロードの応答は {answer} {code} のままです。拒否しているステートメントがあります。',
        },
      },
      ...TABLE_GOALS,
    ],
    hints: [
      {
        en: 'A condition can compare with several values: a list is true to `StringNotEquals` if the header is none of them.',
        ja: '条件には複数の値を書けます。`StringNotEquals` にリストを書くと、ヘッダーの値がそのどれでもないときに真になります。',
      },
      {
        en: 'Put both `aws:kms` and `aws:kms:dsse` in square brackets, in the place of the one value.',
        ja: '1 つの値の代わりに、`aws:kms` と `aws:kms:dsse` の両方を角括弧の中に書いてください。',
      },
    ],
    solution: {
      policies: {
        bucket: denyText({ StringNotEquals: { [MODE_HEADER]: ['aws:kms', 'aws:kms:dsse'] } }),
      },
    },
    others: [
      { policies: { bucket: denyText({ StringNotLike: { [MODE_HEADER]: 'aws:kms*' } }) } },
      {
        policies: {
          bucket: denyText({
            'ForAllValues:StringNotEquals': { [MODE_HEADER]: ['aws:kms:dsse', 'aws:kms'] },
          }),
        },
      },
    ],
    wrong: [
      { attempt: { policies: { bucket: '' } }, unmet: ['keeps-out'] },
      {
        attempt: withBucket(
          denyUploads({ StringNotEquals: { [MODE_HEADER]: 'aws:kms' } }),
          allowUploads({ StringEquals: { [MODE_HEADER]: 'aws:kms:dsse' } }),
        ),
        unmet: ['stored', 'lets-in'],
      },
      {
        attempt: {
          policies: { bucket: denyText({ StringNotEquals: { [MODE_HEADER]: 'aws:kms:dsse' } }) },
        },
        unmet: ['lets-in'],
      },
      {
        attempt: {
          policies: { bucket: denyText({ StringEquals: { [MODE_HEADER]: 'AES256' } }) },
        },
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket({
          ...denyUploads({ StringNotEquals: { [MODE_HEADER]: ['aws:kms', 'aws:kms:dsse'] } }),
          Principal: { AWS: roleArn('app') },
        }),
        unmet: ['keeps-out'],
      },
      { attempt: { circumstances: { mode: 'sse-kms' } }, unmet: ['lets-in'] },
    ],
    done: {
      en: 'To a policy, DSSE-KMS is another word and not a stronger SSE-KMS. Whoever moves to it has to look through the policies first.',
      ja: 'ポリシーにとって DSSE-KMS は「強い SSE-KMS」ではなく、別の文字列です。移行するときは、先にポリシーを見直す必要があります。',
    },
  },
];
