import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../lib/text.ts';
import { loadNarrator } from '../narration/index.ts';
import type { Circumstances } from '../scenario/index.ts';
import type { Check } from './checks/check.ts';
import type { CLAIMS } from './claims.ts';
import { COURSE_IDS, loadLesson } from './course/index.ts';
import { ENGINE, runOf } from './evidence.test-helper.ts';
import { fillText } from './fill.ts';
import { answerOf } from './try-out.ts';

const MODE = 'x-amz-server-side-encryption';
const KEY_ID = `${MODE}-aws-kms-key-id`;
const CUSTOMER = `${MODE}-customer-`;

/** What is seen in a run: that of the idea, with these circumstances changed. */
type Seen = readonly [changed: Partial<Circumstances>, ...checks: Check[]];

/** What the idea that meets a claim has to say, filled in from its run, and what runs have to show of it. */
interface Tie {
  readonly says: Readonly<Record<Lang, string>>;
  readonly shows?: readonly Seen[];
}

const sent = (name: string, is: string | boolean): Check => ({
  check: 'header',
  of: 'request',
  name,
  is,
});
const applied = (is: string): Check => ({ check: 'header', of: 'response', name: MODE, is });
const answered = (is: 'done' | 'refused' | number, code?: string): Check => ({
  check: 'answer',
  is,
  ...(code === undefined ? {} : { code }),
});
const calls = (least: number, most = least): Check => ({ check: 'kms-calls', least, most });
const happens = (...names: string[]): Check[] =>
  names.map((name) => ({ check: 'step', name, happens: true }));
const kept = (value: string, holds = true): Check => ({
  check: 'holds',
  party: 'storage',
  value,
  holds,
});
const decided = (action: string, allowed: boolean): Check => ({
  check: 'decided',
  action,
  allowed,
});
const COMES_BACK: Check = { check: 'comes-back', same: true };
const KMS_REFUSES: Check = { check: 'refused-by', by: 'kms' };
const STRANGER = { operation: 'download', caller: 'anonymous', 'bucket-policy': 'public-read' };
const PUBLIC = STRANGER as Partial<Circumstances>;

const TIES: Readonly<Record<keyof typeof CLAIMS, Tie>> = {
  'encrypted-by-itself': {
    says: { en: 'does not mention encryption', ja: '暗号化について何も指定していません' },
    shows: [[{}, sent(MODE, false), applied('AES256')]],
  },
  'since-2023': {
    says: { en: 'Since January 2023 every new object', ja: '2023 年 1 月以降、新しいオブジェクト' },
  },
  'header-or-default': {
    says: { en: 'its header asks for, or else', ja: 'ヘッダーがあればその方式、なければ' },
    shows: [
      [{}, sent(MODE, 'aws:kms'), applied('aws:kms')],
      [{ 'chosen-by': 'bucket-default' }, sent(MODE, false), applied('aws:kms')],
    ],
  },
  'named-sse-s3': {
    says: {
      en: 'Server-side encryption with Amazon S3 managed keys (SSE-S3)',
      ja: 'Amazon S3 マネージドキーによるサーバー側の暗号化（SSE-S3）',
    },
  },
  'named-sse-kms': {
    says: {
      en: 'Server-side encryption with AWS KMS keys (SSE-KMS)',
      ja: 'AWS KMS キーによるサーバー側の暗号化（SSE-KMS）',
    },
  },
  'named-dsse-kms': {
    says: {
      en: 'Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)',
      ja: 'AWS KMS キーによる二層式サーバー側の暗号化（DSSE-KMS）',
    },
  },
  'named-sse-c': {
    says: {
      en: 'Server-side encryption with customer-provided keys (SSE-C)',
      ja: 'お客様が用意したキーによるサーバー側の暗号化（SSE-C）',
    },
  },
  'out-of-scope': {
    says: {
      en: 'on the way to S3 (TLS), and encryption by the client',
      ja: '通信の暗号化（TLS）と、アップロード前のクライアント側の暗号化',
    },
  },
  'sse-s3-own-keys': {
    says: { en: 'Both keys are S3’s own', ja: 'どちらも S3 自身の鍵' },
    shows: [
      [
        {},
        { check: 'holds', party: 's3', value: 'root-key', holds: true },
        ...happens('s3.make-data-key', 's3.wrap-data-key'),
        calls(0),
      ],
    ],
  },
  'sse-s3-no-access-control': {
    says: { en: 'adds no permission of its own', ja: '独自のアクセス制御はありません' },
    shows: [[{}, decided('s3:GetObject', true), calls(0), COMES_BACK]],
  },
  'sse-s3-free': { says: { en: 'no extra charge', ja: '追加料金もかかりません' } },
  'sse-s3-default': {
    says: { en: 'applies where neither the request nor the bucket', ja: 'SSE-S3 が適用され' },
    shows: [[{ 'chosen-by': 'bucket-default' }, sent(MODE, false), applied('AES256')]],
  },
  'sse-s3-read-by-permission': {
    says: { en: 'sends no key, and gets the plaintext', ja: '鍵を送らずに平文を受け取ります' },
    shows: [[{}, sent(`${CUSTOMER}key`, false), COMES_BACK]],
  },
  'sse-s3-only-at-rest': {
    says: {
      en: 'what lies on the disks is ciphertext',
      ja: 'ディスク上にあるのは暗号文である',
    },
    shows: [[{ operation: 'upload' }, kept('object', false), kept('encrypted-object')]],
  },
  'sse-s3-no-key-access': {
    says: { en: 'You cannot see, set or disable them', ja: '無効にすることもできません' },
  },
  'sse-s3-rotation': {
    says: { en: 'rotates the S3 root key by itself', ja: '定期的に自動でローテーションします' },
  },
  'sse-s3-public': {
    says: { en: 'the object is public', ja: 'オブジェクトはパブリックになり' },
    shows: [[PUBLIC, COMES_BACK]],
  },
  'sse-kms-uses-kms': {
    says: { en: 'AWS KMS is a service for keys', ja: 'AWS KMS は鍵を管理するサービス' },
    shows: [[{}, calls(1), applied('aws:kms')]],
  },
  'kms-4-kb': { says: { en: 'KMS takes 4,096 bytes at most', ja: '4,096 バイト' } },
  'key-per-object': {
    says: {
      en: 'Each object has its own data key',
      ja: 'データキーはオブジェクトごとに異なります',
    },
    shows: [
      [
        { objects: 'three' },
        { check: 'kms-calls', operation: 'GenerateDataKey', least: 3, most: 3 },
      ],
    ],
  },
  'wrapped-key-as-metadata': {
    says: { en: 'as metadata of the object', ja: 'オブジェクトのメタデータとして保存します' },
    shows: [[{}, kept('encrypted-data-key'), kept('data-key', false)]],
  },
  'managed-or-customer-key': {
    says: { en: 'A customer managed key is one that you create', ja: 'カスタマーマネージドキーは' },
    shows: [
      [{}, answered('done')],
      [{ 'kms-key': 'customer' }, KMS_REFUSES],
    ],
  },
  'kms-permission-needed': {
    says: { en: 'to read the bucket is not enough', ja: 'バケットを読む権限だけでは足りません' },
    shows: [
      [{ caller: 's3-only' }, decided('s3:GetObject', true), KMS_REFUSES],
      [{ caller: 's3-only', operation: 'upload' }, decided('s3:PutObject', true), KMS_REFUSES],
    ],
  },
  'kms-costs': { says: { en: '$0.03 for 10,000 requests', ja: '10,000 リクエストあたり $0.03' } },
  'kms-quota': {
    says: { en: 'Beyond it S3 answers 503 SlowDown', ja: '超えると S3 は 503 SlowDown を返します' },
    shows: [[{ 'kms-rate': 'throttled' }, answered(503, 'SlowDown')]],
  },
  'no-service-logs': {
    says: {
      en: 'server access logs need a bucket with SSE-S3, while CloudTrail can',
      ja: 'CloudTrail は SSE-KMS のバケットにも配信できます',
    },
  },
  'sse-kms-not-public': {
    says: { en: 'ends with 400 InvalidArgument', ja: '400 InvalidArgument になります' },
    shows: [
      [PUBLIC, answered(400, 'InvalidArgument')],
      [{ ...PUBLIC, 'kms-key': 'customer' }, answered(400, 'InvalidArgument')],
    ],
  },
  'sse-kms-upload': {
    says: {
      en: 'S3 encrypts the object with the data key',
      ja: 'データキーでオブジェクトを暗号化',
    },
    shows: [
      [
        {},
        ...happens('kms.generate-data-key', 'kms.wrap-data-key', 's3.encrypt-object'),
        ...happens('s3.erase-data-key', 's3.store-object'),
      ],
    ],
  },
  'sse-kms-download': {
    says: { en: 'sends the encrypted data key', ja: 'KMS に送って復号を依頼します' },
    shows: [
      [
        {},
        ...happens('s3.load-object', 'kms.decrypt', 'kms.unwrap-data-key', 's3.decrypt-object'),
        COMES_BACK,
      ],
    ],
  },
  'bucket-key-fewer-calls': {
    says: {
      en: 'For 3 objects KMS is called 1 time',
      ja: 'オブジェクト 3 個に対して、KMS の呼び出しは 1 回',
    },
    shows: [
      [{}, calls(1)],
      [{ mode: 'sse-kms', objects: 'three' }, calls(3)],
    ],
  },
  'bucket-key-always': {
    says: { en: 'To have it on as a rule is good advice where', ja: '「基本的に有効にする」のは' },
    shows: [[{ 'key-state': 'disabled' }, answered('done'), calls(0)]],
  },
  'bucket-key-picture': {
    says: { en: 'That makes three levels', ja: 'これで 3 段階になります' },
    shows: [
      [
        {},
        { check: 'holds', party: 's3', value: 'bucket-key', holds: true },
        kept('encrypted-data-key'),
      ],
    ],
  },
  'bucket-key-where': {
    says: { en: 'here it lies beside each object', ja: 'ここでは各オブジェクトと一緒に保存します' },
    shows: [[{}, kept('encrypted-bucket-key'), ...happens('s3.forget-bucket-key')]],
  },
  'bucket-key-how-long': {
    says: { en: 'for a limited time period', ja: 'AWS の説明は「限られた時間」まで' },
  },
  'bucket-key-rotation': {
    says: {
      en: 'Of rotating bucket keys AWS says nothing',
      ja: 'バケットキーのローテーションについて、AWS の説明はありません',
    },
  },
  'dsse-standard': {
    says: { en: 'a policy of the US government', ja: '米国政府のポリシー CNSSP 15' },
  },
  'dsse-two-layers': {
    says: { en: 'S3 encrypts the object twice', ja: 'オブジェクトを 2 回暗号化します' },
    shows: [[{}, { check: 'layers', count: 2 }, calls(1)]],
  },
  'dsse-same-access': {
    says: { en: 'no access control is gained', ja: 'アクセス制御が強くなるわけではありません' },
    shows: [
      [{ operation: 'download' }, decided('kms:Decrypt', true), COMES_BACK],
      [{ operation: 'download', caller: 's3-only' }, decided('kms:Decrypt', false)],
    ],
  },
  'dsse-no-bucket-key': {
    says: { en: 'A Bucket Key cannot be used', ja: 'バケットキーは使えません' },
    shows: [[{}, calls(3)]],
  },
  'dsse-costs': { says: { en: 'S3 charges for the second layer', ja: '2 層目の料金がかかります' } },
  'dsse-compliance': { says: { en: 'compliance rules', ja: 'コンプライアンス要件' } },
  'sse-c-client-keys': {
    says: { en: 'Here the key is yours', ja: 'キー（顧客提供キー）を用意するのは利用者' },
    shows: [
      [
        {},
        { check: 'holds', party: 'client', value: 'customer-key', holds: true },
        { check: 'holds', party: 's3', value: 'customer-key', holds: false },
        kept('customer-key', false),
        calls(0),
      ],
    ],
  },
  'sse-c-key-each-time': {
    says: { en: 'needed for every download', ja: 'キーはダウンロードのたびに必要です' },
    shows: [
      [{}, sent(`${CUSTOMER}key`, true), COMES_BACK],
      [{ 'customer-key': 'missing' }, answered('refused')],
    ],
  },
  'sse-c-https': {
    says: { en: 'over HTTPS only', ja: 'HTTPS のリクエストだけ' },
    shows: [[{ connection: 'http' }, answered('refused')]],
  },
  'sse-c-not-public': {
    says: { en: 'No plain link opens such an object', ja: 'リンクを開くだけでは' },
    shows: [[{ ...PUBLIC, 'sse-c-blocked': 'no', 'customer-key': 'missing' }, answered('refused')]],
  },
  'sse-c-upload': {
    says: {
      en: 'S3 encrypts the object with this very key',
      ja: 'このキーでオブジェクトを暗号化し',
    },
    shows: [
      [
        {},
        ...happens('client.make-customer-key', 's3.encrypt-object', 's3.erase-data-key'),
        ...happens('s3.store-object'),
      ],
    ],
  },
  'sse-c-download': {
    says: {
      en: 'the client sends the same key again',
      ja: 'クライアントが同じキーをもう一度送ります',
    },
    shows: [[{}, ...happens('s3.compare-customer-key', 's3.decrypt-object'), COMES_BACK]],
  },
  'sse-c-blocked': {
    says: { en: 'Since April 2026 new buckets refuse', ja: '2026 年 4 月以降、新規バケットは' },
    shows: [
      [{}, answered(403, 'AccessDenied')],
      [{ operation: 'download' }, COMES_BACK],
    ],
  },
  'two-services': {
    says: {
      en: 'two services have to say yes, S3 and KMS',
      ja: 'S3 と KMS の両方の許可が必要です',
    },
    shows: [[{}, decided('s3:PutObject', true), decided('kms:GenerateDataKey', true)]],
  },
  'key-policy-example': {
    says: { en: 'kms:ViaService demands', ja: 'kms:ViaService は、このリージョンの S3' },
    shows: [[{}, decided('kms:Decrypt', true), COMES_BACK]],
  },
  'key-policy-whole-account': {
    says: { en: 'it lets in the whole account', ja: 'アカウント全体に許可しており' },
    shows: [
      [{ caller: 'upload-only' }, COMES_BACK],
      [{ caller: 'other-account', 'bucket-policy': 'public-read' }, KMS_REFUSES],
    ],
  },
  'iam-policy-example': {
    says: { en: 'with the key’s ARN as resource', ja: 'キーの ARN をリソースとして' },
    shows: [
      [{}, decided('kms:Decrypt', true), COMES_BACK],
      [{ 'key-policy': 'nobody' }, decided('kms:Decrypt', false)],
    ],
  },
  'header-sse-s3': {
    says: { en: 'the value AES256', ja: 'AES256' },
    shows: [[{}, sent(MODE, 'AES256')]],
  },
  'header-sse-kms': {
    says: { en: `names the KMS key in ${KEY_ID}`, ja: `${KEY_ID} で KMS キー` },
    shows: [[{}, sent(MODE, 'aws:kms'), sent(KEY_ID, true)]],
  },
  'header-dsse-kms': {
    says: { en: 'The upload says aws:kms:dsse', ja: 'aws:kms:dsse' },
    shows: [[{}, sent(MODE, 'aws:kms:dsse'), sent(KEY_ID, true)]],
  },
  'header-sse-c': {
    says: { en: `${CUSTOMER}algorithm says AES256`, ja: '使うヘッダーは 3 つです' },
    shows: [
      [
        {},
        sent(`${CUSTOMER}algorithm`, 'AES256'),
        sent(`${CUSTOMER}key`, true),
        sent(`${CUSTOMER}key-MD5`, true),
        sent(MODE, false),
      ],
    ],
  },
  'force-sse-kms': {
    says: { en: 'To force SSE-KMS, the policy denies', ja: 'SSE-KMS を強制するには' },
    shows: [
      [{}, answered(403, 'AccessDenied')],
      [{ mode: 'sse-kms' }, answered('done')],
    ],
  },
  'force-sse-c': {
    says: { en: 'where the header is missing', ja: 'SSE-C を強制するには' },
    shows: [
      [{ 'bucket-policy': 'force-sse-c' }, answered(403, 'AccessDenied')],
      [{ mode: 'sse-c', 'bucket-policy': 'force-sse-c' }, answered('done')],
    ],
  },
  'default-does-not-satisfy': {
    says: { en: 'This bucket’s default is SSE-KMS', ja: 'このバケットのデフォルトは SSE-KMS' },
    shows: [
      [{}, sent(MODE, false), answered(403, 'AccessDenied')],
      [{ 'bucket-policy': 'none' }, applied('aws:kms')],
    ],
  },
  sources: {
    says: { en: 'leads to AWS’s own page', ja: 'AWS の公式ドキュメント' },
  },
};

const lessons = await Promise.all(COURSE_IDS.map(loadLesson));
const ideas = lessons.flatMap((lesson) => lesson.ideas);

const ties = Object.entries(TIES).map(([id, tie]) => ({
  id,
  ...tie,
  met: ideas.filter(({ claims = [] }) => claims.includes(id)),
}));

describe('what the article claims', () => {
  it.each(ties)('$id is said by one idea, in both languages', async ({ met, says }) => {
    expect(met).toHaveLength(1);
    for (const { words, scene } of met) {
      for (const lang of LANGS) {
        const source = { trace: await runOf(scene), narrator: await loadNarrator(lang) };
        const text = words.map((said) => fillText(said[lang], source)).join('\n');
        expect(text).toContain(says[lang]);
      }
    }
  });

  it.each(ties.filter(({ shows }) => shows !== undefined))(
    '$id is borne out by runs',
    async ({ met, shows = [] }) => {
      for (const { scene } of met) {
        for (const [changed, ...checks] of shows) {
          const circumstances = { ...scene.circumstances, ...changed };
          for (const check of checks) {
            const choice = { id: 'so', say: {}, when: [check] };
            const answer = await answerOf(
              { scene: { ...scene, circumstances }, choices: [choice] },
              ENGINE,
            );
            expect([changed, check, answer?.id]).toEqual([changed, check, 'so']);
          }
        }
      }
    },
  );
});
