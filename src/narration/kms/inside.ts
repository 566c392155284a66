import type { StepWords, WordContext } from '../types.ts';
import { hasFailed, input, lengthOf, output, shortKey } from './reading.ts';

const judgement = ({ step }: WordContext) => {
  const decision =
    step.kind === 'decide' && step.decision.subject === 'authorization' ? step.decision : null;
  return {
    allowed: decision?.allowed ?? false,
    action: decision?.action ?? '',
    principal: decision?.principal ?? '',
    resource: shortKey(decision?.resource ?? ''),
    count: String(decision?.policies.length ?? 0),
  };
};

const label = (c: WordContext, name: string) => output(c, name)?.label ?? '';
const aadEn = (c: WordContext) => {
  const aad = input(c, 'aad');
  return aad === undefined
    ? 'There is no encryption context to bind to.'
    : `The encryption context (${lengthOf(aad)} bytes) is additional authenticated data: it is not encrypted, but the tag covers it.`;
};
const aadJa = (c: WordContext) => {
  const aad = input(c, 'aad');
  return aad === undefined
    ? '暗号化コンテキストは指定されていません。'
    : `暗号化コンテキスト（${lengthOf(aad)} バイト）は追加認証データ（AAD）です。暗号化はされませんが、認証タグの対象になります。`;
};

/** How long the tag is at the end of what was sealed. */
const tagLength = (c: WordContext) => {
  const tag = output(c, 'sealed')?.spans.find(({ name }) => name === 'tag');
  return tag === undefined ? '' : String(tag.end - tag.start);
};

/** Opening a ciphertext, which may fail. */
function opening(
  en: { label: string; title: string },
  ja: { label: string; title: string },
): StepWords {
  return {
    en: (c) =>
      hasFailed(c.step)
        ? {
            label: 'The tag does not match',
            title: 'The ciphertext does not open',
            body: `AES-256-GCM finds that key, IV, ciphertext (${lengthOf(input(c, 'sealed'))} bytes with the tag) and encryption context do not belong together. Either the ciphertext was changed, or the context is not the one it was encrypted with; nothing of the plaintext is given out.`,
          }
        : {
            ...en,
            body: `AES-256-GCM opens ${lengthOf(input(c, 'sealed'))} bytes under the derived key and gives ${lengthOf(output(c, 'plaintext'))} bytes. ${aadEn(c)}`,
          },
    ja: (c) =>
      hasFailed(c.step)
        ? {
            label: '認証タグが一致しない',
            title: '暗号文を復号できない',
            body: `AES-256-GCM の検証で、キー、IV、暗号文（認証タグを含め ${lengthOf(input(c, 'sealed'))} バイト）、暗号化コンテキストの組み合わせが一致しませんでした。暗号文が改変されたか、暗号化したときと異なるコンテキストが渡されたかのどちらかです。平文は一切出力されません。`,
          }
        : {
            ...ja,
            body: `導出したキーで ${lengthOf(input(c, 'sealed'))} バイトを AES-256-GCM で復号し、${lengthOf(output(c, 'plaintext'))} バイトを得ます。${aadJa(c)}`,
          },
  };
}

function sealing(
  en: { label: string; title: string },
  ja: { label: string; title: string },
): StepWords {
  return {
    en: (c) => ({
      ...en,
      body: `AES-256-GCM under the derived key turns ${lengthOf(input(c, 'plaintext'))} bytes into ${lengthOf(output(c, 'sealed'))}, the last ${tagLength(c)} of them the tag. ${aadEn(c)}`,
    }),
    ja: (c) => ({
      ...ja,
      body: `導出したキーの AES-256-GCM で ${lengthOf(input(c, 'plaintext'))} バイトを ${lengthOf(output(c, 'sealed'))} バイトにします。末尾の ${tagLength(c)} バイトは認証タグです。${aadJa(c)}`,
    }),
  };
}

/** What happens inside KMS. */
export const INSIDE_WORDS: Readonly<Record<string, StepWords>> = {
  'kms.authorize': {
    en: (c) => {
      const { allowed, action, principal, resource, count } = judgement(c);
      return {
        label: `${action.replace(/^kms:/, '')}: ${allowed ? 'allowed' : 'denied'}`,
        title: allowed ? `KMS allows ${action}` : `KMS denies ${action}`,
        body: `May ${principal} do ${action} on ${resource}? Policies judged: ${count}. The key policy comes first: IAM policies count only where it lets the account use them. ${allowed ? 'The answer is yes.' : 'The answer is no, so no key is touched.'}`,
      };
    },
    ja: (c) => {
      const { allowed, action, principal, resource, count } = judgement(c);
      return {
        label: `${action.replace(/^kms:/, '')}：${allowed ? '許可' : '拒否'}`,
        title: allowed ? `KMS が ${action} を許可する` : `KMS が ${action} を拒否する`,
        body: `${principal} は ${resource} に対して ${action} を実行できるか。${count} 個のポリシーを評価します。キーポリシーが第一の関門で、IAM ポリシーはキーポリシーがアカウントに委任している場合にだけ有効です。${allowed ? '結果は許可です。' : '結果は拒否なので、キーには一切触れません。'}`,
      };
    },
  },
  'kms.create-key-material': {
    en: (c) => ({
      label: 'Make key material',
      title: 'KMS makes the key’s material',
      body: `${lengthOf(output(c, 'bytes'))} random bytes become the material of KMS key ${label(c, 'bytes')}. They never leave KMS unencrypted; everybody else knows the key by its ARN.`,
    }),
    ja: (c) => ({
      label: 'キーマテリアルを生成',
      title: 'KMS がキーマテリアルを生成する',
      body: `${lengthOf(output(c, 'bytes'))} バイトの乱数が KMS キー ${label(c, 'bytes')} のキーマテリアルになります。暗号化されずに KMS の外へ出ることはなく、外からは ARN で参照するだけです。`,
    }),
  },
  'kms.rotate-key-material': {
    en: (c) => ({
      label: 'New key material',
      title: 'KMS rotates the key',
      body: `KMS key ${label(c, 'bytes')} gets ${lengthOf(output(c, 'bytes'))} new random bytes for encryption. ARN and policy stay, the earlier material stays for decryption, and nothing is re-encrypted.`,
    }),
    ja: (c) => ({
      label: '新しいキーマテリアル',
      title: 'KMS がキーをローテーションする',
      body: `KMS キー ${label(c, 'bytes')} に、暗号化用の新しい ${lengthOf(output(c, 'bytes'))} バイトの乱数が追加されます。ARN もキーポリシーも変わらず、以前のキーマテリアルは復号用に残ります。既存のデータは再暗号化されません。`,
    }),
  },
  'kms.delete-key-material': {
    en: () => ({
      label: 'Delete the key for good',
      title: 'The waiting period is over: the key is gone',
      body: 'KMS deletes the key with all its material. Whatever was encrypted under it cannot be recovered by anyone, AWS included.',
    }),
    ja: () => ({
      label: 'キーを完全に削除',
      title: '待機期間が終わり、キーが削除される',
      body: 'KMS はキーとすべてのキーマテリアルを削除します。このキーで暗号化されたものは、AWS を含め誰にも復元できません。',
    }),
  },
  'kms.make-data-key': {
    en: (c) => ({
      label: 'Make a data key',
      title: 'KMS makes a data key',
      body: `${lengthOf(output(c, 'bytes'))} random bytes, made for this one request. The KMS key will encrypt only them, never the object.`,
    }),
    ja: (c) => ({
      label: 'データキーを生成',
      title: 'KMS がデータキーを生成する',
      body: `このリクエストのためだけの ${lengthOf(output(c, 'bytes'))} バイトの乱数です。KMS キーが暗号化するのはこのデータキーだけで、オブジェクト本体ではありません。`,
    }),
  },
  'kms.make-random': {
    en: (c) => ({
      label: 'Make random bytes',
      title: 'KMS makes random bytes',
      body: `${lengthOf(output(c, 'bytes'))} random bytes; no KMS key takes part.`,
    }),
    ja: (c) => ({
      label: '乱数を生成',
      title: 'KMS が乱数を生成する',
      body: `${lengthOf(output(c, 'bytes'))} バイトの乱数です。KMS キーは使いません。`,
    }),
  },
  'kms.derive-key': {
    en: (c) => ({
      label: 'Derive a key for this one use',
      title: 'KMS derives a wrapping key',
      body: `From the material of KMS key ${input(c, 'key')?.label ?? ''} and a ${lengthOf(input(c, 'context'))}-byte nonce, HMAC-SHA-256 in counter mode (SP 800-108) gives a ${lengthOf(output(c, 'key'))}-byte AES-GCM key. Each encryption has its own; the nonce is kept in the ciphertext, so that Decrypt can derive the same key again.`,
    }),
    ja: (c) => ({
      label: '一度きりのキーを導出',
      title: 'KMS がラッピングキーを導出する',
      body: `KMS キー ${input(c, 'key')?.label ?? ''} のキーマテリアルと ${lengthOf(input(c, 'context'))} バイトのナンスから、カウンターモードの HMAC-SHA-256（SP 800-108）で ${lengthOf(output(c, 'key'))} バイトの AES-GCM キーを導出します。暗号化のたびに別のキーになります。ナンスは暗号文に入れておくので、Decrypt で同じキーを導出できます。`,
    }),
  },
  'kms.wrap-data-key': sealing(
    { label: 'Encrypt the data key', title: 'KMS encrypts the data key' },
    { label: 'データキーを暗号化', title: 'KMS がデータキーを暗号化する' },
  ),
  'kms.encrypt-plaintext': sealing(
    { label: 'Encrypt the plaintext', title: 'KMS encrypts what it was given' },
    { label: '平文を暗号化', title: 'KMS が受け取った平文を暗号化する' },
  ),
  'kms.reencrypt-seal': sealing(
    { label: 'Encrypt under the new key', title: 'KMS encrypts under the destination key' },
    { label: '宛先のキーで暗号化', title: 'KMS が宛先のキーで暗号化する' },
  ),
  'kms.unwrap-data-key': opening(
    { label: 'Decrypt the data key', title: 'KMS decrypts the data key' },
    { label: 'データキーを復号', title: 'KMS がデータキーを復号する' },
  ),
  'kms.decrypt-ciphertext': opening(
    { label: 'Decrypt the ciphertext', title: 'KMS decrypts the ciphertext' },
    { label: '暗号文を復号', title: 'KMS が暗号文を復号する' },
  ),
  'kms.reencrypt-open': opening(
    { label: 'Decrypt under the old key', title: 'KMS decrypts with the source key' },
    { label: '元のキーで復号', title: 'KMS が元のキーで復号する' },
  ),
  'kms.build-blob': {
    en: (c) => ({
      label: 'Pack the ciphertext blob',
      title: 'KMS packs the ciphertext blob',
      body: `${lengthOf(output(c, 'joined'))} bytes hold everything that Decrypt will need but the KMS key: version, key id, number of the key material, nonce, IV, ciphertext and tag. AWS’s own format is opaque; this layout is ours.`,
    }),
    ja: (c) => ({
      label: '暗号文 BLOB を組み立てる',
      title: 'KMS が暗号文 BLOB を組み立てる',
      body: `${lengthOf(output(c, 'joined'))} バイトに、バージョン、キー ID、キーマテリアル番号、ナンス、IV、暗号文、認証タグという、KMS キー以外で Decrypt に必要なものがすべて入ります。AWS の形式は非公開で、この配置は本ツールのモデルです。`,
    }),
  },
  'kms.refuse': {
    en: ({ step }) => {
      const { code, message } = step.kind === 'fail' ? step : { code: '', message: '' };
      return {
        label: code,
        title: `KMS refuses: ${code}`,
        body:
          message === ''
            ? 'KMS says no more than the name of the exception.'
            : `KMS’s message: ${message}`,
      };
    },
    ja: ({ step }) => {
      const { code, message } = step.kind === 'fail' ? step : { code: '', message: '' };
      return {
        label: code,
        title: `KMS が拒否する：${code}`,
        body:
          message === '' ? 'KMS が返すのは例外の名前だけです。' : `KMS のメッセージ：${message}`,
      };
    },
  },
};
