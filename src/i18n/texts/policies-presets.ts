import type { Text } from '../../lib/text.ts';

/** What each preset of the Policies page is, and what to know about it. */
export const policyPresetTexts = {
  forceSseKms: { en: 'Force SSE-KMS', ja: 'SSE-KMS を強制' },
  forceSseKmsText: {
    en: 'Denies every upload whose header is not aws:kms.',
    ja: 'ヘッダーが aws:kms でないアップロードをすべて拒否します。',
  },
  forceSseKmsDefault: {
    en: 'A bucket default does not satisfy it. A negated operator is met when the key is absent, so an upload without the header is refused even where the bucket’s default encryption is SSE-KMS.',
    ja: 'バケットのデフォルト暗号化では満たせません。否定の条件演算子（StringNotEquals など）は、条件キーがリクエストにないと真になるため、デフォルトが SSE-KMS でも、ヘッダーのないアップロードは拒否されます。',
  },
  forceSseKmsDsse: {
    en: 'It refuses aws:kms:dsse as well: another value is another value, however strong.',
    ja: 'aws:kms:dsse も拒否されます。より強い方式でも、値が異なるためです。',
  },
  forceIfPresent: {
    en: 'Force SSE-KMS, header may be missing',
    ja: 'SSE-KMS を強制（ヘッダーなしは許可）',
  },
  forceIfPresentText: {
    en: 'Denies an upload only when it has the header and asks for something other than aws:kms; without the header the bucket’s default decides.',
    ja: 'ヘッダーがあり、かつ aws:kms 以外を求めるアップロードだけを拒否します。ヘッダーがなければバケットのデフォルトに従います。',
  },
  forceIfPresentIfExists: {
    en: 'StringNotEqualsIfExists does not do this: …IfExists is met when the key is absent, and in a Deny that refuses. Null with "false" demands that the header be there; both conditions together are needed.',
    ja: 'StringNotEqualsIfExists では実現できません。…IfExists は条件キーがないと真になり、Deny では拒否されてしまいます。Null を "false" としてヘッダーの存在を求め、両方の条件を組み合わせる必要があります。',
  },
  forceIfPresentCustomer: {
    en: 'An SSE-C upload has no such header either and passes; blocking SSE-C is a setting of the bucket.',
    ja: 'SSE-C のアップロードにもこのヘッダーはないため通過します。SSE-C のブロックはバケットの設定で行います。',
  },
  forceOneKey: { en: 'Force one KMS key', ja: '特定の KMS キーを強制' },
  forceOneKeyText: {
    en: 'Denies every upload that does not name this key’s ARN.',
    ja: 'このキーの ARN を指定しないアップロードをすべて拒否します。',
  },
  forceOneKeyArn: {
    en: 'AWS says that the key S3 uses must match the ARN in the policy. That a bare key ID in the request counts as its ARN is inferred from that; of an alias AWS says nothing. Without a key ID (aws/s3, or no header at all) it is absent, and the upload is refused.',
    ja: 'AWS によれば、S3 が使うキーはポリシーの ARN と一致しなければなりません。リクエストがキー ID だけで指定しても ARN として比べられる、という点はここからの推定で、エイリアスについての記述はありません。キー ID がない場合（aws/s3、またはヘッダーなし）はキーが存在せず、拒否されます。',
  },
  forceCustomerKey: { en: 'Force SSE-C', ja: 'SSE-C を強制' },
  forceCustomerKeyText: {
    en: 'Denies every upload without the header of a customer-provided key.',
    ja: '顧客提供キーのヘッダーがないアップロードをすべて拒否します。',
  },
  forceCustomerKeyParts: {
    en: 'A multipart upload has to send the header with Create, every UploadPart and Complete.',
    ja: 'マルチパートアップロードでは、Create、各 UploadPart、Complete のすべてにヘッダーが必要です。',
  },
  forceCustomerKeyBlocked: {
    en: 'SSE-C can never be a bucket’s default, and since April 2026 new buckets block it, as do existing ones of accounts without SSE-C objects.',
    ja: 'SSE-C はバケットのデフォルトにできません。また 2026 年 4 月以降、新規バケットと、SSE-C のオブジェクトがないアカウントの既存バケットではブロックされています。',
  },
  keyThroughS3: { en: 'Key policy: through S3 only', ja: 'キーポリシー：S3 経由のみ' },
  keyThroughS3Text: {
    en: 'Every caller of the account may use the key, but only through S3; their IAM policy need not mention KMS.',
    ja: 'アカウント内の誰でも、S3 経由に限ってキーを使えます。IAM ポリシーに KMS の許可は不要です。',
  },
  minimalActions: {
    en: 'Fewer actions are enough: kms:GenerateDataKey to upload, kms:Decrypt to download, both for a multipart upload. kms:Encrypt, kms:ReEncrypt* and kms:DescribeKey are not used here.',
    ja: 'より少ないアクションで足ります。アップロードは kms:GenerateDataKey、ダウンロードは kms:Decrypt、マルチパートは両方です。kms:Encrypt、kms:ReEncrypt*、kms:DescribeKey はここでは使われません。',
  },
  keyThroughS3Lockout: {
    en: 'Nobody could change this key policy again: PutKeyPolicy refuses it unless told to bypass the lockout check. Keep a statement for the key’s administrators.',
    ja: 'このままでは誰もキーポリシーを変更できなくなるため、ロックアウトの安全性チェックをバイパスしない限り PutKeyPolicy に拒否されます。キー管理者用のステートメントを残してください。',
  },
  iamPolicy: { en: 'IAM policy for the key', ja: 'IAM ポリシーでキーを許可' },
  iamPolicyText: {
    en: 'The caller’s IAM policy allows the key; the default key policy lets the account’s IAM policies decide.',
    ja: '呼び出し元の IAM ポリシーでキーを許可します。デフォルトのキーポリシーはアカウントの IAM ポリシーに許可を委任します。',
  },
  iamPolicyDelegation: {
    en: 'It works only as long as the key policy delegates to the account. The AWS managed key aws/s3 needs neither policy within its account.',
    ja: 'キーポリシーがアカウントに委任している場合にだけ有効です。AWS マネージドキー aws/s3 なら、同一アカウント内ではどちらのポリシーも不要です。',
  },
  publicRead: { en: 'Public read', ja: 'パブリック読み取り' },
  publicReadText: {
    en: 'Everyone may read every object, without credentials.',
    ja: '認証情報なしで、誰でもすべてのオブジェクトを読み取れます。',
  },
  publicReadKms: {
    en: 'A plain link opens SSE-S3 objects only: an anonymous read of an object under a KMS key gets a 400 InvalidArgument, and one under SSE-C also needs its key in the headers, which no link can send. What S3 answers to an anonymous request that does send them is not documented.',
    ja: 'リンクだけで開けるのは SSE-S3 のオブジェクトに限られます。KMS キーで暗号化されたオブジェクトの匿名読み取りは 400 InvalidArgument になり、SSE-C のオブジェクトには、リンクでは送れないキーのヘッダーが必要です。匿名のリクエストでヘッダーを送った場合に何が返るかはドキュメントに記載がありません。',
  },
  crossAccount: { en: 'Another account', ja: '別アカウントに許可' },
  crossAccountText: {
    en: 'A role of another account reads and writes. Bucket policy, key policy and that account’s IAM policy: all three have to allow it.',
    ja: '別アカウントのロールが読み書きします。バケットポリシー、キーポリシー、相手アカウントの IAM ポリシーの 3 つすべてで許可が必要です。',
  },
  crossAccountManaged: {
    en: 'aws/s3 is no key to share: without a key ID an upload uses the caller’s own aws/s3, and what lies under the owner’s aws/s3 nobody else can read. Its policy cannot be changed.',
    ja: 'aws/s3 は共有できません。キー ID のないアップロードには呼び出し元自身の aws/s3 が使われ、所有者の aws/s3 で暗号化されたものは他のアカウントから読めません。そのポリシーは変更できません。',
  },
  noBucketPolicy: { en: 'No bucket policy', ja: 'バケットポリシーなし' },
  noBucketPolicyText: {
    en: 'IAM policy and default key policy alone: a place to paste your own.',
    ja: 'IAM ポリシーとデフォルトのキーポリシーだけの状態です。自分のポリシーを貼り付けて試せます。',
  },

  rowNone: { en: 'no header, default {default}', ja: 'ヘッダーなし（デフォルト {default}）' },
  rowNamed: { en: '{header} + key ARN', ja: '{header} + キー ARN' },
  rowManaged: { en: '{header}, no key ID', ja: '{header}（キー ID なし）' },
  rowCustomer: { en: 'SSE-C', ja: 'SSE-C' },
  rowRead: { en: 'read, stored under {stored}', ja: '{stored} の読み取り' },
} as const satisfies Record<string, Text>;
