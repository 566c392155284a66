import type { MESSAGE_WORDS as ENGLISH } from '../../en/s3/messages.ts';
import {
  bodyLength,
  clipped,
  decoded,
  hasCustomerKey,
  header,
  holdsBucketKey,
  keyOf,
  shortKey,
  shortObject,
  statusOf,
  urlOf,
  xmlCount,
  xmlText,
} from '../../reading.ts';
import type { StepContext, StepText, StepWords } from '../../types.ts';
import { encryptionAsked, encryptionTold } from './encryption-asked.ts';

/** A response: what is said of success, and the same of every refusal. */
function response(success: StepWords): StepWords {
  return (c) => (statusOf(c.step) < 300 ? success(c) : refusal(c));
}

function refusal({ step }: StepContext): StepText {
  const code = xmlText(step, 'Code');
  return {
    label: clipped(`${statusOf(step)} ${code}`.trim(), 40),
    title: 'S3 がリクエストを拒否する',
    body: `クライアントに返るのは ${statusOf(step)}${code === '' ? ' だけです' : ` ${code}「${xmlText(step, 'Message')}」です`}。応答にオブジェクトの内容は含まれません。`,
  };
}

/** The requests that go on stage, and S3's answers to them. */
export const MESSAGE_WORDS = {
  's3.put-object': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 36)}`,
    title: 'クライアントがオブジェクトをアップロードする',
    body: `PutObject で ${bodyLength(step)} バイトの平文を送ります。サーバー側の暗号化は、S3 に届いてから始まります。${encryptionAsked(step)}`,
  }),
  's3.put-object.response': response((c) => ({
    label: `${statusOf(c.step)} OK`,
    title: 'オブジェクトが保存された',
    body: `S3 は ETag ${header(c.step, 'ETag')} を返します。${encryptionTold(c.step)}オブジェクトの平文も、暗号化に使ったキーの平文も S3 には残りません。${holdsBucketKey(c) ? 'バケットキーだけは、次のリクエストのために保持し続けます。' : ''}`,
  })),
  's3.get-object': ({ step, trace }) => ({
    label: `GET ${shortObject(keyOf({ step, trace }), 36)}`,
    title: 'クライアントがオブジェクトを要求する',
    body: hasCustomerKey(step)
      ? 'S3 はキーを保存していないため、3 つの顧客提供キーのヘッダーでキーを渡します。HTTPS が必須です。'
      : 'リクエストに暗号化ヘッダーはありません。どう暗号化されたかは S3 自身の記録から分かります。',
  }),
  's3.get-object.response': response(({ step }) => ({
    label: `${statusOf(step)}、${bodyLength(step)} バイト`,
    title: 'クライアントが平文を受け取る',
    body: `復号された ${bodyLength(step)} バイトが返ります。${encryptionTold(step)}${hasCustomerKey(step) ? '' : 'レスポンスにデータキーは含まれません。'}`,
  })),
  's3.copy-object': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 28)}（コピー）`,
    title: 'クライアントがコピーを要求する',
    body: `CopyObject はコピー元 ${decoded(header(step, 'x-amz-copy-source') ?? '')} を指定するだけで、データは送りません。読み書きは S3 の中で行われます。${encryptionAsked(step)}`,
  }),
  's3.copy-object.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: 'コピーが保存された',
    body: `コピーの ETag は ${xmlText(step, 'ETag')} です。${encryptionTold(step)}コピー元の暗号化方式は影響しません。`,
  })),
  's3.create-multipart-upload': ({ step, trace }) => ({
    label: `POST ${shortObject(keyOf({ step, trace }), 26)}?uploads`,
    title: 'クライアントがマルチパートアップロードを始める',
    body: `データを送る前に、CreateMultipartUpload で全パート共通の暗号化方式が決まります。${encryptionAsked(step)}`,
  }),
  's3.create-multipart-upload.response': response(({ step }) => ({
    label: `${statusOf(step)}、アップロード ID`,
    title: 'S3 がアップロード ID を返す',
    body: `以降のリクエストではアップロード ID ${xmlText(step, 'UploadId')} を指定します。${encryptionTold(step)}`,
  })),
  's3.upload-part': ({ step }) => ({
    label: `PUT パート ${urlOf(step).parameter('partNumber')}`,
    title: `クライアントがパート ${urlOf(step).parameter('partNumber')} を送る`,
    body: `UploadPart で ${bodyLength(step)} バイトを送ります。${hasCustomerKey(step) ? '顧客提供キーはパートごとに毎回送ります。' : '暗号化ヘッダーは付けません。アップロード開始時に決めた方式が適用されます。S3 はまずデータキーを取得し直す必要があります。'}`,
  }),
  's3.upload-part.response': response(({ step }) => ({
    label: `${statusOf(step)}、パートの ETag`,
    title: 'パートが保存された',
    body: `クライアントはパートの ETag ${header(step, 'ETag')} を完了時のために控えます。${encryptionTold(step)}`,
  })),
  's3.complete-multipart-upload': ({ step }) => ({
    label: `POST、パート ${xmlCount(step, 'Part')} 個の一覧`,
    title: 'クライアントがアップロードを完了する',
    body: `CompleteMultipartUpload で ${xmlCount(step, 'Part')} 個のパートと ETag を順番どおりに並べます。ここで初めてオブジェクトになります。`,
  }),
  's3.complete-multipart-upload.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: 'オブジェクトが完成した',
    body: `ETag ${xmlText(step, 'ETag')} の末尾はパート数で、内容の MD5 ではありません。${encryptionTold(step)}`,
  })),
  's3.update-object-encryption': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 25)}?encryption`,
    title: 'クライアントが暗号化方式の変更を要求する',
    body: `UpdateObjectEncryption で、既存のオブジェクトに KMS キー ${shortKey(xmlText(step, 'KMSKeyArn'))} を指定します。データは送られず、動くこともありません。`,
  }),
  's3.update-object-encryption.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: '暗号化方式が変更された',
    body: 'ETag、Last-Modified、メタデータは元のままです。変わったのは、暗号化されたデータキーだけです。',
  })),
} satisfies Readonly<Record<keyof typeof ENGLISH, StepWords>>;
