import type { Trace, Value } from '../../../trace/index.ts';
import type { INSIDE_WORDS as ENGLISH } from '../../en/kms/inside.ts';
import { NUMBERS } from '../../numbers.ts';
import {
  clipped,
  decision,
  hasFailed,
  hasSpan,
  input,
  lengthOf,
  output,
  shortKey,
  tagLength,
} from '../../reading.ts';
import type { StepContext, StepText, StepWords } from '../../types.ts';

const boundTo = (c: StepContext) => {
  const aad = input(c, 'aad');
  return hasSpan(aad, 'context')
    ? `BLOB のヘッダーと暗号化コンテキスト（計 ${lengthOf(aad)} バイト）は追加認証データ（AAD）です。暗号化はされませんが、認証タグの対象になります。`
    : `BLOB のヘッダー（${lengthOf(aad)} バイト）は追加認証データ（AAD）です。暗号化はされませんが、認証タグの対象になります。暗号化コンテキストは指定されていません。`;
};

/** With a Bucket Key the same steps are about another key. */
const keyWord = (key: Value | undefined) =>
  key?.name === 'bucket-key' ? 'バケットキー' : 'データキー';

/** Opening a ciphertext, which may fail. */
export function opening(said: (plaintext: Value | undefined) => Omit<StepText, 'body'>): StepWords {
  return (c) =>
    hasFailed(c.step)
      ? {
          label: '認証タグが一致しない',
          title: '暗号文を復号できない',
          body: `AES-256-GCM の検証で、キー、IV、暗号文（認証タグを含め ${lengthOf(input(c, 'sealed'))} バイト）、ヘッダー、暗号化コンテキストの組み合わせが一致しませんでした。BLOB が改変されたか、暗号化したときと異なるコンテキストが渡されたかのどちらかです。平文は一切出力されません。`,
        }
      : {
          ...said(output(c, 'plaintext')),
          body: `導出したキーで ${lengthOf(input(c, 'sealed'))} バイトを AES-256-GCM で復号し、${lengthOf(output(c, 'plaintext'))} バイトを得ます。${boundTo(c)}`,
        };
}

/** Sealing a plaintext. */
export function sealing(said: (plaintext: Value | undefined) => Omit<StepText, 'body'>): StepWords {
  return (c) => ({
    ...said(input(c, 'plaintext')),
    body: `導出したキーの AES-256-GCM で ${lengthOf(input(c, 'plaintext'))} バイトを ${lengthOf(output(c, 'sealed'))} バイトにします。末尾の ${tagLength(c)} バイトは認証タグです。${boundTo(c)}`,
  });
}

/** Whether the key is the account's AWS managed one. */
function managed({ scenario }: Trace): boolean {
  return scenario['kms-key'] === 'aws-managed';
}

/** What happens inside KMS. */
export const INSIDE_WORDS = {
  'kms.authorize': ({ step, trace }) => {
    const {
      allowed = false,
      action = '',
      principal = '',
      resource = '',
      policies = [],
    } = decision(step, 'authorization') ?? {};
    return {
      label: `${clipped(action.replace(/^kms:/, ''), 32)}：${allowed ? '許可' : '拒否'}`,
      title: allowed ? `KMS が ${action} を許可する` : `KMS が ${action} を拒否する`,
      body: `KMS は、${principal} が KMS キー ${shortKey(resource)} に対して ${action} を実行できるかを、${policies.length} 個のポリシーから判定します。まずキーポリシーが評価され、IAM ポリシーの Allow は、キーポリシーがアカウントに委任している場合にだけ有効です。${managed(trace) ? 'aws/s3 のキーポリシーは AWS が管理しており、アカウント内の誰もが S3 経由でキーを使えます。IAM ポリシーに kms の許可は要りません。' : ''}${allowed ? '結果は許可です。' : '結果は拒否なので、KMS キーは使われません。'}`,
    };
  },
  'kms.check-permissions': ({ step }) => {
    const { actions = '', principal = '', keyArn = '' } = decision(step, 'check')?.facts ?? {};
    return {
      label: '必要な権限：すべて許可',
      title: 'KMS が必要な権限をまとめて確認する',
      body: `${principal} は、KMS キー ${shortKey(keyArn)} に対して必要な権限（${actions}）をすべて持っています。すべて必要なことはドキュメントに記載されていますが、確認されるタイミングは本ツール独自のものです。`,
    };
  },
  'kms.create-key-material': (c) => ({
    label: 'キーマテリアルを生成',
    title: 'KMS がキーマテリアルを生成する',
    body: `${lengthOf(output(c, 'bytes'))} バイトの乱数が KMS キー ${output(c, 'bytes')?.label ?? ''} のキーマテリアルになります。平文で存在するのは KMS の HSM の内部だけで、HSM の外では暗号化されたトークンとして保管されます。外からは ARN で参照するだけです。`,
  }),
  'kms.rotate-key-material': (c) => ({
    label: '新しいキーマテリアルを追加',
    title: 'KMS がキーをローテーションする',
    body: `KMS キー ${output(c, 'bytes')?.label ?? ''} に、暗号化用の新しい ${lengthOf(output(c, 'bytes'))} バイトの乱数が追加されます。ARN もキーポリシーも変わらず、以前のキーマテリアルは復号用に残ります。既存のデータは再暗号化されません。`,
  }),
  'kms.delete-key-material': () => ({
    label: 'キーを完全に削除',
    title: '待機期間が終わり、キーが削除される',
    body: 'KMS はキーとすべてのキーマテリアルを削除します。このキーで暗号化されたデータは、AWS を含め誰にも復号できません。',
  }),
  'kms.make-data-key': (c) => ({
    label: `${keyWord(output(c, 'bytes'))}を生成`,
    title: `KMS が${keyWord(output(c, 'bytes'))}を生成する`,
    body: `${lengthOf(output(c, 'bytes'))} バイトの乱数です。KMS キーが暗号化するのはこのキーだけで、オブジェクト本体ではありません。`,
  }),
  'kms.make-random': (c) => ({
    label: '乱数を生成',
    title: 'KMS が乱数を生成する',
    body: `${lengthOf(output(c, 'bytes'))} バイトの乱数です。KMS キーは使いません。`,
  }),
  'kms.derive-key': (c) => ({
    label: 'ラッピングキーを導出',
    title: 'KMS がラッピングキーを導出する',
    body: `HSM の内部で、KMS キー ${input(c, 'key')?.label ?? ''} のキーマテリアルと ${lengthOf(input(c, 'context'))} バイトのナンスから、カウンターモードの HMAC-SHA-256（SP 800-108）で ${lengthOf(output(c, 'key'))} バイトの AES-GCM キーを導出します。暗号化のたびに別のキーになります。ナンスは暗号文に入れておくので、Decrypt で同じキーを導出できます。`,
  }),
  'kms.wrap-data-key': sealing((key) => ({
    label: `${keyWord(key)}を暗号化`,
    title: `KMS が${keyWord(key)}を暗号化する`,
  })),
  'kms.encrypt-plaintext': sealing(() => ({
    label: '平文を暗号化',
    title: 'KMS が受け取った平文を暗号化する',
  })),
  'kms.reencrypt-seal': sealing(() => ({
    label: '宛先のキーで暗号化',
    title: 'KMS が宛先のキーで暗号化する',
  })),
  'kms.unwrap-data-key': opening((key) => ({
    label: `${keyWord(key)}を復号`,
    title: `KMS が${keyWord(key)}を復号する`,
  })),
  'kms.decrypt-ciphertext': opening(() => ({
    label: '暗号文を復号',
    title: 'KMS が暗号文を復号する',
  })),
  'kms.reencrypt-open': opening(() => ({
    label: '元のキーで復号',
    title: 'KMS が元のキーで復号する',
  })),
  'kms.build-blob': (c) => ({
    label: '暗号文 BLOB を作成',
    title: 'KMS が暗号文 BLOB を作成する',
    body: `${lengthOf(output(c, 'joined'))} バイトに、バージョン、キー ID、キーマテリアル番号、ナンス、IV、暗号文、認証タグという、KMS キー以外で Decrypt に必要なものがすべて入ります。平文のヘッダーと暗号化された部分からなることはドキュメントに記載されていますが、バイト列の形式は非公開で、この配置は本ツール独自のものです。実際のキーの暗号文はもっと長く、${NUMBERS.wrappedKeyBytes.value.join('〜')} バイトが観測されています。`,
  }),
  'kms.refuse': ({ step }) => {
    const { code, message } = step.kind === 'fail' ? step : { code: '', message: '' };
    return {
      label: code,
      title: `KMS が拒否する：${code}`,
      body: message === '' ? 'KMS が返すのはエラー名だけです。' : `KMS のメッセージ：${message}`,
    };
  },
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
