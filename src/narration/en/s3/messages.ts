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
    title: 'S3 refuses the request',
    body: `The client is told ${statusOf(step)}${code === '' ? ' and no more' : ` ${code}: “${xmlText(step, 'Message')}”`}. Nothing of the object is in the answer.`,
  };
}

/** The requests that go on stage, and S3's answers to them. */
export const MESSAGE_WORDS = {
  's3.put-object': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 36)}`,
    title: 'The client uploads the object',
    body: `PutObject carries ${bodyLength(step)} bytes of plaintext: server-side encryption begins when they arrive. ${encryptionAsked(step)}`,
  }),
  's3.put-object.response': response((c) => ({
    label: `${statusOf(c.step)} OK`,
    title: 'The object is stored',
    body: `S3 confirms with the ETag ${header(c.step, 'ETag')}. ${encryptionTold(c.step)} In plaintext S3 keeps neither the object nor the key that it was encrypted with.${holdsBucketKey(c) ? ' The bucket key it holds on to, for the next request.' : ''}`,
  })),
  's3.get-object': ({ step, trace }) => ({
    label: `GET ${shortObject(keyOf({ step, trace }), 36)}`,
    title: 'The client asks for the object',
    body: hasCustomerKey(step)
      ? 'The three customer headers bring the key, for S3 has kept none. They must travel over HTTPS.'
      : 'The request has no encryption header: S3 knows from its own records how the object was encrypted.',
  }),
  's3.get-object.response': response(({ step }) => ({
    label: `${statusOf(step)}, ${bodyLength(step)} bytes`,
    title: 'The client receives plaintext',
    body: `${bodyLength(step)} bytes travel back, decrypted. ${encryptionTold(step)}${hasCustomerKey(step) ? '' : ' No data key leaves S3.'}`,
  })),
  's3.copy-object': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 30)} (copy)`,
    title: 'The client asks for a copy',
    body: `CopyObject names its source, ${decoded(header(step, 'x-amz-copy-source') ?? '')}, and sends no data: S3 reads and writes by itself. ${encryptionAsked(step)}`,
  }),
  's3.copy-object.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: 'The copy is stored',
    body: `The copy’s ETag is ${xmlText(step, 'ETag')}. ${encryptionTold(step)} How the source was encrypted made no difference.`,
  })),
  's3.create-multipart-upload': ({ step, trace }) => ({
    label: `POST ${shortObject(keyOf({ step, trace }), 26)}?uploads`,
    title: 'The client begins a multipart upload',
    body: `CreateMultipartUpload fixes the encryption for all parts before any data is sent. ${encryptionAsked(step)}`,
  }),
  's3.create-multipart-upload.response': response(({ step }) => ({
    label: `${statusOf(step)}, an upload id`,
    title: 'S3 gives the upload an id',
    body: `Every further request names the upload ${xmlText(step, 'UploadId')}. ${encryptionTold(step)}`,
  })),
  's3.upload-part': ({ step }) => ({
    label: `PUT part ${urlOf(step).parameter('partNumber')}`,
    title: `The client sends part ${urlOf(step).parameter('partNumber')}`,
    body: `UploadPart carries ${bodyLength(step)} bytes. ${hasCustomerKey(step) ? 'The customer’s key comes along with every part.' : 'It has no encryption header: the upload’s encryption applies, and S3 has to get its data key back first.'}`,
  }),
  's3.upload-part.response': response(({ step }) => ({
    label: `${statusOf(step)}, the part’s ETag`,
    title: 'The part is stored',
    body: `The client notes the part’s ETag, ${header(step, 'ETag')}, for the end. ${encryptionTold(step)}`,
  })),
  's3.complete-multipart-upload': ({ step }) => ({
    label: `POST, parts listed: ${xmlCount(step, 'Part')}`,
    title: 'The client completes the upload',
    body: `CompleteMultipartUpload lists the parts with their ETags, in order: ${xmlCount(step, 'Part')} here. Only now does an object come to be.`,
  }),
  's3.complete-multipart-upload.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: 'The object is complete',
    body: `Its ETag ${xmlText(step, 'ETag')} ends with the number of parts and is not the MD5 of the content. ${encryptionTold(step)}`,
  })),
  's3.update-object-encryption': ({ step, trace }) => ({
    label: `PUT ${shortObject(keyOf({ step, trace }), 25)}?encryption`,
    title: 'The client asks for another encryption',
    body: `UpdateObjectEncryption names the KMS key ${shortKey(xmlText(step, 'KMSKeyArn'))} for an object that is there already. No data is sent, and none will move.`,
  }),
  's3.update-object-encryption.response': response(({ step }) => ({
    label: `${statusOf(step)} OK`,
    title: 'The encryption is updated',
    body: 'ETag, Last-Modified and metadata are what they were. Only the wrapping of the data key has changed.',
  })),
} satisfies Readonly<Record<string, StepWords>>;
