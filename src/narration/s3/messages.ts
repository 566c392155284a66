import type { StepText, StepWords, WordContext } from '../types.ts';
import { encryptionAsked, encryptionTold } from './encryption-asked.ts';
import {
  bodyLength,
  clipped,
  decoded,
  header,
  shortKey,
  statusOf,
  urlOf,
  xmlCount,
  xmlText,
} from './reading.ts';

type Said = (c: WordContext) => StepText;

/** A response: what is said of success, and the same of every refusal. */
function response(en: Said, ja: Said): StepWords {
  return {
    en: (c) => (statusOf(c.step) < 300 ? en(c) : refusalEn(c)),
    ja: (c) => (statusOf(c.step) < 300 ? ja(c) : refusalJa(c)),
  };
}

function refusalEn({ step }: WordContext): StepText {
  const code = xmlText(step, 'Code');
  return {
    label: clipped(`${statusOf(step)} ${code}`.trim(), 40),
    title: 'S3 refuses the request',
    body: `The client is told ${statusOf(step)}${code === '' ? ' and no more' : ` ${code}: “${xmlText(step, 'Message')}”`}. Nothing of the object is in the answer.`,
  };
}

function refusalJa({ step }: WordContext): StepText {
  const code = xmlText(step, 'Code');
  return {
    label: clipped(`${statusOf(step)} ${code}`.trim(), 40),
    title: 'S3 がリクエストを拒否する',
    body: `クライアントに返るのは ${statusOf(step)}${code === '' ? ' だけです' : ` ${code}「${xmlText(step, 'Message')}」です`}。応答にオブジェクトの内容は含まれません。`,
  };
}

/** The requests that go on stage, and S3's answers to them. */
export const MESSAGE_WORDS: Readonly<Record<string, StepWords>> = {
  's3.put-object': {
    en: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 36)}`,
      title: 'The client uploads the object',
      body: `PutObject carries ${bodyLength(step)} bytes of plaintext: server-side encryption begins when they arrive. ${encryptionAsked(step, 'en')}`,
    }),
    ja: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 36)}`,
      title: 'クライアントがオブジェクトをアップロードする',
      body: `PutObject で ${bodyLength(step)} バイトの平文を送ります。サーバー側の暗号化は、S3 に届いてから始まります。${encryptionAsked(step, 'ja')}`,
    }),
  },
  's3.put-object.response': response(
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'The object is stored',
      body: `S3 confirms with the ETag ${header(step, 'ETag')}. ${encryptionTold(step, 'en')} S3 keeps nothing of this request in memory.`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'オブジェクトが保存された',
      body: `S3 は ETag ${header(step, 'ETag')} を返します。${encryptionTold(step, 'ja')}このリクエストのデータはメモリに残りません。`,
    }),
  ),
  's3.get-object': {
    en: ({ step }) => ({
      label: `GET ${clipped(urlOf(step).key, 36)}`,
      title: 'The client asks for the object',
      body: hasCustomerKey(step)
        ? 'The three customer headers bring the key, for S3 has kept none. They must travel over HTTPS.'
        : 'The request has no encryption header: S3 knows from its own records how the object was encrypted.',
    }),
    ja: ({ step }) => ({
      label: `GET ${clipped(urlOf(step).key, 36)}`,
      title: 'クライアントがオブジェクトを要求する',
      body: hasCustomerKey(step)
        ? 'S3 はキーを保存していないため、3 つの顧客提供キーのヘッダーでキーを渡します。HTTPS が必須です。'
        : 'リクエストに暗号化のヘッダーはありません。どう暗号化されたかは S3 自身の記録から分かります。',
    }),
  },
  's3.get-object.response': response(
    ({ step }) => ({
      label: `${statusOf(step)}, ${bodyLength(step)} bytes`,
      title: 'The client receives plaintext',
      body: `${bodyLength(step)} bytes travel back, decrypted. ${encryptionTold(step, 'en')} No data key leaves S3.`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)}、${bodyLength(step)} バイト`,
      title: 'クライアントが平文を受け取る',
      body: `復号された ${bodyLength(step)} バイトが返ります。${encryptionTold(step, 'ja')}データキーが S3 の外に出ることはありません。`,
    }),
  ),
  's3.copy-object': {
    en: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 30)} (copy)`,
      title: 'The client asks for a copy',
      body: `CopyObject names its source, ${decoded(header(step, 'x-amz-copy-source') ?? '')}, and sends no data: S3 reads and writes by itself. ${encryptionAsked(step, 'en')}`,
    }),
    ja: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 28)}（コピー）`,
      title: 'クライアントがコピーを要求する',
      body: `CopyObject はコピー元 ${decoded(header(step, 'x-amz-copy-source') ?? '')} を指定するだけで、データは送りません。読み書きは S3 の中で行われます。${encryptionAsked(step, 'ja')}`,
    }),
  },
  's3.copy-object.response': response(
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'The copy is stored',
      body: `The copy’s ETag is ${xmlText(step, 'ETag')}. ${encryptionTold(step, 'en')} How the source was encrypted made no difference.`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'コピーが保存された',
      body: `コピーの ETag は ${xmlText(step, 'ETag')} です。${encryptionTold(step, 'ja')}コピー元の暗号化方式は影響しません。`,
    }),
  ),
  's3.create-multipart-upload': {
    en: ({ step }) => ({
      label: `POST ${clipped(urlOf(step).key, 26)}?uploads`,
      title: 'The client begins a multipart upload',
      body: `CreateMultipartUpload fixes the encryption for all parts before any data is sent. ${encryptionAsked(step, 'en')}`,
    }),
    ja: ({ step }) => ({
      label: `POST ${clipped(urlOf(step).key, 26)}?uploads`,
      title: 'クライアントがマルチパートアップロードを始める',
      body: `データを送る前に、CreateMultipartUpload で全パート共通の暗号化方式が決まります。${encryptionAsked(step, 'ja')}`,
    }),
  },
  's3.create-multipart-upload.response': response(
    ({ step }) => ({
      label: `${statusOf(step)}, an upload id`,
      title: 'S3 gives the upload an id',
      body: `Every further request names the upload ${xmlText(step, 'UploadId')}. ${encryptionTold(step, 'en')}`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)}、アップロード ID`,
      title: 'S3 がアップロード ID を返す',
      body: `以降のリクエストではアップロード ID ${xmlText(step, 'UploadId')} を指定します。${encryptionTold(step, 'ja')}`,
    }),
  ),
  's3.upload-part': {
    en: ({ step }) => ({
      label: `PUT part ${urlOf(step).parameter('partNumber')}`,
      title: `The client sends part ${urlOf(step).parameter('partNumber')}`,
      body: `UploadPart carries ${bodyLength(step)} bytes. ${hasCustomerKey(step) ? 'The customer’s key comes along with every part.' : 'It has no encryption header: the upload’s encryption applies, and S3 has to get its data key back first.'}`,
    }),
    ja: ({ step }) => ({
      label: `PUT パート ${urlOf(step).parameter('partNumber')}`,
      title: `クライアントがパート ${urlOf(step).parameter('partNumber')} を送る`,
      body: `UploadPart で ${bodyLength(step)} バイトを送ります。${hasCustomerKey(step) ? '顧客提供キーはパートごとに毎回送ります。' : '暗号化のヘッダーはなく、アップロードの暗号化方式が適用されます。S3 はまずデータキーを取得し直さなければなりません。'}`,
    }),
  },
  's3.upload-part.response': response(
    ({ step }) => ({
      label: `${statusOf(step)}, the part’s ETag`,
      title: 'The part is stored',
      body: `The client notes the part’s ETag, ${header(step, 'ETag')}, for the end. ${encryptionTold(step, 'en')}`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)}、パートの ETag`,
      title: 'パートが保存された',
      body: `クライアントはパートの ETag ${header(step, 'ETag')} を完了時のために控えます。${encryptionTold(step, 'ja')}`,
    }),
  ),
  's3.complete-multipart-upload': {
    en: ({ step }) => ({
      label: `POST, parts listed: ${xmlCount(step, 'Part')}`,
      title: 'The client completes the upload',
      body: `CompleteMultipartUpload lists the parts with their ETags, in order: ${xmlCount(step, 'Part')} here. Only now does an object come to be.`,
    }),
    ja: ({ step }) => ({
      label: `POST、パート ${xmlCount(step, 'Part')} 個の一覧`,
      title: 'クライアントがアップロードを完了する',
      body: `CompleteMultipartUpload で ${xmlCount(step, 'Part')} 個のパートと ETag を順番どおりに並べます。ここで初めてオブジェクトになります。`,
    }),
  },
  's3.complete-multipart-upload.response': response(
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'The object is complete',
      body: `Its ETag ${xmlText(step, 'ETag')} ends with the number of parts and is not the MD5 of the content. ${encryptionTold(step, 'en')}`,
    }),
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'オブジェクトが完成した',
      body: `ETag ${xmlText(step, 'ETag')} の末尾はパート数で、内容の MD5 ではありません。${encryptionTold(step, 'ja')}`,
    }),
  ),
  's3.update-object-encryption': {
    en: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 25)}?encryption`,
      title: 'The client asks for another encryption',
      body: `UpdateObjectEncryption names the KMS key ${shortKey(xmlText(step, 'KMSKeyArn'))} for an object that is there already. No data is sent, and none will move.`,
    }),
    ja: ({ step }) => ({
      label: `PUT ${clipped(urlOf(step).key, 25)}?encryption`,
      title: 'クライアントが暗号化の変更を要求する',
      body: `UpdateObjectEncryption で、既存のオブジェクトに KMS キー ${shortKey(xmlText(step, 'KMSKeyArn'))} を指定します。データは送られず、動くこともありません。`,
    }),
  },
  's3.update-object-encryption.response': response(
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: 'The encryption is updated',
      body: 'ETag, Last-Modified and metadata are what they were. Only the wrapping of the data key has changed.',
    }),
    ({ step }) => ({
      label: `${statusOf(step)} OK`,
      title: '暗号化が変更された',
      body: 'ETag、Last-Modified、メタデータは元のままです。変わったのは、暗号化されたデータキーだけです。',
    }),
  ),
};

function hasCustomerKey(step: WordContext['step']): boolean {
  return header(step, 'x-amz-server-side-encryption-customer-algorithm') !== null;
}
