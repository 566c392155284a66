import type { CourseLesson } from '../lesson.ts';
import { TABLE_GOALS } from './goals.ts';
import { callerArn, roleArn } from './key-policies.ts';
import {
  allowUploads,
  CUSTOMER_HEADER,
  denyUploads,
  KEY_HEADER,
  MODE_HEADER,
  OTHER_KEY,
  policyText,
  RUN_KEY,
  withBucket,
} from './policies.ts';

/** Lets the role use objects of the bucket, and every KMS key: what keeps another key out is then the bucket's policy. */
const ANY_KEY = policyText(
  {
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject'],
    Resource: 'arn:aws:s3:::wiki-demo/*',
  },
  { Effect: 'Allow', Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: '*' },
);

const NOT_SSE_KMS = denyUploads({ StringNotEquals: { [MODE_HEADER]: 'aws:kms' } });

/** The same for the role on stage alone: every other one does as it likes. */
const forOneRole = (condition: object): object => ({
  ...denyUploads(condition),
  Principal: { AWS: roleArn('app') },
});

/** What is done in the lesson on forcing a mode. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'mend-the-upload',
    title: {
      en: 'Mend a refused upload without opening anything else',
      ja: 'ほかを緩めずに、拒否されるアップロードを直す',
    },
    ask: {
      en: 'The bucket’s default is SSE-KMS, and this upload is refused. Make it succeed; the policy must keep forcing.',
      ja: 'バケットのデフォルトは SSE-KMS ですが、このアップロードは拒否されます。ポリシーによる強制を残したまま、成功させてください。',
    },
    start: {
      circumstances: {
        mode: 'sse-kms',
        operation: 'upload',
        'chosen-by': 'bucket-default',
        'bucket-policy': 'force-sse-kms',
      },
    },
    offers: ['mode', 'chosen-by', 'bucket-policy'],
    goals: [
      {
        id: 'stored',
        say: { en: 'The upload succeeds', ja: 'アップロードが成功する' },
        check: { check: 'answer', is: 'done' },
        missing: {
          en: 'S3 answers {answer} {code}. Which header does the policy look for, and what does this request say in it?',
          ja: 'S3 の応答は {answer} {code} です。ポリシーはどのヘッダーを調べ、このリクエストはそこに何を書いているでしょうか。',
        },
      },
      {
        id: 'still-forced',
        say: {
          en: 'The bucket policy still forces SSE-KMS',
          ja: 'バケットポリシーは SSE-KMS を強制したまま',
        },
        check: { check: 'circumstance', field: 'bucket-policy', is: ['force-sse-kms'] },
        missing: {
          en: 'The upload gets in, and now so does every other one: the policy forces nothing any more.',
          ja: 'アップロードは成功しますが、ほかの方式のアップロードもすべて受け付けます。何も強制されなくなっています。',
        },
      },
    ],
    hints: [
      {
        en: 'The policy is right and the default is right. What is missing is missing from the request.',
        ja: 'ポリシーもデフォルトも正しい設定です。足りないものはリクエストにあります。',
      },
      {
        en: 'Set {field chosen-by} to {label chosen-by request}.',
        ja: '「{field chosen-by}」を「{label chosen-by request}」にしてください。',
      },
    ],
    solution: { circumstances: { 'chosen-by': 'request' } },
    others: [{ circumstances: { 'chosen-by': 'request', mode: 'sse-kms-bucket-key' } }],
    wrong: [
      { attempt: { circumstances: { 'bucket-policy': 'none' } }, unmet: ['still-forced'] },
      { attempt: { circumstances: { mode: 'sse-s3' } }, unmet: ['stored'] },
      {
        attempt: { circumstances: { 'chosen-by': 'request', mode: 'dsse-kms' } },
        unmet: ['stored'],
      },
    ],
    done: {
      en: 'The object is encrypted as the default would have done it. The policy only wants to see it said: {header x-amz-server-side-encryption}.',
      ja: '暗号化の結果は、デフォルトに任せた場合と変わりません。ポリシーが求めているのは、ヘッダーに {header x-amz-server-side-encryption} と明記することです。',
    },
  },
  {
    id: 'one-key-only',
    title: {
      en: 'Let in SSE-KMS with this key only',
      ja: 'このキーの SSE-KMS だけを受け付ける',
    },
    ask: {
      en: 'Write a bucket policy that lets in uploads with SSE-KMS and this key, and no others. Whoever may read now must still be able to. The key is `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`, the bucket `wiki-demo`.',
      ja: 'このキーを指定した SSE-KMS のアップロードだけを受け付けるバケットポリシーを書いてください。読み取りは、これまでどおりできるようにします。キーは `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`、バケットは `wiki-demo` です。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'upload' },
      policies: { bucket: '', identity: ANY_KEY },
    },
    writes: 'bucket',
    rows: [
      {
        say: { en: 'SSE-KMS with this key', ja: 'SSE-KMS、このキー' },
        request: { mode: 'sse-kms', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: {
          en: 'SSE-KMS with this key and a Bucket Key',
          ja: 'SSE-KMS、このキー、バケットキーあり',
        },
        request: { mode: 'sse-kms-bucket-key', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'a download', ja: 'ダウンロード' },
        request: { mode: 'sse-kms', operation: 'download' },
        allowed: true,
      },
      {
        say: { en: 'SSE-KMS with another key', ja: 'SSE-KMS、別のキー' },
        request: { mode: 'sse-kms', 'chosen-by': 'request', 'key-arn': OTHER_KEY },
        allowed: false,
      },
      {
        say: {
          en: 'SSE-KMS without a key, hence `aws/s3`',
          ja: 'SSE-KMS、キー指定なし（`aws/s3`）',
        },
        request: { mode: 'sse-kms', 'chosen-by': 'request', 'kms-key': 'aws-managed' },
        allowed: false,
      },
      {
        say: {
          en: 'no header; the default is SSE-KMS with this key',
          ja: 'ヘッダーなし（デフォルトはこのキーの SSE-KMS）',
        },
        request: { mode: 'sse-kms' },
        allowed: false,
      },
      {
        say: {
          en: 'DSSE-KMS with this key, by another role',
          ja: 'DSSE-KMS、このキー、別のロール',
        },
        request: { mode: 'dsse-kms', 'chosen-by': 'request', 'caller-arn': callerArn('web') },
        allowed: false,
      },
      {
        say: { en: 'SSE-S3', ja: 'SSE-S3（ヘッダーで指定）' },
        request: { mode: 'sse-s3', 'chosen-by': 'request' },
        allowed: false,
      },
      {
        say: { en: 'SSE-C', ja: 'SSE-C（ヘッダーで指定）' },
        request: { mode: 'sse-c', 'chosen-by': 'request' },
        allowed: false,
      },
    ],
    goals: TABLE_GOALS,
    hints: [
      {
        en: 'There are two things to deny: another mode, and another key. Conditions of one statement must all hold; statements count each by itself.',
        ja: '拒否するものは 2 つあります。方式が違うものと、キーが違うものです。1 つのステートメントの条件は「すべて満たすとき」に効き、ステートメントどうしは独立に効きます。',
      },
      {
        en: 'Two denies for `s3:PutObject`: `StringNotEquals` on `s3:x-amz-server-side-encryption`, and `ArnNotEquals` on `s3:x-amz-server-side-encryption-aws-kms-key-id` with the full ARN.',
        ja: '`s3:PutObject` の Deny を 2 つ書きます。一方は `s3:x-amz-server-side-encryption` の `StringNotEquals`、もう一方は `s3:x-amz-server-side-encryption-aws-kms-key-id` の `ArnNotEquals`（値は完全な ARN）です。',
      },
    ],
    solution: withBucket(NOT_SSE_KMS, denyUploads({ ArnNotEquals: { [KEY_HEADER]: RUN_KEY } })),
    others: [
      withBucket(NOT_SSE_KMS, denyUploads({ StringNotEquals: { [KEY_HEADER]: RUN_KEY } })),
      withBucket(NOT_SSE_KMS, denyUploads({ ArnNotEqualsIfExists: { [KEY_HEADER]: RUN_KEY } })),
      withBucket(
        NOT_SSE_KMS,
        denyUploads({ ArnNotLike: { [KEY_HEADER]: RUN_KEY } }),
        allowUploads({ StringEquals: { [MODE_HEADER]: 'aws:kms', [KEY_HEADER]: RUN_KEY } }),
      ),
      withBucket(
        denyUploads({ Null: { [KEY_HEADER]: 'true' } }),
        denyUploads({ StringNotLike: { [KEY_HEADER]: RUN_KEY } }),
        denyUploads({ StringLike: { [MODE_HEADER]: '*dsse' } }),
      ),
    ],
    wrong: [
      { attempt: withBucket(NOT_SSE_KMS), unmet: ['keeps-out'] },
      {
        attempt: withBucket(denyUploads({ ArnNotEquals: { [KEY_HEADER]: RUN_KEY } })),
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket(
          denyUploads({
            StringNotEquals: { [MODE_HEADER]: 'aws:kms', [KEY_HEADER]: RUN_KEY },
          }),
        ),
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket(
          allowUploads({
            StringEquals: { [MODE_HEADER]: 'aws:kms', [KEY_HEADER]: RUN_KEY },
          }),
        ),
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket(
          NOT_SSE_KMS,
          denyUploads({
            StringNotEquals: { [KEY_HEADER]: '1234abcd-12ab-34cd-56ef-1234567890ab' },
          }),
        ),
        unmet: ['lets-in'],
      },
      {
        attempt: withBucket(
          { ...NOT_SSE_KMS, Action: 's3:*' },
          denyUploads({ ArnNotEquals: { [KEY_HEADER]: RUN_KEY } }),
        ),
        unmet: ['lets-in'],
      },
      {
        attempt: withBucket(
          forOneRole({ StringNotEquals: { [MODE_HEADER]: 'aws:kms' } }),
          forOneRole({ ArnNotEquals: { [KEY_HEADER]: RUN_KEY } }),
        ),
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket(
          NOT_SSE_KMS,
          denyUploads({ ArnNotEquals: { [KEY_HEADER]: RUN_KEY }, Null: { [KEY_HEADER]: 'false' } }),
        ),
        unmet: ['keeps-out'],
      },
    ],
    done: {
      en: 'One statement for the mode, one for the key. Put into one statement, the two conditions would have to hold together, and an upload that differs in one alone would slip through.',
      ja: '方式のステートメントと、キーのステートメントが 1 つずつです。2 つの条件を 1 つのステートメントにまとめると、両方とも違うときにしか拒否されず、一方だけが違うアップロードは通ってしまいます。',
    },
  },
  {
    id: 'spare-the-silent',
    title: {
      en: 'Let in who says nothing, and stop who says something else',
      ja: '何も指定しなければ受け付け、別の方式の指定は拒否する',
    },
    ask: {
      en: 'The default is SSE-KMS. Change the policy so that uploads without headers get in, and those that ask for another mode stay out, SSE-C among them.',
      ja: 'デフォルトは SSE-KMS です。ヘッダーのないアップロードを受け付け、別の方式（SSE-C も含む）の指定は拒否するように、ポリシーを変えてください。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'upload', 'chosen-by': 'bucket-default' },
      policies: { bucket: policyText(NOT_SSE_KMS) },
    },
    writes: 'bucket',
    rows: [
      {
        say: {
          en: 'no header; the default is SSE-KMS',
          ja: 'ヘッダーなし（デフォルトは SSE-KMS）',
        },
        request: { mode: 'sse-kms' },
        allowed: true,
      },
      {
        say: { en: 'SSE-KMS in the header', ja: 'ヘッダーで SSE-KMS を指定' },
        request: { mode: 'sse-kms', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'SSE-S3 in the header', ja: 'ヘッダーで SSE-S3 を指定' },
        request: { mode: 'sse-s3', 'chosen-by': 'request' },
        allowed: false,
      },
      {
        say: {
          en: 'DSSE-KMS in the header, by another role',
          ja: 'ヘッダーで DSSE-KMS を指定（別のロール）',
        },
        request: { mode: 'dsse-kms', 'chosen-by': 'request', 'caller-arn': callerArn('web') },
        allowed: false,
      },
      {
        say: { en: 'SSE-C, with its own three headers', ja: 'SSE-C（専用の 3 つのヘッダー）' },
        request: { mode: 'sse-c', 'chosen-by': 'request' },
        allowed: false,
      },
    ],
    goals: TABLE_GOALS,
    hints: [
      {
        en: 'Add to the deny that the header is there. Then look at SSE-C: which headers does it send, and which not?',
        ja: 'Deny に「ヘッダーがあること」という条件を加えます。次に SSE-C を見てください。送るヘッダーはどれで、送らないのはどれでしょうか。',
      },
      {
        en: '`Null` with `false` on `s3:x-amz-server-side-encryption` beside the comparison; and a second deny where `Null` on `s3:x-amz-server-side-encryption-customer-algorithm` is `false`.',
        ja: '比較の条件に、`s3:x-amz-server-side-encryption` の `Null` が `false` という条件を並べます。さらに、`s3:x-amz-server-side-encryption-customer-algorithm` の `Null` が `false` のときの Deny を加えます。',
      },
    ],
    solution: withBucket(
      denyUploads({
        StringNotEquals: { [MODE_HEADER]: 'aws:kms' },
        Null: { [MODE_HEADER]: 'false' },
      }),
      denyUploads({ Null: { [CUSTOMER_HEADER]: 'false' } }),
    ),
    others: [
      withBucket(
        denyUploads({ StringEquals: { [MODE_HEADER]: ['AES256', 'aws:kms:dsse'] } }),
        denyUploads({ StringEquals: { [CUSTOMER_HEADER]: 'AES256' } }),
      ),
      withBucket(
        denyUploads({
          'ForAnyValue:StringNotEquals': { [MODE_HEADER]: 'aws:kms' },
        }),
        denyUploads({ Null: { [CUSTOMER_HEADER]: 'false' } }),
      ),
    ],
    wrong: [
      {
        attempt: withBucket(denyUploads({ StringNotEqualsIfExists: { [MODE_HEADER]: 'aws:kms' } })),
        unmet: ['lets-in'],
      },
      {
        attempt: withBucket(
          denyUploads({
            StringNotEquals: { [MODE_HEADER]: 'aws:kms' },
            Null: { [MODE_HEADER]: 'false' },
          }),
        ),
        unmet: ['keeps-out'],
      },
      { attempt: { policies: { bucket: '' } }, unmet: ['keeps-out'] },
      {
        attempt: withBucket(
          forOneRole({ StringEquals: { [MODE_HEADER]: ['AES256', 'aws:kms:dsse'] } }),
          denyUploads({ Null: { [CUSTOMER_HEADER]: 'false' } }),
        ),
        unmet: ['keeps-out'],
      },
      {
        attempt: withBucket(
          denyUploads({ StringEquals: { [MODE_HEADER]: 'AES256' } }),
          denyUploads({ Null: { [CUSTOMER_HEADER]: 'false' } }),
        ),
        unmet: ['keeps-out'],
      },
    ],
    done: {
      en: 'To look for one header is to spare everybody who does not send it: SSE-C was among them. A table of requests finds such holes before somebody else does.',
      ja: 'あるヘッダーだけを調べると、それを送らない相手はすべて素通りします。SSE-C もその 1 つでした。リクエストの表で試せば、このような穴を先に見つけられます。',
    },
  },
];
