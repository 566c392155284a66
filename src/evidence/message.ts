import { partitionIn } from './arns.ts';
import type { Line } from './clean.ts';
import { findCode, saysAccessDenied, speaksOfAws } from './code.ts';
import { isCommonCode, isKnownCode } from './codes.ts';
import type { Command } from './command.ts';
import { findEncryption, findKey } from './encryption.ts';
import type { Evidence } from './evidence.ts';
import type { Flow } from './flow.ts';
import { flowOf } from './flow.ts';
import { actionOfRequest, findOperation } from './operation.ts';
import { actionOf } from './operations.ts';
import { arnOf, findPlace } from './place.ts';
import type { Refusal } from './refusal.ts';
import { findRefusal, keyOf } from './refusal.ts';

/** How SDKs and tools of AWS introduce an error, also one without a code. */
const INTRODUCED =
  /whencallingthe["'`]?[A-Z]\w{2,60}["'`]?operation|operationerror(?:S3|KMS):|\(Service:(?:S3|Kms|AmazonS3|AWSKMS)[,;]StatusCode:\d|S3ServiceException|ServiceError\{err:\w{3,40}Error\{/;
/** Sentences that S3 and KMS alone say. */
const SENTENCES =
  /ciphertextreferstoacustomermasterkeythatdoesnotexist|formofServerSideEncryption|encryptionparametersarenotapplicabletothisobject|calculatedMD5hashofthekeydidnotmatch|specifyingServerSideEncryptionwith|operationsinvolvingAWSKMS|ServerSideEncryptionwithAWSKMSmanagedkey/;
/** Errors of others that speak in the same words. */
const OF_OTHERS =
  /Windows-Azure-|x-ms-error-code|x-ms-request-id|\.blob\.core\.windows\.net|storage\.googleapis\.com|storage\.objects\.\w+access|doesnothavestorage\./i;

/** An error of S3 or KMS in a text, as an SDK, a tool or S3's XML says it; null where there is none. */
export function readMessage(lines: readonly Line[], command: Command | null): Evidence | null {
  const flow = flowOf(lines);
  const refusal = findRefusal(flow);
  const printed = findCode(flow);
  const isXml = isErrorDocument(flow.text);
  if (!isError(flow, refusal, printed, isXml)) return null;
  const operation = findOperation(flow);
  const action =
    refusal?.action ??
    (operation === null
      ? (actionOfRequest(flow) ?? command?.action ?? null)
      : actionOf(operation, false));
  const isKms = action?.startsWith('kms:') === true;
  return {
    kind: isXml ? 's3-xml' : 'message',
    caller: refusal?.caller ?? null,
    action,
    resource:
      isKms || refusal?.namesResource === true
        ? (refusal?.resource ?? null)
        : builtArn(flow, operation, action, command),
    code: printed ?? (saysAccessDenied(flow) ? 'AccessDenied' : null),
    deny: refusal?.deny ?? null,
    policy: refusal?.policy ?? null,
    encryption: isKms ? null : (findEncryption(flow) ?? command?.encryption ?? null),
    key: (refusal === null ? null : keyOf(refusal)) ?? findKey(flow) ?? command?.key ?? null,
  };
}

/** S3's error document, also a part of it; other services put theirs into another. */
function isErrorDocument(text: string): boolean {
  if (text.includes('<ErrorResponse')) return false;
  return /<Error>(?:<\/?\w|$)|<Code>[A-Za-z0-9.]{2,60}<\/Code><Message>|<Message>User:|<\/Message><RequestId>/.test(
    text,
  );
}

function isError(
  flow: Flow,
  refusal: Refusal | null,
  code: string | null,
  isXml: boolean,
): boolean {
  if (OF_OTHERS.test(flow.text)) return false;
  if (refusal !== null) return true;
  if (INTRODUCED.test(flow.text) || SENTENCES.test(flow.text)) return true;
  if (code !== null && isKnownCode(code)) return !isCommonCode(code) || speaksOfAws(flow);
  if (code !== null && isXml) return /<(?:RequestId|HostId)>/.test(flow.text);
  return (code !== null && speaksOfAws(flow)) || saysAccessDenied(flow);
}

function builtArn(
  flow: Flow,
  operation: string | null,
  action: string | null,
  command: Command | null,
): string | null {
  const place = findPlace(flow, operation) ?? command?.place ?? null;
  const partition = partitionIn(flow.text);
  const arn = arnOf(place, action, partition);
  return arn ?? arnOf(command?.place ?? null, action, partition);
}
