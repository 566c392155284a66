import type { CourseLesson } from '../lesson.ts';
import {
  ALLOW_OBJECTS,
  allow,
  allowRole,
  callerArn,
  KEY_ACTIONS,
  LEAVE_IT_TO_IAM,
  OTHER_KEY,
  roleArn,
  THIRD_KEY,
} from './key-policies.ts';
import { policyText, RUN_KEY } from './policies.ts';

const VIA_SERVICE = { 'kms:ViaService': 's3.ap-northeast-1.amazonaws.com' };
const THROUGH_S3 = { Condition: { StringEquals: VIA_SERVICE } };

/** An IAM policy for the bucket's objects, with more statements beside. */
const identity = (...more: readonly object[]) => ({
  policies: { identity: policyText(ALLOW_OBJECTS, ...more) },
});

/** A key policy that leaves all else to IAM. */
const key = (...more: readonly object[]) => ({
  policies: { key: policyText(LEAVE_IT_TO_IAM, ...more) },
});

/** Lets in a role by a condition and not by its name. */
const everybodyWho = (name: string, action: string) => ({
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: action,
  Resource: '*',
  Condition: { ArnEquals: { 'aws:PrincipalArn': roleArn(name) } },
});

/** What is done in the lesson on who may use a key. */
export const tasks: CourseLesson['tasks'] = [
  {
    id: 'mend-the-key',
    title: {
      en: 'Mend it at the key, and leave the role alone',
      ja: 'ロールは変えずに、キーの側で直す',
    },
    ask: {
      en: 'The role may do everything that IAM can allow, and is refused. Change the key policy, and nothing else, so that it gets the object.',
      ja: 'このロールには IAM ポリシーで必要なものがすべて許可されていますが、拒否されます。キーポリシーだけを変えて、オブジェクトを読めるようにしてください。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'download', 'key-policy': 'nobody' },
    },
    offers: ['key-policy', 'caller', 'mode'],
    goals: [
      {
        id: 'reads',
        say: { en: 'The object comes back as it was stored', ja: '保存した内容がそのまま返る' },
        check: { check: 'comes-back', same: true },
        missing: {
          en: 'The client is answered {answer} {code}.',
          ja: 'クライアントへの応答は {answer} {code} です。',
        },
      },
      {
        id: 'only-key-policy',
        say: {
          en: 'Nothing but the key policy is changed',
          ja: 'キーポリシー以外は変えない',
        },
        check: { check: 'only-changed', fields: ['key-policy'] },
        missing: {
          en: 'Something besides the key policy is different now. Put it back.',
          ja: 'キーポリシー以外の条件が変わっています。元に戻してください。',
        },
      },
    ],
    hints: [
      {
        en: 'The role has its Allow. What has to happen for that to count?',
        ja: 'ロールには許可があります。その許可が考慮されるには何が必要でしたか。',
      },
      {
        en: 'Have the key policy leave it to IAM (“{label key-policy account}”), or let in the whole account itself (“{label key-policy via-s3}”).',
        ja: 'キーポリシーで IAM に任せるか（「{label key-policy account}」）、キーポリシー自体でアカウント全体に許可してください（「{label key-policy via-s3}」）。',
      },
    ],
    solution: { circumstances: { 'key-policy': 'account' } },
    others: [{ circumstances: { 'key-policy': 'via-s3' } }],
    wrong: [
      { attempt: { circumstances: { caller: 's3-only' } }, unmet: ['reads', 'only-key-policy'] },
      {
        attempt: { circumstances: { mode: 'sse-s3', 'key-policy': 'account' } },
        unmet: ['only-key-policy'],
      },
      {
        attempt: { circumstances: { 'key-policy': 'account', caller: 's3-only' } },
        unmet: ['reads', 'only-key-policy'],
      },
    ],
    done: {
      en: 'Either the key policy passes the question on to IAM, or it answers it itself. Both are in use; the first keeps permissions in one place, the second needs none in IAM.',
      ja: 'キーポリシーが IAM に委任するか、自ら許可するかのどちらかです。どちらも使われています。前者は権限を IAM にまとめられ、後者は IAM ポリシーに何も書かずに済みます。',
    },
  },
  {
    id: 'this-key-only',
    title: {
      en: 'Write an IAM policy for this key, and for no other',
      ja: 'このキーだけを使える IAM ポリシーを書く',
    },
    ask: {
      en: 'The role may use the bucket and not the key, and its upload is refused. Extend its IAM policy so that it can upload and download under this key, and nothing else. The key is `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`.',
      ja: 'ロールはバケットを使えますがキーは使えず、アップロードが拒否されています。IAM ポリシーに書き足して、このキーでのアップロードとダウンロードだけができるようにしてください。キーは `arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab` です。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'upload' },
      ...identity(),
    },
    writes: 'identity',
    rows: [
      {
        say: { en: 'Upload under this key', ja: 'このキーでアップロード' },
        request: { 'chosen-by': 'request' },
        allowed: true,
      },
      {
        say: { en: 'Download under this key', ja: 'このキーでダウンロード' },
        request: { operation: 'download' },
        allowed: true,
      },
      {
        say: {
          en: 'Upload under another key of the account',
          ja: 'アカウントの別のキーでアップロード',
        },
        request: { 'chosen-by': 'request', 'key-arn': OTHER_KEY },
        allowed: false,
      },
      {
        say: {
          en: 'Download what lies under a third key',
          ja: 'さらに別のキーで保存されたものをダウンロード',
        },
        request: { operation: 'download', 'key-arn': THIRD_KEY },
        allowed: false,
      },
      {
        say: { en: 'Download from another bucket', ja: '別のバケットからダウンロード' },
        request: { operation: 'download', bucket: 'other-bucket' },
        allowed: false,
      },
      {
        say: { en: 'Delete the object', ja: 'オブジェクトを削除' },
        request: { operation: 'delete' },
        allowed: false,
      },
    ],
    goals: [
      {
        id: 'let-in',
        say: {
          en: 'Uploads and downloads under this key are allowed',
          ja: 'このキーでのアップロードとダウンロードが許可される',
        },
        check: { check: 'verdicts', of: 'allowed' },
        missing: {
          en: 'Something that the role needs is still refused. The row shows what.',
          ja: 'ロールに必要な操作が、まだ拒否されています。どの操作かを表の行で確かめてください。',
        },
      },
      {
        id: 'kept-out',
        say: { en: 'All else is refused', ja: 'それ以外はすべて拒否される' },
        check: { check: 'verdicts', of: 'refused' },
        missing: {
          en: 'The policy opens more than it should. The row shows a request that gets in.',
          ja: '必要以上に許可しています。許可されてしまうリクエストを表の行で確かめてください。',
        },
      },
    ],
    hints: [
      {
        en: 'It takes a second statement: two actions of KMS, one resource.',
        ja: 'ステートメントをもう 1 つ書きます。KMS のアクションを 2 つ、リソースを 1 つ指定します。',
      },
      {
        en: 'Allow `kms:GenerateDataKey` and `kms:Decrypt`, with the key’s ARN as `Resource`. A star there would open every key of the account that leaves it to IAM.',
        ja: '`kms:GenerateDataKey` と `kms:Decrypt` を許可し、`Resource` にキーの ARN を書きます。アスタリスクにすると、IAM に委任しているアカウント内のすべてのキーが使えてしまいます。',
      },
    ],
    solution: identity(allow(KEY_ACTIONS, RUN_KEY)),
    others: [
      identity(allow('kms:GenerateDataKey', RUN_KEY), allow('kms:Decrypt', RUN_KEY)),
      identity(allow('kms:*', RUN_KEY)),
      identity(allow(KEY_ACTIONS, RUN_KEY, THROUGH_S3)),
      identity(
        allow(
          [
            'kms:Encrypt',
            'kms:Decrypt',
            'kms:ReEncrypt*',
            'kms:GenerateDataKey*',
            'kms:DescribeKey',
          ],
          RUN_KEY,
        ),
      ),
      {
        policies: {
          identity: policyText({
            Effect: 'Allow',
            Action: ['s3:PutObject', 's3:GetObject', ...KEY_ACTIONS],
            Resource: ['arn:aws:s3:::wiki-demo/*', RUN_KEY],
          }),
        },
      },
      identity(allow(KEY_ACTIONS, '*'), {
        Effect: 'Deny',
        Action: 'kms:*',
        NotResource: RUN_KEY,
      }),
    ],
    wrong: [
      { attempt: identity(allow(KEY_ACTIONS, '*')), unmet: ['kept-out'] },
      { attempt: identity(allow('kms:Decrypt', RUN_KEY)), unmet: ['let-in'] },
      { attempt: identity(allow(KEY_ACTIONS, 'arn:aws:s3:::wiki-demo/*')), unmet: ['let-in'] },
      {
        attempt: identity(allow(KEY_ACTIONS, RUN_KEY.replace(/key\/.*/, 'alias/object-key'))),
        unmet: ['let-in'],
      },
      { attempt: identity(allow('*', '*')), unmet: ['kept-out'] },
      {
        attempt: identity({ Effect: 'Allow', Action: KEY_ACTIONS, NotResource: OTHER_KEY }),
        unmet: ['kept-out'],
      },
      {
        attempt: identity(
          allow(KEY_ACTIONS, RUN_KEY, {
            Condition: { StringEquals: { 'kms:ViaService': 'ec2.ap-northeast-1.amazonaws.com' } },
          }),
        ),
        unmet: ['let-in'],
      },
    ],
    done: {
      en: 'It opened the key because the key policy leaves it to IAM. Had the key policy been silent, the same text would have opened nothing.',
      ja: 'これでキーを使えるのは、キーポリシーが IAM に委任しているためです。キーポリシーに委任がなければ、同じ内容を書いても使えません。',
    },
  },
  {
    id: 'writer-and-reader',
    title: {
      en: 'Write a key policy: one role writes, another reads',
      ja: '書くロールと読むロールを分けるキーポリシーを書く',
    },
    ask: {
      en: 'The role `app` stores reports and must not read them back. The role `audit` only reads them. No other role uses the key. Both may use the bucket, and no IAM policy mentions KMS: extend the key policy, and leave the statement that is there.',
      ja: 'ロール `app` はレポートを保存しますが、自分では読み返せないようにします。ロール `audit` は読むだけです。ほかのロールにはキーを使わせません。どちらのロールもバケットは使え、IAM ポリシーに KMS の許可はありません。既存のステートメントは残し、キーポリシーに書き足してください。',
    },
    start: {
      circumstances: { mode: 'sse-kms', operation: 'upload' },
      policies: { identity: policyText(ALLOW_OBJECTS), key: policyText(LEAVE_IT_TO_IAM) },
    },
    writes: 'key',
    rows: [
      {
        say: { en: '`app` uploads', ja: '`app` がアップロード' },
        request: { 'chosen-by': 'request', 'caller-arn': callerArn('app') },
        allowed: true,
      },
      {
        say: { en: '`audit` downloads', ja: '`audit` がダウンロード' },
        request: { operation: 'download', 'caller-arn': callerArn('audit') },
        allowed: true,
      },
      {
        say: { en: '`app` downloads', ja: '`app` がダウンロード' },
        request: { operation: 'download', 'caller-arn': callerArn('app') },
        allowed: false,
      },
      {
        say: { en: '`audit` uploads', ja: '`audit` がアップロード' },
        request: { 'chosen-by': 'request', 'caller-arn': callerArn('audit') },
        allowed: false,
      },
      {
        say: {
          en: 'The account’s root user downloads',
          ja: 'アカウントのルートユーザーがダウンロード',
        },
        request: { operation: 'download', caller: 'root' },
        allowed: true,
      },
      {
        say: { en: 'The role `web` downloads', ja: 'ロール `web` がダウンロード' },
        request: { operation: 'download', 'caller-arn': callerArn('web') },
        allowed: false,
      },
      {
        say: { en: 'The role `web` uploads', ja: 'ロール `web` がアップロード' },
        request: { 'chosen-by': 'request', 'caller-arn': callerArn('web') },
        allowed: false,
      },
    ],
    goals: [
      {
        id: 'let-in',
        say: {
          en: '`app` writes, `audit` reads, and the account keeps its key',
          ja: '`app` が書け、`audit` が読め、アカウントもキーを使える',
        },
        check: { check: 'verdicts', of: 'allowed' },
        missing: {
          en: 'Somebody who should get in is refused. The row shows who, and at what.',
          ja: '許可すべき相手が拒否されています。誰の、どの操作かを表の行で確かめてください。',
        },
      },
      {
        id: 'kept-out',
        say: { en: 'Nobody does more than that', ja: 'それ以上のことは誰にもできない' },
        check: { check: 'verdicts', of: 'refused' },
        missing: {
          en: 'Somebody gets more than was wished for. The row shows who, and at what.',
          ja: '必要以上に許可しています。誰の、どの操作かを表の行で確かめてください。',
        },
      },
    ],
    hints: [
      {
        en: 'Two roles, two actions: which of the two does a writer need?',
        ja: 'ロールが 2 つ、アクションが 2 つあります。書く側に必要なアクションはどちらでしたか。',
      },
      {
        en: 'Allow `kms:GenerateDataKey` to `arn:aws:iam::111122223333:role/app`, and `kms:Decrypt` to `arn:aws:iam::111122223333:role/audit`. In a key policy `"Resource": "*"` means this key.',
        ja: '`arn:aws:iam::111122223333:role/app` に `kms:GenerateDataKey` を、`arn:aws:iam::111122223333:role/audit` に `kms:Decrypt` を許可します。キーポリシーの `"Resource": "*"` は、このキーを意味します。',
      },
    ],
    solution: key(allowRole('app', 'kms:GenerateDataKey'), allowRole('audit', 'kms:Decrypt')),
    others: [
      key(allowRole('app', 'kms:GenerateDataKey*'), allowRole('audit', ['kms:Decrypt'])),
      key(
        allowRole('app', 'kms:GenerateDataKey', THROUGH_S3),
        allowRole('audit', 'kms:Decrypt', THROUGH_S3),
      ),
      key(everybodyWho('app', 'kms:GenerateDataKey'), everybodyWho('audit', 'kms:Decrypt')),
      key(allowRole('app', KEY_ACTIONS), allowRole('audit', 'kms:Decrypt'), {
        Effect: 'Deny',
        Principal: { AWS: roleArn('app') },
        Action: 'kms:Decrypt',
        Resource: '*',
      }),
    ],
    wrong: [
      {
        attempt: key({
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: KEY_ACTIONS,
          Resource: '*',
          Condition: { StringEquals: { ...VIA_SERVICE, 'kms:CallerAccount': '111122223333' } },
        }),
        unmet: ['kept-out'],
      },
      { attempt: key(allowRole('app', 'kms:GenerateDataKey')), unmet: ['let-in'] },
      // The statement that was there is gone, and with it the account's control of the key.
      {
        attempt: {
          policies: {
            key: policyText(
              allowRole('app', 'kms:GenerateDataKey'),
              allowRole('audit', 'kms:Decrypt'),
            ),
          },
        },
        unmet: ['let-in'],
      },
      {
        attempt: key(allowRole('app', KEY_ACTIONS), allowRole('audit', KEY_ACTIONS)),
        unmet: ['kept-out'],
      },
      {
        attempt: key(allowRole('app', 'kms:Encrypt'), allowRole('audit', 'kms:Decrypt')),
        unmet: ['let-in'],
      },
      {
        attempt: key(allowRole('app', 'kms:Decrypt'), allowRole('audit', 'kms:GenerateDataKey')),
        unmet: ['let-in', 'kept-out'],
      },
    ],
    done: {
      en: 'S3 lets all of these roles read, and the key lets one. The statement that was there keeps the account able to change the policy; without one like it nobody could, and by default KMS does not take such a policy. {fact kms-policy-check}',
      ja: 'どのロールも S3 では読み取りを許可されていますが、キーを使えるのは 1 つだけです。残しておいたステートメントは、アカウントがこのポリシーを後から変更できるようにするためのものです。これに相当するものがないと、誰も変更できなくなるため、KMS はデフォルトではそのようなポリシーを受け付けません。{fact kms-policy-check}',
    },
  },
];
