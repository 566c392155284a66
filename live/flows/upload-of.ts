import { fromUtf8 } from '../../src/lib/bytes.ts';
import { elementText } from '../../src/lib/xml.ts';
import type { Exchange } from '../recording/exchange.ts';

/** A multipart upload that a request has a part in. */
interface OfUpload {
  /** S3's UploadId. */
  readonly id: string;
  /** Whether it is over with this request. */
  readonly ends: boolean;
}

/** Operations that make an upload what it is. Those that only ask after it (ListParts) are flows of their own. */
const STEPS = ['UploadPart', 'UploadPartCopy', 'CompleteMultipartUpload', 'AbortMultipartUpload'];
const LAST = ['CompleteMultipartUpload', 'AbortMultipartUpload'];

/** The upload that a request begins, brings forward or ends; null for all others, and for one that S3 refused to begin. */
export function uploadOf({ service, operation, request, response }: Exchange): OfUpload | null {
  if (service !== 's3') return null;
  const isDone = response.status < 300;
  if (operation === 'CreateMultipartUpload') {
    const id = isDone ? elementText(fromUtf8(response.body) ?? '', 'UploadId') : null;
    return id === null ? null : { id, ends: false };
  }
  const id = request.url.searchParams.get('uploadId');
  if (id === null || !STEPS.includes(operation)) return null;
  return { id, ends: isDone && LAST.includes(operation) };
}
