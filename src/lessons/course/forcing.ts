import type { CourseLesson } from '../lesson.ts';
import { tasks } from './forcing-tasks.ts';
import { VOTE } from './plan.ts';
import { denyUploads, MODE_HEADER, policyText } from './policies.ts';

/** Forcing a mode by the bucket's policy, which sees the request and not what the bucket would make of it. */
export const lesson: CourseLesson = {
  id: 'forcing',
  title: { en: 'Forcing a mode', ja: '暗号化方式を強制する' },
  about: {
    en: 'Write a bucket policy that lets in one mode or one key, and say why the bucket’s default does not satisfy it.',
    ja: '特定の方式やキーだけを受け付けるバケットポリシーを書き、バケットのデフォルトではそれを満たせない理由を説明できるようになります。',
  },
  ideas: [
    {
      id: 'deny-what-differs',
      title: { en: 'To force is to deny what differs', ja: '「強制」とは、違うものを拒否すること' },
      words: [
        {
          en: 'An upload asks for a mode in its headers, and a bucket policy can look at them. To the policy a header is a condition key: `s3:x-amz-server-side-encryption` has the value of the header `x-amz-server-side-encryption`.',
          ja: 'アップロードの方式はヘッダーで指定します。バケットポリシーはそのヘッダーを調べられます。ポリシーの中では、ヘッダー `x-amz-server-side-encryption` の値を、条件キー `s3:x-amz-server-side-encryption` として参照します。',
        },
        {
          en: 'To force SSE-KMS, the policy denies `s3:PutObject` where the value differs from `aws:kms`: `StringNotEquals`. This upload says {header x-amz-server-side-encryption}, so it is refused at {step s3.authorize} with {answer}, before anything is encrypted. An allow elsewhere does not help: an explicit deny always wins.',
          ja: 'SSE-KMS を強制するには、値が `aws:kms` と異なるとき（`StringNotEquals`）に `s3:PutObject` を拒否します。このアップロードの値は {header x-amz-server-side-encryption} なので、{step s3.authorize} で拒否され、何も暗号化されないまま {answer} が返ります。ほかのポリシーで許可していても、明示的な拒否が優先されます。',
        },
        {
          en: 'An upload with SSE-C does not send that header; it has headers of its own. To force it, the policy asks whether one of them is there at all: deny where `Null` on `s3:x-amz-server-side-encryption-customer-algorithm` is `true`, that is, where the header is missing.',
          ja: 'SSE-C ではこのヘッダーを使わず、専用のヘッダーを使います。SSE-C を強制するには、そのヘッダーの有無を調べます。`s3:x-amz-server-side-encryption-customer-algorithm` の `Null` が `true`、つまりヘッダーがないときに拒否します。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-s3', operation: 'upload', 'bucket-policy': 'force-sse-kms' },
        step: 's3.authorize',
      },
      claims: ['force-sse-kms', 'force-sse-c'],
    },
    {
      id: 'absent-differs',
      title: { en: 'What is not sent differs too', ja: '送っていないヘッダーも「異なる」' },
      words: [
        {
          en: 'This bucket’s default is SSE-KMS. An upload without headers would be encrypted just as the policy wants. It is refused all the same, at {step s3.authorize}: {answer}.',
          ja: 'このバケットのデフォルトは SSE-KMS です。ヘッダーのないアップロードも、ポリシーが求めるとおりに暗号化されるはずです。それでも{step s3.authorize} で拒否され、{answer} が返ります。',
        },
        {
          en: 'The policy judges the request as it was sent. The default comes into play only afterwards, once the upload is let in. In the request there is no header, hence no condition key; and negated operators such as `StringNotEquals` are true where the key is absent.',
          ja: 'ポリシーが評価するのは、送られてきたリクエストそのものです。デフォルトが使われるのは、アップロードが許可された後です。このリクエストにはヘッダーがないため条件キーも存在せず、`StringNotEquals` のような否定の条件演算子は、条件キーがないと真になります。',
        },
      ],
      scene: {
        circumstances: {
          mode: 'sse-kms',
          operation: 'upload',
          'chosen-by': 'bucket-default',
          'bucket-policy': 'force-sse-kms',
        },
        step: 's3.authorize',
      },
      claims: ['default-does-not-satisfy'],
    },
    {
      id: 'say-what-you-mean',
      title: {
        en: 'Deny only what is said, or only other keys',
        ja: '指定された場合だけ、または別のキーだけを拒否する',
      },
      words: [
        {
          en: 'Here the deny has a second condition: `Null` on the same key is `false`, so the header must be there. Conditions of one statement must all hold. An upload that says nothing is no longer denied ({answer}), and the default gives it SSE-KMS at {step s3.choose-encryption}.',
          ja: 'このポリシーの Deny には、2 つ目の条件があります。同じ条件キーの `Null` が `false`、つまりヘッダーがあることです。1 つのステートメントの条件は、すべて満たされて初めて効きます。そのため、何も指定しないアップロードは拒否されず（{answer}）、{step s3.choose-encryption} でデフォルトの SSE-KMS が適用されます。',
        },
        {
          en: 'The value `aws:kms` says nothing of the key: any KMS key gets in, `aws/s3` too. To force one key, compare `s3:x-amz-server-side-encryption-aws-kms-key-id` as well. Compare it with the full ARN of the key.',
          ja: '`aws:kms` という値だけでは、どのキーかは分かりません。`aws/s3` を含め、どの KMS キーでも受け付けます。キーを 1 つに限るには、`s3:x-amz-server-side-encryption-aws-kms-key-id` も調べます。比べる値は、キーの完全な ARN です。',
        },
      ],
      scene: {
        circumstances: { mode: 'sse-kms', operation: 'upload', 'chosen-by': 'bucket-default' },
        policies: {
          bucket: policyText(
            denyUploads({
              StringNotEquals: { [MODE_HEADER]: 'aws:kms' },
              Null: { [MODE_HEADER]: 'false' },
            }),
          ),
        },
        step: 's3.authorize',
      },
    },
  ],
  question: {
    ask: {
      en: 'Somebody has changed `StringNotEquals` to `StringNotEqualsIfExists`, so that uploads without the header get in. The default is SSE-KMS; this upload has no header. What happens?',
      ja: 'ヘッダーのないアップロードも受け付けようと、`StringNotEquals` を `StringNotEqualsIfExists` に書き換えた人がいます。デフォルトは SSE-KMS で、このアップロードにヘッダーはありません。どうなるでしょうか。',
    },
    scene: {
      circumstances: { mode: 'sse-kms', operation: 'upload', 'chosen-by': 'bucket-default' },
      policies: {
        bucket: policyText(denyUploads({ StringNotEqualsIfExists: { [MODE_HEADER]: 'aws:kms' } })),
      },
      step: 's3.put-object',
    },
    choices: [
      {
        id: 'gets-in',
        say: {
          en: 'It gets in: there is nothing to compare, so nothing is denied.',
          ja: '受け付けられる。比べる値がないので、拒否されない。',
        },
        when: [{ check: 'decided', action: 's3:PutObject', allowed: true }],
      },
      {
        id: 'denied',
        say: {
          en: 'It is denied still: an absent key makes the condition true.',
          ja: '拒否されたまま。条件キーがないと、この条件は真になる。',
        },
        when: [
          { check: 'decided', action: 's3:PutObject', allowed: false, decision: 'ExplicitDeny' },
        ],
      },
      {
        id: 'not-allowed',
        say: {
          en: 'It is refused because now no policy allows it.',
          ja: '許可するポリシーがなくなり、拒否される。',
        },
        when: [
          { check: 'decided', action: 's3:PutObject', allowed: false, decision: 'ImplicitDeny' },
        ],
      },
    ],
    shownAt: 's3.authorize',
    why: {
      en: 'An operator with `IfExists` is true where the key is absent. In a deny that means: denied. Whoever wants to spare requests without the header has to say so, with `Null` and `false`.',
      ja: '`IfExists` の付いた演算子は、条件キーがないと真になります。Deny の中では、それは「拒否する」という意味です。ヘッダーのないリクエストを対象から外すには、`Null` と `false` でそう書く必要があります。',
    },
  },
  takeaway: {
    en: 'A bucket policy judges the headers that were sent, never the default; and to `StringNotEquals` an absent header is a different one.',
    ja: 'バケットポリシーが評価するのは送られたヘッダーであり、デフォルトではありません。`StringNotEquals` では、ないヘッダーも「異なる」とみなされます。',
  },
  tasks,
  trainer: {
    plan: [
      {
        minutes: 3,
        what: {
          en: 'Play a refused upload; read the decision of S3 statement by statement',
          ja: '拒否されるアップロードを再生し、S3 の判定をステートメントごとに読む',
        },
      },
      {
        minutes: 2,
        what: VOTE,
      },
      {
        minutes: 6,
        what: {
          en: 'Tasks in pairs; the counter-examples of the table settle disputes',
          ja: '課題：ペアで取り組む。意見が分かれたら、表の反例で確かめる',
        },
      },
    ],
    notes: [
      {
        en: 'Ask which part of the policy forces. Many look for an allow; there is none. Show that without the deny the caller’s own IAM policy lets everything in.',
        ja: '「ポリシーのどこが強制しているのか」と問いかける。Allow を探す人が多いが、存在しない。Deny がなければ、呼び出し元の IAM ポリシーですべて許可されることを示す。',
      },
      {
        en: 'The most common surprise of the whole course. Show that the step that chooses the encryption is missing from this run: the upload never came so far.',
        ja: 'このコースで最も驚かれるところ。この実行には、方式を決めるステップがない。アップロードがそこまで進んでいないことを示す。',
      },
      {
        en: 'Ask whether a default with the right key would do instead of a policy. It gives the key to whoever says nothing, and stops nobody who says something else.',
        ja: '「デフォルトに正しいキーを設定すれば、ポリシーは不要か」と問いかける。デフォルトは何も指定しない相手に効くだけで、別の方式を指定する相手は止められない。',
      },
    ],
  },
};
