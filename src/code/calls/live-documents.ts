import { elementText, elementTexts } from '../../lib/xml.ts';
import { type NamedParam, number, type Param, text } from './param.ts';
import type { Uploads } from './uploads.ts';

/**
 * The parameter that a client's document is; null for one that says more, or says it in another way, than is read here.
 *
 * @param uploadId that its request names
 */
export function documentParam(
  operation: string,
  document: string,
  uploads: Uploads,
  uploadId: string | null,
): NamedParam | null {
  if (operation === 'PutBucketPolicy') return ['Policy', text(document)];
  const root = namesIn(document)[0] ?? '';
  const read = Object.hasOwn(DOCUMENTS, root) ? DOCUMENTS[root] : undefined;
  if (read === undefined || !namesIn(document).every((name) => read.elements.test(name)))
    return null;
  const param = read.read(document, uploads, uploadId ?? '');
  return param === null ? null : [read.param, param];
}

interface DocumentReader {
  readonly param: string;
  /** All that may stand in it. */
  readonly elements: RegExp;
  readonly read: (xml: string, uploads: Uploads, uploadId: string) => Param | null;
}

const DOCUMENTS: Readonly<Record<string, DocumentReader>> = {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
  CreateBucketConfiguration: {
    param: 'CreateBucketConfiguration',
    elements: /^(?:CreateBucketConfiguration|LocationConstraint)$/,
    read(xml) {
      const place = elementText(xml, 'LocationConstraint');
      return place === null ? null : map(['LocationConstraint', text(place)]);
    },
  },
  // The checksums of the parts are for the tools to make. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
  CompleteMultipartUpload: {
    param: 'MultipartUpload',
    elements: /^(?:CompleteMultipartUpload|Part|PartNumber|ETag|Checksum\w+)$/,
    read(xml, uploads, uploadId) {
      const etags = elementTexts(xml, 'ETag');
      const numbers = elementTexts(xml, 'PartNumber').map((each) => each.trim());
      if (numbers.length !== etags.length || !numbers.every((each) => /^\d+$/.test(each)))
        return null;
      const items = numbers.map((part, i) =>
        map(
          ['PartNumber', number(Number(part))],
          ['ETag', uploads.etag(uploadId, part, etags[i] ?? '')],
        ),
      );
      return map(['Parts', { kind: 'list', items }]);
    },
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html
  ServerSideEncryptionConfiguration: {
    param: 'ServerSideEncryptionConfiguration',
    elements:
      /^(?:ServerSideEncryptionConfiguration|Rule|ApplyServerSideEncryptionByDefault|SSEAlgorithm|KMSMasterKeyID|BucketKeyEnabled)$/,
    read(xml) {
      const algorithms = elementTexts(xml, 'SSEAlgorithm');
      const [algorithm] = algorithms;
      if (algorithm === undefined || algorithms.length > 1) return null;
      const key = elementText(xml, 'KMSMasterKeyID');
      const bucketKey = elementText(xml, 'BucketKeyEnabled');
      const encryption = map(
        ['SSEAlgorithm', text(algorithm)],
        ...(key === null ? [] : [['KMSMasterKeyID', text(key)] as const]),
      );
      const rule = map(
        ['ApplyServerSideEncryptionByDefault', encryption],
        ...(bucketKey === null
          ? []
          : [['BucketKeyEnabled', { kind: 'flag', flag: bucketKey === 'true' }] as const]),
      );
      return map(['Rules', { kind: 'list', items: [rule] }]);
    },
  },
};

function map(...members: readonly NamedParam[]): Param {
  return { kind: 'map', members };
}

/** Names of a document's elements, the root's first. */
function namesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<([A-Za-z_][\w:.-]*)/g)].map(([, name = '']) => name);
}
