import type { CourseLesson } from '../lesson.ts';
import { allow, allowRole, KEY_ACTIONS, LEAVE_IT_TO_IAM } from './key-policies.ts';
import { policyText } from './policies.ts';

const BUCKET = 'arn:aws:s3:::wiki-demo';
const OBJECTS = `${BUCKET}/*`;

/** A statement for the role, on condition that the encryption context names one of these. */
const forContext = (operator: string, arns: string | readonly string[]) =>
  allowRole('app', KEY_ACTIONS, {
    Condition: { [operator]: { 'kms:EncryptionContext:aws:s3:arn': arns } },
  });

const key = (...more: readonly object[]) => ({
  policies: { key: policyText(LEAVE_IT_TO_IAM, ...more) },
});

/** What is done in the lesson on Bucket Keys. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'fewer-calls',
    title: {
      en: 'Upload three objects with one call to KMS',
      ja: '3 つのオブジェクトを、KMS の呼び出し 1 回でアップロードする',
    },
    ask: {
      en: 'These uploads call KMS {kms-calls}. Store as many objects under the KMS key, with one call at most.',
      ja: 'このアップロードでは KMS が {kms-calls}呼び出されています。同じ数のオブジェクトを、呼び出し 1 回以内で、KMS キーを使って保存してください。',
    },
    start: { circumstances: { mode: 'sse-kms', operation: 'upload', objects: 'three' } },
    offers: ['mode', 'objects'],
    goals: [
      {
        id: 'three',
        say: { en: 'Three objects are uploaded', ja: 'オブジェクトを 3 つアップロードする' },
        check: {
          check: 'trail',
          source: 's3.amazonaws.com',
          event: 'PutObject',
          least: 3,
        },
        missing: {
          en: 'Now it is {objects} only.',
          ja: 'いまは {objects}だけです。',
        },
      },
      {
        id: 'under-kms',
        say: { en: 'S3 applies `aws:kms`', ja: 'S3 が `aws:kms` を適用する' },
        check: {
          check: 'header',
          of: 'response',
          name: 'x-amz-server-side-encryption',
          is: 'aws:kms',
        },
        missing: {
          en: 'The answer, {answer}, does not say `aws:kms`: no KMS key protects the objects as SSE-KMS does.',
          ja: '応答（{answer}）に `aws:kms` がありません。SSE-KMS で保存されていません。',
        },
      },
      {
        id: 'one-call',
        say: { en: 'KMS is called once at most', ja: 'KMS の呼び出しが 1 回以内' },
        check: { check: 'kms-calls', most: 1 },
        missing: {
          en: 'KMS is called {kms-calls}.',
          ja: 'KMS が {kms-calls}呼び出されています。',
        },
      },
    ],
    hints: [
      {
        en: 'Which key could S3 keep for a while, so that it need not ask for each object?',
        ja: 'オブジェクトごとに問い合わせずに済むように、S3 がしばらく持っていられる鍵は何でしょうか。',
      },
      {
        en: 'Set “{field mode}” to “{label mode sse-kms-bucket-key}”.',
        ja: '「{field mode}」を「{label mode sse-kms-bucket-key}」にしてください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-kms-bucket-key', objects: 'usual' } },
    others: [
      {
        circumstances: {
          mode: 'sse-kms-bucket-key',
          objects: 'usual',
          'chosen-by': 'bucket-default',
        },
      },
    ],
    wrong: [
      { attempt: { circumstances: { objects: 'usual' } }, unmet: ['three'] },
      { attempt: { circumstances: { mode: 'sse-s3' } }, unmet: ['under-kms'] },
      { attempt: { circumstances: { mode: 'dsse-kms' } }, unmet: ['under-kms', 'one-call'] },
      { attempt: { circumstances: { 'kms-key': 'aws-managed' } }, unmet: ['one-call'] },
    ],
    done: {
      en: 'KMS was called {kms-calls} for {objects}. Thousands of uploads by the same role, before the bucket key expires, would here still have cost one call. AWS promises no exact number: it says “at least once” for each requester.',
      ja: 'オブジェクト {objects}に対して、KMS の呼び出しは {kms-calls}でした。本ツールでは、同じロールがバケットキーの有効な間に何千個アップロードしても、呼び出しは 1 回のままです。AWS は正確な回数を示しておらず、呼び出し元ごとに「少なくとも 1 回」と説明しています。',
    },
  },
  {
    id: 'have-it-noticed',
    title: {
      en: 'Have KMS notice that its key is disabled',
      ja: 'キーが無効であることを KMS に気づかせる',
    },
    ask: {
      en: 'The KMS key is disabled, and the objects are read all the same. Leave the key disabled, and change something else so that KMS refuses for that reason.',
      ja: 'KMS キーは無効なのに、オブジェクトを読めてしまいます。キーは無効のまま、ほかの条件を変えて、それを理由に KMS に拒否させてください。',
    },
    start: {
      circumstances: {
        mode: 'sse-kms-bucket-key',
        operation: 'download',
        'key-state': 'disabled',
      },
    },
    offers: ['mode', 'caller', 'key-policy', 'operation'],
    goals: [
      {
        id: 'disabled',
        say: { en: 'The key stays disabled', ja: 'キーは無効のまま' },
        check: { check: 'circumstance', field: 'key-state', is: ['disabled'] },
        missing: {
          en: 'The key is in another state now.',
          ja: 'キーの状態が変わっています。',
        },
      },
      {
        id: 'noticed',
        say: {
          en: 'The answer is `KMS.DisabledException`',
          ja: '応答が `KMS.DisabledException` になる',
        },
        check: { check: 'answer', is: 'refused', code: 'KMS.DisabledException' },
        missing: {
          en: 'The client is answered {answer}. KMS was called {kms-calls}.',
          ja: 'クライアントへの応答は {answer}、KMS の呼び出しは {kms-calls}です。',
        },
      },
    ],
    hints: [
      {
        en: 'KMS can notice only what it is asked about. What would make S3 ask?',
        ja: 'KMS が気づけるのは、問い合わせを受けたときだけです。S3 に問い合わせさせるにはどうすればよいでしょうか。',
      },
      {
        en: 'Do without the Bucket Key: choose {label mode sse-kms}.',
        ja: 'バケットキーを使わない方式（{label mode sse-kms}）を選んでください。',
      },
    ],
    solution: { circumstances: { mode: 'sse-kms' } },
    others: [
      { circumstances: { mode: 'dsse-kms' } },
      // A first upload has no bucket key yet.
      { circumstances: { operation: 'upload' } },
    ],
    wrong: [
      { attempt: { circumstances: { 'key-policy': 'nobody' } }, unmet: ['noticed'] },
      { attempt: { circumstances: { caller: 's3-only' } }, unmet: ['noticed'] },
      {
        attempt: { circumstances: { 'key-state': 'pending-deletion' } },
        unmet: ['disabled', 'noticed'],
      },
      {
        attempt: { circumstances: { mode: 'sse-kms', 'key-state': 'pending-deletion' } },
        unmet: ['disabled', 'noticed'],
      },
    ],
    done: {
      en: 'Without a bucket key S3 asks each time, and the disabled key counts at once: {message}',
      ja: 'バケットキーがなければ S3 は毎回問い合わせるため、キーの無効化はすぐに効きます：{message}',
    },
  },
  {
    id: 'mend-the-context',
    title: {
      en: 'Mend a key policy that a Bucket Key has broken',
      ja: 'バケットキーで一致しなくなったキーポリシーを直す',
    },
    ask: {
      en: 'The key may be used for the bucket `wiki-demo` only: its policy asks for that in the encryption context. Since the Bucket Key was turned on, uploads are refused. Mend the key policy so that uploads and downloads in this bucket pass, with a Bucket Key and without, and nothing in other buckets does.',
      ja: 'このキーはバケット `wiki-demo` にだけ使えるよう、キーポリシーで暗号化コンテキストを条件にしています。バケットキーを有効にしてから、アップロードが拒否されるようになりました。このバケットでのアップロードとダウンロードがバケットキーの有無によらず許可され、ほかのバケットでは許可されないように、キーポリシーを直してください。',
    },
    start: {
      circumstances: { mode: 'sse-kms-bucket-key', operation: 'upload' },
      policies: {
        identity: policyText(allow(['s3:PutObject', 's3:GetObject'], 'arn:aws:s3:::*')),
        key: policyText(LEAVE_IT_TO_IAM, forContext('StringLike', OBJECTS)),
      },
    },
    writes: 'key',
    rows: [
      {
        say: { en: 'Upload with a Bucket Key', ja: 'バケットキーありでアップロード' },
        request: { mode: 'sse-kms-bucket-key', 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'Upload without a Bucket Key', ja: 'バケットキーなしでアップロード' },
        request: { 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'Download with a Bucket Key', ja: 'バケットキーありでダウンロード' },
        request: { mode: 'sse-kms-bucket-key', operation: 'download' },
        allowed: true,
      },
      {
        say: {
          en: 'Download another object, without a Bucket Key',
          ja: 'バケットキーなしで別のオブジェクトをダウンロード',
        },
        request: { operation: 'download', object: 'summary.csv' },
        allowed: true,
      },
      {
        say: {
          en: 'With a Bucket Key, upload to `wiki-demo-archive`',
          ja: 'バケットキーありで `wiki-demo-archive` にアップロード',
        },
        request: {
          mode: 'sse-kms-bucket-key',
          'chosen-by': 'request',
          bucket: 'wiki-demo-archive',
        },
        allowed: false,
      },
      {
        say: {
          en: 'Without one, upload to `other-bucket`',
          ja: 'バケットキーなしで `other-bucket` にアップロード',
        },
        request: { 'chosen-by': 'request', bucket: 'other-bucket' },
        allowed: false,
      },
    ],
    goals: [
      {
        id: 'let-in',
        say: {
          en: 'Everything in `wiki-demo` is allowed',
          ja: '`wiki-demo` での操作がすべて許可される',
        },
        check: { check: 'verdicts', of: 'allowed' },
        missing: {
          en: 'A request to this bucket is still refused. Look at the ARN that the encryption context has in it.',
          ja: 'このバケットへのリクエストが、まだ拒否されています。そのリクエストの暗号化コンテキストに入る ARN を確かめてください。',
        },
      },
      {
        id: 'kept-out',
        say: { en: 'Other buckets are refused', ja: 'ほかのバケットでは拒否される' },
        check: { check: 'verdicts', of: 'refused' },
        missing: {
          en: 'The key can be used for another bucket now. The row shows which.',
          ja: 'ほかのバケットでもキーを使えるようになっています。どのバケットかを表の行で確かめてください。',
        },
      },
    ],
    hints: [
      {
        en: 'With a Bucket Key the context has the ARN of the bucket, without one that of the object. How do the two differ?',
        ja: '暗号化コンテキストに入るのは、バケットキーがあればバケットの ARN、なければオブジェクトの ARN です。2 つの書き方の違いは何でしょうか。',
      },
      {
        en: 'Give the condition key two values in a list: `arn:aws:s3:::wiki-demo` and `arn:aws:s3:::wiki-demo/*`. One of them has to match.',
        ja: '条件キーの値を、`arn:aws:s3:::wiki-demo` と `arn:aws:s3:::wiki-demo/*` の 2 つを並べたリストにします。どちらかに一致すれば条件を満たします。',
      },
    ],
    solution: key(forContext('StringLike', [BUCKET, OBJECTS])),
    others: [
      key(forContext('StringLike', OBJECTS), forContext('StringEquals', BUCKET)),
      key(forContext('ArnLike', [BUCKET, OBJECTS])),
      key(allowRole('app', KEY_ACTIONS), {
        Effect: 'Deny',
        Principal: '*',
        Action: KEY_ACTIONS,
        Resource: '*',
        Condition: {
          StringNotLike: { 'kms:EncryptionContext:aws:s3:arn': [BUCKET, OBJECTS] },
        },
      }),
    ],
    wrong: [
      { attempt: key(forContext('StringLike', BUCKET)), unmet: ['let-in'] },
      { attempt: key(forContext('StringLike', `${BUCKET}*`)), unmet: ['kept-out'] },
      { attempt: key(forContext('StringEquals', [BUCKET, OBJECTS])), unmet: ['let-in'] },
      { attempt: key(allowRole('app', KEY_ACTIONS)), unmet: ['kept-out'] },
      // The object that is on stage, and no other.
      {
        attempt: key(forContext('StringLike', [BUCKET, `${BUCKET}/report.csv`])),
        unmet: ['let-in'],
      },
    ],
    done: {
      en: 'A Bucket Key changes what KMS is told, so key policies that look at it have to be changed first. They can no longer tell one object from another.',
      ja: 'バケットキーを使うと KMS に伝わる内容が変わるため、それを条件にしているキーポリシーは先に直しておく必要があります。また、オブジェクトごとに区別することはできなくなります。',
    },
  },
];
