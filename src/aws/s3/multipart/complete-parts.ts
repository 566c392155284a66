import { equal, fromHex, toBase64, toHex } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { MultipartUpload, UploadedPart } from '../bucket/bucket.ts';
import type { Check, Refusal, S3Failure } from '../errors.ts';
import { MALFORMED_XML, PASSED, refuse } from '../errors.ts';
import type { XmlElement } from '../wire/parse-xml.ts';
import { childrenOf, textAt } from '../wire/parse-xml.ts';

/** Every part but the last has at least 5 MiB. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const LEAST_PART = 5 * 1024 * 1024;

interface Listed {
  readonly number: number;
  readonly etag: string;
  readonly xml: XmlElement;
}

/** The parts an upload is completed with: as listed, in order, all there, all large enough. */
export function completedParts(
  upload: MultipartUpload,
  document: XmlElement,
): Result<readonly UploadedPart[], S3Failure> {
  const listed = childrenOf(document, 'Part').map(
    (xml): Listed => ({
      number: Number(textAt(xml, 'PartNumber') ?? Number.NaN),
      etag: (textAt(xml, 'ETag') ?? '').replace(/^"(.*)"$/, '$1'),
      xml,
    }),
  );
  if (listed.length === 0) {
    return refuse('InvalidRequest', 'You must specify at least one part');
  }
  if (listed.some(({ number }) => !Number.isInteger(number))) return MALFORMED_XML;
  if (listed.some(({ number }, i) => i > 0 && number <= (listed[i - 1]?.number ?? 0))) {
    return refuse(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
      { details: { UploadId: upload.id }, cause: { id: 'part-order', facts: {} } },
    );
  }
  const parts: UploadedPart[] = [];
  for (const each of listed) {
    const part = upload.parts.get(each.number);
    const etag = fromHex(each.etag);
    if (part === undefined || etag === null || !equal(part.etag, etag)) {
      return notFound(upload, each);
    }
    const same = checkPartChecksum(upload, part, each);
    if (!same.ok) return same;
    parts.push(part);
  }
  const small = parts.slice(0, -1).find((part) => part.segment.length < LEAST_PART);
  if (small !== undefined) {
    return refuse(
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
      {
        details: {
          ProposedSize: String(small.segment.length),
          MinSizeAllowed: String(LEAST_PART),
          PartNumber: String(small.number),
          ETag: toHex(small.etag),
        },
        cause: {
          id: 'part-too-small',
          facts: { part: String(small.number), size: String(small.segment.length) },
        },
      },
    );
  }
  return ok(parts);
}

function notFound(upload: MultipartUpload, { number, etag }: Listed): Refusal {
  return refuse(
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    {
      details: { UploadId: upload.id, PartNumber: String(number), ETag: etag },
      cause: { id: 'part-not-found', facts: { part: String(number) } },
    },
  );
}

/**
 * Checksums in the list must be those of the parts; with a composite checksum each part must name its own. Parts of an
 * upload that was begun without a checksum have none that could be named. All recorded from S3.
 */
function checkPartChecksum(upload: MultipartUpload, part: UploadedPart, listed: Listed): Check {
  const claims = listed.xml.children.filter(({ name }) => name.startsWith('Checksum'));
  const { checksum } = part;
  const other = claims.find(({ name }) => name !== `Checksum${upload.checksum?.algorithm}`);
  if (other !== undefined && upload.checksum !== null) {
    const algorithm = other.name.slice('Checksum'.length).toLowerCase();
    return refuse(
      'BadDigest',
      `The ${algorithm} you specified for part ${listed.number} did not match what we received.`,
    );
  }
  const matches = (claim: XmlElement) =>
    checksum !== null &&
    upload.checksum !== null &&
    claim.name === `Checksum${checksum.algorithm}` &&
    claim.text === toBase64(checksum.digest);
  if (!claims.every(matches)) return notFound(upload, listed);
  if (upload.checksum?.type !== 'COMPOSITE' || claims.length > 0) return PASSED;
  return refuse(
    'InvalidRequest',
    `The upload was created using a ${upload.checksum.algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${listed.number} in the request.`,
  );
}
