import type { Text } from '../../lib/text.ts';

export interface CauseTexts {
  /** What is the matter, as a statement. */
  readonly title: Text;
  /** Why that leads to such an error, or what tells it from others. */
  readonly why: Text;
  /** Why it cannot be tried, or not with every request. */
  readonly untried?: Text;
}

const ENDPOINT_OF_KMS: Text = {
  en: 'Not tried here: S3 calls KMS itself, and not through the caller’s endpoint. It refuses who calls KMS directly, as client-side encryption does.',
  ja: 'ここでは試せません。S3 から KMS への呼び出しは呼び出し元の VPC エンドポイントを通らないためです。拒否されるのは、クライアントサイド暗号化のように KMS を直接呼び出した場合です。',
};

/** What can lead to a pasted error, by the ids of `judge/causes`. */
export const causeTexts: Readonly<Record<string, CauseTexts>> = {
  'identity-silent': {
    title: {
      en: 'No IAM policy of the caller allows it',
      ja: '呼び出し元の IAM ポリシーで許可されていない',
    },
    why: {
      en: 'Look for the action, and for the bucket with and without /*: objects need the one, listing the other.',
      ja: 'アクションと Resource を確認します。オブジェクトの操作には /* 付きのバケット ARN、一覧取得には /* なしのバケット ARN が必要です。',
    },
  },
  'bucket-demands-encryption': {
    title: {
      en: 'The bucket policy denies uploads without the header it demands',
      ja: 'バケットポリシーが、必要な暗号化ヘッダーのないアップロードを拒否している',
    },
    why: {
      en: 'A Deny with StringNotEquals also hits a request that sends no header, even where the bucket encrypts by default.',
      ja: 'StringNotEquals を使った Deny は、バケットのデフォルト暗号化が有効でも、ヘッダーのないリクエストに適用されます。',
    },
  },
  'bucket-denies': {
    title: {
      en: 'A Deny in the bucket policy applies',
      ja: 'バケットポリシーの Deny が適用されている',
    },
    why: {
      en: 'Usually a condition on the network, TLS, the organization or the caller’s role. No Allow lifts it.',
      ja: '多くはネットワーク、TLS、組織、呼び出し元ロールの条件です。どの Allow でも打ち消せません。',
    },
  },
  'identity-denies': {
    title: {
      en: 'A Deny in an IAM policy of the caller applies',
      ja: '呼び出し元の IAM ポリシーの Deny が適用されている',
    },
    why: {
      en: 'Often a policy of a group or one that AWS or the company attaches to every role.',
      ja: 'グループのポリシーや、全ロールに一律でアタッチされたポリシーによることがよくあります。',
    },
  },
  'bucket-silent': {
    title: { en: 'The bucket policy does not allow it', ja: 'バケットポリシーで許可されていない' },
    why: {
      en: 'A service has no IAM policy: the bucket policy has to name it.',
      ja: 'AWS のサービスには IAM ポリシーがないため、バケットポリシーでサービスを指定して許可する必要があります。',
    },
    untried: {
      en: 'Here it is tried with an AWS service: of whoever has IAM policies S3 says that these do not allow it.',
      ja: 'ここで試せるのは AWS のサービスの場合だけです。IAM ポリシーを持つ呼び出し元には、S3 は IAM ポリシーに許可がないと返します。',
    },
  },
  'bucket-silent-foreign': {
    title: {
      en: 'The caller is of another account, and the bucket policy does not allow it',
      ja: '呼び出し元が別アカウントで、バケットポリシーで許可されていない',
    },
    why: {
      en: 'Across accounts both have to allow: the caller’s IAM policy and the bucket policy. S3 gives no reason then.',
      ja: 'アカウントをまたぐ場合は、呼び出し元の IAM ポリシーとバケットポリシーの両方の許可が必要です。このとき S3 は理由を返しません。',
    },
  },
  'not-signed': {
    title: { en: 'The request was not signed', ja: 'リクエストに署名がない' },
    why: {
      en: 'Without credentials one is anybody: a browser, a plain link, --no-sign-request.',
      ja: '認証情報がなければ匿名のアクセスになります。ブラウザ、署名のない URL、--no-sign-request などです。',
    },
  },
  'no-such-object': {
    title: {
      en: 'The object is not there, and the caller may not list the bucket',
      ja: 'オブジェクトが存在せず、一覧取得の権限もない',
    },
    why: {
      en: 'Only who has s3:ListBucket is told 404; others are refused. Check the key, letter by letter.',
      ja: '404 が返るのは s3:ListBucket がある場合だけで、ない場合は 403 です。キーを一字一句確認します。',
    },
  },
  'object-of-other-account': {
    title: {
      en: 'The object belongs to another account',
      ja: 'オブジェクトの所有者が別のアカウント',
    },
    why: {
      en: 'Where ACLs are in use, what another account uploaded stays its own: the bucket policy does not reach it.',
      ja: 'ACL が有効なバケットでは、別アカウントがアップロードしたオブジェクトはそのアカウントのもので、バケットポリシーの許可が及びません。',
    },
  },
  'public-access-restricted': {
    title: {
      en: 'Block Public Access keeps other accounts out',
      ja: 'ブロックパブリックアクセスが別アカウントを拒否している',
    },
    why: {
      en: 'RestrictPublicBuckets: where the policy is public, it lets in nobody outside the account any more.',
      ja: 'RestrictPublicBuckets により、公開ポリシーのバケットには、アカウント外からアクセスできません。',
    },
  },
  'public-acl-blocked': {
    title: {
      en: 'The request sends a public ACL, which is blocked',
      ja: '公開 ACL を指定したリクエストがブロックされた',
    },
    why: {
      en: 'BlockPublicAcls refuses --acl public-read. Leave the ACL out.',
      ja: 'BlockPublicAcls は --acl public-read を拒否します。ACL の指定を外します。',
    },
  },
  'public-policy-blocked': {
    title: {
      en: 'The new bucket policy is public, which is blocked',
      ja: '設定しようとしたバケットポリシーが公開とみなされた',
    },
    why: {
      en: 'BlockPublicPolicy refuses a policy for everybody. Name principals, or fix the condition.',
      ja: 'BlockPublicPolicy は不特定多数を許可するポリシーを拒否します。Principal を限定するか、固定値の条件を付けます。',
    },
  },
  'kms-identity-silent': {
    title: {
      en: 'No IAM policy of the caller allows the use of the key',
      ja: '呼び出し元の IAM ポリシーで KMS キーの使用が許可されていない',
    },
    why: {
      en: 'S3 asks KMS in the caller’s name: an upload needs kms:GenerateDataKey, a download kms:Decrypt, several parts both.',
      ja: 'S3 は呼び出し元の権限で KMS を呼び出します。アップロードには kms:GenerateDataKey、ダウンロードには kms:Decrypt、マルチパートには両方が必要です。',
    },
  },
  'kms-other-key': {
    title: {
      en: 'The object is under another key than the policy names',
      ja: 'ポリシーの指定とは別のキーで暗号化されている',
    },
    why: {
      en: 'Objects keep the key they were written with, also after the bucket’s default has changed.',
      ja: 'バケットのデフォルトを変えても、既存のオブジェクトは書き込み時のキーで暗号化されたままです。',
    },
  },
  'kms-alias-resource': {
    title: {
      en: 'The policy names the key by an alias',
      ja: 'ポリシーの Resource にエイリアスが指定されている',
    },
    why: {
      en: 'An alias as Resource never allows the use of its key: name the key’s ARN.',
      ja: 'Resource にエイリアスを指定しても、キーの使用は許可されません。キーの ARN を指定します。',
    },
  },
  'key-no-delegation': {
    title: {
      en: 'The key policy allows neither the caller nor the account',
      ja: 'キーポリシーが呼び出し元もアカウントも許可していない',
    },
    why: {
      en: 'Without a statement for the account’s root, IAM policies count for nothing with this key.',
      ja: 'アカウントの root を許可するステートメントがなければ、このキーには IAM ポリシーの許可が効きません。',
    },
  },
  'key-denies': {
    title: { en: 'A Deny in the key policy applies', ja: 'キーポリシーの Deny が適用されている' },
    why: {
      en: 'Often a condition on kms:ViaService, or on an address: S3’s calls to KMS do not come from the caller’s.',
      ja: 'kms:ViaService や IP アドレスの条件がよくあります。S3 から KMS への呼び出しは、呼び出し元の IP アドレスからは行われません。',
    },
  },
  'kms-identity-denies': {
    title: {
      en: 'A Deny for KMS in an IAM policy of the caller applies',
      ja: '呼び出し元の IAM ポリシーで KMS が拒否されている',
    },
    why: {
      en: 'An IAM Deny counts always, whatever the key policy allows.',
      ja: 'IAM の Deny は、キーポリシーの許可にかかわらず常に有効です。',
    },
  },
  'key-silent-foreign': {
    title: {
      en: 'The key policy does not let the caller’s account in',
      ja: 'キーポリシーが呼び出し元のアカウントを許可していない',
    },
    why: {
      en: 'Across accounts the key policy has to name the other account, and its IAM policy the key.',
      ja: 'アカウントをまたぐ場合は、キーポリシーで相手アカウントを許可し、相手側の IAM ポリシーでもキーを許可します。',
    },
  },
  'managed-key-foreign': {
    title: {
      en: 'The object is under the AWS managed key aws/s3',
      ja: 'AWS マネージドキー（aws/s3）で暗号化されている',
    },
    why: {
      en: 'No other account can use aws/s3, and its policy cannot be changed: encrypt anew under a key of one’s own.',
      ja: 'aws/s3 は別アカウントから使えず、ポリシーも変更できません。カスタマーマネージドキーで暗号化し直します。',
    },
  },
  'key-denies-foreign': {
    title: {
      en: 'A Deny in the key policy applies to the other account',
      ja: 'キーポリシーの Deny が別アカウントに適用されている',
    },
    why: {
      en: 'KMS does not tell another account whether the key is missing, silent or denying.',
      ja: 'キーがないのか、許可がないのか、拒否されたのかを、KMS は別アカウントに示しません。',
    },
  },
  'key-disabled': {
    title: { en: 'The KMS key is disabled', ja: 'KMS キーが無効化されている' },
    why: {
      en: 'Nothing under it can be read until it is enabled.',
      ja: '有効化するまで、このキーのオブジェクトは読めません。',
    },
  },
  'key-pending-deletion': {
    title: { en: 'The KMS key is going to be deleted', ja: 'KMS キーの削除が予定されている' },
    why: {
      en: 'Cancel the deletion before the waiting period ends: afterwards its objects are lost.',
      ja: '待機期間中に削除をキャンセルします。削除後は、このキーのオブジェクトを復号できません。',
    },
  },
  'key-in-other-region': {
    title: {
      en: 'The key is in another Region than the bucket',
      ja: 'KMS キーとバケットのリージョンが異なる',
    },
    why: {
      en: 'S3 asks KMS in the bucket’s Region alone.',
      ja: 'S3 はバケットと同じリージョンの KMS だけを呼び出します。',
    },
  },
  'key-not-there': {
    title: {
      en: 'There is no such key, or the alias is another account’s',
      ja: 'キーが存在しない、またはエイリアスが別アカウントのもの',
    },
    why: {
      en: 'An alias or bare id is looked up in the caller’s account: across accounts only the ARN will do.',
      ja: 'エイリアスやキー ID は呼び出し元のアカウントで解決されます。アカウントをまたぐ場合は ARN を指定します。',
    },
  },
  'kms-throttled': {
    title: { en: 'KMS is asked too often', ja: 'KMS のリクエスト数が上限を超えた' },
    why: {
      en: 'A Bucket Key takes most calls away; the quota is the caller’s account’s.',
      ja: 'バケットキーで呼び出しの大半を減らせます。クォータは呼び出し元のアカウントに適用されます。',
    },
  },
  'scp-denies': {
    title: {
      en: 'An SCP over the caller’s account denies it',
      ja: '呼び出し元アカウントの SCP が拒否している',
    },
    why: {
      en: 'Nobody in the account can lift it; only the organization’s administrators see it.',
      ja: 'アカウント内では解除できません。SCP を確認できるのは組織の管理者だけです。',
    },
  },
  'scp-silent': {
    title: {
      en: 'An SCP over the caller’s account does not allow it',
      ja: '呼び出し元アカウントの SCP で許可されていない',
    },
    why: {
      en: 'Every level has to allow: the root, each OU, the account.',
      ja: 'ルート、各 OU、アカウントのすべての階層で許可が必要です。',
    },
  },
  'rcp-denies': {
    title: {
      en: 'An RCP over the resource’s account denies it',
      ja: 'リソースのアカウントの RCP が拒否している',
    },
    why: {
      en: 'RCPs keep callers from outside, or unencrypted connections, away from buckets and keys.',
      ja: 'RCP は、組織外の呼び出し元や暗号化されていない接続によるバケットやキーの利用を防ぎます。',
    },
  },
  'endpoint-denies': {
    title: {
      en: 'The policy of the VPC endpoint denies it',
      ja: 'VPC エンドポイントポリシーが拒否している',
    },
    why: {
      en: 'The same request from outside the VPC goes through.',
      ja: '同じリクエストでも、VPC の外からは成功します。',
    },
    untried: ENDPOINT_OF_KMS,
  },
  'endpoint-silent': {
    title: {
      en: 'The policy of the VPC endpoint does not allow it',
      ja: 'VPC エンドポイントポリシーで許可されていない',
    },
    why: {
      en: 'It may list the company’s buckets only, without this one.',
      ja: '許可するバケットの一覧に、このバケットが入っていない可能性があります。',
    },
    untried: ENDPOINT_OF_KMS,
  },
  'boundary-denies': {
    title: {
      en: 'The caller’s permissions boundary denies it',
      ja: '呼び出し元のアクセス許可の境界が拒否している',
    },
    why: {
      en: 'A boundary limits every IAM policy of the role or user.',
      ja: '境界は、そのロールやユーザーのすべての IAM ポリシーを制限します。',
    },
  },
  'boundary-silent': {
    title: {
      en: 'The caller’s permissions boundary does not allow it',
      ja: '呼び出し元のアクセス許可の境界で許可されていない',
    },
    why: {
      en: 'IAM policy and boundary have to allow, both. KMS is easily forgotten in it.',
      ja: 'IAM ポリシーと境界の両方で許可が必要です。境界では KMS の許可が漏れがちです。',
    },
  },
  'session-denies': {
    title: { en: 'The session policy denies it', ja: 'セッションポリシーが拒否している' },
    why: {
      en: 'It came with the call that made the session: AssumeRole, GetFederationToken.',
      ja: 'セッションを作成した AssumeRole や GetFederationToken の呼び出しで渡されたポリシーです。',
    },
  },
  'session-silent': {
    title: {
      en: 'The session policy does not allow it',
      ja: 'セッションポリシーで許可されていない',
    },
    why: {
      en: 'A program that hands out sessions narrows them, and forgets KMS. The role alone would do.',
      ja: 'セッションを発行するプログラムが権限を絞り込み、KMS などの許可が漏れています。ロール自体では許可されています。',
    },
  },
  'kms-needs-signature': {
    title: {
      en: 'Objects under SSE-KMS need a Signature Version 4',
      ja: 'SSE-KMS のオブジェクトには署名バージョン 4 が必要',
    },
    why: {
      en: 'The request had none, or an old one: a plain link, an old SDK, a presigned URL of Version 2.',
      ja: '署名がないか古い形式です。署名のない URL、古い SDK、署名バージョン 2 の署名付き URL などです。',
    },
  },
  'customer-key-missing': {
    title: {
      en: 'The object is under SSE-C, and no key was sent',
      ja: 'SSE-C のオブジェクトだが、キーが送られていない',
    },
    why: {
      en: 'Whoever uploaded it has the key; AWS has not.',
      ja: 'キーを持っているのはアップロードした人だけで、AWS は保持していません。',
    },
  },
  'customer-key-wrong': {
    title: {
      en: 'The customer key is another than the object’s',
      ja: '顧客提供のキーがオブジェクトのキーと異なる',
    },
    why: {
      en: 'Each version may have a key of its own. This 403 is no question of permissions.',
      ja: 'バージョンごとに別のキーの場合があります。この 403 は権限の問題ではありません。',
    },
  },
  'customer-key-md5': {
    title: {
      en: 'The MD5 sent with the customer key is not the key’s',
      ja: '顧客提供のキーの MD5 が一致しない',
    },
    why: {
      en: 'It is the MD5 of the 32 raw bytes, not of their Base64.',
      ja: 'Base64 文字列ではなく、32 バイトのキーそのものの MD5 です。',
    },
  },
  'customer-key-unneeded': {
    title: {
      en: 'A customer key was sent for an object that is not under SSE-C',
      ja: 'SSE-C ではないオブジェクトに顧客提供のキーを送っている',
    },
    why: { en: 'Leave the headers out.', ja: 'SSE-C のヘッダーを外します。' },
  },
  'sse-c-blocked': {
    title: {
      en: 'The bucket blocks uploads under SSE-C',
      ja: 'バケットが SSE-C のアップロードをブロックしている',
    },
    why: {
      en: 'Since April 2026 new buckets do. It can be allowed in the bucket’s encryption settings.',
      ja: '2026 年 4 月以降の新しいバケットのデフォルトです。バケットの暗号化設定で許可できます。',
    },
  },
  'clock-skewed': {
    title: { en: 'The computer’s clock is wrong', ja: 'コンピューターの時計がずれている' },
    why: {
      en: 'S3 takes no request that is more than 15 minutes off.',
      ja: 'S3 は 15 分を超えてずれたリクエストを受け付けません。',
    },
    untried: {
      en: 'Not tried here: the simulated client and S3 have one clock. npm run live answers so to a request that is 15 minutes off.',
      ja: 'ここでは試せません。シミュレーションではクライアントと S3 が同じ時計を使います。npm run live では、15 分ずれたリクエストに同じエラーを返します。',
    },
  },
  expired: {
    title: {
      en: 'The link or the session has expired',
      ja: '署名付き URL またはセッションの期限が切れている',
    },
    why: {
      en: 'A presigned URL also ends with the session that signed it.',
      ja: '署名付き URL は、署名に使ったセッションの期限が切れても無効になります。',
    },
    untried: {
      en: 'An expired session is not tried here: the simulated sessions have no end. A presigned URL has one.',
      ja: 'セッションの期限切れはここでは試せません。シミュレーションのセッションには期限がないためです。署名付き URL の期限切れは試せます。',
    },
  },
  'header-not-signed': {
    title: {
      en: 'A header was sent that was not signed',
      ja: '署名に含まれないヘッダーが送られている',
    },
    why: {
      en: 'Every x-amz- header has to be signed: sign the encryption headers of a presigned URL, too.',
      ja: 'x-amz- ヘッダーはすべて署名に含めます。署名付き URL の暗号化ヘッダーも同様です。',
    },
  },
  signature: {
    title: {
      en: 'The credentials are not those of this account, or were changed on the way',
      ja: '認証情報が正しくないか、リクエストが途中で変わった',
    },
    why: {
      en: 'Another profile, a deleted access key, a proxy that changes headers.',
      ja: '別のプロファイル、削除済みのアクセスキー、ヘッダーを書き換えるプロキシなどです。',
    },
    untried: {
      en: 'Not tried here: the page knows no secret access keys, so that it takes every signature for right. npm run live checks them.',
      ja: 'ここでは試せません。このページはシークレットアクセスキーを持たないため、署名を検証しません。npm run live では検証します。',
    },
  },
};
